"""A full disk, a folder that may not be written, a cancel: nothing half written, and what was there before stays.

The full disk is imitated by the operating system's limit for the size of a file, which SQLite, GDAL, Qt and Python all
meet as a failing write.
"""

import contextlib
import os
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

from peru_access_atlas.core.errors import AtlasError, CanceledError, ExportError

pytestmark = pytest.mark.once  # long, and of our own code more than of QGIS's

resource = pytest.importorskip("resource", reason="the system has no limits for files")


@contextlib.contextmanager
def full_disk(size):
    """Let no file grow beyond ``size`` bytes."""
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def snapshot(folder):
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def index(qgis_app):
    from peru_access_atlas.core.repository import AtlasIndex, load_atlas

    return AtlasIndex(load_atlas(Path(__file__).resolve().parents[3] / "data" / "atlas.gpkg"))


@pytest.fixture(scope="module")
def results(index):
    from peru_access_atlas.core.filters import FilterState
    from peru_access_atlas.ui.filter_model import FilterModel

    model = FilterModel(index)
    model.set_state(FilterState())
    return model.results


@pytest.fixture
def cadastre(root):
    return root / "data" / "synthetic_cadastre.gpkg"


def algorithm_run(name, parameters, feedback=None):
    """Run an algorithm of the provider; an error it raises comes through."""
    from peru_access_atlas.processing_provider.algorithms import create_all

    algorithm = next(one for one in create_all() if one.name() == name).create()
    context = QgsProcessingContext()
    result, _ok = algorithm.run(parameters, context, feedback or QgsProcessingFeedback(False), {}, False)
    return result


class CancelAfter(QgsProcessingFeedback):
    """Is cancelled at the given look."""

    def __init__(self, looks):
        super().__init__(False)
        self.left = looks

    def isCanceled(self):
        self.left -= 1
        return self.left < 0


def outputs(name, folder, cadastre):
    """Parameters of an algorithm that writes all it can into ``folder``."""
    given = {
        "overlayconcessions": {
            "FILES": [str(cadastre)], "ZONE_KINDS": [0], "BUFFERS_KM": "25", "ON_MISMATCH": 2,
            "OVERLAPS": str(folder / "overlaps.gpkg"), "SUMMARY": str(folder / "summary.csv"),
            "CONCESSIONS_OUT": str(folder / "rights.gpkg"), "INVALID": str(folder / "invalid.gpkg"),
            "REPORT_HTML": str(folder / "report.html"), "REPORT_CSV": str(folder / "report.csv"),
        },
        "prepareconcessions": {
            "FILES": [str(cadastre)], "OUTPUT": str(folder / "prepared.gpkg"), "CHECKS": str(folder / "checks.gpkg"),
            "DUPLICATES": str(folder / "duplicates.csv"), "CUT_DATE": "2024-01-01", "ON_MISMATCH": 2,
        },
        "geodesicbuffers": {"PLACES": [0, 1], "RADII_KM": "10, 25, 50", "OUTPUT": str(folder / "buffers.gpkg")},
        "nearestfacility": {
            "INPUT": QgsVectorLayer(f"{cadastre}|layername=synthetic_rights_18S", "c", "ogr"),
            "OUTPUT": str(folder / "nearest.gpkg"),
        },
        "regionexposure": {"OUTPUT": str(folder / "exposure.gpkg")},
    }  # fmt: skip
    return given[name]


ALGORITHM_NAMES = ("overlayconcessions", "prepareconcessions", "geodesicbuffers", "nearestfacility", "regionexposure")


@pytest.fixture
def filled(tmp_path, cadastre):
    """``filled(name)``: the outputs of before, which a run is to replace; here they are of another kind."""

    def make(name):
        for value in outputs(name, tmp_path, cadastre).values():
            if isinstance(value, str) and value.startswith(str(tmp_path)):
                Path(value).write_bytes(b"of before: " + Path(value).name.encode())
        return tmp_path

    return make


@pytest.mark.parametrize("name", ALGORITHM_NAMES)
def test_algorithms_on_a_full_disk(qgis_app, tmp_path, cadastre, filled, name):
    folder = filled(name)
    before = snapshot(folder)
    with full_disk(20_000), pytest.raises(QgsProcessingException):
        algorithm_run(name, outputs(name, tmp_path, cadastre))
    assert snapshot(folder) == before


@pytest.mark.parametrize("name", ALGORITHM_NAMES)
def test_algorithms_on_a_full_disk_leave_nothing_new(qgis_app, tmp_path, cadastre, name):
    with full_disk(20_000), pytest.raises(QgsProcessingException):
        algorithm_run(name, outputs(name, tmp_path, cadastre))
    assert snapshot(tmp_path) == {}


@pytest.mark.parametrize("looks", [0, 2, 8, 30])
@pytest.mark.parametrize("name", ALGORITHM_NAMES)
def test_cancelled_at_every_stage(qgis_app, tmp_path, cadastre, filled, name, looks):
    folder = filled(name)
    before = snapshot(folder)
    feedback = CancelAfter(looks)
    result = algorithm_run(name, outputs(name, tmp_path, cadastre), feedback)
    if feedback.left < 0:
        assert snapshot(folder) == before
        assert "OUTPUT" not in result
    else:
        assert snapshot(folder) != before


@pytest.mark.parametrize("ending", ["csv", "geojson", "gpkg", "kml"])
@pytest.mark.parametrize("size", [0, 3000])
def test_records_on_a_full_disk(index, results, tmp_path, ending, size):
    from peru_access_atlas.ui.export_records import export_records

    target = tmp_path / f"a.{ending}"
    target.write_bytes(b"of before")
    with full_disk(size), pytest.raises(ExportError) as raised:
        export_records(str(target), index, results)
    assert raised.value.advice
    assert snapshot(tmp_path) == {target.name: b"of before"}


