"""Cells of exported tables."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peru_access_atlas.core.cells import FORMULA_STARTS, safe_cell


@pytest.mark.parametrize(
    ("value", "cell"),
    [(None, ""), ("", ""), ("=1+1", "'=1+1"), ("@x", "'@x"), ("\t=1", "'\t=1"), (-5, "-5"), ("a=1", "a=1")],
)
def test_cells(value, cell):
    assert safe_cell(value) == cell


@given(st.text())
def test_no_text_begins_a_formula_and_none_is_lost(text):
    stream = io.StringIO(newline="")
    csv.writer(stream).writerow([safe_cell(text), "end"])
    (row,) = csv.reader(io.StringIO(stream.getvalue(), newline=""))
    assert not row[0].startswith(FORMULA_STARTS)
    assert row[0].endswith(text)
