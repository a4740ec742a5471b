"""Which cadastre is this: the known sets of field names and what each field means.

A mapping says for every field of a prepared right which field of the source holds it. It is recognised from the field
names alone, can be shown as text, edited and given back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, FrozenSet, Iterable, Mapping, Optional, Sequence, Tuple

from ..core import json_text
from ..core.errors import AtlasError
from ..core.qt.i18n import tr

CONTEXT = "Concessions"

#: Fields of a right that a source may hold, in the order of the prepared table.
TARGETS = ("code", "name", "holder", "status", "substance", "filed_date", "ha_published", "cut_date")
KINDS = ("mining", "hydrocarbon", "other")
#: Longest mapping that is read, characters.
MAX_MAPPING = 20_000


class MappingError(AtlasError):
    """A field mapping cannot be read or names a field the source does not have."""


@dataclass(frozen=True)
class Schema:
    """A published set of fields.

    :param schema_id: stable ASCII id; ``report_words`` holds what it is called.
    :param kind: ``mining``, ``hydrocarbon`` or ``other``.
    :param needs: field names (upper case) that must all be there.
    :param fields: for each target the source fields that may hold it, best first; every status field that is there
        is used, in this order.
    """

    schema_id: str
    kind: str
    needs: FrozenSet[str]
    fields: Mapping[str, Tuple[str, ...]]


_INGEMMET = {
    "code": ("CODIGOU",),
    "name": ("CONCESION",),
    "holder": ("TIT_CONCES",),
    "substance": ("SUSTANCIA",),
    "filed_date": ("FEC_DENU_ISO", "FEC_DENU"),
    "cut_date": ("FECHA_ACTUALIZACION", "FECHA_ACTU"),
}
_LOT_NAMES = ("LOTE", "NOMBRELOTE", "NOMBRE_LOTE", "NOM_LOTE", "CONTRATONOMBRE", "CONTRATO", "NOMBRE", "NAME")

#: Known schemas, the most specific first.
SCHEMAS = (
    Schema(
        "prepared",
        "mining",
        frozenset({"CODE", "STATUS_AS_PUBLISHED", "CRS_USED", "SOURCE_SHA256"}),
        {name: (name.upper(),) for name in TARGETS},
    ),
    Schema(
        "synthetic",
        "mining",
        frozenset({"SYN_CODE", "SYNTHETIC"}),
        {
            "code": ("SYN_CODE",),
            "name": ("SYN_NAME",),
            "holder": ("SYN_HOLDER",),
            "status": ("SYN_STATUS",),
            "substance": ("SYN_SUBST",),
            "filed_date": ("SYN_FILED",),
            "ha_published": ("SYN_HA",),
            "cut_date": ("SYN_CUT",),
        },
    ),
    Schema(
        "synthetic_lots",
        "hydrocarbon",
        frozenset({"SYN_LOT", "SYNTHETIC"}),
        {
            "code": ("SYN_LOT",),
            "name": ("SYN_NAME",),
            "holder": ("SYN_HOLDER",),
            "status": ("SYN_PHASE",),
            "filed_date": ("SYN_SIGNED",),
            "ha_published": ("SYN_HA",),
            "cut_date": ("SYN_CUT",),
        },
    ),
    Schema(
        "ingemmet_rest",
        "mining",
        frozenset({"CODIGOU", "HECTAGIS"}),
        {**_INGEMMET, "status": ("D_ESTADO", "ESTADO"), "ha_published": ("HECTAGIS",)},
    ),
    Schema(
        "ingemmet_download",
        "mining",
        frozenset({"CODIGOU", "LEYENDA"}),
        {**_INGEMMET, "status": ("LEYENDA", "D_ESTADO"), "ha_published": ("HASDATUM",)},
    ),
    Schema(
        "ingemmet_partial",
        "mining",
        frozenset({"CODIGOU"}),
        {
            **_INGEMMET,
            "status": ("LEYENDA", "D_ESTADO", "ESTADO"),
            "ha_published": ("HASDATUM", "HECTAGIS"),
        },
    ),
    Schema(
        "perupetro_lots",
        "hydrocarbon",
        frozenset({"CONTRATOFASE"}),
        # Only ContratoFase is documented; the other names are the likely ones and are shown for the user to check.
        {
            "code": _LOT_NAMES,
            "name": _LOT_NAMES,
            "holder": ("OPERADOR", "OPERADORA", "CONTRATISTA", "EMPRESA"),
            "status": ("CONTRATOFASE",),
            "filed_date": ("FECHASUSCRIPCION", "FECHA_SUSCRIPCION", "SUSCRIPCION", "FEC_SUSCRI"),
            "ha_published": ("AREAHA", "AREA_HA", "HECTAREAS", "AREA"),
        },
    ),
)


@dataclass(frozen=True)
class Recognition:
    """What a source was taken for.

    :param schema_id: id of the schema, ``other`` when none fits, ``user`` when the user gave the mapping.
    :param kind: kind of right.
    :param mapping: target -> source fields as spelled in the source; a target that no field holds is absent.
    """

    schema_id: str
    kind: str
    mapping: Mapping[str, Tuple[str, ...]]

    @property
    def usable(self) -> bool:
        """Whether rights can at least be told apart: a code is needed."""
        return "code" in self.mapping

    def as_text(self) -> str:
        """Return the mapping as one line a person can edit, ``code=CODIGOU; name=CONCESION``."""
        return mapping_to_text(self.mapping)


def recognise(field_names: Iterable[str]) -> Recognition:
    """Return the schema that the field names fit, with its mapping; ``other`` and no mapping when none fits."""
    spelled = {name.upper(): name for name in reversed(list(field_names))}
    for schema in SCHEMAS:
        if schema.needs <= spelled.keys():
            mapping: Dict[str, Tuple[str, ...]] = {}
            for target in TARGETS:
                present = tuple(spelled[name] for name in schema.fields.get(target, ()) if name in spelled)
                if present:
                    mapping[target] = present if target in ("status", "filed_date") else present[:1]
            return Recognition(schema.schema_id, schema.kind, mapping)
    return Recognition("other", "other", {})


def mapping_to_text(mapping: Mapping[str, Sequence[str]]) -> str:
    """Return a mapping as ``target=FIELD`` parts joined by semicolons, targets in their fixed order."""
    return "; ".join(f"{target}={'+'.join(mapping[target])}" for target in TARGETS if target in mapping)


def parse_mapping(text: str, field_names: Iterable[str]) -> Mapping[str, Tuple[str, ...]]:
    """Read a mapping written as JSON (``{"code": "CODIGOU"}``) or as ``code=CODIGOU; name=CONCESION``.

    :raises MappingError: on an unknown target, a field the source does not have, or no ``code``.
    """
    spelled = {name.upper(): name for name in reversed(list(field_names))}
    mapping: Dict[str, Tuple[str, ...]] = {}
    for target, wanted in _pairs(text):
        if target not in TARGETS:
            raise MappingError(
                tr("The field mapping names '{target}'.", CONTEXT).format(target=target),
                tr("Rights have no such field.", CONTEXT),
                tr("Use {names}.", CONTEXT).format(names=", ".join(TARGETS)),
            )
        missing = [name for name in wanted if name.upper() not in spelled]
        if missing:
            raise MappingError(
                tr("The source has no field '{name}'.", CONTEXT).format(name=missing[0]),
                tr("The mapping reads {target} from it.", CONTEXT).format(target=target),
                tr("Its fields are: {names}.", CONTEXT).format(names=", ".join(sorted(spelled.values()))),
            )
        mapping[target] = tuple(spelled[name.upper()] for name in wanted)
    if "code" not in mapping:
        raise MappingError(
            tr("The field mapping gives no code.", CONTEXT),
            tr("Rights are told apart by their code.", CONTEXT),
            tr("Add code=FIELD.", CONTEXT),
        )
    return mapping


def _pairs(text: str) -> Iterable[Tuple[str, Tuple[str, ...]]]:
    if text.lstrip().startswith("{"):
        try:
            loaded = json_text.load(text, MAX_MAPPING)
        except ValueError as error:
            raise MappingError(
                tr("The field mapping cannot be read.", CONTEXT),
                str(error),
                tr("Write code=FIELD; name=FIELD.", CONTEXT),
            ) from None
        return [(k, tuple(map(str, v)) if isinstance(v, list) else (str(v),)) for k, v in loaded.items() if v]
    pairs = []
    for part in text.replace("\n", ";").split(";"):
        if not part.strip():
            continue
        target, sign, names = part.partition("=")
        if not sign:
            raise MappingError(
                tr("The field mapping has a part without '=': {part}.", CONTEXT).format(part=part.strip()),
                "",
                tr("Write code=FIELD; name=FIELD.", CONTEXT),
            )
        wanted = tuple(name.strip() for name in names.split("+") if name.strip())
        if wanted:
            pairs.append((target.strip(), wanted))
    return pairs


def choose(field_names: Sequence[str], mapping_text: Optional[str] = None, kind: Optional[str] = None) -> Recognition:
    """Return the recognition to use: the user's mapping when there is one, else what the field names say.

    :raises MappingError: when neither gives a code.
    """
    found = recognise(field_names)
    if mapping_text and mapping_text.strip():
        mapping = parse_mapping(mapping_text, field_names)
        return Recognition("user", kind or found.kind, mapping)
    if not found.usable:
        raise MappingError(
            tr("The fields of this layer are not those of a known cadastre.", CONTEXT),
            tr("Fields found: {names}.", CONTEXT).format(names=", ".join(field_names) or "\u2013"),
            tr(
                "Say which fields hold what in the field mapping, for example code=FIELD; name=FIELD; status=FIELD.",
                CONTEXT,
            ),
        )
    return found if kind is None else Recognition(found.schema_id, kind, found.mapping)
