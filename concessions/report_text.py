"""Words of the report, English and Spanish. A test holds the languages to the same keys and placeholders."""

from __future__ import annotations

from types import MappingProxyType
from typing import Mapping

LANGUAGES = ("en", "es")

_EN = {
    "title": "Concessions and security geography in Peru: overlay report",
    "subtitle": "Spatial coincidence of published rights with zones and places of the atlas",
    "synthetic": "SYNTHETIC DATA. The rights in this report are invented; nothing in it describes a real concession.",
    "warning": "Spatial coincidence does not imply causality. That a right lies in or near a zone says nothing"
    " about why"
    " either is there, nor about the conduct of its holder, of the State or of any force.",
    "in_short": "In short",
    "short": "{rights} rights from {sources} source(s) were compared with {zones} zone(s). {inside} rights overlap at"
    " least one zone; {outside} overlap none.",
    "short_time": "Only overlaps in space and time are counted: {counted} of {pairs} pairs of right and zone, in the"
    " period {period} under the reading “{reading}”.",
    "map_title": "Where the rights lie",
    "map_caption": "Rights with a counted overlap by status; grey: other rights. Zones outlined. Plate carrée, WGS84;"
    " limits are referential.",
    "zones_title": "By zone",
    "zones_note": "Sum counts every right in full; union counts ground covered by several rights once, so the union is"
    " the figure to compare with the zone. Hectares are measured on the WGS84 ellipsoid; “grid ha” are the share of"
    " each right inside the zone times the hectares its title counts (UTM grid).",
    "zones_empty": "Without a counted right ({count}): {zones}.",
    "col_zone": "Zone",
    "col_zone_ha": "Zone, ha",
    "col_rights": "Rights",
    "col_sum": "Sum, ha",
    "col_union": "Union, ha",
    "col_share": "Union, % of zone",
    "col_legal": "Grid ha",
    "col_status": "Status",
    "col_value": "Value",
    "radius": "{name}, within {km} km",
    "corridor": "{name}, strip of {km} km on each side",
    "precision_title": "Radii smaller than what is known",
    "precision": "{count} buffer(s) have a radius smaller than the precision of the point under them (marked ±)."
    " Whether"
    " a right lies inside such a buffer is not known.",
    "chart_title": "Union by zone, % of the zone",
    "status_title": "By status",
    "status_note": "Status as the source publishes it, in four classes; “not stated” is a class of its own and is never"
    " added to another. Hydrocarbon contracts in exploration or exploitation count as under contract.",
    "substance_title": "By substance",
    "holder_title": "Holders with most overlapping hectares",
    "holder_note": {
        "pseudonymise": "Holders whose name shows no organisation may be natural persons; they are given a number,"
        " not a"
        " name. An organisation that bears a person's name may be among them.",
        "as_published": "Holders are named as in the source. Some may be natural persons: mind the law on personal data"
        " before you publish.",
        "omit": "Holders are left out.",
    },
    "nearest_title": "Nearest facility and COER",
    "nearest_note": "Geodesic distance from the nearest point of each right; 0 when the place lies inside it. “±”"
    " is how"
    " well the place is known.",
    "col_code": "Code",
    "col_name": "Right",
    "col_facility": "Facility",
    "col_coer": "COER",
    "col_km": "km",
    "col_class": "Distance to the nearest",
    "class_0": "inside the right",
    "class_10": "up to 10 km",
    "class_25": "over 10, up to 25 km",
    "class_50": "over 25, up to 50 km",
    "class_far": "over 50 km",
    "time_title": "Space and time",
    "time_note": "Period {period}; reading of the stays: “{reading}”. A right exists from its filing date on; the day a"
    " right ended is not published, so an extinguished right may have ended before the stay. The stays of a zone are"
    " those of authorizations that name one of its regions. Authorised does not mean present.",
    "col_relation": "Filing of the right",
    "col_pairs": "Pairs of right and zone",
    "col_counted": "Counted",
    "relation_before": "before the first stay",
    "relation_during": "during a stay",
    "relation_between": "between two stays",
    "relation_after": "after the last stay",
    "relation_not_stated": "filing date not stated",
    "relation_no_stay": "no stay in the zone in the period",
    "certainty_note": "Of the counted pairs {definite} rest on documented days, {assumed} on assumed days and"
    " {possible}"
    " on possible days only.",
    "sources_title": "Sources",
    "col_source": "Source",
    "col_cut": "Cut date",
    "col_schema": "Recognised as",
    "col_crs": "CRS declared → used, operation",
    "col_grid": "Datum check",
    "col_hash": "SHA-256",
    "cut_missing": "not stated",
    "grid_text": "{verdict}; of {vertices} vertices {wgs84} on the WGS84 grid, {psad56} on the PSAD56 grid",
    "official": "Official sources are the cadastre of INGEMMET (mining) and Perupetro (hydrocarbon lots). This report"
    " does not certify that a file comes from them: compare the fingerprint.",
    "verdict_consistent": "consistent with the declared datum",
    "verdict_mislabelled": "CONTRADICTS the declared datum",
    "verdict_shifted": "SHIFTED against the grid",
    "verdict_unlabelled": "the source declares no CRS",
    "verdict_off_grid": "not on the kilometre grid, the vertices do not tell",
    "verdict_stated_by_user": "CRS stated by the user",
    "invalid_title": "Geometry and duplicates",
    "invalid_none": "No right has an invalid geometry.",
    "invalid": "{repaired} right(s) with an invalid outline were repaired, {left_out} left out: see the table of"
    " invalid"
    " rights.",
    "duplicates": "{count} code(s) are given to more than one right; {copies} exact copies were left out.",
    "duplicates_none": "No code is given to more than one right.",
    "method_title": "Method",
    "method": (
        "Coordinates are brought to EPSG:4326; edges longer than 1 km of layers in metres are first cut into parts"
        " of at"
        " most 1 km. Edges are straight in longitude and latitude.",
        "The overlap of a right with a zone is the area of their intersection, integrated on the WGS84 ellipsoid"
        " (authalic function). It adds up exactly over zones that do not overlap each other.",
        "Legal hectares are counted on the UTM grid: 100 ha on paper are 99.04 to 100.08 ha on the ellipsoid. Both are"
        " given and never mixed.",
        "A buffer is the geodesic circle around a point as a polygon of {segments} corners (its area is {deficit} %"
        " smaller than the circle's).",
        "The datum check compares the vertices of mining rights with the 1 km grids of WGS84 and PSAD56.",
    ),
    "limits_title": "Limits",
    "limits": (
        "Spatial coincidence does not imply causality.",
        "A right is a legal title or an application, not a mine or a well: most rights have no works on them.",
        "An authorised stay is not a proven presence; a region without authorizations is not proven absence.",
        "Facilities and COERs come from the literature with the precision stated; limits of regions and of the"
        " VRAEM are"
        " referential.",
        "The cadastre changes daily; this report holds for the cut date of its sources only.",
    ),
    "cite_title": "How to cite",
    "cite": "Peru Access Atlas {plugin}, overlay report; concessions: {sources}; atlas data version {data}.",
    "cite_source": "{file} (cut date {cut}, SHA-256 {hash}…)",
    "versions_title": "Versions",
    "versions": "Plugin {plugin}; atlas data {data} (content {content}…); QGIS {qgis}; clipper {clipper}.",
    "status": {
        "titled": "Titled or under contract",
        "in_process": "In process",
        "extinguished": "Extinguished",
        "other": "Other",
        "unknown": "Not stated",
    },
    "kind": {"mining": "Mining", "hydrocarbon": "Hydrocarbons", "other": "Other"},
    "substance": {
        "metallic": "Metallic",
        "non_metallic": "Non-metallic",
        "hydrocarbons": "Hydrocarbons",
        "unknown": "Not stated",
    },
    "reading": {
        "norm_date": "Norm date (assumed start)",
        "documented": "Documented dates only",
        "event": "Date of the norm only",
    },
    "not_stated": "Not stated",
    "more": "… and {count} more, in the table of results.",
    "stand_in": "Individual or unidentified holder {number}",
}

