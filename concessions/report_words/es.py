"""Words of the overlay report in Spanish; ``__init__`` says how they are kept alike."""

WORDS = {
    "title": "Concesiones y geografía de la seguridad en el Perú: informe de superposición",
    "subtitle": "Coincidencia espacial de derechos publicados con zonas y lugares del atlas",
    "synthetic": "DATOS SINTÉTICOS. Los derechos de este informe son inventados; nada en él describe una"
    " concesión real.",
    "warning": "La coincidencia espacial no implica causalidad. Que un derecho esté dentro o cerca de una zona no dice"
    " por qué están ahí el uno ni la otra, ni nada sobre la conducta de su titular, del Estado o de fuerza alguna.",
    "in_short": "En breve",
    "short": "Derechos comparados: {rights} (fuentes: {sources}; zonas: {zones}). De ellos, {inside} se superponen"
    " con al menos una zona y {outside} con ninguna.",
    "short_time": "Solo se cuentan las coincidencias en el espacio y en el tiempo: {counted} de {pairs} pares de"
    " derecho"
    " y zona, en el periodo {period}, con la lectura «{reading}».",
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
    "precision": "Zonas de influencia con un radio menor que la precisión de su punto (marcadas ±): {count}. No se "
    "sabe si un derecho está dentro de ellas.",
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
    "time_note": "Periodo {period}; lectura de las estadías: «{reading}». Un derecho existe desde su fecha de"
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
    "relation_no_stay": "sin estadía en la zona en el periodo",
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
    "operation_none": "ninguna (las coordenadas son EPSG:4326)",
    "operation_inverse": "inversa de UTM zona {zone} Sur sobre {ellipsoid}",
    "operation_then": "{first}; después {second}",
    "operation_psad56": "PSAD56 a WGS 84 (8): traslación geocéntrica",
    "verdict_consistent": "coherente con el datum declarado",
    "verdict_mislabelled": "CONTRADICE el datum declarado",
    "verdict_shifted": "DESPLAZADA respecto de la cuadrícula",
    "verdict_unlabelled": "la fuente no declara SRC",
    "verdict_off_grid": "fuera de la cuadrícula kilométrica, los vértices no lo dicen",
    "verdict_stated_by_user": "SRC indicado por el usuario",
    "invalid_title": "Geometría y duplicados",
    "invalid_zones": "Zonas de la capa del usuario reparadas: {repaired}; dejadas fuera: {left_out}.",
    "invalid_none": "Ningún derecho tiene geometría inválida.",
    "invalid": "Derechos con contorno inválido reparados: {repaired}; dejados fuera: {left_out}. Véase la tabla de "
    "derechos inválidos.",
    "duplicates": "Códigos que corresponden a más de un derecho: {count}; copias exactas dejadas fuera: {copies}.",
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
        "Una estadía autorizada no es una presencia comprobada; una región sin autorizaciones no es una ausencia"
        " comprobada.",
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
    "schema": {
        "prepared": "Preparada por este complemento",
        "synthetic": "Catastro sintético",
        "synthetic_lots": "Lotes de contrato sintéticos",
        "ingemmet_rest": "INGEMMET, servicio",
        "ingemmet_download": "INGEMMET, descarga",
        "ingemmet_partial": "INGEMMET, solo algunos de sus campos",
        "perupetro_lots": "Perupetro, lotes de contrato",
        "user": "Campos elegidos por el usuario",
        "other": "No reconocida",
    },
    "not_stated": "No indicado",
    "more": "… y {count} más, en la tabla de resultados.",
    "stand_in": "Persona natural o titular no identificado {number}",
}
