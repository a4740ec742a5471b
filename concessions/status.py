"""The state of a right, normalised from the words the source publishes.

Codes are ASCII and fixed; the source's wording is kept beside them. A source that gives no state gives ``unknown``,
which is never counted as any of the others.
"""

from __future__ import annotations

import unicodedata
from types import MappingProxyType
from typing import Mapping, Optional

STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "titled": "Titled or under contract",
        "in_process": "In process",
        "extinguished": "Extinguished",
        "other": "Other",
        "unknown": "Not stated by the source",
    }
)

#: ESTADO letters of the INGEMMET REST service.
_LETTERS = {
    **dict.fromkeys("TNE", "titled"),
    **dict.fromkeys("PD", "in_process"),
    **dict.fromkeys("FLXY", "extinguished"),
    **dict.fromkeys("ABRQH", "other"),
}

#: Beginnings of words, looked for in this order: "D.M. Exting. a publicar" must not be read as anything else.
_WORDS = (
    ("exting", "extinguished"),
    ("caduc", "extinguished"),
    ("tramite", "in_process"),
    ("in process", "in_process"),
    ("in_process", "in_process"),
    ("petitorio", "in_process"),
    ("titulad", "titled"),
    ("titled", "titled"),
    ("explotacion", "titled"),
    ("exploracion", "titled"),
    ("otros", "other"),
    ("other", "other"),
    ("cantera", "other"),
    ("planta", "other"),
    ("beneficio", "other"),
    ("relave", "other"),
    ("acumulacion", "other"),
)

SUBSTANCES: Mapping[str, str] = MappingProxyType(
    {"metallic": "Metallic", "non_metallic": "Non-metallic", "hydrocarbons": "Hydrocarbons", "unknown": "Not stated"}
)
_SUBSTANCE = {"m": "metallic", "metalica": "metallic", "n": "non_metallic", "no metalica": "non_metallic"}


def plain(text: str) -> str:
    """Return ``text`` in lower case, without accents and without surrounding space."""
    if text.isascii():
        return text.strip().lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).strip().lower()


def normalise_status(*published: Optional[str]) -> str:
    """Return the status code of the first wording that says something.

    :param published: wordings in order of preference: the legend, the long description, the letter of the state.
    """
    for text in published:
        if text is None or not text.strip():
            continue
        stripped = text.strip()
        if len(stripped) == 1:
            return _LETTERS.get(stripped.upper(), "other")
        words = plain(stripped)
        if words in STATUSES:
            return words
        for beginning, code in _WORDS:
            if beginning in words:
                return code
        return "other"
    return "unknown"


def normalise_substance(published: Optional[str], kind: str = "mining") -> str:
    """Return the substance code: metallic, non_metallic, hydrocarbons, unknown, or the source's own wording."""
    if published is None or not published.strip():
        return "hydrocarbons" if kind == "hydrocarbon" else "unknown"
    words = plain(published)
    if words.startswith("synthetic "):  # the synthetic cadastre says it in every field
        words = words[len("synthetic ") :]
    if words in SUBSTANCES:
        return words
    return _SUBSTANCE.get(words, published.strip())
