"""The log's one tag, and the constants that differ between versions."""

import pytest
from qgis.core import NULL, QgsApplication, QgsFields, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

from peru_access_atlas.core.errors import CanceledError, DataError
from peru_access_atlas.core.qt import compat, log


@pytest.fixture
def messages(qgis_app):
    found = []
    slot = lambda text, tag, level: found.append((text, tag, level))  # noqa: E731
    QgsApplication.messageLog().messageReceived.connect(slot)
    yield found
    QgsApplication.messageLog().messageReceived.disconnect(slot)


def test_levels_and_tag(messages):
    log.info("a")
    log.warning("b")
    log.critical("c")
    assert [m[0] for m in messages] == ["a", "b", "c"]
    assert {m[1] for m in messages} == {log.TAG}
    assert [m[2] for m in messages] == [compat.LEVEL_INFO, compat.LEVEL_WARNING, compat.LEVEL_CRITICAL]


def test_errors_for_people_have_no_traceback(messages):
    log.exception(DataError("What.", "Why.", "Advice."), "context")
    log.exception(CanceledError("stopped"))
    log.exception(RuntimeError("bug"))
    assert messages[0][0] == "context\nWhat. Why. Advice."
    assert len(messages) == 2
    assert "RuntimeError: bug" in messages[1][0]


def test_fields_of_every_type(qgis_app):
    kinds = {n: getattr(compat, n) for n in dir(compat) if n.startswith("T_")}
    fields = QgsFields()
    for name, kind in kinds.items():
        fields.append(compat.field(name, kind, alias="x"))
    layer = QgsVectorLayer("None", "t", "memory")
    assert layer.dataProvider().addAttributes(list(fields))
    layer.updateFields()
    assert layer.fields().names() == list(kinds)


def test_null():
    assert all(compat.is_null(v) for v in (None, NULL, QVariant()))
    assert not any(compat.is_null(v) for v in (0, "", False, "NULL", 0.0))
