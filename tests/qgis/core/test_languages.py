"""Which language a locale name stands for, labels, numbers and dates."""

import datetime as dt

import pytest
from qgis.core import NULL, QgsSettings
from qgis.PyQt.QtCore import QVariant

from peru_access_atlas.core.definitions import VOCABULARIES
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.qt import formats, i18n

THIN = "\u202f"


@pytest.mark.parametrize(
    ("name", "language"),
    [
        (None, "en"), ("", "en"), (NULL, "en"), (QVariant(), "en"), ("C", "en"), ("POSIX", "en"), ("C.UTF-8", "en"),
        ("es", "es"), ("es_PE", "es"), ("es_PE.UTF-8", "es"), ("es-419", "es"), ("es_ES@euro", "es"), ("ES", "es"),
        ("pt_BR", "pt"), ("pt", "pt"), ("en_GB", "en"), ("de_DE", "en"), ("quz_PE", "en"), (7, "en"),
    ],
)  # fmt: skip
def test_language_of_a_locale(name, language):
    assert i18n.resolve_language(name) == language


@pytest.mark.parametrize(("flag", "locale", "language"), [(True, "es_PE", "es"), (True, "", "en"), (True, None, "en")])
def test_override(qgis_app, flag, locale, language):
    settings = QgsSettings()
    kept = {key: settings.value(key) for key in ("locale/overrideFlag", "locale/userLocale")}
    try:
        settings.setValue("locale/overrideFlag", flag)
        if locale is None:
            settings.remove("locale/userLocale")
        else:
            settings.setValue("locale/userLocale", locale)
        assert i18n.interface_language() == language
    finally:
        for key, value in kept.items():
            settings.remove(key) if value is None else settings.setValue(key, value)


def test_labels(qgis_app):
    for vocabulary, codes in VOCABULARIES.items():
        for code in codes:
            assert i18n.label(vocabulary, code)
            assert i18n.label(vocabulary, code, "en") == codes[code]
    assert i18n.label("weapons", None) == ""
    assert i18n.label("weapons", "laser") == "laser"
    with pytest.raises(KeyError):
        i18n.label("colour", "red")


def test_translator_comes_and_goes(qgis_app, tmp_path):
    translation = i18n.Translation(tmp_path)
    assert not translation.install("es_PE")  # nothing to load
    assert translation.language == "es"
    translation.remove()
    translation.remove()


@pytest.mark.parametrize(
    ("value", "decimals", "language", "text"),
    [
        (9999, None, "es", "9999"),
        (10000, None, "es", f"10{THIN}000"),
        (27639, None, "es", f"27{THIN}639"),
        (241349634, None, "en", f"241{THIN}349{THIN}634"),
        (1396.25, 1, "es", "1396,3"),
        (2.675, 2, "en", "2.68"),
        (1e9, 0, "es", f"1{THIN}000{THIN}000{THIN}000"),
        (12345.678, 2, "pt", f"12{THIN}345,68"),
        (12345.678, 2, "en", f"12{THIN}345.68"),
        (-12345, None, "es", f"\u221212{THIN}345"),
        (-0.001, 1, "es", "0,0"),
        (4.57, None, "es", "4,57"),
        (0, None, "es", "0"),
        (None, None, "es", "\u2013"),
    ],
)
def test_numbers(value, decimals, language, text):
    assert formats.format_number(value, formats.number_style(language), decimals) == text


def test_decimal_mark_of_peru_and_no_groups():
    assert formats.format_number(12345.5, formats.number_style("es", "point"), 1) == f"12{THIN}345.5"
    assert formats.format_number(12345.5, formats.number_style("es", "comma", grouping=False), 1) == "12345,5"


def test_dates():
    day = dt.date(2018, 1, 19)
    assert formats.format_date(day, "es") == "19 de enero de 2018"
    assert formats.format_date(day, "pt") == "19 de janeiro de 2018"
    assert formats.format_date(day, "en") == "19 January 2018"
    assert formats.format_date(day, "es", long=False) == "2018-01-19"
    assert formats.format_date(None, "es") == "\u2013"
    assert formats.format_month(dt.date(2016, 9, 1), "es") == "setiembre de 2016"
    assert formats.format_period(Period(day, None), "es") == "2018-01-19 \u2013"
    assert formats.format_period(Period(day, day), "en", long=True) == "19 January 2018 \u2013 19 January 2018"
