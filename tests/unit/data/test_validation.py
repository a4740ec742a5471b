"""Bad data stop the build with file, line, column, value and rule, all at once."""

from __future__ import annotations

import csv
import json

import pytest

pytest.importorskip("fiona", reason="the data builder needs fiona")
pytest.importorskip("shapely", minversion="2.1", reason="the data builder needs shapely 2.1")

from peru_access_atlas.core import definitions, model
from peru_access_atlas.core.errors import DataError
from peru_access_atlas.tools.data_builder import build
from peru_access_atlas.tools.data_builder.sources import BadDataError


def edit(folder, table, row, column, value):
    """Set one cell (``row`` counted from 0) and return the line it stands on."""
    path = folder / "sources" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.reader(handle))
    rows[row + 1][rows[0].index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, lineterminator="\n").writerows(rows)
    return row + 2


def findings(folder):
    regions = build._known_regions(folder / "atlas.gpkg")
    with pytest.raises(BadDataError) as caught:
        build.read_checked(build.read_package(folder), folder, regions)
    return caught.value.findings


def test_the_committed_data_are_sound(data_folder, package):
    tables = build.read_checked(package, data_folder, build._known_regions(data_folder / "atlas.gpkg"))
    assert list(tables) == list(model.TABLES)


def test_every_vocabulary_of_the_descriptor_is_the_one_of_the_code(package):
    used = set()
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            if "vocabulary" in field:
                used.add(field["vocabulary"])
                assert field["constraints"]["enum"] == list(definitions.VOCABULARIES[field["vocabulary"]])
    assert used == set(definitions.VOCABULARIES) - {"reading", "measure", "certainty"}


def test_everything_is_described_in_both_languages(package):
    described = list(package["resources"])
    described += [field for resource in package["resources"] for field in resource["schema"]["fields"]]
    for thing in described:
        for key in ("title", "title_es", "description", "description_es"):
            assert thing[key].strip(), thing["name"]


# table, row, column, bad value, column reported, start of the rule
BREAKAGES = [
    ("norms", 0, "kind", "edict", "kind", "enum"),
    ("norms", 0, "date", "2018-02-30", "date", "type date"),
    ("norms", 0, "date", "2018-01-20", "date", "printed date"),
    ("norms", 0, "norm_id", "rl 30724", "norm_id", "pattern"),
    ("norms", 0, "heading_as_printed", "", "heading_as_printed", "required"),
    ("norms", 0, "with_weapons", "si", "with_weapons", "type boolean"),
    ("norms", 0, "source_id", "nowhere", "source_id", "foreignKey"),
    ("authorizations", 3, "personnel", "many", "personnel", "type integer"),
    ("authorizations", 3, "personnel", "0", "personnel", "minimum"),
    ("authorizations", 3, "sequence", "1", "sequence", "sequence"),
    ("authorizations", 1, "stay_days", "364", "stay_days", "printed"),
    ("authorizations", 1, "rotation_max_months", "5", "rotation_min_months", "printed rotation"),
    ("authorizations", 1, "row_id", "T4-01", "row_id", "row_id: unique"),
    ("authorizations", 1, "weapons", "unarmed_stated", "weapons", "weapons"),
    ("stays", 0, "start_earliest", "2018-01-18", "start_earliest", "norm_date"),
    ("stays", 0, "rule", "stated", "auth_id", "norm_date: one stay"),
    ("stays", 2, "end_latest", "2016-12-30", "end_latest", "end_latest"),
    ("places", 25, "ubigeo", "11022", "ubigeo", "pattern"),
    ("places", 25, "ubigeo", "110201", "ubigeo", "ubigeo: 4 digits"),
    ("places", 0, "lon", "-77.1", "lon", "lon: a department"),
    ("authorization_places", 23, "text_as_printed", "Huancavelica", "text_as_printed", "printed places"),
    ("authorization_places", 0, "region_ubigeo", "07", "region_ubigeo", "place's region"),
    ("equipment", 0, "count", "16", "count", "printed"),
    ("equipment", 0, "text_as_printed", "17 fusiles M4", "text_as_printed", "printed equipment"),
    ("equipment", 1, "is_weapon", "true", "is_weapon", "is_weapon"),
    ("equipment", 1, "position", "1", "auth_id+position", "primaryKey"),
    ("equipment", 0, "calibre_mm", "5,56", "calibre_mm", "type number"),
    ("facilities", 0, "lon", "-999", "lon", "minimum"),
    ("facilities", 0, "lon", "-71.0", "region_ubigeo", "position"),
    ("coers", 0, "region_ubigeo", "05", "region_ubigeo", "region: 04"),
    ("vraem_zones", 0, "valid_to", "2018-04-03", "valid_to", "valid_to"),
    ("zone_districts", 3, "department", "Cusco", "department", "department"),
    ("series", 22, "value", "1", "value", "sum"),
    ("events", 0, "start", "1952-13", "start", "date"),
    ("events", 1, "end", "1967", "end", "end: not before"),
    ("claims", 0, "record_id", "coer_count:99", "record_id", "record_id"),
    ("claims", 0, "field", "colour", "field", "enum"),
    ("sources", 0, "title", " Article", "title", "no blanks"),
    ("sources", 0, "title_language", "", "title", "texts: has a row"),
    ("facilities", 0, "note", "A new remark.", "note", "texts: has a row"),
    ("texts", 0, "text", "Another text", "text", "text: stands in another table"),
    ("texts", 0, "es", "", "es", "required"),
]


