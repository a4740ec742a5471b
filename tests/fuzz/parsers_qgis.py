"""The parsers that stand on QGIS or GDAL; see ``parsers``."""

from __future__ import annotations

import functools
import json
import tempfile
from pathlib import Path

from hypothesis import strategies as st
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QUrl

from peru_access_atlas.concessions.reader import sources_of_file
from peru_access_atlas.concessions.service import layer as service_layer
from peru_access_atlas.concessions.service import transport
from peru_access_atlas.concessions.service.download import day_of
from peru_access_atlas.concessions.service.partial import PartialFile
from peru_access_atlas.core.errors import AtlasError
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.qt import working_copy
from peru_access_atlas.core.qt.expression_guard import check_expression
from peru_access_atlas.core.qt.expressions import ActiveFunction, ExposureFunction
from peru_access_atlas.core.qt.i18n import resolve_language
from peru_access_atlas.core.qt.radii import parse_radii
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.layouts.atlas_export import safe_name
from peru_access_atlas.layouts.dossier.export import dossier_of_run
from peru_access_atlas.layouts.dossier.spec import DossierSpec
from peru_access_atlas.layouts.overlay_summary import NEEDED, OverlaySummary, read_summary
from peru_access_atlas.layouts.pdf_info import set_info
from peru_access_atlas.layouts.run_file import page_of_run
from peru_access_atlas.layouts.template_guard import read_template
from peru_access_atlas.processing_provider.base import read_day
from peru_access_atlas.ui.plain_text import tip

from . import feed
from .parsers import DBF, PAGE, Parser

RUN = {"schema": "peru_access_atlas/run", "version": 1, "kind": "atlas", "pages": [PAGE],
       "parameters": {"dpi": 300, "format": "pdf", "names": '"file"', "filter": ""}}  # fmt: skip
TEMPLATE = (
    '<!DOCTYPE layout><Layout units="mm" name="a"><LayoutItem type="65641" id="title" htmlState="0" '
    'labelText="[% @layout_page %]"/><LayoutItem type="65640" file="base64:PHN2Zy8+"/></Layout>'
)
GEOJSON = json.dumps(
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"CODIGOU": "1", "FEC": "2016-01-31"},
     "geometry": {"type": "Polygon", "coordinates": [[[-75, -10], [-75, -9], [-74, -9], [-75, -10]]]}}]}
)  # fmt: skip
PDF = (
    b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 /Root 1 0 R >>\n"
    b"startxref\n29\n%%EOF\n"
)
SHP = b"\x00\x00\x27\x0a" + bytes(20) + b"\x00\x00\x00\x32\xe8\x03\0\0\5\0\0\0" + bytes(64)
LAYER = service_layer.Description("c", "OBJECTID", (("CODIGOU", "c", "esriFieldTypeString"),), 1000, "", "")
FEATURE = {"attributes": {"OBJECTID": 1, "CODIGOU": "1"}, "geometry": {"rings": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}}
DESCRIPTION = {"geometryType": "esriGeometryPolygon", "fields": [{"name": "OBJECTID", "type": "esriFieldTypeOID"}],
               "maxRecordCount": 1000, "capabilities": "Query", "error": None, "layers": []}  # fmt: skip

#: What a dossier keeps of an overlay in its run file.
OVERLAY = OverlaySummary("summary", ({**dict.fromkeys(NEEDED, 1), "group": "all"},), "a.csv", "0" * 64).shown_to_json()


SUMMARY = ",".join(NEEDED) + "\n" + ",".join("15" if name == "zone_id" else "all" for name in NEEDED) + "\n"


class Answer:
    """A service that gives one answer."""

    def __init__(self, answer):
        self._answer = answer

    def ask(self, _address, _values):
        return self._answer


def in_file(name, work):
    """A parser of bytes from one of files."""

    def run(content):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
            return work(path)

    return run


def read_all(path):
    return [source.read(source.fields, lambda: False) for source in sources_of_file(str(path))]


