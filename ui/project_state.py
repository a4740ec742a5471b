"""Keeps the filter state in the project file, without marking a project dirty that was only opened."""

from __future__ import annotations

from typing import Dict, Optional

from qgis.core import QgsDateTimeRange, QgsProject
from qgis.PyQt.QtCore import Qt

from ..core.errors import FilterError
from ..core.filter_state import MAX_STATES
from ..core.filters import FilterState, collection_from_json, collection_to_json
from ..core.qt import log
from ..core.qt.i18n import tr
from .filter_model import FilterModel

SCOPE = "peru_access_atlas"
_CONTEXT = "SavedFilters"
_STATE, _MEASURE, _SYMBOLS, _FILTERS = "filter_state", "measure", "symbols", "named_filters"
_SELECTED = "selected"
#: Where QGIS's own temporal panel keeps the time of a project, and its numbers of the modes.
_TIME_SCOPE = "TemporalControllerWidget"
_TIME_MODE, _TIME_START, _TIME_END = "NavigationMode", "StartDateTime", "EndDateTime"
_ALL_TIMES, _FIXED_RANGE = 0, 2


def read_state(project: QgsProject, model: FilterModel) -> bool:
    """Give ``model`` the state a project holds; returns whether there was one. Damaged entries are logged and left."""
    text, _found = project.readEntry(SCOPE, _STATE, "")
    if not text:
        return False
    try:
        state = FilterState.from_json(text)
    except FilterError as error:
        log.exception(error)
        return False
    model.set_measure(project.readEntry(SCOPE, _MEASURE, model.measure)[0])
    model.set_symbols(project.readEntry(SCOPE, _SYMBOLS, model.symbols)[0])
    model.set_state(state)
    model.select(project.readEntry(SCOPE, _SELECTED, "")[0] or None)
    return True


def write_state(project: QgsProject, model: FilterModel) -> None:
    """Put the state of ``model`` into a project; entries that are there already are not written again."""
    for key, value in (
        (_STATE, model.state.to_json()),
        (_MEASURE, model.measure),
        (_SYMBOLS, model.symbols),
        (_SELECTED, model.selected or ""),
    ):
        if project.readEntry(SCOPE, key, "")[0] != value:
            project.writeEntry(SCOPE, key, value)


def write_time(project: QgsProject, window: Optional[QgsDateTimeRange]) -> None:
    """Let QGIS open ``project`` at the time shown, also where the plugin is not installed.

    QGIS filters layers by the time of its own panel, which it saves only when the panel itself was used.

    :param window: the range that the map shows; ``None`` for all times.
    """
    if window is None:
        if project.readNumEntry(_TIME_SCOPE, _TIME_MODE, _ALL_TIMES)[0] != _ALL_TIMES:
            project.writeEntry(_TIME_SCOPE, _TIME_MODE, _ALL_TIMES)
        return
    project.writeEntry(_TIME_SCOPE, _TIME_MODE, _FIXED_RANGE)
    for key, instant in ((_TIME_START, window.begin()), (_TIME_END, window.end())):
        project.writeEntry(_TIME_SCOPE, key, instant.toString(Qt.DateFormat.ISODateWithMs))


def named_filters(project: QgsProject) -> Dict[str, FilterState]:
    """Return the named filters of a project.

    :raises FilterError: when they are damaged or of a newer version.
    """
    text, _found = project.readEntry(SCOPE, _FILTERS, "")
    return collection_from_json(text) if text else {}


def store_named_filters(project: QgsProject, filters: Dict[str, FilterState]) -> None:
    """Replace the named filters of a project, unless they could not be read again.

    :raises FilterError: when they are too many or too long; those of before stay.
    """
    text = collection_to_json(filters)
    if len(filters) > MAX_STATES:
        raise FilterError(
            tr("The filter was not saved.", context=_CONTEXT),
            tr("A project keeps at most {n} filters.", context=_CONTEXT).format(n=MAX_STATES),
            tr("Delete one that is no longer needed.", context=_CONTEXT),
        )
    collection_from_json(text)
    project.writeEntry(SCOPE, _FILTERS, text)
