"""The algorithms that make pages inside a model of Processing, through ``qgis_process``, without a display.

A page with parameters and again with its run file; an atlas and a dossier that show the overlay made before them.
"""

import json
import os
import shutil
import subprocess

import pytest

QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
pytestmark = pytest.mark.skipif(QGIS_PROCESS is None, reason="qgis_process is not installed")

#: Makes models: argv = package folder, JSON of ``{file: [children, outputs]}``. A child is [id, algorithm, parameters];
#: a parameter is a value, or {"child": id, "output": name}, or {"input": name} for a file that the model asks for.
BUILDER = """
import importlib, json, sys
from qgis.core import (QgsApplication, QgsProcessingModelAlgorithm, QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource as Source, QgsProcessingModelOutput, QgsProcessingModelParameter,
    QgsProcessingParameterFile)
app = QgsApplication([], False); app.initQgis()
sys.path.insert(0, sys.argv[1])
provider = importlib.import_module('peru_access_atlas.processing_provider.provider').AtlasProvider()
QgsApplication.processingRegistry().addProvider(provider)
for path, (children, outputs) in json.loads(sys.argv[2]).items():
    model = QgsProcessingModelAlgorithm('pages', 'test')
    for child_id, algorithm, parameters in children:
        child = QgsProcessingModelChildAlgorithm('peru_access_atlas:' + algorithm); child.setChildId(child_id)
        defaults = {d.name(): d.defaultValue() for d in child.algorithm().parameterDefinitions()
                    if not d.isDestination() and d.defaultValue() is not None}  # as the modeler fills a step in
        for name, value in {**defaults, **parameters}.items():
            if isinstance(value, dict) and 'input' in value:
                model.addModelParameter(QgsProcessingParameterFile(value['input'], value['input']),
                    QgsProcessingModelParameter(value['input']))
                source = Source.fromModelParameter(value['input'])
            elif isinstance(value, dict):
                source = Source.fromChildOutput(value['child'], value['output'])
            else:
                source = Source.fromStaticValue(value)
            child.addParameterSources(name, [source])
        made = {}
        for title, (owner, name) in outputs.items():
            if owner == child_id:
                out = QgsProcessingModelOutput(title); out.setChildId(child_id); out.setChildOutputName(name)
                made[title] = out
        child.setModelOutputs(made)
        model.addChildAlgorithm(child)
    valid, errors = model.validate()
    assert valid, errors
    assert model.toFile(path)
app.exitQgis()
"""

PERIOD = {"PERIOD_START": "2014-01-01", "PERIOD_END": "2014-12-31", "LANGUAGE": 0, "DPI": 72}
#: The atlas asks for a page or two, so that a test takes seconds.
MODELS = {
    "page": ([["p", "exportlayout", {**PERIOD, "TEMPLATE": 0, "TITLE": "Desde un modelo"}]], {"page": ("p", "OUTPUT")}),
    "page_again": ([["p", "exportlayout", {"RUN_FILE": {"input": "run"}}]], {"page": ("p", "OUTPUT")}),
    "overlaid": (
        [
            ["o", "overlayconcessions", {"FILES": ["SYNTHETIC"], "ZONE_KINDS": [2], "LANGUAGE": 1}],
            ["a", "exportatlas", {**PERIOD, "KIND": 0, "FILTER": "\"page\" = '16'",
                                  "OVERLAY": {"child": "o", "output": "SUMMARY"}}],
            ["d", "exportdossier", {"LANGUAGE": 0, "REGION": "16", "DATE": "2024-05-01",
                                    "OVERLAY": {"child": "o", "output": "SUMMARY"}}],
        ],
        {"atlas": ("a", "OUTPUT"), "html": ("d", "HTML"), "pdf": ("d", "OUTPUT")},
    ),
    "atlas_again": ([["a", "exportatlas", {"RUN_FILE": {"input": "run"}}]], {"atlas": ("a", "OUTPUT")}),
    "folder": (
        [["a", "exportatlas", {**PERIOD, "KIND": 0, "FORMAT": 1, "FILTER": "\"page\" IN ('16', '25')"}]],
        {"pages": ("a", "FOLDER")},
    ),
    "dossier_again": ([["d", "exportdossier", {"RUN_FILE": {"input": "run"}}]], {"html": ("d", "HTML")}),
    "series": ([["s", "smallmultiples", {**PERIOD, "STEP": 1}]], {"page": ("s", "OUTPUT")}),
}  # fmt: skip


