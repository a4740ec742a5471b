"""An aggregate in a style is read in the drawing thread: QGIS crashes when the project is cleared meanwhile."""

import re

import pytest

AGGREGATES = re.compile(
    r"\b(aggregate|relation_aggregate|count|count_distinct|sum|minimum|maximum|mean|median|concatenate|array_agg)\s*\("
)


@pytest.fixture(params=["authorized_places", "coers", "facilities", "regions", "vraem_zones", "basemap_land"])
def style(request, root):
    return (root / "layers" / "styles" / f"{request.param}.qml").read_text(encoding="utf-8")


def test_no_aggregate_in_a_style(style):
    assert AGGREGATES.findall(style) == []
