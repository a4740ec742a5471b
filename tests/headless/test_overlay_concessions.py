"""The algorithms on concessions through ``qgis_process``, as a script or a model would run them."""

import csv
import os
import shutil
import subprocess

import pytest

QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

pytestmark = pytest.mark.skipif(QGIS_PROCESS is None, reason="qgis_process is not installed")
IDS = ("prepareconcessions", "overlayconcessions", "nearestfacility", "geodesicbuffers", "corridor")


@pytest.fixture(scope="module")
def process(plugin_dir, tmp_path_factory):
    """Run ``qgis_process`` with the plugin: ``process(*arguments, **environment)`` -> standard output."""
    base = tmp_path_factory.mktemp("perfil con año")
    env = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(base),
        "QGIS_PLUGINPATH": str(plugin_dir),
        "QGIS_CUSTOM_CONFIG_PATH": str(base),
        "LC_ALL": "C.UTF-8",
    }
    env.pop("DISPLAY", None)

    def call(*arguments, **extra):
        done = subprocess.run(
            [QGIS_PROCESS, *map(str, arguments)], env={**env, **extra}, capture_output=True, check=False, timeout=800
        )
        assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
        return done.stdout.decode()

    call("plugins", "enable", "peru_access_atlas")
    return call


def test_ids_do_not_change_with_the_language(process):
    for locale in ("C.UTF-8", "es_PE.UTF-8"):
        listed = process("list", LC_ALL=locale, LANG=locale, LANGUAGE=locale[:2])
        for name in IDS:
            assert f"peru_access_atlas:{name}" in listed


@pytest.mark.parametrize("name", IDS)
def test_help(process, name):
    text = process("help", f"peru_access_atlas:{name}")
    assert "OUTPUT" in text or "OVERLAPS" in text


def test_prepare_then_overlay(process, root, tmp_path):
    source, rights = root / "data" / "synthetic_cadastre.gpkg", tmp_path / "rights.gpkg"
    process("run", "peru_access_atlas:prepareconcessions", f"--FILES={source}", f"--OUTPUT={rights}")
    process(
        "run", "peru_access_atlas:overlayconcessions", f"--CONCESSIONS={rights}|layername=concessions", "--ZONE_KINDS=0",  # noqa: E501
        "--ZONE_KINDS=3", "--BUFFERS_KM=10,25", "--LANGUAGE=2", f"--OVERLAPS={tmp_path}/o.csv",
        f"--SUMMARY={tmp_path}/s.csv", f"--REPORT_HTML={tmp_path}/r.html",
    )  # fmt: skip
    with open(tmp_path / "o.csv", encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["zone_kind"] for row in rows} <= {"vraem", "facilities"}
    assert any(row["zone_kind"] == "vraem" for row in rows)
    assert "no implica causalidad" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_in_a_model(process, root, tmp_path):
    """A model that draws buffers and overlays concessions with them."""
    builder = tmp_path / "make_model.py"
    builder.write_text(
        "import sys\n"
        "from qgis.core import (QgsApplication, QgsProcessingModelAlgorithm, QgsProcessingModelChildAlgorithm,\n"
        "    QgsProcessingModelChildParameterSource as Source, QgsProcessingModelOutput)\n"
        "app = QgsApplication([], False); app.initQgis()\n"
        "import importlib\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "provider = importlib.import_module('peru_access_atlas.processing_provider.provider').AtlasProvider()\n"
        "QgsApplication.processingRegistry().addProvider(provider)\n"
        "model = QgsProcessingModelAlgorithm('buffers and concessions', 'test')\n"
        "buffers = QgsProcessingModelChildAlgorithm('peru_access_atlas:geodesicbuffers'); buffers.setChildId('b')\n"
        "buffers.addParameterSources('PLACES', [Source.fromStaticValue([0])])\n"
        "buffers.addParameterSources('RADII_KM', [Source.fromStaticValue('40')])\n"
        "model.addChildAlgorithm(buffers)\n"
        "overlay = QgsProcessingModelChildAlgorithm('peru_access_atlas:overlayconcessions'); overlay.setChildId('o')\n"
        "overlay.addParameterSources('FILES', [Source.fromStaticValue([sys.argv[2]])])\n"
        "overlay.addParameterSources('ZONE_KINDS', [Source.fromStaticValue([5])])\n"
        "overlay.addParameterSources('ZONE_LAYER', [Source.fromChildOutput('b', 'OUTPUT')])\n"
        "overlay.addParameterSources('ZONE_NAME_FIELD', [Source.fromStaticValue('name')])\n"
        "out = QgsProcessingModelOutput('overlaps'); out.setChildId('o'); out.setChildOutputName('OVERLAPS')\n"
        "overlay.setModelOutputs({'overlaps': out})\n"
        "model.addChildAlgorithm(overlay)\n"
        "assert model.toFile(sys.argv[3])\n"
        "app.exitQgis()\n",
        encoding="utf-8",
    )
    model = tmp_path / "buffers.model3"
    source = root / "data" / "synthetic_cadastre.gpkg"
    python = shutil.which("python3", path="/usr/bin") or "python3"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    package = tmp_path / "package"
    package.mkdir()
    (package / "peru_access_atlas").symlink_to(root, target_is_directory=True)
    subprocess.run([python, builder, package, source, model], check=True, env=env, timeout=800, capture_output=True)
    output = tmp_path / "o.csv"
    process("run", model, f"--o:overlaps={output}")
    with open(output, encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows
    assert {row["zone_kind"] for row in rows} == {"layer"}
