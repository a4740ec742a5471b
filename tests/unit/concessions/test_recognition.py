"""Schemas, states, dates, encodings, holders: what is read from names and texts alone."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peru_access_atlas.concessions import dates, encoding, holders, schemas, status
from peru_access_atlas.concessions.report_words import LANGUAGES, texts

DOWNLOAD = [
    "CODIGOU",
    "FEC_DENU",
    "CONCESION",
    "TIT_CONCES",
    "D_ESTADO",
    "CARTA",
    "ZONA",
    "LEYENDA",
    "SUSTANCIA",
    "DEPA",
    "PROVI",
    "DISTRI",
    "HASDATUM",
]
REST = [
    "OBJECTID",
    "CODIGOU",
    "FEC_DENU",
    "CONCESION",
    "TIT_CONCES",
    "HECTAGIS",
    "ESTADO",
    "D_ESTADO",
    "SUSTANCIA",
    "DEPA",
    "PROVI",
    "DISTRI",
    "FECHA_ACTUALIZACION",
]


@pytest.mark.parametrize(
    ("fields", "schema", "kind"),
    [
        (DOWNLOAD, "ingemmet_download", "mining"),
        ([f.lower() for f in DOWNLOAD], "ingemmet_download", "mining"),
        (REST, "ingemmet_rest", "mining"),
        (["CODIGOU", "FEC_DENU", "CONCESION", "TIT_CONCES", "FEC_DENU_ISO"], "ingemmet_partial", "mining"),
        (["OBJECTID", "Lote", "ContratoFase", "Operador"], "perupetro_lots", "hydrocarbon"),
        (["SYN_CODE", "SYNTHETIC"], "synthetic", "mining"),
        (["id", "nombre"], "other", "other"),
        ([], "other", "other"),
    ],
)
def test_recognise(fields, schema, kind):
    found = schemas.recognise(fields)
    assert (found.schema_id, found.kind) == (schema, kind)
    for names in found.mapping.values():
        assert set(names) <= set(fields)


def test_legend_goes_before_description_and_iso_before_text():
    assert schemas.recognise(DOWNLOAD).mapping["status"] == ("LEYENDA", "D_ESTADO")
    partial = schemas.recognise(["CODIGOU", "FEC_DENU", "FEC_DENU_ISO"])
    assert partial.mapping["filed_date"] == ("FEC_DENU_ISO", "FEC_DENU")
    assert "status" not in partial.mapping


def test_mapping_text_can_be_edited_and_read_back():
    found = schemas.recognise(DOWNLOAD)
    assert schemas.parse_mapping(found.as_text(), DOWNLOAD) == dict(found.mapping)
    assert schemas.parse_mapping('{"code": "codigou", "name": ""}', DOWNLOAD) == {"code": ("CODIGOU",)}


@pytest.mark.parametrize(
    "text", ["name=CONCESION", "code=NO_SUCH", "codes=CODIGOU", "code CODIGOU", "{broken", "code=;"]
)
def test_bad_mapping_says_why(text):
    with pytest.raises(schemas.MappingError) as caught:
        schemas.parse_mapping(text, DOWNLOAD)
    assert caught.value.what


def test_unknown_layer_asks_for_a_mapping():
    with pytest.raises(schemas.MappingError, match="nombre"):
        schemas.choose(["id", "nombre"])
    assert schemas.choose(["id", "nombre"], "code=id; name=nombre", "mining").kind == "mining"


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (("TITULADO", "D.M. Titulado D.L. 708"), "titled"),
        (("TRAMITE",), "in_process"),
        (("D.M. en Trámite D.L. 109",), "in_process"),
        (("EXTINGUIDO",), "extinguished"),
        (("D.M. Exting. a publicar de L.D.",), "extinguished"),
        (("Acumulación D.M. Titulada",), "titled"),
        (("OTROS", "Cantera"), "other"),
        (("Relaves",), "other"),
        (("Planta de Beneficio",), "other"),
        (("Exploración",), "titled"),
        (("T",), "titled"),
        (("L",), "extinguished"),
        (("A",), "other"),
        (("?",), "other"),
        ((None, "", "  "), "unknown"),
        ((), "unknown"),
        (("SYNTHETIC TRAMITE",), "in_process"),
    ],
)
def test_status(texts, code):
    assert status.normalise_status(*texts) == code


def test_codes_of_a_prepared_layer_stay():
    for code in status.STATUSES:
        assert status.normalise_status(code) == code


def test_substance():
    assert status.normalise_substance("M") == "metallic"
    assert status.normalise_substance("N") == "non_metallic"
    assert status.normalise_substance(None) == "unknown"
    assert status.normalise_substance(None, "hydrocarbon") == "hydrocarbons"
    assert status.normalise_substance("SYNTHETIC N") == "non_metallic"
    assert status.normalise_substance("Carbón") == "Carbón"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-12-30", (2025, 12, 30)),
        ("2025/12/30", (2025, 12, 30)),
        ("30/12/2025", (2025, 12, 30)),
        ("20251230", (2025, 12, 30)),
        (20251230, (2025, 12, 30)),
        ("Tue Dec 30 2025 00:00:00 GMT-0500 (hora estándar de Perú)", (2025, 12, 30)),
        (1767070800000, (2025, 12, 30)),  # midnight in Lima
        (1767052800000, (2025, 12, 30)),  # midnight in Greenwich
        ("1767070800000", (2025, 12, 30)),
        (-2208988800000, (1900, 1, 1)),
        (dt.datetime(2025, 12, 30, 5), (2025, 12, 30)),
    ],
)
def test_dates(value, day):
    assert dates.parse_date(value) == dt.date(*day)


@pytest.mark.parametrize("value", [None, "", "soon", "2025-02-30", 0, True, "99/99/9999", float("nan")])
def test_no_date(value):
    assert dates.parse_date(value) is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("mining_rights_17S_2026-03-10.gpkg", (2026, 3, 10)),
        ("CMI_20260310_18S.zip", (2026, 3, 10)),
        ("from_2025-01-01_to_2026_03_10", (2026, 3, 10)),
    ],
)
def test_date_in_name(name, day):
    assert dates.date_in_name(name) == dt.date(*day)


@pytest.mark.parametrize("name", ["CMI_WGS84_18S.zip", "120260310777.shp", "layer", "2026-13-40"])
def test_no_date_in_name(name):
    assert dates.date_in_name(name) is None


SPANISH = ["COMPAÑÍA MINERA ÁNCASH", "PEÑA", "Explotación", "Nº 5 CAÑÓN"]


@pytest.mark.parametrize("name", ["UTF-8", "CP1252", "CP850"])
def test_encoding_is_told_by_the_text(name):
    assert encoding.detect([text.encode(name) for text in SPANISH]) == name


def test_a_letter_cut_by_the_field_width_is_still_utf8():
    assert encoding.detect(["CAÑÓN".encode()[:-2], "PEÑA".encode()]) == "UTF-8"
    assert encoding.detect([b"plain ascii"]) == "UTF-8"


@given(st.text(alphabet="abcáéíóúñÑÁÉÍÓÚü ", min_size=1))
def test_mojibake_is_repaired_and_good_text_left_alone(text):
    assert encoding.repair(text) == text
    broken = text.encode("utf-8").decode("cp1252", errors="ignore")
    if broken.encode("cp1252") == text.encode("utf-8"):
        assert encoding.repair(broken) == text


@pytest.mark.parametrize(
    ("name", "organisation"),
    [
        ("COMPAÑIA MINERA EJEMPLO S.A.A.", True),
        ("S.M.R.L. EJEMPLO UNO", True),
        ("EJEMPLO E.I.R.L.", True),
        ("COMUNIDAD CAMPESINA DE EJEMPLO", True),
        ("APELLIDO APELLIDO, NOMBRE", False),
        ("SALAS PEREZ NOMBRE", False),
        ("TITULAR 00001", False),
    ],
)
def test_organisations(name, organisation):
    assert holders.is_organisation(name) is organisation


def test_people_get_numbers_and_the_same_one_each_time():
    names = ["APELLIDO UNO", "X S.A.C.", "Apellido Dos", "apellido uno", None, " "]
    shown = holders.shown_holders(names, "pseudonymise", "Holder {number}")
    assert shown == ["Holder 1", "X S.A.C.", "Holder 2", "Holder 1", None, None]
    assert holders.shown_holders(names, "omit", "") == [None] * 6
    assert holders.shown_holders(names, "as_published", "")[0] == "APELLIDO UNO"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_schema_has_a_name_in_every_language(language):
    names = texts(language)["schema"]
    assert set(names) == {schema.schema_id for schema in schemas.SCHEMAS} | {"user", "other"}
    assert len(set(names.values())) == len(names)
    assert not set(names) & set(names.values())  # names, not codes