def shapefile(content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.shp"
        path.write_bytes(content)
        path.with_suffix(".dbf").write_bytes(content[::-1] + DBF)
        return read_all(path)


def service_answer(content):
    transport._answer(QUrl("https://example.org/"), 200, content)


def resumed(path):
    kept = PartialFile(path.with_name("c.gpkg"), "https://example.org", LAYER)
    path.rename(kept.path)
    kept.resume()
    list(kept.pages())


def saved_filters(text):
    from peru_access_atlas.ui.project_state import SCOPE, named_filters

    project = QgsProject()
    project.writeEntry(SCOPE, "named_filters", text)
    named_filters(project)


def dossier(values, **more):
    return json.dumps({**RUN, "kind": "dossier", "parameters": {"dossier": values, **more}})


def dossier_with_overlay(values):
    return dossier(DossierSpec().to_json(), overlay=values)


def file_name(text):
    made = safe_name(text, set())
    assert made
    assert not set(made) & set('/\\:*?"<>|\0\n')
    assert made.isascii()


#: Of ``pea_active`` and ``pea_exposure``: a record or region, two days, a reading.
_DAY = st.just("2016-01-01") | feed.ANY | feed.ODD
ARGUMENTS = st.tuples(
    st.sampled_from(["PE-RL-30724-1", "15", "16"]) | feed.ANY, _DAY, _DAY,
    st.sampled_from(["norm_date", "documented"]) | feed.ANY,
).map(list)  # fmt: skip


@functools.lru_cache(maxsize=1)
def bundled():
    return AtlasIndex(load_atlas(Path(__file__).resolve().parents[2] / "data" / "atlas.gpkg"))


def functions(arguments):
    """What a stranger's style or form may ask the expression functions for."""
    answer = ActiveFunction(bundled).value(bundled(), arguments)
    assert answer in (None, "definite", "assumed", "possible")
    figure = ExposureFunction(bundled).value(bundled(), [arguments[0], "persons", *arguments[1:]])
    assert figure is None or figure >= 0


def summary(path):
    """The table of an overlay's totals, from anywhere."""
    layer = QgsVectorLayer(f"file://{path}?type=csv&detectTypes=no", "a", "delimitedtext")
    read = read_summary(layer)
    read.zones("regions", "15")
    read.zones("facilities", "F01")
    assert OverlaySummary.from_json(read.shown_to_json()).rows is not None


PARSERS_QGIS = (
    Parser("expression functions", ARGUMENTS, functions, (AtlasError, ValueError, TypeError)),
    Parser("summary of an overlay", feed.damaged_text(SUMMARY), in_file("a.csv", summary)),
    Parser("run file", feed.json_text(feed.objects(RUN).map(lambda v: {**RUN, **v})), in_file("a.json", page_of_run)),
    Parser("run file, parameters", feed.objects(RUN["parameters"]).map(lambda v: json.dumps({**RUN, "parameters": v})),
           in_file("a.json", page_of_run)),
    Parser("run file, damaged", feed.damaged(json.dumps(RUN).encode()), in_file("a.json", page_of_run)),
    Parser("run file of a dossier", feed.objects(DossierSpec().to_json()).map(dossier),
           in_file("a.json", dossier_of_run)),
    Parser("overlay in the run file of a dossier", feed.objects(OVERLAY).map(dossier_with_overlay),
           in_file("a.json", dossier_of_run)),
    Parser("page template", feed.damaged_text(TEMPLATE), in_file("a.qpt", read_template)),
    Parser("expression", feed.damaged_text("lower(\"file\") || '-' || \"page\"") | feed.ODD,
           lambda text: check_expression(text, ("file", "page"))),
    Parser("GeoJSON", feed.damaged_text(GEOJSON), in_file("a.geojson", read_all)),
    Parser("CSV", feed.damaged_text('CODIGOU,WKT\n1,"POLYGON ((0 0,0 1,1 1,0 0))"\n'), in_file("a.csv", read_all)),
    Parser("shapefile", feed.damaged(SHP), shapefile),
    Parser("answer of a service", feed.json_text(feed.objects(DESCRIPTION)).map(lambda t: t.encode("utf-8", "replace")),
           service_answer),
    Parser("description of a layer", feed.objects(DESCRIPTION).map(lambda v: {**DESCRIPTION, **v}),
           lambda v: service_layer.describe(Answer(v), "https://example.org")),
    Parser("count of a layer", feed.objects({"count"}), lambda v: service_layer.count(Answer(v), "x", LAYER)),
    Parser("page of a layer", feed.objects({"features", "spatialReference"}) | st.lists(
        feed.objects(FEATURE).map(lambda v: {**FEATURE, **v}), max_size=3).map(lambda v: {"features": v}),
        lambda v: service_layer._page(v, LAYER, None, "x")),
    Parser("day of a service", feed.ANY, day_of),
    Parser("download that was broken off", feed.damaged(b'{"format":1}\n{"last":1,"features":[{"attributes":{}}]}\n'),
           in_file("x", resumed)),
    Parser("saved filters of a project", feed.json_text(feed.objects({"schema", "version", "filters"})), saved_filters),
    Parser("path of a project", feed.ODD | st.just("/x/peru_access_atlas/data/../../etc/atlas.gpkg|layername=x"),
           lambda text: working_copy.resolve_path(text.replace("\0", ""), "/nowhere", None)),
    Parser("name of a file", feed.TEXT | feed.ODD, file_name),
    Parser("radii", feed.damaged_text("10, 25; 50") | feed.ODD, parse_radii),
    Parser("day of a parameter", feed.ANY | feed.ODD | st.just("2016-01-31T00:00:00Z"), read_day,
           (AtlasError, ValueError)),
    Parser("language", feed.ANY | feed.ODD, resolve_language),
    Parser("tail of a PDF", feed.damaged(PDF), in_file("a.pdf", lambda path: set_info(path, "t", "a"))),
    Parser("tooltip", feed.TEXT | feed.ODD, tip),
)  # fmt: skip
