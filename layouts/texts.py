"""Texts of printed pages in Spanish, English and Portuguese.

A page's language is chosen for the page and does not follow the interface, so its texts stand here and not in the
interface's translations. :func:`text` gives one text; :func:`missing` is for the tests.
"""

from __future__ import annotations

from typing import Dict, List, Mapping, Tuple

from .atlas_texts import ATLAS_TEXTS

#: Languages a page can be written in, whatever the language of the interface. Processing counts them in this order, so
#: that a new one comes last.
LANGUAGES = ("es", "en", "pt")

_TEXTS: Mapping[str, Tuple[str, ...]] = {
    # key: (es, en, pt)
    "title": (
        "Acceso militar de los Estados Unidos en el Perú",
        "United States military access in Peru",
        "Acesso militar dos Estados Unidos no Peru",
    ),
    "subtitle": (
        "Instalaciones de acceso, COER, zona del VRAEM y regiones de despliegue autorizado",
        "Access facilities, COERs, VRAEM zone and regions of authorised deployment",
        "Instalações de acesso, COER, zona do VRAEM e regiões de deslocamento autorizado",
    ),
    "shown": ("Mostrando: {period}", "Showing: {period}", "Mostrando: {period}"),
    "from_to": ("{start} a {end}", "{start} to {end}", "{start} a {end}"),
    "from": ("desde {start}", "from {start}", "desde {start}"),
    "until": ("hasta {end}", "until {end}", "até {end}"),
    "all_dates": ("todas las fechas", "all dates", "todas as datas"),
    "reading": ("Lectura: {reading}", "Reading: {reading}", "Leitura: {reading}"),
    "reading.norm_date": (
        "fecha de la norma (inicio supuesto de la estadía)",
        "date of the norm (assumed start of the stay)",
        "data da norma (início suposto da estadia)",
    ),
    "reading.documented": (
        "solo fechas documentadas",
        "documented dates only",
        "apenas datas documentadas",
    ),
    "reading.event": ("solo la fecha de la norma", "date of the norm only", "apenas a data da norma"),
    "measure.authorizations": (
        "Autorizaciones vigentes,|por región",
        "Authorizations in force,|by region",
        "Autorizações vigentes,|por região",
    ),
    "measure.authorised_days": (
        "Días autorizados, por región",
        "Authorised days, by region",
        "Dias autorizados, por região",
    ),
    "measure.persons": (
        "Personas autorizadas,|por región (no se suman)",
        "Persons authorised,|by region (not additive)",
        "Pessoas autorizadas,|por região (não se somam)",
    ),
    "measure.person_days": (
        "Días-persona,|repartidos entre regiones",
        "Person-days,|split over regions",
        "Pessoas-dia,|repartidas entre regiões",
    ),
    "unit.authorizations": ("autorizaciones", "authorizations", "autorizações"),
    "unit.authorised_days": ("días", "days", "dias"),
    "unit.persons": ("personas", "persons", "pessoas"),
    "unit.person_days": ("días-persona", "person-days", "pessoas-dia"),
    "class.zero": ("Ninguna registrada", "None recorded", "Nenhuma registrada"),
    "class.possible": ("Solo posible", "Possible only", "Apenas possível"),
    "class.unknown": ("Sin datos", "No data", "Sem dados"),
    "class.more": ("más de {low}", "more than {low}", "mais de {low}"),
    "regions_count": ("{label} (n = {n})", "{label} (n = {n})", "{label} (n = {n})"),
    "legend.facilities": ("Instalaciones de acceso", "Access facilities", "Instalações de acesso"),
    "legend.coers": (
        "Centros de operaciones de|emergencia regional (COER)",
        "Regional emergency operations|centres (COER)",
        "Centros regionais de operações|de emergência (COER)",
    ),
    "legend.vraem_zones": (
        "VRAEM: zona de|emergencia declarada",
        "VRAEM: declared|emergency zone",
        "VRAEM: zona de|emergência declarada",
    ),
    "legend.authorized_places": (
        "Lugares autorizados|(bajo el nivel de región)",
        "Authorised places|(below region level)",
        "Lugares autorizados|(abaixo do nível de região)",
    ),
    "legend.count": ("{label} (n = {n})", "{label} (n = {n})", "{label} (n = {n})"),
    "kind.access_facility": ("Instalación de acceso", "Access facility", "Instalação de acesso"),
    "kind.naval_port": (
        "Instalación naval o portuaria",
        "Naval or port facility",
        "Instalação naval ou portuária",
    ),
    "kind.laboratory": ("Laboratorio (NAMRU-6)", "Laboratory (NAMRU-6)", "Laboratório (NAMRU-6)"),
    "kind.hospital": ("Hospital militar", "Military hospital", "Hospital militar"),
    "approximate": (
        "Ubicación aproximada",
        "Approximate location",
        "Localização aproximada",
    ),
    "coer.listed": (
        "COER; ciudad inferida si el contorno es discontinuo",
        "COER; city inferred where outline is dashed",
        "COER; cidade inferida se o contorno é tracejado",
    ),
    "regions_key": (
        "Códigos del INEI: {regions}.",
        "INEI codes: {regions}.",
        "Códigos do INEI: {regions}.",
    ),
    "inset.lima": ("Lima y Callao", "Lima and Callao", "Lima e Callao"),
    "inset.locator": ("América del Sur", "South America", "América do Sul"),
    "crs": (
        "Proyección UTM\u00a018S, WGS\u00a084 (EPSG:32718); escala 1:{denominator} en el centro del mapa; "
        "áreas sobre el elipsoide",
        "Projection UTM\u00a018S, WGS\u00a084 (EPSG:32718); scale 1:{denominator} at the centre of the map; "
        "areas on the ellipsoid",
        "Projeção UTM\u00a018S, WGS\u00a084 (EPSG:32718); escala 1:{denominator} no centro do mapa; "
        "áreas sobre o elipsoide",
    ),
    "sources": (
        "Fuentes: Lajtman (2022), doi 10.18359/ries.5548, y las normas que cita; Andina (listas de distritos del "
        "VRAEM); límites derivados de INEI (distritos, 2025, vía mapsPERU, GPL-3), generalizados; países vecinos: "
        "Natural Earth. Fecha de los datos: normas hasta el {date}.",
        "Sources: Lajtman (2022), doi 10.18359/ries.5548, and the norms it cites; Andina (lists of VRAEM districts); "
        "limits derived from INEI (districts, 2025, via mapsPERU, GPL-3), generalised; neighbouring countries: "
        "Natural Earth. Date of the data: norms up to {date}.",
        "Fontes: Lajtman (2022), doi 10.18359/ries.5548, e as normas que cita; Andina (listas de distritos do VRAEM); "
        "limites derivados do INEI (distritos, 2025, via mapsPERU, GPL-3), generalizados; países vizinhos: Natural "
        "Earth. Data dos dados: normas até {date}.",
    ),
    "caveats": (
        "Los límites son referenciales. Una región autorizada no es una presencia comprobada; que no haya "
        "autorizaciones registradas no significa ausencia de presencia. {no_place}",
        "Limits are referential. An authorised region is not a proven presence; no recorded authorization does not "
        "mean absence of presence. {no_place}",
        "Os limites são referenciais. Uma região autorizada não é uma presença comprovada; não haver autorizações "
        "registradas não significa ausência de presença. {no_place}",
    ),
    "no_place": (
        "Autorizaciones sin lugar indicado, fuera del mapa: {n}.",
        "Authorizations that give no place, not on the map: {n}.",
        "Autorizações sem lugar indicado, fora do mapa: {n}.",
    ),
    "credits": (
        "Peru Access Atlas, datos {version}{author}. Textos y mapa: CC\u00a0BY\u00a04.0; límites:\u00a0GPL-3.",
        "Peru Access Atlas, data {version}{author}. Text and map: CC\u00a0BY\u00a04.0; limits:\u00a0GPL-3.",
        "Peru Access Atlas, dados {version}{author}. Textos e mapa: CC\u00a0BY\u00a04.0; limites:\u00a0GPL-3.",
    ),
    "author": ("; elaboración: {author}", "; made by {author}", "; elaboração: {author}"),
    "keywords": (
        "Perú; Estados Unidos; presencia militar; autorizaciones; Congreso de la República; VRAEM; mapa",
        "Peru; United States; military presence; authorizations; Congress of the Republic; VRAEM; map",
        "Peru; Estados Unidos; presença militar; autorizações; Congresso da República; VRAEM; mapa",
    ),
    "page": ("{n} / {total}", "{n} / {total}", "{n} / {total}"),
    "kilometres": ("km", "km", "km"),
    "sidecar.caption": ("Leyenda de la figura", "Caption", "Legenda da figura"),
    "sidecar.citation": ("Cita", "Citation", "Citação"),
    "sidecar.alt": ("Texto alternativo", "Alternative text", "Texto alternativo"),
    "alt.intro": (
        "Mapa del Perú: {title}, {period}.",
        "Map of Peru: {title}, {period}.",
        "Mapa do Peru: {title}, {period}.",
    ),
    "alt.totals": (
        "Autorizaciones: {authorizations}; regiones: {regions}.",
        "Authorizations: {authorizations}; regions: {regions}.",
        "Autorizações: {authorizations}; regiões: {regions}.",
    ),
    "alt.sites": (
        "Muestra además {facilities} instalaciones y {coers} COER.",
        "It also shows {facilities} facilities and {coers} COERs.",
        "Mostra também {facilities} instalações e {coers} COER.",
    ),
    "multiples.title.year": (
        "Despliegue autorizado, año por año",
        "Authorised deployment, year by year",
        "Deslocamento autorizado, ano a ano",
    ),
    "multiples.title.quarter": (
        "Despliegue autorizado, trimestre por trimestre",
        "Authorised deployment, quarter by quarter",
        "Deslocamento autorizado, trimestre a trimestre",
    ),
    "multiples.title.month": (
        "Despliegue autorizado, mes por mes",
        "Authorised deployment, month by month",
        "Deslocamento autorizado, mês a mês",
    ),
    "ocean": ("OCÉANO PACÍFICO", "PACIFIC OCEAN", "OCEANO PACÍFICO"),
}

TEXTS: Mapping[str, Tuple[str, ...]] = {**_TEXTS, **ATLAS_TEXTS}


def text(key: str, language: str, **values: object) -> str:
    """Return the text ``key`` in ``language``, filled with ``values``.

    :raises KeyError: on an unknown key.
    :raises ValueError: on an unknown language.
    """
    found = TEXTS[key][LANGUAGES.index(language)]
    return found.format(**values) if values else found


def missing() -> List[str]:
    """Return the keys that lack a language; the tests want none."""
    return [key for key, found in TEXTS.items() if len(found) != len(LANGUAGES) or not all(found)]


def languages_of(key: str) -> Dict[str, str]:
    """Return one text in every language."""
    return dict(zip(LANGUAGES, TEXTS[key]))
