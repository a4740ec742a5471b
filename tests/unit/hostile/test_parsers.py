"""Samples that mean harm, parser by parser; what is fed at random is in ``test_fuzz``."""

import pytest

from peru_access_atlas.concessions.dates import parse_date
from peru_access_atlas.concessions.encoding import dbf_texts
from peru_access_atlas.core.errors import AtlasError
from peru_access_atlas.core.filter_state import FilterState
from peru_access_atlas.layouts.spec import PageSpec


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 50_000, "9" * 100_000, '"' + "x" * 3_000_000 + '"'])
def test_filter_states_too_deep_or_too_long(text):
    with pytest.raises(AtlasError):
        FilterState.from_json(text)


@pytest.mark.parametrize("template", ["../../etc/passwd", "/etc/passwd", "..\\x", "C:\\x", "a/b", "\x00", "", ".."])
def test_a_template_is_a_name_never_a_path(template):
    with pytest.raises(AtlasError):
        PageSpec.from_json({"template": template})


@pytest.mark.parametrize("folder", ["//host/share", "\\\\host\\share", "https://example.org/t", 5])
def test_a_folder_of_templates_is_never_on_another_computer(folder):
    with pytest.raises(AtlasError):
        PageSpec.from_json({"template_folder": folder})


@pytest.mark.parametrize("text", ["\u00b2" * 9, "9" * 5000, "-" * 20, "\u0663" * 13, "--123456789"])
def test_digits_that_are_no_number(text):
    assert parse_date(text) is None


def test_a_table_of_records_without_a_byte_ends():
    assert dbf_texts(b"\x03\x10\x01\x01\xff\xff\xff\xff\x21\x00\x00\x00" + bytes(60)) == []
