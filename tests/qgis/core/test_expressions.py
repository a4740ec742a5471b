"""The expression functions against the core they stand for."""

import datetime as dt

import pytest
from qgis.core import QgsExpression, QgsExpressionContext

from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.measures import region_exposure
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.qt.expressions import ExpressionFunctions
from peru_access_atlas.core.repository import load_atlas


@pytest.fixture
def index(atlas_path):
    return AtlasIndex(load_atlas(atlas_path))


@pytest.fixture
def functions(qgis_app, index):
    registered = ExpressionFunctions(lambda: index)
    registered.register()
    yield registered
    registered.unregister()


def _evaluate(text):
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    value = expression.evaluate(QgsExpressionContext())
    return value, expression.evalErrorString()


@pytest.mark.usefixtures("functions")
class TestActive:
    def test_days_at_both_ends(self):
        # RL 30398 in the documented reading: definite 2016-01-02 to 2016-12-30, possible all of 2016
        ask = "pea_active('PE-RL-30398-1', '{0}', '{1}', 'documented')".format
        assert _evaluate(ask("2016-01-02", "2016-01-02"))[0] == "definite"
        assert _evaluate(ask("2016-01-01", "2016-01-01"))[0] == "possible"
        assert _evaluate(ask("2016-12-31", "2016-12-31"))[0] == "possible"
        assert _evaluate(ask("2017-01-01", "2017-01-01"))[0] is None

    def test_the_default_reading_is_marked_as_assumed(self):
        value, error = _evaluate("pea_active('PE-RL-30398-1', '2016-06-01', '2016-06-01', NULL)")
        assert (value, error) == ("assumed", "")

    def test_open_ends_dates_and_unknown_ids(self):
        assert _evaluate("pea_active('PE-RL-30398-1', NULL, NULL, 'event')")[0] is not None
        assert _evaluate("pea_active('PE-RL-30398-1', to_date('2015-12-23'), to_date('2015-12-23'), 'event')")[0]
        assert _evaluate("pea_active('nobody', NULL, NULL, 'event')")[0] is None
        assert _evaluate("pea_active(NULL, NULL, NULL, 'event')")[0] is None

    @pytest.mark.parametrize(
        "arguments",
        [
            "'2014-02-30', NULL, 'event'",
            "'x', NULL, 'event'",
            "NULL, NULL, 'guess'",
            "'2015-01-02', '2015-01-01', 'event'",
        ],
    )
    def test_what_cannot_be_read_is_an_error(self, arguments):
        value, error = _evaluate(f"pea_active('PE-RL-30398-1', {arguments})")
        assert value is None
        assert "pea_active" in error


def test_exposure_equals_the_measures(functions, index):
    period = Period(dt.date(2013, 1, 1), dt.date(2014, 12, 31))
    for row in region_exposure(index, period, "norm_date"):
        for measure in ("authorizations", "authorised_days", "persons", "person_days"):
            text = f"pea_exposure('{row.ubigeo}', '{measure}', '2013-01-01', '2014-12-31', 'norm_date')"
            value, error = _evaluate(text)
            assert error == ""
            assert value == getattr(row, measure)


def test_unregistering_twice_leaves_nothing(qgis_app, index):
    registered = ExpressionFunctions(lambda: index)
    for _ in range(2):
        registered.register()
        registered.register()
        assert QgsExpression.isFunctionName("pea_active")
        assert QgsExpression.isFunctionName("pea_exposure")
        registered.unregister()
        registered.unregister()
        assert not QgsExpression.isFunctionName("pea_active")
        assert not QgsExpression.isFunctionName("pea_exposure")


@pytest.mark.parametrize("zone", ["America/Lima", "UTC", "Asia/Tokyo"])
def test_the_last_second_of_a_day_stays_on_its_day_in_every_time_zone(monkeypatch, zone):
    import time

    from qgis.PyQt.QtCore import QDateTime

    from peru_access_atlas.core.qt.expressions import _date

    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        local = QDateTime.fromString("2019-01-18T23:59:59", "yyyy-MM-ddTHH:mm:ss")
        assert _date(local) == dt.date(2019, 1, 18)
        assert _date(QDateTime.fromString("2019-01-18T00:00:00", "yyyy-MM-ddTHH:mm:ss")) == dt.date(2019, 1, 18)
    finally:
        monkeypatch.undo()
        time.tzset()
