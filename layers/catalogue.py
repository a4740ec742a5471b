"""What layers the atlas brings: one entry a role, in the order in which they are drawn.

Roles are ASCII, stored in projects and never changed after a release. Names are for people, translated when a layer is
made and free to be changed by the user afterwards: nothing looks a layer up by its name.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Mapping, Optional, Tuple

from ..core.qt.i18n import tr
from .basemap import WORLD_CODE, WORLD_TABLE

#: Custom properties by which layers and groups are found again.
ROLE_PROPERTY = "peru_access_atlas/role"
GROUP_PROPERTY = "peru_access_atlas/group"

#: Groups of the layer tree; ``root`` holds the others.
ROOT, TABLES, BASE = "root", "tables", "base"


@dataclass(frozen=True)
class LayerSpec:
    """One layer.

    :param role: value of the custom property ``peru_access_atlas/role``.
    :param table: table of ``atlas.gpkg``.
    :param group: ``root`` (map layers), ``tables`` or ``base``.
    :param style: file in ``layers/styles`` or ``None`` for a table without geometry.
    :param display: QGIS expression that names a record in lists, forms and relations; columns of the atlas's own
        words stand for those in the language of the interface.
    :param temporal: names of the DATETIME columns (begin, end; end may be ``None`` for an instant).
    :param visible: whether the layer is drawn when it is first added.
    :param record_layer: whether the layer comes from ``atlas.gpkg``.
    """

    role: str
    table: str
    group: str = ROOT
    style: Optional[str] = None
    display: str = ""
    temporal: Optional[Tuple[str, Optional[str]]] = None
    visible: bool = True
    record_layer: bool = True


#: The world map's own names are English.
_COUNTRY = f'CASE WHEN "{WORLD_CODE}" IS NULL THEN \'\' ELSE represent_value("{WORLD_CODE}") END'

_SPECS = (
    LayerSpec(
        "authorized_places",
        "authorized_places",
        style="authorized_places.qml",
        display='coalesce("name", "text_as_printed", \'\') || \' · \' || "auth_id"',
        temporal=("stay_begin_utc", "stay_end_utc"),
    ),
    LayerSpec("facilities", "facilities", style="facilities.qml", display='"name"'),
    LayerSpec("coers", "coers", style="coers.qml", display="'COER ' || \"name_as_printed\""),
    LayerSpec(
        "vraem_zones",
        "vraem_zones",
        style="vraem_zones.qml",
        display="'VRAEM ' || \"version\"",
        temporal=("valid_from_utc", "valid_to_utc"),
    ),
    LayerSpec("regions", "regions", style="regions.qml", display='"name"'),
    LayerSpec(
        "authorizations",
        "authorizations",
        TABLES,
        display='"auth_id" || \' · \' || left("activity_as_printed", 70)',
        temporal=("stay_begin_utc", "stay_end_utc"),
    ),
    LayerSpec("norms", "norms", TABLES, display="\"norm_id\" || ' (' || \"date\" || ')'"),
    LayerSpec(
        "authorization_places",
        "authorization_places",
        TABLES,
        display='"position" || \'. \' || "text_as_printed"',
    ),
    LayerSpec("equipment", "equipment", TABLES, display='"count" || \' \u00d7 \' || "text_as_printed"'),
    LayerSpec(
        "stays",
        "stays",
        TABLES,
        display='"start_earliest" || \' / \' || "start_latest"',
        temporal=("begin_utc", "end_utc"),
    ),
    LayerSpec("sources", "sources", TABLES, display="coalesce(\"author\" || ': ', '') || \"title\""),
    LayerSpec(
        "claims",
        "claims",
        TABLES,
        display='represent_value("table_name") || \' \' || "record_id" || \': \' || represent_value("field")',
    ),
    LayerSpec("basemap_land", WORLD_TABLE, BASE, style="basemap_land.qml", display=_COUNTRY, record_layer=False),
    LayerSpec("basemap_sea", WORLD_TABLE, BASE, style="basemap_sea.qml", display=_COUNTRY, record_layer=False),
)

#: Role -> entry, in drawing order from top to bottom.
CATALOGUE: Mapping[str, LayerSpec] = MappingProxyType({spec.role: spec for spec in _SPECS})

#: Entries read from ``atlas.gpkg``.
RECORD_SPECS = tuple(spec for spec in _SPECS if spec.record_layer)
#: Entries read from QGIS's own world map.
BASEMAP_SPECS = tuple(spec for spec in _SPECS if not spec.record_layer)


def layer_name(role: str) -> str:
    """Return the name a layer is given when it is first added, in the language in use."""
    names = {
        "authorized_places": tr("Authorized places", context="Catalogue"),
        "facilities": tr("Access facilities", context="Catalogue"),
        "coers": tr("Regional emergency operations centres (COER)", context="Catalogue"),
        "vraem_zones": tr("VRAEM emergency zone", context="Catalogue"),
        "regions": tr("Deployment regions", context="Catalogue"),
        "authorizations": tr("Authorizations", context="Catalogue"),
        "norms": tr("Norms", context="Catalogue"),
        "authorization_places": tr("Places of authorizations", context="Catalogue"),
        "equipment": tr("Equipment", context="Catalogue"),
        "stays": tr("Stays", context="Catalogue"),
        "sources": tr("Sources", context="Catalogue"),
        "claims": tr("Claims and conflicts", context="Catalogue"),
        "basemap_land": tr("Neighbouring countries", context="Catalogue"),
        "basemap_sea": tr("Sea", context="Catalogue"),
    }
    return names[role]


def group_name(group: str) -> str:
    """Return the name a group is given when it is made, in the language in use."""
    names = {
        ROOT: tr("Peru Access Atlas", context="Catalogue"),
        TABLES: tr("Tables", context="Catalogue"),
        BASE: tr("Base map", context="Catalogue"),
    }
    return names[group]


def abstract(role: str) -> str:
    """Return what the layer holds and what it does not say, in the language in use."""
    texts = {
        "authorized_places": tr(
            "Towns, districts and provinces named in an authorization, at their point and precision. Departments are "
            "areas: see the deployment regions. An authorised place is not a proven presence.",
            context="Catalogue",
        ),
        "facilities": tr(
            "Facilities to which access is documented, at the public position of their town. The circle shows how "
            "precisely the position is known.",
            context="Catalogue",
        ),
        "coers": tr(
            "The 18 regional emergency operations centres named by the article, at the city stated or inferred.",
            context="Catalogue",
        ),
        "vraem_zones": tr(
            "Districts under the VRAEM state of emergency, one outline for each dated list.", context="Catalogue"
        ),
        "regions": tr(
            "The 25 first-level units of Peru, coloured by the authorizations that name them. A region without "
            "recorded authorizations is not proven to be without presence.",
            context="Catalogue",
        ),
        "authorizations": tr(
            "Authorizations of entry of foreign military personnel, as printed and normalised.", context="Catalogue"
        ),
        "norms": tr("The legal norms that hold the authorizations.", context="Catalogue"),
        "authorization_places": tr("Each place an authorization names, as printed.", context="Catalogue"),
        "equipment": tr("Each item of equipment an authorization names, as printed.", context="Catalogue"),
        "stays": tr("When a stay may have begun and how long it was allowed to last.", context="Catalogue"),
        "sources": tr("Every source, with its kind and where to find it.", context="Catalogue"),
        "claims": tr("Where sources disagree or a value is inferred.", context="Catalogue"),
        "basemap_land": tr("Countries of the world map that QGIS ships (Natural Earth).", context="Catalogue"),
        "basemap_sea": tr("Sea of the world map that QGIS ships (Natural Earth).", context="Catalogue"),
    }
    return texts[role]
