"""The menu of filters: take back a change; save under a name in the project, load, delete; copy and paste as JSON."""

from __future__ import annotations

from typing import Callable, Dict, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QInputDialog, QMenu, QMessageBox, QToolButton, QWidget

from ..core.errors import AtlasError
from ..core.filter_state import FilterState, proper_name
from .filter_model import FilterModel
from .plain_text import tip
from .project_state import named_filters, store_named_filters


class SavedFilters(QToolButton):
    """A button with the menu of named filters.

    :param project: keeps the named filters.
    :param report: shows an ``AtlasError`` to the user.
    """

    def __init__(
        self,
        model: FilterModel,
        project: QgsProject,
        report: Callable[[AtlasError], None],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("saved_filters")
        self.setText(self.tr("Saved filters"))
        self.setAccessibleName(self.tr("Saved filters"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._model, self._project, self._report = model, project, report
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        back = menu.addAction(self.tr("&Take back the last change"))
        back.setEnabled(self._model.can_take_back)
        back.triggered.connect(lambda _on=False: self._model.take_back())
        menu.addSeparator()
        filters = self._filters() or {}
        for name, state in filters.items():
            menu.addAction(name.replace("&", "&&")).triggered.connect(
                lambda _on=False, state=state: self._model.set_state(state)
            )
        if filters:
            menu.addSeparator()
        menu.addAction(self.tr("&Save this filter\u2026")).triggered.connect(lambda _on=False: self._ask_name())
        if filters:
            delete = menu.addMenu(self.tr("&Delete"))
            for name in filters:
                delete.addAction(name.replace("&", "&&")).triggered.connect(
                    lambda _on=False, name=name: self.delete(name)
                )
        menu.addSeparator()
        menu.addAction(self.tr("&Copy as JSON")).triggered.connect(lambda _on=False: self.copy())
        menu.addAction(self.tr("&Paste from JSON")).triggered.connect(lambda _on=False: self.paste())

    def _filters(self) -> Optional[Dict[str, FilterState]]:
        """Return the named filters of the project; ``None``, after having said why, when they cannot be read."""
        try:
            return named_filters(self._project)
        except AtlasError as error:
            self._report(error)
            return None

    def _ask_name(self) -> None:
        name, accepted = QInputDialog.getText(self, self.tr("Save filter"), self.tr("Name of the filter"))
        if accepted and (proper_name(name) not in (self._filters() or {}) or self._may_replace(proper_name(name))):
            self.save(name)

    def _may_replace(self, name: str) -> bool:
        question = self.tr("There is a filter \u201c{name}\u201d already. Replace it?").format(name=name)
        answer = QMessageBox.question(self, self.tr("Save filter"), tip(question))
        return answer == QMessageBox.StandardButton.Yes

    def save(self, name: str) -> None:
        """Keep the state under ``name`` in the project; an empty name keeps nothing."""
        name, filters = proper_name(name), self._filters()
        if name and filters is not None:
            self._store({**filters, name: self._model.state})

    def delete(self, name: str) -> None:
        """Forget a named filter."""
        filters = self._filters()
        if filters is not None and filters.pop(name, None) is not None:
            self._store(filters)

    def _store(self, filters: Dict[str, FilterState]) -> None:
        try:
            store_named_filters(self._project, filters)
        except AtlasError as error:
            self._report(error)

    def copy(self) -> None:
        """Put the state on the clipboard as JSON."""
        QGuiApplication.clipboard().setText(self._model.state.to_json())

    def paste(self) -> None:
        """Take the state on the clipboard; a text that is no filter is reported and changes nothing."""
        try:
            self._model.set_state(FilterState.from_json(QGuiApplication.clipboard().text()))
        except AtlasError as error:
            self._report(error)
