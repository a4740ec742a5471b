"""Relations between the layers of the atlas: from a region to its authorizations, from these to all they hold.

Relations are found by fixed ids. They name layers by their ids, which are fixed as well as long as a layer lives, so a
saved project keeps them, with or without the plugin.
"""

from __future__ import annotations

from typing import Dict, Mapping, Tuple

from qgis.core import QgsProject, QgsRelation, QgsRelationContext, QgsVectorLayer

from ..core.qt.i18n import tr

#: Id -> (referencing role, referencing column, referenced role, referenced column).
RELATIONS: Mapping[str, Tuple[str, str, str, str]] = {
    "paa_region_places": ("authorization_places", "region_ubigeo", "regions", "ubigeo"),
    "paa_authorization_places": ("authorization_places", "auth_id", "authorizations", "auth_id"),
    "paa_authorization_points": ("authorized_places", "auth_id", "authorizations", "auth_id"),
    "paa_region_points": ("authorized_places", "region_ubigeo", "regions", "ubigeo"),
    "paa_authorization_equipment": ("equipment", "auth_id", "authorizations", "auth_id"),
    "paa_authorization_stays": ("stays", "auth_id", "authorizations", "auth_id"),
    "paa_norm_authorizations": ("authorizations", "norm_id", "norms", "norm_id"),
    "paa_region_facilities": ("facilities", "region_ubigeo", "regions", "ubigeo"),
    "paa_region_coers": ("coers", "region_ubigeo", "regions", "ubigeo"),
    "paa_source_norms": ("norms", "source_id", "sources", "source_id"),
    "paa_source_authorizations": ("authorizations", "source_id", "sources", "source_id"),
    "paa_source_stays": ("stays", "source_id", "sources", "source_id"),
    "paa_source_facilities": ("facilities", "source_id", "sources", "source_id"),
    "paa_source_coers": ("coers", "source_id", "sources", "source_id"),
    "paa_source_regions": ("regions", "source_id", "sources", "source_id"),
    "paa_source_zones": ("vraem_zones", "source_id", "sources", "source_id"),
    "paa_source_claims": ("claims", "source_id", "sources", "source_id"),
}


def relation_for(role: str, column: str) -> str:
    """Return the id of the relation whose referencing side is this column, empty when there is none."""
    for key, (child, child_column, _parent, _parent_column) in RELATIONS.items():
        if (child, child_column) == (role, column):
            return key
    return ""


def ensure_relations(project: QgsProject, layers: Mapping[str, QgsVectorLayer]) -> Dict[str, QgsRelation]:
    """Make or mend the atlas's relations in a project and return them by id; other relations stay as they are."""
    manager = project.relationManager()
    made: Dict[str, QgsRelation] = {}
    for key, (child, child_column, parent, parent_column) in RELATIONS.items():
        if child not in layers or parent not in layers:
            continue
        relation = manager.relation(key)
        same = (
            relation.isValid()
            and relation.referencingLayerId() == layers[child].id()
            and relation.referencedLayerId() == layers[parent].id()
        )
        if not same:
            # without the context it would look for the layers in the application's project
            relation = QgsRelation(QgsRelationContext(project))
            relation.setId(key)
            relation.setName(_name(child, parent))
            relation.setReferencingLayer(layers[child].id())
            relation.setReferencedLayer(layers[parent].id())
            relation.addFieldPair(child_column, parent_column)
            manager.addRelation(relation)
            # the manager gives the layers to its own copy
            relation = manager.relation(key)
        made[key] = relation
    return made


def _name(child: str, parent: str) -> str:
    from .catalogue import layer_name

    return tr("{parent}: {child}", context="Relations").format(parent=layer_name(parent), child=layer_name(child))
