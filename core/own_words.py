"""Which texts of the data are the atlas's own words, and how they are said in the languages of the atlas.

What a source prints stays as printed, in its language. The atlas's own words (notes, locators, names it gives, how a
position was found) are written in English in their tables and said in the other languages by the table ``texts``, once
for every text. ``data/atlas.gpkg`` holds the translations besides in columns named ``<column>_es`` and ``<column>_pt``,
for layers and for readers without the plugin.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from .bulk import Rows
from .languages import LANGUAGES, SOURCE_LANGUAGE
from .model import Atlas

#: The languages that the tables are translated to: columns of ``texts``.
TRANSLATIONS = tuple(language for language in LANGUAGES if language != SOURCE_LANGUAGE)

#: Table -> columns that hold the atlas's own words. All other texts are printed, proper names, codes or identifiers.
OWN_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sources": ("title", "publisher", "access", "licence", "note"),
        "norms": ("locator",),
        "authorizations": ("note", "locator"),
        "stays": ("locator", "note"),
        "places": ("method", "note"),
        "authorization_places": ("note",),
        "institutions": ("kind",),
        "authorization_institutions": ("note",),
        "equipment": ("item", "note"),
        "facilities": ("name", "access_basis", "method", "note", "locator"),
        "coers": ("method", "note", "locator"),
        "vraem_zones": ("version", "legal_basis", "note", "locator"),
        "zone_districts": ("note",),
        "series": ("label", "place", "unit", "note", "locator"),
        "events": ("label", "place", "unit", "note", "locator"),
        "claims": ("value", "note", "locator"),
    }
)

_WORD = re.compile(r"[^\W\d_A-Z]{2}")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[.,\u00a0\u202f ](?=\d)")


def own_columns() -> Iterator[tuple[str, str]]:
    """Yield every (table, column) of the atlas's own words."""
    for table, columns in OWN_WORDS.items():
        for column in columns:
            yield table, column


def companion(column: str, language: str) -> str:
    """Return the column of ``atlas.gpkg`` that holds ``column`` in ``language``: itself in the source language."""
    return column if language == SOURCE_LANGUAGE else f"{column}_{language}"


def neutral(text: str) -> bool:
    """Whether a text holds no word, so that it reads the same in every language: a number, a date, a code."""
    return _WORD.search(text) is None


def figures(text: str) -> Counter:
    """Return the numbers in a text, however their digits are grouped and their decimals are marked."""
    return Counter(re.findall(r"\d+", _BETWEEN_DIGITS.sub("", text)))


def in_language(atlas: Atlas, language: str) -> Atlas:
    """Return ``atlas`` with its own words in ``language``; a text without a translation stays in English."""
    if language not in TRANSLATIONS or not atlas.texts:
        return atlas
    said = {text.text: getattr(text, language) for text in atlas.texts}
    tables: dict[str, Any] = {t: _said(getattr(atlas, t), columns, said) for t, columns in OWN_WORDS.items()}
    return replace(atlas, **tables)


def _said(records: Sequence[Any], columns: tuple[str, ...], said: Mapping[str, str]) -> Sequence[Any]:
    if isinstance(records, Rows):
        return records.with_columns({name: [said.get(t, t) for t in records.column(name)] for name in columns})
    found = []
    for record in records:
        texts = {column: getattr(record, column) for column in columns}
        changed = {column: said[text] for column, text in texts.items() if text in said}
        found.append(replace(record, **changed) if changed else record)
    return tuple(found)
