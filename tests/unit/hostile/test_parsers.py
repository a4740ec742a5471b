"""Every parser of what strangers write: it answers, or raises an ``AtlasError`` with a reason."""

import contextlib
import json
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peru_access_atlas.concessions.dates import date_in_name, parse_date
from peru_access_atlas.concessions.encoding import detect
from peru_access_atlas.concessions.schemas import parse_mapping, recognise
from peru_access_atlas.core.errors import AtlasError
from peru_access_atlas.core.filter_state import FilterState, collection_from_json
from peru_access_atlas.core.wkt import parse_polygon
from peru_access_atlas.layouts.spec import PageSpec
from peru_access_atlas.overlay.wkb import parse_geopackage_blobs, parse_wkb

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
SPEC_NAMES = sorted(PageSpec().to_json())
STATE_NAMES = sorted(FilterState.__dataclass_fields__)


def only_atlas_errors(work, *arguments):
    try:
        return work(*arguments)
    except AtlasError as error:
        reason = str(error)
    assert reason.strip()
    return None


@given(st.dictionaries(st.sampled_from(STATE_NAMES), VALUES, max_size=4))
def test_filter_states(values):
    header = json.loads(FilterState().to_json())
    state = only_atlas_errors(FilterState.from_json, json.dumps({**header, **values}))
    if state is not None:
        assert FilterState.from_json(state.to_json()) == state


@given(st.one_of(st.text(), VALUES.map(json.dumps)))
def test_filter_states_of_any_text(text):
    only_atlas_errors(FilterState.from_json, text)
    only_atlas_errors(collection_from_json, text)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 50_000, "9" * 100_000, '"' + "x" * 3_000_000 + '"'])
def test_filter_states_too_deep_or_too_long(text):
    with pytest.raises(AtlasError):
        FilterState.from_json(text)


@given(st.dictionaries(st.sampled_from(SPEC_NAMES) | st.text(max_size=8), VALUES, max_size=4))
def test_page_descriptions(values):
    spec = only_atlas_errors(PageSpec.from_json, values)
    if spec is not None:
        assert PageSpec.from_json(json.loads(json.dumps(spec.to_json()))) == spec
        assert isinstance(spec.title, str)
        assert isinstance(spec.author, str)


@given(VALUES.filter(lambda value: not isinstance(value, dict)))
def test_page_descriptions_that_are_no_object(value):
    with pytest.raises(AtlasError):
        PageSpec.from_json(value)


@pytest.mark.parametrize("template", ["../../etc/passwd", "/etc/passwd", "..\\x", "C:\\x", "a/b", "\x00", "", ".."])
def test_a_template_is_a_name_never_a_path(template):
    with pytest.raises(AtlasError):
        PageSpec.from_json({"template": template})


@pytest.mark.parametrize("folder", ["//host/share", "\\\\host\\share", "https://example.org/t", 5])
def test_a_folder_of_templates_is_never_on_another_computer(folder):
    with pytest.raises(AtlasError):
        PageSpec.from_json({"template_folder": folder})


@given(st.text(max_size=200))
def test_texts(text):
    parse_date(text)
    date_in_name(text)
    only_atlas_errors(parse_mapping, text, ["CODIGOU", "ñ"])
    recognise([text])


@given(VALUES)
def test_dates_of_any_value(value):
    parse_date(value)


@given(st.lists(st.binary(max_size=200), max_size=3))
def test_encodings(samples):
    text_encoding = detect(samples)
    for sample in samples:
        sample.decode(text_encoding, "replace")


@given(st.text(alphabet="POLYGNMUTI(),. 0123456789eE+-nainf", max_size=80) | st.text(max_size=40))
def test_wkt(text):
    with contextlib.suppress(AtlasError, ValueError):
        parse_polygon(text)


_HEAD = st.sampled_from([b"\x01\x03\x00\x00\x00", b"\x01\x06\x00\x00\x00", b"\x00\x00\x00\x00\x03", b"GP\x00\x01"])
_COUNT = st.integers(0, 2**32 - 1).map(lambda n: struct.pack("<I", n))
_BLOB = st.builds(lambda head, count, rest: head + count + rest, _HEAD, _COUNT, st.binary(max_size=120))


@settings(deadline=None)
@given(st.lists(st.none() | st.binary(max_size=120) | _BLOB, max_size=4))
def test_wkb(blobs):
    for parse in (parse_wkb, parse_geopackage_blobs):
        parsed = only_atlas_errors(parse, blobs)
        assert parsed is not None
