"""Forms: tabs and groups, one widget a column, related records, names of records, map tips."""

from __future__ import annotations

from typing import Iterable, List, Mapping, Optional, Sequence, Tuple

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsRelation,
    QgsRelationManager,
    QgsVectorLayer,
)

from ..core.countries import country_names
from ..core.definitions import VOCABULARY_OF
from ..core.qt.compat import TAB_FORM, make_group_box
from ..core.qt.i18n import interface_language, tr
from .basemap import WORLD_CODE, world_names
from .catalogue import LayerSpec
from .fields import (
    BOOLEANS,
    COUNTRY,
    LONG,
    aliases,
    base_column,
    hidden,
    in_interface_language,
    value_map,
)
from .relations import relation_for

#: Columns that carry what a source prints, shown in a group of their own.
_PRINTED_SUFFIX = "_as_printed"
_EVIDENCE = ("source_id", "locator", "supporting_source", "evidence", "confidence", "note")
_PLACE = ("region_ubigeo", "ubigeo", "place_id", "lon", "lat", "precision_km", "method")


def configure_columns(layer: QgsVectorLayer, spec: LayerSpec, relations: Mapping[str, QgsRelation]) -> None:
    """Give each column its alias and widget, and make all of them read-only."""
    names = aliases()
    config = layer.editFormConfig()
    for index, field in enumerate(layer.fields()):
        column = field.name()
        base = base_column(spec.table, column)
        if base in names:
            layer.setFieldAlias(index, names[base])
        layer.setEditorWidgetSetup(index, _widget(spec, column, relations))
        config.setReadOnly(index, True)
    layer.setEditFormConfig(config)
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    columns = table.columns()
    for shown in columns:
        shown.hidden = hidden(spec.table, shown.name)
    table.setColumns(sorted(columns, key=lambda shown: _order(layer, spec, shown.name)))
    layer.setAttributeTableConfig(table)
    layer.setDisplayExpression(in_interface_language(spec.table, spec.display))


def _order(layer: QgsVectorLayer, spec: LayerSpec, column: str) -> int:
    """Return where a column stands: own words in another language at the place of their English ones."""
    place = layer.fields().indexOf(base_column(spec.table, column))
    return place if place >= 0 else layer.fields().count()  # the column of actions comes last


def _widget(spec: LayerSpec, column: str, relations: Mapping[str, QgsRelation]) -> QgsEditorWidgetSetup:
    vocabulary = VOCABULARY_OF.get((spec.table, column)) if spec.record_layer else None
    if vocabulary is not None:
        return QgsEditorWidgetSetup("ValueMap", {"map": [{text: code} for text, code in value_map(vocabulary).items()]})
    if hidden(spec.table, column):
        return QgsEditorWidgetSetup("Hidden", {})
    if column in {COUNTRY, WORLD_CODE}:
        # QGIS shows a code that is not among these in brackets
        names = world_names() if column == WORLD_CODE else country_names(interface_language())
        return QgsEditorWidgetSetup("ValueMap", {"map": [{text: code} for code, text in names.items()]})
    if column in BOOLEANS:
        return QgsEditorWidgetSetup("CheckBox", {"TextDisplayMethod": 0})
    relation = relation_for(spec.role, column)
    if relation in relations:
        return QgsEditorWidgetSetup(
            "RelationReference",
            {"Relation": relation, "AllowNULL": True, "ReadOnly": True, "ShowOpenFormButton": True, "ShowForm": False},
        )
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": base_column(spec.table, column) in LONG, "UseHtml": False})


def configure_form(layer: QgsVectorLayer, spec: LayerSpec, relations: Mapping[str, QgsRelation]) -> None:
    """Lay the form out in tabs: the record in groups, then one tab for each kind of related records."""
    if not spec.record_layer:
        return
    forget_form_code(layer)
    config = layer.editFormConfig()
    config.clearTabs()
    config.setLayout(TAB_FORM)
    root = config.invisibleRootContainer()
    columns = [name for name in layer.fields().names() if not hidden(spec.table, name)]
    columns.sort(key=lambda name: _order(layer, spec, name))
    first = _container(tr("Record", context="Forms"), root, group=False)
    for title, members in _groups(spec.table, columns):
        box = _container(title, first, group=True)
        for column in members:
            index = layer.fields().indexOf(column)
            box.addChildElement(QgsAttributeEditorField(column, index, box))
        first.addChildElement(box)
    config.addTab(first)
    for title, relation, through in _related(spec.role, relations):
        tab = _container(title, root, group=False)
        element = QgsAttributeEditorRelation(relation, tab)
        element.setShowLabel(False)
        if through is not None:
            element.setNmRelationId(through.id())
        tab.addChildElement(element)
        config.addTab(tab)
    layer.setEditFormConfig(config)


