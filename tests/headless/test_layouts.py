"""``exportlayout`` through ``qgis_process``, without a display: page, texts, run file, and the same page again."""

import json
import os
import shutil
import subprocess

import pytest

QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
pytestmark = pytest.mark.skipif(QGIS_PROCESS is None, reason="qgis_process is not installed")


@pytest.fixture(scope="module")
def run(plugin_dir, tmp_path_factory):
    base = tmp_path_factory.mktemp("perfil")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(base), "LC_ALL": "C.UTF-8"}
    env.update(QGIS_PLUGINPATH=str(plugin_dir), QGIS_CUSTOM_CONFIG_PATH=str(base))
    env.pop("DISPLAY", None)

    def call(*arguments):
        command = [QGIS_PROCESS, *map(str, arguments)]
        return subprocess.run(command, env=env, capture_output=True, check=False, timeout=800)

    assert call("plugins", "enable", "peru_access_atlas").returncode == 0
    return call


def test_page_texts_and_the_same_page_again(run, tmp_path):
    first, second = tmp_path / "página uno.png", tmp_path / "dos.png"
    done = run(
        "run", "peru_access_atlas:exportlayout", "--DPI=72", "--LANGUAGE=0",
        "--PERIOD_START=2014-01-01", "--PERIOD_END=2014-12-31",
        f"--OUTPUT={first}",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    text = first.with_suffix(".txt").read_text("utf-8")
    assert "1 de enero de 2014 a 31 de diciembre de 2014" in text
    record = json.loads(first.with_suffix(".run.json").read_text("utf-8"))
    assert record["pages"][0]["period_start"] == "2014-01-01"
    again = run(
        "run", "peru_access_atlas:exportlayout", "--DPI=72", f"--RUN_FILE={first.with_suffix('.run.json')}",
        f"--OUTPUT={second}",
    )  # fmt: skip
    assert again.returncode == 0, again.stdout.decode() + again.stderr.decode()
    image = pytest.importorskip("qgis.PyQt.QtGui").QImage
    one, other = image(str(first)), image(str(second))
    assert one.width() > 500
    assert one.size() == other.size()
    assert one == other, "two processes give the same pixels"
    assert second.with_suffix(".txt").read_text("utf-8") == text
    assert json.loads(second.with_suffix(".run.json").read_text("utf-8"))["pages"] == record["pages"]


def test_nothing_is_overwritten_unasked(run, tmp_path):
    target = tmp_path / "mine.png"
    target.write_bytes(b"mine")
    done = run("run", "peru_access_atlas:exportlayout", "--DPI=72", f"--OUTPUT={target}")
    assert done.returncode != 0
    assert target.read_bytes() == b"mine"


def test_a_dossier_again_with_its_overlay(run, tmp_path):
    table = tmp_path / "resumen.csv"
    table.write_text(
        "zone_kind,zone_id,zone,radius_km,zone_ha,group,rights,sum_ha,union_ha,share_of_zone,synthetic\n"
        "region,16,Loreto,,1000,all,3,120.5,100,0.1,true\n",
        encoding="utf-8",
    )
    first, second = tmp_path / "uno.html", tmp_path / "dos.html"
    about = ("--LANGUAGE=0", "--AUTHORIZATION=PE-RL-30724-1")
    done = run("run", "peru_access_atlas:exportdossier", *about, f"--OVERLAY={table}", f"--HTML={first}")
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    assert "120,5" in first.read_text("utf-8")
    table.unlink()
    kept = first.with_suffix(".run.json")
    again = run("run", "peru_access_atlas:exportdossier", f"--RUN_FILE={kept}", f"--HTML={second}")
    assert again.returncode == 0, again.stdout.decode() + again.stderr.decode()
    assert second.read_bytes() == first.read_bytes()
    refused = run("run", "peru_access_atlas:exportdossier", f"--RUN_FILE={kept}", f"--HTML={second}")
    assert refused.returncode != 0
    assert "dos.html" in (refused.stdout + refused.stderr).decode()
