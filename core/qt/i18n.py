"""Languages: which one to use, the plugin's own translator, labels of vocabularies."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..definitions import VOCABULARIES
from ..languages import LANGUAGES, SOURCE_LANGUAGE
from ..words import CONTEXT, translate_with
from . import settings as options
from .formats import format_date, format_month, format_number, format_period, number_style

__all__ = [
    "LANGUAGES",
    "SOURCE_LANGUAGE",
    "Translation",
    "format_date",
    "format_month",
    "format_number",
    "format_period",
    "interface_language",
    "label",
    "number_style",
    "output_language",
    "resolve_language",
    "tr",
    "translated",
]

DEFINITIONS_CONTEXT = "Definitions"


def tr(text: str, context: str = CONTEXT, n: int = -1, language: Optional[str] = None) -> str:
    """Return ``text`` (an English literal) in the language of the interface.

    :param n: number for the plural forms of a text with ``%n``.
    :param language: ``en``, ``es``, ``pt`` for a text in that language whatever the interface's, without plural forms.
    """
    if language is not None:
        return translated(text, language, context)
    return QCoreApplication.translate(context, text, None, n)


translate_with(QCoreApplication.translate)  # the modules that know no QGIS speak the same language


def label(vocabulary: str, code: Optional[str], language: Optional[str] = None) -> str:
    """Return the label of a code of ``definitions.VOCABULARIES``; an unknown code as it is, ``None`` as empty text.

    :param language: ``en``, ``es``, ``pt``; the language of the interface when ``None``.
    :raises KeyError: on an unknown vocabulary.
    """
    if code is None:
        return ""
    text = VOCABULARIES[vocabulary].get(code)
    if text is None:
        return code
    return tr(text, DEFINITIONS_CONTEXT, language=language)


def resolve_language(name: Any) -> str:
    """Return the language of the plugin for a locale name as QGIS, Qt or the system gives it.

    Unset (``None``, ``''``, NULL, a ``QVariant`` without value), ``C`` and ``POSIX`` give the source language, as does
    a language the plugin does not speak; ``es_PE``, ``es-419``, ``es_PE.UTF-8`` give ``es``; ``pt_BR`` gives ``pt``.
    """
    if name is None or not isinstance(name, str):
        return SOURCE_LANGUAGE
    language = name.replace("-", "_").split(".")[0].split("@")[0].split("_")[0].strip().lower()
    return language if language in LANGUAGES else SOURCE_LANGUAGE


def interface_language() -> str:
    """Return the language QGIS runs in: the user's override, else the system's."""
    settings = QgsSettings()
    override = settings.value("locale/overrideFlag", False)
    if override in (True, "true", "True", 1, "1"):
        return resolve_language(settings.value("locale/userLocale"))
    name = QgsApplication.locale() if QgsApplication.instance() is not None else ""
    return resolve_language(name or QLocale.system().name())


def output_language() -> str:
    """Return the language of pages, reports and dossiers: the options' choice, else that of the interface."""
    chosen = options.output_language.value()
    return chosen if chosen in LANGUAGES else interface_language()


class Translation:
    """The plugin's translator, put in with ``install`` and taken out again with ``remove``.

    :param folder: folder of the ``.qm`` files.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = Path(folder)
        self._translator: Optional[QTranslator] = None
        self.language = SOURCE_LANGUAGE

    def install(self, language: Optional[str] = None) -> bool:
        """Install the translator of ``language`` (the interface's when ``None``); ``False`` when none is needed."""
        self.remove()
        self.language = resolve_language(language) if language is not None else interface_language()
        translator = _load(self._folder, self.language)
        if translator is None:
            return False
        self._translator = translator
        return bool(QCoreApplication.installTranslator(translator))

    def remove(self) -> None:
        """Take the translator out; nothing happens when there is none."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None


def _load(folder: Path, language: str) -> Optional[QTranslator]:
    path = folder / f"peru_access_atlas_{language}.qm"
    if language == SOURCE_LANGUAGE or not path.is_file():
        return None
    translator = QTranslator()
    return translator if translator.load(str(path)) else None


_FOLDER = Path(__file__).resolve().parents[2] / "i18n"
_page_translators: dict = {}


def translated(text: str, language: str, context: str = CONTEXT) -> str:
    """Return an English ``text`` in ``language``, whatever the language of the interface: for pages and exports."""
    if language not in _page_translators:
        _page_translators[language] = _load(_FOLDER, language)
    translator = _page_translators[language]
    # as bytes: PyQt takes only ASCII for a str here, unlike in QCoreApplication.translate
    return (translator.translate(context, text.encode()) if translator is not None else "") or text
