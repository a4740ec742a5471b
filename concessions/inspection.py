"""What a cadastre says about itself before it is read as a whole: its fields, what they mean, its cut date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Tuple, Union

from qgis.core import QgsVectorLayer

from ..core.qt.i18n import interface_language
from . import schemas
from .dates import date_in_name, parse_date
from .reader import Source, source_of_layer, sources_of_file
from .report_words import texts


@dataclass(frozen=True)
class Inspection:
    """One layer of a source.

    :param name: file and layer name, for people.
    :param fields: field names.
    :param title: what it was recognised as, in the language of the interface.
    :param mapping: target -> fields joined by ``+``; empty when it is not recognised.
    :param cut_known: whether a field or a name says the cut date.
    """

    name: str
    fields: Tuple[str, ...]
    title: str
    mapping: Dict[str, str]
    cut_known: bool


def inspect(source: Union[str, QgsVectorLayer]) -> List[Inspection]:
    """Return what a file or a layer says about itself; only the first rows are read.

    :raises AtlasError: when it cannot be opened.
    """
    if isinstance(source, str):
        return [_inspect(layer) for layer in sources_of_file(source, with_hash=False)]
    return [_inspect(source_of_layer(source, with_hash=False))]


def _inspect(source: Source) -> Inspection:
    found = schemas.recognise(source.fields)
    mapping = {target: "+".join(names) for target, names in found.mapping.items()} if found.usable else {}
    known = bool(date_in_name(source.file) or date_in_name(source.name))
    names = found.mapping.get("cut_date", ())
    if names and not known:
        looks = iter((False,))  # the reader asks after its first rows whether to go on
        table = source.read(names, lambda: next(looks, True))
        known = any(parse_date(value) is not None for name in names for value in table.columns[name])
    title = str(texts(interface_language())["schema"][found.schema_id])
    label = source.name if source.name and source.file.startswith(source.name) else f"{source.file} {source.name}"
    return Inspection(label.strip(), source.fields, title, mapping, known)