def forget_form_code(layer: QgsVectorLayer) -> None:
    """Take Python code out of a layer's form: the atlas has none, so it came with a stranger's project or style.

    QGIS would run it, or ask whether it may, when the plugin shows a record.
    """
    config = layer.editFormConfig()
    if config.initCodeSource() == QgsEditFormConfig.PythonInitCodeSource.CodeSourceNone:
        return
    config.setInitCodeSource(QgsEditFormConfig.PythonInitCodeSource.CodeSourceNone)
    config.setInitFunction("")
    config.setInitFilePath("")
    config.setInitCode("")
    layer.setEditFormConfig(config)


def bind_relations(layer: QgsVectorLayer, manager: QgsRelationManager) -> None:
    """Let the form's related records be those of the layer's own project.

    QGIS looks them up in the application's project whenever a form is set, and forgets them in any other project: the
    form of a project written by a script would be saved without them.
    """
    for tab in layer.editFormConfig().tabs():
        if isinstance(tab, QgsAttributeEditorContainer):
            for element in tab.children():
                if isinstance(element, QgsAttributeEditorRelation):
                    element.init(manager)


def _container(title: str, parent: Optional[QgsAttributeEditorContainer], group: bool) -> QgsAttributeEditorContainer:
    container = QgsAttributeEditorContainer(title, parent)
    make_group_box(container, group)
    container.setColumnCount(1)
    return container


def _groups(table: str, columns: Sequence[str]) -> Iterable[Tuple[str, List[str]]]:
    printed = [name for name in columns if name.endswith(_PRINTED_SUFFIX)]
    place = [name for name in columns if base_column(table, name) in _PLACE]
    evidence = [name for name in columns if base_column(table, name) in _EVIDENCE]
    grouped = {*printed, *place, *evidence}
    main = [name for name in columns if name not in grouped]
    for title, members in (
        (tr("In short", context="Forms"), main),
        (tr("As printed", context="Forms"), printed),
        (tr("Place", context="Forms"), place),
        (tr("Evidence", context="Forms"), evidence),
    ):
        if members:
            yield title, members


def _related(
    role: str, relations: Mapping[str, QgsRelation]
) -> Iterable[Tuple[str, QgsRelation, Optional[QgsRelation]]]:
    """Yield (tab title, relation, relation across the linking table or ``None``) for a role."""
    wanted: Mapping[str, Sequence[Tuple[str, str, str]]] = {
        "regions": (
            (tr("Authorizations", context="Forms"), "paa_region_places", "paa_authorization_places"),
            (tr("Places as printed", context="Forms"), "paa_region_places", ""),
            (tr("Facilities", context="Forms"), "paa_region_facilities", ""),
            (tr("COERs", context="Forms"), "paa_region_coers", ""),
        ),
        "authorizations": (
            (tr("Places", context="Forms"), "paa_authorization_places", ""),
            (tr("Regions", context="Forms"), "paa_authorization_places", "paa_region_places"),
            (tr("Equipment", context="Forms"), "paa_authorization_equipment", ""),
            (tr("Stay", context="Forms"), "paa_authorization_stays", ""),
        ),
        "norms": ((tr("Authorizations", context="Forms"), "paa_norm_authorizations", ""),),
        "sources": (
            (tr("Norms", context="Forms"), "paa_source_norms", ""),
            (tr("Authorizations", context="Forms"), "paa_source_authorizations", ""),
            (tr("Facilities", context="Forms"), "paa_source_facilities", ""),
            (tr("COERs", context="Forms"), "paa_source_coers", ""),
            (tr("Claims and conflicts", context="Forms"), "paa_source_claims", ""),
        ),
    }
    for title, key, through in wanted.get(role, ()):
        if key in relations and (not through or through in relations):
            yield title, relations[key], relations[through] if through else None
