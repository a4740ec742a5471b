"""Qt finds the compiled translations under the contexts and languages the plugin asks for."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QObject

from peru_access_atlas.core.definitions import VOCABULARIES
from peru_access_atlas.core.qt import i18n

FOLDER = Path(i18n.__file__).resolve().parents[2] / "i18n"


@pytest.fixture
def translation(qgis_app):
    made = i18n.Translation(FOLDER)
    yield made
    made.remove()


@pytest.mark.parametrize("locale", ["es", "es_PE", "es-419", "es_PE.UTF-8"])
def test_spanish_of_any_country(translation, locale):
    assert i18n.label("reading", "norm_date") == "Norm date (assumed start)"
    assert translation.install(locale)
    assert translation.language == "es"
    assert i18n.label("reading", "norm_date") == "Fecha de la norma (inicio supuesto)"
    translation.remove()
    assert i18n.label("reading", "norm_date") == "Norm date (assumed start)"


def test_portuguese(translation):
    assert translation.install("pt_BR")
    assert i18n.label("reading", "norm_date") == "Data da norma (início suposto)"


def test_other_languages_stay_english(translation):
    assert not translation.install("fr_FR")
    assert i18n.label("reading", "norm_date") == "Norm date (assumed start)"


def test_label_in_a_language_that_is_not_the_interface(translation):
    assert translation.install("es")
    assert i18n.label("weapons", "no_data", "pt") == "Sem dados"
    assert i18n.label("weapons", "no_data", "en") == "No data"


@pytest.mark.parametrize("language", ["es", "pt"])
def test_labels_of_a_vocabulary_stay_distinct(qgis_app, language):
    for name, codes in VOCABULARIES.items():
        labels = [i18n.label(name, code, language) for code in codes]
        assert len(set(labels)) == len(labels), name


@pytest.mark.parametrize("language", ["es", "pt"])
def test_every_message_is_in_the_compiled_file(translation, language):
    """Holds without Qt's compiler, unlike the comparison of the files byte by byte."""
    assert translation.install(language)
    messages = 0
    for context in ET.parse(FOLDER / f"peru_access_atlas_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            if message.get("numerus") == "yes":
                continue
            name, source, wanted = context.findtext("name"), message.findtext("source"), message.findtext("translation")
            assert QCoreApplication.translate(name, source) == wanted, (name, source)
            assert i18n.translated(source, language, name) == wanted, (name, source)
            messages += 1
    assert messages > 600


def test_text_of_a_base_class_is_found_under_the_subclass(translation):
    """PyQt takes the class of the object for the context, which the extractor follows."""

    class OverlayDialog(QObject):
        pass

    class Other(OverlayDialog):
        pass

    assert translation.install("es")
    assert OverlayDialog().tr("Choose zones.") == "Elija zonas."
    assert Other().tr("Choose zones.") == "Choose zones."
