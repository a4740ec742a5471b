"""Every parser that needs no QGIS, fed with what it does not expect; ``tools/fuzz.py`` goes on for longer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests_fuzz import parsers


@pytest.mark.parametrize("parser", parsers.PARSERS, ids=lambda one: one.name)
@settings(max_examples=100)
@given(data=st.data())
def test_answers_or_tells_why(parser, data):
    parser.run(data.draw(parser.examples))