@pytest.mark.parametrize("size", [0, 2000])
@pytest.mark.parametrize("ending", ["csv", "xlsx", "gpkg"])
def test_results_of_an_overlay_on_a_full_disk(qgis_app, tmp_path, cadastre, ending, size):
    from peru_access_atlas.ui.overlay.export_results import export_results

    layer = QgsVectorLayer(f"{cadastre}|layername=synthetic_rights_18S", "c", "ogr")
    target = tmp_path / f"a.{ending}"
    target.write_bytes(b"of before")
    with full_disk(size), pytest.raises(ExportError):
        export_results(str(target), {"overlay_summary": layer})
    assert snapshot(tmp_path) == {target.name: b"of before"}


def test_a_dossier_on_a_full_disk(index, tmp_path, root):
    from peru_access_atlas.layouts.dossier.export import export_dossier
    from peru_access_atlas.layouts.dossier.spec import DossierSpec

    for name in ("a.pdf", "a.html", "a.run.json"):
        (tmp_path / name).write_bytes(b"of before")
    before = snapshot(tmp_path)
    with full_disk(30_000), pytest.raises(ExportError):
        export_dossier(
            index, DossierSpec(), root / "data" / "atlas.gpkg", tmp_path / "a.pdf", tmp_path / "a.html", overwrite=True
        )
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("look", [0, 1, 2])
def test_a_dossier_cancelled(index, tmp_path, root, look):
    from peru_access_atlas.layouts.dossier.export import export_dossier
    from peru_access_atlas.layouts.dossier.spec import DossierSpec

    with pytest.raises(CanceledError):
        export_dossier(
            index, DossierSpec(), root / "data" / "atlas.gpkg", None, tmp_path / "a.html", feedback=CancelAfter(look)
        )
    assert snapshot(tmp_path) == {}


@pytest.fixture
def order(tmp_path):
    from peru_access_atlas.layouts.spec import PageSpec
    from peru_access_atlas.ui.layouts.pages import Order

    def make(product, fmt="pdf", single=True):
        target = tmp_path / f"a.{fmt}" if single else tmp_path / "pages"
        return Order(product, PageSpec(), target, fmt, 72, single=single)

    return make


@pytest.mark.parametrize(
    ("product", "fmt", "single"),
    [("layout", "pdf", True), ("layout", "png", True), ("layout", "svg", True), ("series", "pdf", True),
     ("facilities", "pdf", True), ("authorizations", "png", False)],
)  # fmt: skip
def test_pages_on_a_full_disk(index, tmp_path, root, order, product, fmt, single):
    from peru_access_atlas.ui.layouts.pages import PageMaker

    wanted = order(product, fmt, single)
    if single:
        for name in (f"a.{fmt}", "a.txt", "a.run.json"):
            (tmp_path / name).write_bytes(b"of before")
    before = snapshot(tmp_path)
    with full_disk(8_000), pytest.raises(AtlasError):
        list(PageMaker(wanted, index, root / "data" / "atlas.gpkg").steps())
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("place", ["a.txt", "a.run.json", "a.pdf"])
def test_a_file_of_a_set_that_cannot_be_replaced(index, tmp_path, root, order, place):
    """A folder stands where a file of the set goes: all the others stay as they were."""
    from peru_access_atlas.ui.layouts.pages import PageMaker

    for name in ("a.pdf", "a.txt", "a.run.json"):
        (tmp_path / name).write_bytes(b"of before")
    (tmp_path / place).unlink()
    (tmp_path / place / "inside").mkdir(parents=True)
    (tmp_path / place / "inside" / "kept").write_bytes(b"kept")
    before = snapshot(tmp_path)
    with pytest.raises(ExportError) as raised:
        list(PageMaker(order("layout"), index, root / "data" / "atlas.gpkg").steps())
    assert raised.value.advice
    assert snapshot(tmp_path) == before
    assert not [name for name in os.listdir(tmp_path) if name.startswith(".")]


@pytest.fixture
def read_only(tmp_path):
    """A folder that may not be written, by anybody: root does not ask for permissions, so it is no folder."""
    place = tmp_path / "locked"
    if os.geteuid() == 0:
        place.write_text("no folder")
    else:
        place.mkdir(mode=0o555)
    yield place
    if place.is_dir():
        place.chmod(0o755)


def test_a_folder_that_may_not_be_written(index, results, read_only, root, cadastre):
    from peru_access_atlas.layouts.dossier.export import export_dossier
    from peru_access_atlas.layouts.dossier.spec import DossierSpec
    from peru_access_atlas.layouts.spec import PageSpec
    from peru_access_atlas.ui.export_records import export_records
    from peru_access_atlas.ui.layouts.pages import Order, PageMaker
    from peru_access_atlas.ui.overlay.export_results import export_results

    data = root / "data" / "atlas.gpkg"
    layer = QgsVectorLayer(f"{cadastre}|layername=synthetic_rights_18S", "c", "ogr")
    for work in (
        lambda: export_records(str(read_only / "a.csv"), index, results),
        lambda: export_results(str(read_only / "a.csv"), {"overlay_summary": layer}),
        lambda: export_dossier(index, DossierSpec(), data, None, read_only / "a.html"),
        lambda: list(PageMaker(Order("layout", PageSpec(), read_only / "a.pdf", "pdf", 72), index, data).steps()),
    ):
        with pytest.raises(ExportError) as raised:
            work()
        assert raised.value.advice


