"""Every name of QGIS and Qt that the plugin uses is in the QGIS that runs these tests, each one of the matrix."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def api():
    spec = importlib.util.spec_from_file_location("atlas_api_names", ROOT / "tools" / "lib" / "api_names.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.fixture(scope="module")
def report(api, qgis_app, qgis_processing):
    return api.whole()


def test_every_name_is_there_and_every_enum_scoped(report):
    assert [f"{one.path}:{one.line}: {one.name} {one.why}" for one in report.missing] == []
    assert len(report.names) > 1200, "the reader follows less than it used to"
    for name in ("QgsVectorLayer.featureCount", "qgis.gui.QgsDockWidget", "QgsProject.mapLayers", "QPainter.drawRect"):
        assert name in report.names


def test_what_compat_guards_is_there_under_one_of_its_names(api, report):
    source = (ROOT / api.COMPAT).read_text(encoding="utf-8")
    choices = api.choices(api.ast.parse(source))
    assert len(choices) > 40
    nowhere = [chains for chains in choices.values() if not any(report.guarded[chain] for chain in chains)]
    assert nowhere == []


def test_versions_differ_in_compat_alone(api):
    """A question whether QGIS has a name belongs in compat; other modules ask it of their own objects only."""
    found = []
    for path in api.files():
        name = path.relative_to(ROOT).as_posix()
        if name == api.COMPAT:
            continue
        for asked in sorted(api.asked_names(api.ast.parse(path.read_text(encoding="utf-8")))):
            known = [home for home in api.HOMES[:2] if asked in vars(api.importlib.import_module(home))]
            if known or hasattr(api.class_named("Qgis"), asked):
                found.append(f"{name}: {asked}")
    assert found == []


def stand_ins(api):
    """Return (class, name) of what the stand-ins of the Qt 6 run say that classes of QGIS have."""
    for path in sorted((ROOT / "tests" / "qt6").glob("fake_*.py")):
        for node in api.ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(node, api.ast.ClassDef) or not node.name.startswith("Qgs"):
                continue
            for part in node.body:
                if isinstance(part, api.ast.FunctionDef):
                    yield node.name, part.name
                elif isinstance(part, api.ast.Assign) and "pyqtSignal" in api.ast.unparse(part.value):
                    yield node.name, part.targets[0].id


def test_the_stand_ins_of_the_qt_6_run_have_only_names_of_qgis(api, qgis_app):
    """Else the interface would be tried on Qt 6 against a QGIS that never was."""
    newer = api.asked_names(api.ast.parse((ROOT / api.COMPAT).read_text(encoding="utf-8")))
    named = [(cls, name) for cls, name in stand_ins(api) if not name.startswith("_") and name not in newer]
    assert len(named) > 150
    assert [f"{cls}.{name}" for cls, name in named if name not in dir(api.class_named(cls))] == []


GOOD = """
from typing import List, Optional
from qgis.core import Qgis, QgsMapLayer, QgsPalLayerSettings, QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
class Base(QgsDockWidget):
    def __init__(self, project: QgsProject):
        super().__init__()
        self.own, self.project = 1, project
        self.setWindowTitle(str(self.own))
        self.setFeatures(QgsDockWidget.DockWidgetFeature.DockWidgetClosable)
def lines(layers: List[QgsMapLayer]) -> List[List[QgsMapLayer]]:
    found: List[List[QgsMapLayer]] = [[]]
    found[-1].append(layers[0])
    return found
class Panel(Base):
    def use(self, layer: Optional[QgsMapLayer], layers: List[QgsVectorLayer]):
        settings = QgsPalLayerSettings()
        settings.fieldName = "a"
        for one in layers:
            one.fields().names()
        count = [feature.id() for feature in layers[0].getFeatures()]
        layer.featureCount()  # a QgsMapLayer may be a vector layer
        self.project.layerTreeRoot().children()
        return self.own, self.isVisible(), count, Qgis.MessageLevel.Info, Qt.AlignmentFlag.AlignLeft
"""
WRONG = {
    "Qgis.MessageLevel.Info": ("Qgis.MessageLevel.Loud", "Qgis.MessageLevel.Loud"),
    "Qt.AlignmentFlag.AlignLeft": ("Qt.AlignLeft", "Qt.AlignLeft"),
    "import QgsDockWidget": ("import QgsDockWidget, QgsNothing", "qgis.gui.QgsNothing"),
    "self.setWindowTitle": ("self.setWindowTitel", "QgsDockWidget.setWindowTitel"),
    "self.isVisible": ("self.isThere", "QgsDockWidget.isThere"),
    "settings.fieldName": ("settings.columnName", "QgsPalLayerSettings.columnName"),
    "one.fields().names()": ("one.fields().titles()", "QgsFields.titles"),
    "feature.id()": ("feature.number()", "QgsFeature.number"),
    "layer.featureCount()": ("layer.featureTotal()", "QgsMapLayer.featureTotal"),
    "layerTreeRoot().children()": ("layerTreeRoot().kids()", "QgsLayerTree.kids"),
}


def found_in(api, source):
    report = api.Report()
    api.read("ui/made_up.py", source, report)
    return [one.name for one in report.missing]


def test_what_is_there_is_not_reported(api, qgis_app):
    assert found_in(api, GOOD) == []


@pytest.mark.parametrize("right", WRONG)
def test_what_is_missing_is_found(api, qgis_app, right):
    wrong, name = WRONG[right]
    assert GOOD.count(right) == 1
    assert found_in(api, GOOD.replace(right, wrong)) == [name]
