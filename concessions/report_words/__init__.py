"""Words of the overlay report, a module a language. A test holds the languages to the same keys and placeholders."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Mapping

from ...core.languages import LANGUAGES
from . import en, es, pt

__all__ = ["LANGUAGES", "TEXTS", "texts"]

TEXTS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {"en": MappingProxyType(en.WORDS), "es": MappingProxyType(es.WORDS), "pt": MappingProxyType(pt.WORDS)}
)


def texts(language: str) -> Mapping[str, Any]:
    """Return the words of a language; English for one that the report does not speak."""
    return TEXTS.get(language, TEXTS["en"])
