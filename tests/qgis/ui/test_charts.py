"""What the charts add up to, under readings that know some stays and readings that only suppose them."""

import pytest

from peru_access_atlas.core.definitions import READINGS
from peru_access_atlas.core.filters import FilterState
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.measures import no_place_exposure, region_exposure, totals
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.charts.figures import chart
from peru_access_atlas.ui.filter_model import FilterModel


@pytest.fixture
def model(qgis_app, atlas_path):
    made = FilterModel(AtlasIndex(load_atlas(atlas_path)))
    yield made
    made.stop()


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("period", [Period(), Period.of_year(2016), Period.of_year(2014)])
def test_every_chart_of_persons_and_days_is_the_measure(model, reading, period):
    model.set_state(FilterState(reading=reading, period=period))
    model.settle()
    total = totals(model.index, period, reading)
    assert sum(bar.value or 0 for bar in chart(model, "purpose", False).bars) == (total.persons or 0)
    for kind in ("year", "region", "purpose"):
        assert sum(bar.value or 0 for bar in chart(model, kind, True).bars) == pytest.approx(total.person_days or 0)
    rows = (*region_exposure(model.index, period, reading), no_place_exposure(model.index, period, reading))
    expected = {row.name: row.persons for row in rows if row.authorizations and row.name}
    found = {bar.label: bar.value for bar in chart(model, "region", False).bars if bar.change}
    assert found == expected


def test_the_line_without_a_place_is_there_and_asks_for_nothing(model):
    bars = chart(model, "region", True).bars
    assert (bars[-1].label, bars[-1].value, bars[-1].change) == ("No place given", 355, None)
    assert all(bar.change for bar in bars[:-1])
