"""The CSV written without GDAL: what a reader gets back, and what stands in quotes."""

import csv
import io

import pytest

from peru_access_atlas.concessions.csv_table import csv_text
from peru_access_atlas.core.errors import CanceledError

COLUMNS = (("text", "text"), ("real", "real"), ("whole", "integer"), ("yes", "boolean"))


def test_unknown_and_empty_are_empty_cells():
    assert csv_text(COLUMNS, [(None, [None, None, None, None]), (None, ["", 0.0, 0, False])]) == (
        'text,real,whole,yes\n,,,\n,0,"0","0"\n'
    )


def test_texts_come_back_as_they_were_and_formulas_do_not_run():
    texts = ["plain", 'say "yes"', "a,b", "two\nlines", "carriage\rreturn", "ñandú", " blanks ", "007", "1e5", "true"]
    text = csv_text(COLUMNS, [(None, [one, 0.5, 3, True]) for one in [*texts, "=1+1", "-3", "nul\0after"]])
    found = [row[0] for row in list(csv.reader(io.StringIO(text, newline="")))[1:]]
    assert found == [*texts, "'=1+1", "'-3", "nul"]


def test_numbers_have_fifteen_digits():
    reals = [1 / 3, 4e-07, 1e-05, 1e15, 123456.789012345678, -0.0, 1e300]
    lines = csv_text((("a", "real"), ("b", "real")), [(None, [one, None]) for one in reals]).splitlines()[1:]
    assert [line.rstrip(",") for line in lines] == [
        "0.333333333333333", "4e-07", "1e-05", "1e+15", "123456.789012346", "-0", "1e+300",
    ]  # fmt: skip


def test_cancelled_between_rows_and_after_the_last():
    looks = iter([False, True])
    with pytest.raises(CanceledError):
        csv_text(COLUMNS, [(None, ["a", 1.0, 1, True])], lambda: next(looks))
    with pytest.raises(CanceledError):
        csv_text(COLUMNS, [(None, ["a", 1.0, 1, True])] * 5, lambda: True)
