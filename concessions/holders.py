"""Names of holders: which ones may be a person's, and a stand-in for those.

A cadastre publishes the names of natural persons. The atlas stores none; results name organisations, and stand-ins
for everybody else unless the user asks for the source's own wording.
"""

from __future__ import annotations

import re
from typing import Dict, Iterable, List, Optional

from .status import plain

MODES = ("pseudonymise", "as_published", "omit")

#: Words that only an organisation's name holds; compared without accents, dots and case.
_WORDS = frozenset(
    [
        "sa", "saa", "sac", "srl", "scrl", "eirl", "smrl", "inc", "ltd", "llc", "corp", "plc", "gmbh",
        "sociedad", "compania", "cia", "empresa", "corporacion", "consorcio", "cooperativa", "comunidad",
        "asociacion", "federacion", "minera", "mineras", "mining", "minerals", "minerales", "minas",
        "resources", "exploraciones", "exploration", "cementos", "petroleo", "petroleum", "energy", "energia",
        "oil", "gas", "sucursal", "universidad", "municipalidad", "ministerio", "gobierno", "fundacion",
        "inversiones", "holding", "group", "grupo", "servicios", "contratistas", "metals", "gold", "copper",
        "peru",
    ]
)  # fmt: skip
#: Legal forms and names of more than one word; "S.A." begins "S.A.C." and "S.A.A.".
_PHRASES = re.compile(" (?:s a|s r l|s c r l|e i r l|s m r l|s c|n v|estado peruano) ")
_WORD = re.compile(r"[a-z0-9]+")


def is_organisation(name: str) -> bool:
    """Whether a holder's name has a word that only an organisation's name holds. Doubt means a person."""
    words = _WORD.findall(plain(name))
    if not _WORDS.isdisjoint(words):
        return True
    return _PHRASES.search(f" {' '.join(words)} ") is not None


def shown_holders(names: Iterable[Optional[str]], mode: str, stand_in: str) -> List[Optional[str]]:
    """Return the holders' names as results may show them, in the same order.

    :param mode: ``pseudonymise`` (organisations by name, others by a numbered stand-in; the same name gets the same
        number within one call), ``as_published`` or ``omit``.
    :param stand_in: pattern with ``{number}``, for example ``Individual or unidentified holder {number}``.
    """
    numbers: Dict[str, int] = {}
    known: Dict[Optional[str], Optional[str]] = {None: None}

    def show(name: str) -> Optional[str]:
        if not name.strip() or mode == "omit":
            return None
        if mode == "as_published" or is_organisation(name):
            return name.strip()
        return stand_in.format(number=numbers.setdefault(plain(name), len(numbers) + 1))

    shown: List[Optional[str]] = []
    for name in names:
        if name not in known:
            known[name] = show(name or "")
        shown.append(known[name])
    return shown
