"""The dossier's own texts in Spanish, English and Portuguese, in the order of ``layouts.spec.LANGUAGES``.

They follow the language of the page, not that of the interface; labels of vocabularies come from ``core.qt.i18n``.
"""

from __future__ import annotations

from typing import Dict, List, Tuple

from ..spec import LANGUAGES
from .words_fields import FIELDS

WORDS: Dict[str, Tuple[str, ...]] = {
    "dossier": ("Expediente", "Dossier", "Dossiê"),
    "title": (
        "Acceso militar autorizado de Estados Unidos en el Perú",
        "Authorised US military access in Peru",
        "Acesso militar autorizado dos Estados Unidos no Peru",
    ),
    "scope": ("Alcance", "Scope", "Escopo"),
    "scope.all": ("Todo el atlas", "The whole atlas", "Todo o atlas"),
    "scope.filter": ("Filtro", "Filter", "Filtro"),
    "scope.region": ("Región: {name}", "Region: {name}", "Região: {name}"),
    "scope.authorization": ("Autorización: {name}", "Authorization: {name}", "Autorização: {name}"),
    "filters": ("Filtros aplicados", "Filters applied", "Filtros aplicados"),
    "period": ("Periodo", "Period", "Período"),
    "reading": ("Lectura de las fechas", "Reading of dates", "Leitura das datas"),
    "date": ("Fecha del expediente", "Date of the dossier", "Data do dossiê"),
    "author": ("Elaboración", "Made by", "Elaboração"),
    "data_version": ("Versión de los datos", "Data version", "Versão dos dados"),
    "data_date": ("Fecha de los datos: normas hasta", "Date of the data: norms up to", "Data dos dados: normas até"),
    "licence": ("Licencia", "Licence", "Licença"),
    "licence.text": (
        "Textos, tablas y figuras: CC\u00a0BY\u00a04.0. Límites derivados de INEI "
        "(distritos, 2025, vía mapsPERU): GPL-3.",
        "Texts, tables and figures: CC\u00a0BY\u00a04.0. Limits derived from INEI "
        "(districts, 2025, via mapsPERU): GPL-3.",
        "Textos, tabelas e figuras: CC\u00a0BY\u00a04.0. Limites derivados do INEI "
        "(distritos, 2025, via mapsPERU): GPL-3.",
    ),
    "cite": ("Cómo citar", "How to cite", "Como citar"),
    "contents": ("Contenido", "Contents", "Conteúdo"),
    "skip": ("Ir al contenido", "Skip to the content", "Ir para o conteúdo"),
    "continued": ("{name} (continuación)", "{name} (continued)", "{name} (continuação)"),
    "figure": ("Figura {n}", "Figure {n}", "Figura {n}"),
    "page": ("{n} / {total}", "{n} / {total}", "{n} / {total}"),
    "summary": ("Resumen", "Summary", "Resumo"),
    "limits": ("Límites de este expediente", "Limits of this dossier", "Limites deste dossiê"),
    "limits.presence": (
        "Autorizado no es presencia comprobada. Una norma permite una estadía; no prueba que haya ocurrido, ni que no "
        "haya habido otra.",
        "Authorised is not proven presence. A norm permits a stay; it does not prove that the stay took place, nor "
        "that there was no other.",
        "Autorizado não é presença comprovada. Uma norma permite uma estadia; não prova que ela ocorreu, nem que não "
        "houve outra.",
    ),
    "limits.unknown": (
        "Desconocido no es cero. Lo que una fuente no dice figura como \u00abno consta\u00bb; 0 es un valor. "
        "Las sumas de personal no incluyen lo desconocido y son entonces un mínimo.",
        "Unknown is not zero. What a source does not say reads \u201cnot stated\u201d; 0 is a value. Sums of "
        "personnel leave the unknown out and are then a lower bound.",
        "Desconhecido não é zero. O que uma fonte não diz aparece como \u201cnão consta\u201d; 0 é um valor. As somas "
        "de pessoal deixam de fora o desconhecido e são então um mínimo.",
    ),
    "limits.inferred": (
        "Lo inferido lleva la marca \u00abinferido\u00bb: no está escrito así en la fuente.",
        "What is inferred is marked \u201cinferred\u201d: the source does not say so in words.",
        "O que é inferido leva a marca \u201cinferido\u201d: a fonte não o diz assim.",
    ),
    "limits.dates": (
        "El inicio de la mayoría de las estadías no está publicado. La lectura elegida decide qué días cuentan; la "
        "que parte de la fecha de la norma es una suposición.",
        "The start of most stays is not published. The reading chosen decides which days count; the one from the "
        "norm's date is an assumption.",
        "O início da maioria das estadias não foi publicado. A leitura escolhida decide quais dias contam; a que "
        "parte da data da norma é uma suposição.",
    ),
    "limits.borders": (
        "Los límites son referenciales. Los puntos llevan su precisión en kilómetros.",
        "Limits are referential. Points carry their precision in kilometres.",
        "Os limites são referenciais. Os pontos levam sua precisão em quilômetros.",
    ),
    "limits.printed": (
        "\u00abImpreso\u00bb es el texto de la fuente, en su idioma; \u00abnormalizado\u00bb es la lectura del atlas.",
        "\u201cPrinted\u201d is the wording of the source, in its language; \u201cnormalised\u201d is the atlas's "
        "reading of it. Notes of the data are in English.",
        "\u201cImpresso\u201d é o texto da fonte, em seu idioma; \u201cnormalizado\u201d é a leitura do atlas.",
    ),
    "limits.aside": (
        "Autorizaciones que no indican lugar: {no_place}; sin estadía fechada en esta lectura: {undated}.",
        "Authorizations that give no place: {no_place}; without a dated stay under this reading: {undated}.",
        "Autorizações que não indicam lugar: {no_place}; sem estadia datada nesta leitura: {undated}.",
    ),
    "aside.none": ("ninguna", "none", "nenhuma"),
    "days.none": ("ninguno", "none", "nenhum"),
    "empty": (
        "El filtro no deja ninguna autorización. Eso no significa ausencia de presencia.",
        "The filter keeps no authorization. That does not mean absence of presence.",
        "O filtro não mantém nenhuma autorização. Isso não significa ausência de presença.",
    ),
    "none": ("Sin registros en este alcance.", "No records in this scope.", "Sem registros neste escopo."),
    "maps": ("Mapas", "Maps", "Mapas"),
    "map.title": ("Autorizaciones por región", "Authorizations by region", "Autorizações por região"),
    "map.note": (
        "El número dentro de cada región es el de autorizaciones; ? marca las solo posibles. Proyección UTM\u00a018S, "
        "WGS\u00a084 (EPSG:32718). Contorno discontinuo: VRAEM, versión {zone}.",
        "The number in each region counts its authorizations; ? marks those only possible. Projection UTM\u00a018S, "
        "WGS\u00a084 (EPSG:32718). Dashed outline: VRAEM, version {zone}.",
        "O número em cada região conta suas autorizações; ? marca as apenas possíveis. Projeção UTM\u00a018S, "
        "WGS\u00a084 (EPSG:32718). Contorno tracejado: VRAEM, versão {zone}.",
    ),
    "map.years": ("Autorizaciones por región, año por año", "Authorizations by region, year by year",
                  "Autorizações por região, ano a ano"),
    "map.years.alt": (
        "{n} mapas pequeños del Perú, de {first} a {last}. Regiones con autorizaciones en cada año: {values}.",
        "{n} small maps of Peru, {first} to {last}. Regions with authorizations in each year: {values}.",
        "{n} mapas pequenos do Peru, de {first} a {last}. Regiões com autorizações em cada ano: {values}.",
    ),
    "map.table": ("Valores del mapa", "Values of the map", "Valores do mapa"),
    "no_place": ("Sin lugar indicado", "No place given", "Sem lugar indicado"),
    "total": ("Total", "Total", "Total"),
    "timeline": ("Línea de tiempo", "Timeline", "Linha do tempo"),
    "timeline.note": (
        "Barra llena: días autorizados; clara de borde discontinuo: días supuestos (desde la fecha de la norma); "
        "contorno: días solo posibles; rombo: fecha de la norma.",
        "Solid bar: authorised days; light bar with dashed edge: assumed days (from the date of the norm); outline: "
        "days only possible; diamond: date of the norm.",
        "Barra cheia: dias autorizados; clara de borda tracejada: dias supostos (a partir da data da norma); "
        "contorno: dias apenas possíveis; losango: data da norma.",
    ),
    "timeline.alt": (
        "Línea de tiempo (autorizaciones: {n}), de {first} a {last}. Los días de cada una están en la tabla "
        "siguiente.",
        "Timeline (authorizations: {n}), {first} to {last}. The days of each are in the table below.",
        "Linha do tempo (autorizações: {n}), de {first} a {last}. Os dias de cada uma estão na tabela seguinte.",
    ),
    "timeline.table": ("Días por autorización", "Days by authorization", "Dias por autorização"),
    "authorizations": ("Autorizaciones", "Authorizations", "Autorizações"),
    "card": ("Registro: impreso y normalizado", "Record: printed and normalised", "Registro: impresso e normalizado"),
    "stays": ("Estadías", "Stays", "Estadias"),
    "places": ("Lugares", "Places", "Lugares"),
    "equipment": ("Equipamiento", "Equipment", "Equipamento"),
    "equipment.totals": ("Equipamiento por clase", "Equipment by class", "Equipamento por classe"),
    "institutions": ("Instituciones", "Institutions", "Instituições"),
    "norms": ("Normas", "Norms", "Normas"),
    "facilities": ("Instalaciones", "Facilities", "Instalações"),
    "facilities.note": (
        "Que una instalación esté en una región del alcance no la vincula con una autorización.",
        "That a facility lies in a region of the scope does not link it with an authorization.",
        "Que uma instalação fique numa região do escopo não a vincula a uma autorização.",
    ),
    "coers": (
        "Centros de operaciones de emergencia regional (COER)",
        "Regional emergency operations centres (COER)",
        "Centros regionais de operações de emergência (COER)",
    ),
    "vraem": ("VRAEM: versiones de la zona de emergencia", "VRAEM: versions of the emergency zone",
              "VRAEM: versões da zona de emergência"),
    "districts": ("Distritos: {version}", "Districts: {version}", "Distritos: {version}"),
    "claims": ("Afirmaciones y contradicciones", "Claims and contradictions", "Afirmações e contradições"),
    "claims.conflicting": ("Contradicciones", "Contradictions", "Contradições"),
    "claims.other": ("Otras afirmaciones", "Other claims", "Outras afirmações"),
    "context": ("Contexto: series y cronología", "Context: series and chronology", "Contexto: séries e cronologia"),
    "series": ("Series impresas", "Printed series", "Séries impressas"),
    "events": ("Cronología", "Chronology", "Cronologia"),
    "overlay": ("Superposición con concesiones", "Overlay with concessions", "Sobreposição com concessões"),
    "overlay.note": (
        "Totales por zona de la tabla {name}, de {rows} filas, que escribió la superposición del complemento. Una "
        "superposición no prueba una relación entre las partes.",
        "Totals by zone of the table {name}, {rows} rows, which the plugin's overlay wrote. An overlap does not prove "
        "a relation between the parties.",
        "Totais por zona da tabela {name}, de {rows} linhas, que a sobreposição do complemento escreveu. Uma "
        "sobreposição não prova uma relação entre as partes.",
    ),
    "overlay.synthetic": (
        "Las concesiones son un ejemplo inventado: ninguna cifra de esta tabla describe el Perú.",
        "The concessions are an invented example: no figure of this table describes Peru.",
        "As concessões são um exemplo inventado: nenhum número desta tabela descreve o Peru.",
    ),
    "overlay.more": (
        "Se muestran {shown} de {rows} zonas; la tabla las tiene todas.",
        "{shown} of {rows} zones are shown; the table has them all.",
        "Mostram-se {shown} de {rows} zonas; a tabela tem todas.",
    ),
    "method": ("Método", "Method", "Método"),
    "method.1": (
        "Cada autorización es una fila impresa de la tabla de la fuente; el atlas la transcribe, la normaliza con "
        "vocabularios cerrados y guarda el localizador de cada valor.",
        "Each authorization is a printed row of the source's table; the atlas transcribes it, normalises it with "
        "closed vocabularies and keeps the locator of each value.",
        "Cada autorização é uma linha impressa da tabela da fonte; o atlas a transcreve, a normaliza com vocabulários "
        "fechados e guarda o localizador de cada valor.",
    ),
    "method.2": (
        "Una autorización cuenta entera en cada región que nombra; las cifras de regiones no se suman, salvo los "
        "días-persona, repartidos por igual. Los días posibles quedan aparte y nunca se suman.",
        "An authorization counts in full in every region it names; figures of regions do not add up, but for "
        "person-days, which are split equally. Possible days stay apart and are never added.",
        "Uma autorização conta por inteiro em cada região que nomeia; os números das regiões não se somam, exceto as "
        "pessoas-dia, repartidas por igual. Os dias possíveis ficam à parte e nunca se somam.",
    ),
    "method.3": (
        "Días autorizados son los cubiertos sea cual fuere el inicio de la estadía entre sus fechas conocidas; días "
        "posibles, los que cubre al menos un inicio. Áreas sobre el elipsoide WGS\u00a084.",
        "Authorised days are covered whatever the start of the stay between its known dates; possible days, by at "
        "least one start. Areas on the WGS\u00a084 ellipsoid.",
        "Dias autorizados são os cobertos seja qual for o início da estadia entre suas datas conhecidas; dias "
        "possíveis, os cobertos por ao menos um início. Áreas sobre o elipsoide WGS\u00a084.",
    ),
    "references": ("Referencias", "References", "Referências"),
    "provenance": ("Procedencia", "Provenance", "Proveniência"),
    "parameters": ("Parámetros", "Parameters", "Parâmetros"),
    "software": ("Programas", "Software", "Programas"),
    "not_stated": ("no consta", "not stated", "não consta"),
    "no_such_code": ("código desconocido", "unknown code", "código desconhecido"),
    "inferred": ("inferido", "inferred", "inferido"),
    "assumed": ("supuesto", "assumed", "suposto"),
    "yes": ("sí", "yes", "sim"),
    "no": ("no", "no", "não"),
    "open": ("abierto", "open", "aberto"),
    "days": ("{n} días", "{n} days", "{n} dias"),
    "months": ("{low} a {high} meses", "{low} to {high} months", "{low} a {high} meses"),
    "lower_bound": ("{n} como mínimo ({unknown} sin dato)", "{n} at least ({unknown} unknown)",
                    "{n} no mínimo ({unknown} sem dado)"),
    "zone.none": ("ninguna", "none", "nenhuma"),
    **FIELDS,
}  # fmt: skip


def word(key: str, language: str, **values: object) -> str:
    """Return the text ``key`` in ``language``, filled with ``values``.

    :raises KeyError: on an unknown key.
    :raises ValueError: on an unknown language.
    """
    found = WORDS[key][LANGUAGES.index(language)]
    return found.format(**values) if values else found


def missing() -> List[str]:
    """Return the keys that lack a language; the tests want none."""
    return [key for key, found in WORDS.items() if len(found) != len(LANGUAGES) or not all(found)]