@pytest.fixture(scope="module")
def models(root, tmp_path_factory):
    """Return the folder of the models, made by QGIS itself."""
    folder = tmp_path_factory.mktemp("modelos")
    (folder / "peru_access_atlas").symlink_to(root, target_is_directory=True)
    source = json.dumps(str(root / "data" / "synthetic_cadastre.gpkg"))
    plan = json.dumps({str(folder / f"{name}.model3"): model for name, model in MODELS.items()})
    builder = folder / "make_models.py"
    builder.write_text(BUILDER, encoding="utf-8")
    python = shutil.which("python3", path="/usr/bin") or "python3"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [python, builder, folder, plan.replace('"SYNTHETIC"', source)]
    done = subprocess.run(command, env=env, capture_output=True, check=False, timeout=800)
    assert done.returncode == 0, done.stderr.decode()
    return folder


@pytest.fixture(scope="module")
def run(models, plugin_dir, tmp_path_factory):
    """Run a model: ``run(name, **values)``."""
    base = tmp_path_factory.mktemp("perfil con año")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(base), "LC_ALL": "C.UTF-8"}
    env.update(QGIS_PLUGINPATH=str(plugin_dir), QGIS_CUSTOM_CONFIG_PATH=str(base))
    env.pop("DISPLAY", None)

    def call(*arguments):
        done = subprocess.run([QGIS_PROCESS, *arguments], env=env, capture_output=True, check=False, timeout=800)
        assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()

    call("plugins", "enable", "peru_access_atlas")
    return lambda name, **values: call(
        "run", str(models / f"{name}.model3"), *(f"--{key}={value}" for key, value in values.items())
    )


def _run_file(path):
    return path.with_suffix(".run.json")


def test_a_page_and_the_same_from_its_run_file(run, tmp_path):
    first, second = tmp_path / "una página.png", tmp_path / "otra.png"
    run("page", **{"p:page": first})
    text = first.with_suffix(".txt").read_text("utf-8")
    assert "Desde un modelo" in text
    assert "1 de enero de 2014 a 31 de diciembre de 2014" in text
    run("page_again", run=_run_file(first), **{"p:page": second})
    assert second.with_suffix(".txt").read_text("utf-8") == text
    image = pytest.importorskip("qgis.PyQt.QtGui").QImage
    one, other = image(str(first)), image(str(second))
    assert one.width() > 500
    assert one == other


def test_an_atlas_and_a_dossier_after_an_overlay(run, tmp_path):
    atlas, again = tmp_path / "atlas.pdf", tmp_path / "atlas otra vez.pdf"
    html, pdf, html_again = tmp_path / "loreto.html", tmp_path / "loreto.pdf", tmp_path / "loreto otra vez.html"
    run("overlaid", **{"a:atlas": atlas, "d:html": html, "d:pdf": pdf})
    assert atlas.read_bytes()[:5] == pdf.read_bytes()[:5] == b"%PDF-"
    record = json.loads(_run_file(atlas).read_text("utf-8"))
    assert record["parameters"]["overlay"], "the atlas keeps the overlay of the model"
    assert json.loads(_run_file(html).read_text("utf-8"))["parameters"]["overlay"]
    run("atlas_again", run=_run_file(atlas), **{"a:atlas": again})
    assert json.loads(_run_file(again).read_text("utf-8"))["parameters"] == record["parameters"]
    for tool in (("pdftotext", "-layout"), ("pdftocairo", "-svg")):
        assert _read(tool, again) == _read(tool, atlas)
    run("dossier_again", run=_run_file(html), **{"d:html": html_again})
    assert html_again.read_bytes() == html.read_bytes()


def _read(tool, pdf):
    """Return what a tool of poppler reads of the first page of a PDF."""
    name, option = tool
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    command = [name, option, "-l", "1", pdf, "-"]
    return subprocess.run(command, capture_output=True, check=True, timeout=300).stdout


def test_a_file_a_page_and_a_series(run, tmp_path):
    folder, series = tmp_path / "páginas", tmp_path / "serie.png"
    run("folder", **{"a:pages": folder})
    pages = sorted(path.name for path in folder.glob("*.png"))
    assert len(pages) == 2
    assert all((folder / name).read_bytes()[:4] == b"\x89PNG" for name in pages)
    run("series", **{"s:page": series})
    assert series.read_bytes()[:4] == b"\x89PNG"
    assert json.loads(_run_file(series).read_text("utf-8"))["parameters"]["step"] == "quarter"
