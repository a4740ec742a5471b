"""Names of holders: which ones may be a person's, and a stand-in for those.

A cadastre publishes the names of natural persons. The atlas stores none; results name organisations, and stand-ins
for everybody else unless the user asks for the source's own wording.
"""

from __future__ import annotations

import re
from typing import Dict, Iterable, List, Optional

from .status import plain

MODES = ("pseudonymise", "as_published", "omit")

#: Words and legal forms that only an organisation's name holds; compared without accents, dots and case.
_ORGANISATION = re.compile(
    r"\b(s a|s a a|s a c|sa|saa|sac|s r l|srl|s c r l|scrl|e i r l|eirl|s m r l|smrl|s c|inc|ltd|llc|corp|n v|plc|gmbh"
    r"|sociedad|compania|cia|empresa|corporacion|consorcio|cooperativa|comunidad|asociacion|federacion|minera|mineras"
    r"|mining|minerals|minerales|minas|resources|exploraciones|exploration|cementos|petroleo|petroleum|energy|energia"
    r"|oil|gas|sucursal|universidad|municipalidad|ministerio|gobierno|estado peruano|fundacion|inversiones|holding"
    r"|group|grupo|servicios|contratistas|metals|gold|copper|peru)\b"
)


def is_organisation(name: str) -> bool:
    """Whether a holder's name has a word that only an organisation's name holds. Doubt means a person."""
    return bool(_ORGANISATION.search(re.sub(r"[^a-z0-9]+", " ", plain(name))))


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
