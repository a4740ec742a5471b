"""Texts for people in the modules that know no QGIS: English, until ``core.qt.i18n`` gives its translator."""

from __future__ import annotations

from typing import Callable

#: Translation context of strings outside QObject classes, and of vocabulary labels.
CONTEXT = "PeruAccessAtlas"

Translator = Callable[[str, str], str]


def _english(_context: str, text: str) -> str:
    return text


_translator: list[Translator] = [_english]


def translate_with(translator: Translator) -> None:
    """Make ``translator(context, text)`` what :func:`tr` asks from now on."""
    _translator[0] = translator


def tr(text: str, context: str = CONTEXT) -> str:
    """Return ``text`` (an English literal) in the language of the interface."""
    return _translator[0](context, text)
