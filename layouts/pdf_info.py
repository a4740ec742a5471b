"""What a PDF says of itself (title, author, keywords), added as an incremental update (ISO 32000-1, 7.5.6).

QGIS writes the project's title, not the page's, and Qt knows no author and no keywords.
"""

from __future__ import annotations

import re
from pathlib import Path

#: Largest tail that is searched for the trailer.
TAIL = 4096


def set_info(path: Path, title: str, author: str = "", subject: str = "", keywords: str = "") -> bool:
    """Append an Info object to a PDF with a classic cross-reference table; ``False`` when it has none.

    :raises OSError: when the file cannot be written.
    """
    data = path.read_bytes()
    tail = data[-TAIL:]
    starts = re.findall(rb"startxref\s+(\d+)\s+%%EOF", tail)
    trailers = re.findall(rb"trailer\s*<<(.*?)>>\s*startxref", tail, re.DOTALL)
    if not starts or not trailers:
        return False
    size = re.search(rb"/Size\s+(\d+)", trailers[-1])
    root = re.search(rb"/Root\s+(\d+\s+\d+\s+R)", trailers[-1])
    if size is None or root is None:
        return False
    number = int(size[1])
    entries = b"".join(
        b"/" + key + b" " + text_string(value) + b"\n"
        for key, value in (
            (b"Title", title),
            (b"Author", author),
            (b"Subject", subject),
            (b"Keywords", keywords),
            (b"Creator", "Peru Access Atlas"),
            (b"Producer", "QGIS"),
        )
        if value
    )
    begin = len(data) + (0 if data.endswith(b"\n") else 1)
    made = (b"" if data.endswith(b"\n") else b"\n") + b"%d 0 obj\n<<\n%s>>\nendobj\n" % (number, entries)
    table = len(data) + len(made)
    made += (
        b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %d /Root %s /Info %d 0 R /Prev %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (
            number,
            begin,
            number + 1,
            root[1],
            number,
            starts[-1],
            table,
        )
    )
    with path.open("ab") as stream:
        stream.write(made)
    return True


def text_string(value: str) -> bytes:
    """Return a text string object: UTF-16 with its byte order mark, as hex digits."""
    return b"<" + (b"\xfe\xff" + value.encode("utf-16-be")).hex().encode() + b">"
