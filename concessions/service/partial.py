"""What has come of a download, kept beside its place, so that a broken one goes on where it stopped.

One file of JSON lines: the first says of which layer, each other is a page. A line that was cut off while it was
written is left out and asked for again.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional

from ...core import json_text
from .layer import Description, Page
from .transport import MAX_ANSWER

_FORMAT = 1
#: The register changes every day: pages of different days are not put together.
MAX_AGE_S = 12 * 3600


class PartialFile:
    """The pages that have come of one layer.

    :param target: the file the download will become; this one lies beside it.
    """

    def __init__(self, target: Path, address: str, layer: Description) -> None:
        self.path = target.with_name(f".{target.name}.download")
        self._head = {
            "format": _FORMAT,
            "address": address,
            "oid": layer.oid,
            "fields": [list(one) for one in layer.fields],
        }
        self.last: Optional[int] = None
        self.features = 0
        self.started = time.time()

    def resume(self) -> bool:
        """Take up what an earlier download left; return whether there was something of this layer, and young enough.

        What does not fit is forgotten, and so is a line that was cut off.
        """
        try:
            lines = self.path.read_bytes().split(b"\n")
            head = json_text.load(lines[0], MAX_ANSWER)
        except (OSError, ValueError):
            return self._begin()
        started = head.pop("started", None) if isinstance(head, dict) else None
        young = isinstance(started, (int, float)) and 0 <= time.time() - started <= MAX_AGE_S
        if head != self._head or not young:
            return self._begin()
        whole = [lines[0]]
        for line in lines[1:-1]:
            page = _read(line)
            if page is None:
                break
            whole.append(line)
            self.last, self.features = page.last, self.features + len(page.features)
        self.started = started
        self.path.write_bytes(b"\n".join(whole) + b"\n")
        return self.features > 0

    def _begin(self) -> bool:
        self.path.write_text(json.dumps({**self._head, "started": self.started}) + "\n", encoding="ascii")
        return False

    def add(self, page: Page) -> None:
        """Write a page down."""
        with self.path.open("a", encoding="ascii") as stream:
            stream.write(json.dumps({"last": page.last, "features": page.features}, separators=(",", ":")) + "\n")
        self.last, self.features = page.last, self.features + len(page.features)

    def pages(self) -> Iterator[List[Dict[str, Any]]]:
        """Yield the features of every page, in rising order of their object id."""
        with self.path.open(encoding="ascii") as stream:
            next(stream)
            for line in stream:
                yield json.loads(line)["features"]

    def remove(self) -> None:
        """Forget all."""
        self.path.unlink(missing_ok=True)


def _read(line: bytes) -> Optional[Page]:
    try:
        page = json_text.load(line, MAX_ANSWER)
        good = all(isinstance(feature["attributes"], dict) for feature in page["features"])
        return Page(int(page["last"]), list(page["features"])) if good else None
    except (ValueError, KeyError, TypeError):
        return None
