"""Expression functions ``pea_active`` and ``pea_exposure``: read-only, without side effects.

They are contextual on nothing, take text arguments and answer NULL for what is unknown.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Callable, List, Optional, Tuple

from qgis.core import QgsExpression, QgsExpressionFunction
from qgis.PyQt.QtCore import QDate, QDateTime

from ..definitions import DEFAULT_READING, MEASURES, READINGS
from ..index import AtlasIndex
from ..measures import region_exposure
from ..periods import Period, iso_date
from .compat import is_null
from .i18n import tr

#: Group in the expression builder. A proper name, never translated.
GROUP = "Peru Access Atlas"
_CONTEXT = "Expressions"


def _date(value: Any) -> Optional[dt.date]:
    if is_null(value) or value == "":
        return None
    if isinstance(value, QDateTime):
        value = value.date()  # as it stands: QGIS 3.22 reads a column in UTC as local time, and no zone moves a day
    if isinstance(value, QDate):
        return dt.date(value.year(), value.month(), value.day())
    return iso_date(str(value)[:10])


def _code(value: Any, codes: Any, default: str) -> str:
    code = default if is_null(value) or value == "" else str(value)
    if code not in codes:
        raise ValueError(
            tr("{code} is not one of {codes}", context=_CONTEXT).format(code=code, codes=", ".join(sorted(codes)))
        )
    return code


class _AtlasFunction(QgsExpressionFunction):
    """A function of the atlas.

    :param index: called at the first evaluation, so that registering costs nothing.
    """

    def __init__(self, name: str, parameters: int, help_text: str, index: Callable[[], AtlasIndex]) -> None:
        # lazy evaluation off, NULL arguments reach the function (an open end of a period), not contextual
        super().__init__(name, parameters, GROUP, help_text, False, True, False)
        self._index = index

    def func(self, values, context, parent, node):
        """Evaluate; what cannot be read becomes an evaluation error that names the argument."""
        try:
            return self.value(self._index(), list(values))
        except (ValueError, TypeError) as error:
            parent.setEvalErrorString(f"{self.name()}: {error}")
            return None

    def value(self, index: AtlasIndex, values: List[Any]) -> Any:
        raise NotImplementedError


class ActiveFunction(_AtlasFunction):
    """``pea_active(authorization, from, to, reading)`` -> 'definite', 'assumed', 'possible' or NULL."""

    def __init__(self, index: Callable[[], AtlasIndex]) -> None:
        super().__init__(
            "pea_active",
            4,
            tr(
                "<h3>pea_active(authorization, from, to, reading)</h3><p>How certain it is that a stay under the "
                "authorization touches the period: <i>definite</i>, <i>assumed</i>, <i>possible</i>, or NULL when it "
                "does not. NULL as <i>from</i> or <i>to</i> leaves the period open. The reading is "
                "<i>norm_date</i>, <i>documented</i> or <i>event</i>.</p><p>An authorised stay is not a proven "
                "presence.</p><pre>pea_active(\"auth_id\", '2014-01-01', '2014-12-31', 'norm_date')</pre>",
                context=_CONTEXT,
            ),
            index,
        )

    def value(self, index: AtlasIndex, values: List[Any]) -> Any:
        auth_id = "" if is_null(values[0]) else str(values[0])
        if auth_id not in index.authorizations:
            return None
        period = Period(_date(values[1]), _date(values[2]))
        reading = _code(values[3], READINGS, DEFAULT_READING)
        return index.presence(auth_id, reading).certainty_within(period)


class ExposureFunction(_AtlasFunction):
    """``pea_exposure(region, measure, from, to, reading)`` -> number, NULL where the figure is unknown."""

    def __init__(self, index: Callable[[], AtlasIndex]) -> None:
        super().__init__(
            "pea_exposure",
            5,
            tr(
                "<h3>pea_exposure(region, measure, from, to, reading)</h3><p>The measure of a region (ubigeo of two "
                "digits) over a period: <i>authorizations</i>, <i>authorised_days</i>, <i>persons</i> (an "
                "authorization counts in every region it names, so regions do not add up) or <i>person_days</i> (split "
                "over the regions an authorization names). NULL when unknown.</p>"
                "<pre>pea_exposure(\"ubigeo\", 'person_days', '2014-01-01', '2014-12-31', 'norm_date')</pre>",
                context=_CONTEXT,
            ),
            index,
        )
        #: Period and reading with their rows, replaced as one: several threads draw layers.
        self._cached: Tuple[Any, dict] = (None, {})

    def value(self, index: AtlasIndex, values: List[Any]) -> Any:
        ubigeo = "" if is_null(values[0]) else str(values[0])
        if ubigeo not in index.region_by_ubigeo:
            return None
        measure = _code(values[1], MEASURES, "")
        period = Period(_date(values[2]), _date(values[3]))
        reading = _code(values[4], READINGS, DEFAULT_READING)
        key = (period, reading)
        cached_key, rows = self._cached
        if key != cached_key:  # one computation serves all 25 regions of a layer
            rows = {row.ubigeo: row for row in region_exposure(index, period, reading)}
            self._cached = (key, rows)
        return getattr(rows[ubigeo], measure)


class ExpressionFunctions:
    """Registers the functions of the atlas with QGIS and takes them out again.

    :param index: gives the atlas's look-ups, called at the first evaluation.
    """

    def __init__(self, index: Callable[[], AtlasIndex]) -> None:
        self._index = index
        self._functions: List[_AtlasFunction] = []

    def register(self) -> None:
        """Register; a second call does nothing."""
        if self._functions:
            return
        self._functions = [ActiveFunction(self._index), ExposureFunction(self._index)]
        for function in self._functions:
            QgsExpression.registerFunction(function)

    def unregister(self) -> None:
        """Take the functions out by name; a second call does nothing."""
        for function in self._functions:
            QgsExpression.unregisterFunction(function.name())
        self._functions = []
