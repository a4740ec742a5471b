"""What the parsers are fed: values of any kind, and samples of the right kind with a part of them changed."""

from __future__ import annotations

import json
import struct

from hypothesis import strategies as st

ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
TEXT = st.text(max_size=200)
#: Digits that are not those of a number, halves of characters, marks of direction, what ends a line in some systems.
_STRANGE = "²³٣੫Ⅷ①\u202e\u2066\u200b\ufeff\x00\x1b\x85\u2028\ud800\udfff"
ODD = st.text(alphabet=_STRANGE + "\"'<>&=+-@[]{}%\\/|;:,. 0129eE", max_size=80)


def objects(names, values=ANY):
    """Objects that have some of the names a parser knows."""
    return st.dictionaries(st.sampled_from(sorted(names)) | st.text(max_size=8), values, max_size=5)


def damaged(sample: bytes):
    """A sample with bytes overwritten, cut out, put in or cut off."""

    def change(spot, content, kind):
        at = spot % (len(sample) + 1)
        if kind == 0:
            return sample[:at] + content + sample[at + len(content) :]
        if kind == 1:
            return sample[:at] + content + sample[at:]
        if kind == 2:
            return sample[:at]
        return sample[:at] + sample[at + len(content) :]

    one = st.builds(change, st.integers(0, 2**32), st.binary(max_size=12), st.integers(0, 3))
    return one | st.binary(max_size=len(sample) + 40)


def damaged_text(sample: str):
    """The same of a text."""
    return damaged(sample.encode("utf-8")).map(lambda content: content.decode("utf-8", "replace"))


def json_text(values):
    """JSON texts: of values, damaged, or no JSON at all."""
    return values.map(lambda value: json.dumps(value, ensure_ascii=False)) | ODD | TEXT


_HEAD = st.sampled_from([b"\x01\x03\x00\x00\x00", b"\x01\x06\x00\x00\x00", b"\x00\x00\x00\x00\x03", b"GP\x00\x01"])
_COUNT = st.integers(0, 2**32 - 1).map(lambda n: struct.pack("<I", n))
#: Well-known binary: heads of polygons with any count after them, and the blobs of a GeoPackage.
BLOBS = st.lists(
    st.none()
    | st.binary(max_size=120)
    | st.builds(lambda head, count, rest: head + count + rest, _HEAD, _COUNT, st.binary(max_size=120)),
    max_size=4,
)