@pytest.mark.parametrize(("table", "row", "column", "value", "reported", "rule"), BREAKAGES)
def test_a_mistake_is_reported_where_it_is(copy, table, row, column, value, reported, rule):
    line = edit(copy, table, row, column, value)
    found = findings(copy)
    hits = [f for f in found if f.column == reported and f.rule.startswith(rule) and f.file == f"sources/{table}.csv"]
    assert hits, [str(f) for f in found]
    whole_table = rule.startswith(("norm_date: one", "sum", "printed places", "printed equipment", "sequence"))
    assert whole_table or line in [f.line for f in hits]
    text = str(hits[0])
    for part in (hits[0].file, str(hits[0].line), hits[0].column, hits[0].rule):
        assert part in text


def test_all_mistakes_are_reported_at_once(copy):
    edit(copy, "norms", 0, "kind", "edict")
    edit(copy, "equipment", 4, "count", "x")
    edit(copy, "series", 22, "value", "1")
    edit(copy, "facilities", 0, "lon", "-71.0")
    edit(copy, "coers", 2, "source_id", "nowhere")
    found = {(f.file.split("/")[1], f.column) for f in findings(copy)}
    expected = {("norms.csv", "kind"), ("equipment.csv", "count"), ("series.csv", "value")}
    assert expected | {("facilities.csv", "region_ubigeo"), ("coers.csv", "source_id")} <= found


def test_a_line_after_a_break_inside_a_cell_keeps_its_number(copy):
    edit(copy, "claims", 0, "note", "two\nlines")
    edit(copy, "claims", 1, "status", "maybe")
    assert [f.line for f in findings(copy) if f.column == "status"] == [4]


@pytest.mark.parametrize(
    ("content", "rule"),
    [(b"a,b\n1,2\n", "header"), (b"\xff\xfe", "encoding"), (None, "file")],
)
def test_an_unreadable_table_is_reported(copy, content, rule):
    path = copy / "sources" / "institutions.csv"
    path.unlink() if content is None else path.write_bytes(content)
    assert any(f.file.endswith("institutions.csv") and f.rule.startswith(rule) for f in findings(copy))


def test_a_line_with_too_few_values_is_reported(copy):
    path = copy / "sources" / "regions.csv"
    path.write_text(path.read_text(encoding="utf-8") + "26,Nowhere\n", encoding="utf-8")
    assert [f.line for f in findings(copy) if f.rule.startswith("columns")] == [27]


@pytest.mark.parametrize("change", ["enum", "type", "column", "required"])
def test_a_descriptor_that_differs_from_the_code_is_refused(copy, change):
    path = copy / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    fields = package["resources"][1]["schema"]["fields"]
    if change == "enum":
        fields[1]["constraints"]["enum"].pop()
    elif change == "type":
        fields[0]["type"] = "integer"
    elif change == "required":
        del fields[0]["constraints"]["required"]
    else:
        fields.pop()
    path.write_text(json.dumps(package), encoding="utf-8")
    with pytest.raises(BadDataError, match=r"datapackage\.json"):
        build.read_package(copy)


def test_a_broken_build_leaves_the_old_file(copy, tmp_path):
    out = tmp_path / "out.gpkg"
    out.write_bytes(b"old")
    edit(copy, "norms", 0, "kind", "edict")
    with pytest.raises(BadDataError):
        build.build(copy, out)
    assert out.read_bytes() == b"old"


def test_changed_membership_needs_the_district_limits(copy, tmp_path):
    path = copy / "sources" / "zone_districts.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="utf-8")
    with pytest.raises(DataError, match="--districts"):
        build.build(copy, tmp_path / "out.gpkg")


def test_a_translation_keeps_the_figures(copy):
    path = copy / "sources" / "texts.csv"
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.reader(handle))
    at = next(i for i, row in enumerate(rows) if "58,768" in row[0])
    rows[at][2] = rows[at][2].replace("58 768", "58 786")
    with path.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, lineterminator="\n").writerows(rows)
    hits = [(f.file, f.line, f.column) for f in findings(copy)]
    assert hits == [("sources/texts.csv", at + 1, "pt")]
