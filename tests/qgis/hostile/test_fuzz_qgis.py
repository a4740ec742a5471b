"""Every parser that stands on QGIS or GDAL, fed with what it does not expect; ``tools/fuzz.py`` goes on for longer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests_fuzz import parsers_qgis

pytestmark = pytest.mark.once  # long, and of our own code more than of QGIS's


@pytest.mark.parametrize("parser", parsers_qgis.PARSERS_QGIS, ids=lambda one: one.name)
@settings(max_examples=60)
@given(data=st.data())
def test_answers_or_tells_why(qgis_app, parser, data):
    parser.run(data.draw(parser.examples))
