"""Words of the overlay report, a module a language. A test holds the languages to the same keys and placeholders."""

from __future__ import annotations

from types import MappingProxyType
from typing import Mapping

from . import en, es, pt

LANGUAGES = ("en", "es", "pt")

TEXTS: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {language: MappingProxyType(module.WORDS) for language, module in zip(LANGUAGES, (en, es, pt))}
)


def texts(language: str) -> Mapping[str, object]:
    """Return the words of a language; English for one that the report does not speak."""
    return TEXTS.get(language, TEXTS["en"])