_ES = {
    "title": "Concesiones y geografía de la seguridad en el Perú: informe de superposición",
    "subtitle": "Coincidencia espacial de derechos publicados con zonas y lugares del atlas",
    "synthetic": "DATOS SINTÉTICOS (SYNTHETIC). Los derechos de este informe son inventados; nada en él describe una"
    " concesión real.",
    "warning": "La coincidencia espacial no implica causalidad. Que un derecho esté dentro o cerca de una zona no dice"
    " por qué están ahí el uno ni la otra, ni nada sobre la conducta de su titular, del Estado o de fuerza alguna.",
    "in_short": "En breve",
    "short": "Se compararon {rights} derechos de {sources} fuente(s) con {zones} zona(s). {inside} derechos se"
    " superponen"
    " con al menos una zona; {outside} con ninguna.",
    "short_time": "Solo se cuentan las coincidencias en el espacio y en el tiempo: {counted} de {pairs} pares de"
    " derecho"
    " y zona, en el período {period}, con la lectura «{reading}».",
    "map_title": "Dónde están los derechos",
    "map_caption": "Derechos con superposición contada, por estado; gris: los demás derechos. Zonas en contorno. Plate"
    " carrée, WGS84; límites referenciales.",
    "zones_title": "Por zona",
    "zones_note": "La suma cuenta cada derecho entero; la unión cuenta una sola vez el terreno cubierto por varios"
    " derechos, por eso es la cifra que se compara con la zona. Las hectáreas se miden sobre el elipsoide WGS84; las"
    " «ha de cuadrícula» son la parte de cada derecho dentro de la zona por las hectáreas que cuenta su título"
    " (cuadrícula UTM).",
    "zones_empty": "Sin derechos contados ({count}): {zones}.",
    "col_zone": "Zona",
    "col_zone_ha": "Zona, ha",
    "col_rights": "Derechos",
    "col_sum": "Suma, ha",
    "col_union": "Unión, ha",
    "col_share": "Unión, % de la zona",
    "col_legal": "Ha de cuadrícula",
    "col_status": "Estado",
    "col_value": "Valor",
    "radius": "{name}, a {km} km o menos",
    "corridor": "{name}, franja de {km} km a cada lado",
    "precision_title": "Radios menores que lo que se sabe",
    "precision": "{count} zona(s) de influencia tienen un radio menor que la precisión de su punto (marcadas ±). No se"
    " sabe si un derecho está dentro de ellas.",
    "chart_title": "Unión por zona, % de la zona",
    "status_title": "Por estado",
    "status_note": "Estado tal como lo publica la fuente, en cuatro clases; «no indicado» es una clase aparte y"
    " nunca se"
    " suma a otra. Los contratos de hidrocarburos en exploración o explotación cuentan como bajo contrato.",
    "substance_title": "Por sustancia",
    "holder_title": "Titulares con más hectáreas superpuestas",
    "holder_note": {
        "pseudonymise": "Los titulares cuyo nombre no revela una organización pueden ser personas naturales; llevan un"
        " número, no un nombre. Entre ellos puede haber una organización con nombre de persona.",
        "as_published": "Los titulares figuran como en la fuente. Algunos pueden ser personas naturales: tenga en"
        " cuenta"
        " la ley de protección de datos personales antes de publicar.",
        "omit": "Los titulares se omiten.",
    },
    "nearest_title": "Instalación y COER más cercanos",
    "nearest_note": "Distancia geodésica desde el punto más próximo de cada derecho; 0 cuando el lugar está dentro. «±»"
    " indica con qué precisión se conoce el lugar.",
    "col_code": "Código",
    "col_name": "Derecho",
    "col_facility": "Instalación",
    "col_coer": "COER",
    "col_km": "km",
    "col_class": "Distancia al más cercano",
    "class_0": "dentro del derecho",
    "class_10": "hasta 10 km",
    "class_25": "más de 10 y hasta 25 km",
    "class_50": "más de 25 y hasta 50 km",
    "class_far": "más de 50 km",
    "time_title": "Espacio y tiempo",
    "time_note": "Período {period}; lectura de las estadías: «{reading}». Un derecho existe desde su fecha de"
    " formulación; el día en que terminó no se publica, de modo que un derecho extinguido puede haber terminado"
    " antes de"
    " la estadía. Las estadías de una zona son las de las autorizaciones que nombran una de sus regiones. Autorizado no"
    " significa presente.",
    "col_relation": "Formulación del derecho",
    "col_pairs": "Pares de derecho y zona",
    "col_counted": "Contados",
    "relation_before": "antes de la primera estadía",
    "relation_during": "durante una estadía",
    "relation_between": "entre dos estadías",
    "relation_after": "después de la última estadía",
    "relation_not_stated": "fecha de formulación no indicada",
    "relation_no_stay": "sin estadía en la zona en el período",
    "certainty_note": "De los pares contados, {definite} se apoyan en días documentados, {assumed} en días supuestos y"
    " {possible} solo en días posibles.",
    "sources_title": "Fuentes",
    "col_source": "Fuente",
    "col_cut": "Fecha de corte",
    "col_schema": "Reconocida como",
    "col_crs": "SRC declarado → usado, operación",
    "col_grid": "Control del datum",
    "col_hash": "SHA-256",
    "cut_missing": "no indicada",
    "grid_text": "{verdict}; de {vertices} vértices, {wgs84} en la cuadrícula WGS84 y {psad56} en la PSAD56",
    "official": "Las fuentes oficiales son el catastro del INGEMMET (minería) y Perupetro (lotes de hidrocarburos)."
    " Este"
    " informe no certifica que un archivo provenga de ellas: compare la huella.",
    "verdict_consistent": "coherente con el datum declarado",
    "verdict_mislabelled": "CONTRADICE el datum declarado",
    "verdict_shifted": "DESPLAZADA respecto de la cuadrícula",
    "verdict_unlabelled": "la fuente no declara SRC",
    "verdict_off_grid": "fuera de la cuadrícula kilométrica, los vértices no lo dicen",
    "verdict_stated_by_user": "SRC indicado por el usuario",
    "invalid_title": "Geometría y duplicados",
    "invalid_none": "Ningún derecho tiene geometría inválida.",
    "invalid": "Se repararon {repaired} derecho(s) con contorno inválido y se dejaron fuera {left_out}: véase la"
    " tabla de"
    " derechos inválidos.",
    "duplicates": "{count} código(s) corresponden a más de un derecho; se dejaron fuera {copies} copias exactas.",
    "duplicates_none": "Ningún código corresponde a más de un derecho.",
    "method_title": "Método",
    "method": (
        "Las coordenadas se llevan a EPSG:4326; los lados de más de 1 km de capas en metros se dividen antes en"
        " partes de"
        " 1 km como máximo. Los lados son rectos en longitud y latitud.",
        "La superposición de un derecho con una zona es el área de su intersección, integrada sobre el elipsoide WGS84"
        " (función autálica). Se suma exactamente sobre zonas que no se superponen entre sí.",
        "Las hectáreas legales se cuentan sobre la cuadrícula UTM: 100 ha en el papel son de 99,04 a 100,08 ha sobre el"
        " elipsoide. Se dan ambas y nunca se mezclan.",
        "Una zona de influencia es el círculo geodésico alrededor de un punto como polígono de {segments} vértices (su"
        " área es {deficit} % menor que la del círculo).",
        "El control del datum compara los vértices de los derechos mineros con las cuadrículas de 1 km de WGS84 y de"
        " PSAD56.",
    ),
    "limits_title": "Límites",
    "limits": (
        "La coincidencia espacial no implica causalidad.",
        "Un derecho es un título legal o una solicitud, no una mina ni un pozo: en la mayoría no hay obras.",
        "Una estadía autorizada no es una presencia probada; una región sin autorizaciones no es ausencia probada.",
        "Las instalaciones y los COER provienen de la bibliografía, con la precisión indicada; los límites de las"
        " regiones y del VRAEM son referenciales.",
        "El catastro cambia a diario; este informe vale solo para la fecha de corte de sus fuentes.",
    ),
    "cite_title": "Cómo citar",
    "cite": "Peru Access Atlas {plugin}, informe de superposición; concesiones: {sources}; datos del atlas versión"
    " {data}.",
    "cite_source": "{file} (fecha de corte {cut}, SHA-256 {hash}…)",
    "versions_title": "Versiones",
    "versions": "Complemento {plugin}; datos del atlas {data} (contenido {content}…); QGIS {qgis}; recorte {clipper}.",
    "status": {
        "titled": "Titulado o bajo contrato",
        "in_process": "En trámite",
        "extinguished": "Extinguido",
        "other": "Otro",
        "unknown": "No indicado",
    },
    "kind": {"mining": "Minería", "hydrocarbon": "Hidrocarburos", "other": "Otro"},
    "substance": {
        "metallic": "Metálica",
        "non_metallic": "No metálica",
        "hydrocarbons": "Hidrocarburos",
        "unknown": "No indicada",
    },
    "reading": {
        "norm_date": "Fecha de la norma (inicio supuesto)",
        "documented": "Solo fechas documentadas",
        "event": "Solo la fecha de la norma",
    },
    "not_stated": "No indicado",
    "more": "… y {count} más, en la tabla de resultados.",
    "stand_in": "Persona natural o titular no identificado {number}",
}

TEXTS: Mapping[str, Mapping[str, object]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})


def texts(language: str) -> Mapping[str, object]:
    """Return the words of a language; English for one that the report does not speak."""
    return TEXTS.get(language, TEXTS["en"])
