"""Settings answer with their default whatever is stored."""

import pytest
from qgis.core import QgsSettings

from peru_access_atlas.core.qt import settings


@pytest.fixture(autouse=True)
def clean(qgis_app):
    settings.reset_all()
    yield
    settings.reset_all()


def test_defaults_are_allowed_and_keys_differ():
    assert len({s.key for s in settings.ALL}) == len(settings.ALL)
    for setting in settings.ALL:
        assert setting.key.startswith(settings.GROUP + "/")
        assert setting.value() == setting.default
        setting.set(setting.default)
        assert setting.value() == setting.default


def test_all_lists_every_setting():
    assert {id(s) for s in vars(settings).values() if isinstance(s, settings.Setting)} == {id(s) for s in settings.ALL}


@pytest.mark.parametrize(
    ("setting", "stored"),
    [
        (settings.default_reading, "guess"),
        (settings.default_reading, ["norm_date"]),
        (settings.export_dpi, "many"),
        (settings.export_dpi, "-9999999"),
        (settings.export_dpi, "²"),
        (settings.digit_grouping, "perhaps"),
        (settings.decimal_mark, None),
    ],
)
def test_a_bad_value_is_answered_by_the_default(setting, stored):
    QgsSettings().setValue(setting.key, stored)
    assert setting.value() == setting.default


@pytest.mark.parametrize(
    ("setting", "stored", "value"),
    [
        (settings.digit_grouping, "false", False),
        (settings.export_dpi, "600", 600),
        (settings.default_reading, "documented", "documented"),
    ],
)
def test_text_of_an_ini_file_is_read_by_type(setting, stored, value):
    QgsSettings().setValue(setting.key, stored)
    assert setting.value() == value
    assert type(setting.value()) is type(setting.default)


def test_refusals_and_reset():
    with pytest.raises(ValueError, match="not allowed"):
        settings.export_dpi.set(7)
    with pytest.raises(ValueError, match="not allowed"):
        settings.export_dpi.set(True)
    settings.export_dpi.set(600)
    settings.author.set("A")
    settings.export_dpi.reset()
    assert settings.export_dpi.value() == 300
    settings.reset_all()
    assert settings.author.value() == ""
