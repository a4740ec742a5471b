"""Which encoding a shapefile's table is written in.

The code page byte of a DBF file and the .cpg beside it are often wrong, so the text itself decides: UTF-8 is
recognised by its form, and Latin-1 is told from the DOS code page 850 by which of the two makes Spanish letters.
"""

from __future__ import annotations

import re
import struct
from typing import Iterable, List

UTF8 = "UTF-8"
LATIN1 = "CP1252"
CP850 = "CP850"

_SPANISH = frozenset("áéíóúñüÁÉÍÓÚÑÜ°ºª´¿¡")  # noqa: RUF001
_MOJIBAKE = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
#: Bytes of a DBF file that are looked at; more does not change the answer.
SAMPLE_BYTES = 16 * 1024 * 1024


def detect(samples: Iterable[bytes]) -> str:
    """Return the encoding (``UTF-8``, ``CP1252`` or ``CP850``) that the texts are most plausibly written in.

    A UTF-8 letter cut in two by the end of a fixed-width field does not count against UTF-8.
    """
    texts = [text for text in samples if any(byte > 0x7F for byte in text)]  # noqa: PLR2004
    if not texts or all(_is_utf8(text) for text in texts):
        return UTF8
    joined = b"\n".join(text for text in texts if not _is_utf8(text))
    scores = {name: _spanish_score(joined, name) for name in (LATIN1, CP850)}
    return CP850 if scores[CP850] > scores[LATIN1] else LATIN1


def _is_utf8(text: bytes) -> bool:
    try:
        text.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data" and error.end >= len(text.rstrip(b" \0"))
    return True


def _spanish_score(text: bytes, encoding: str) -> int:
    decoded = text.decode(encoding, errors="replace")
    return sum(1 if c in _SPANISH else -2 for c in decoded if ord(c) > 0x7F)  # noqa: PLR2004


def dbf_texts(data: bytes) -> List[bytes]:
    """Return the contents of every character field of a DBF file (dBase III layout), trimmed."""
    if len(data) < 32:  # noqa: PLR2004
        return []
    records, header, size = struct.unpack_from("<IHH", data, 4)
    if size == 0:
        return []  # not a table; records without a byte would never come to an end
    spans, offset, at = [], 1, 32
    while at + 32 <= min(header, len(data)) and data[at] != 0x0D:  # noqa: PLR2004
        length = data[at + 16]
        if data[at + 11 : at + 12] == b"C":
            spans.append((offset, offset + length))
        offset += length
        at += 32
    texts: List[bytes] = []
    for number in range(records):
        start = header + number * size
        record = data[start : start + size]
        if len(record) < size:
            break
        texts.extend(record[a:b].rstrip(b" \0") for a, b in spans)
    return texts


def repair(text: str) -> str:
    """Return ``text`` with UTF-8 that was once read as Latin-1 ("MarÃ­a") put right; other text unchanged."""
    if not _MOJIBAKE.search(text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text
