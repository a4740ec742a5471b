"""``regionexposure`` through ``qgis_process``, as a script would run it: no display, no interface, any time zone."""

import csv
import hashlib
import json
import os
import shutil
import subprocess

import pytest

QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

pytestmark = pytest.mark.skipif(QGIS_PROCESS is None, reason="qgis_process is not installed")


@pytest.fixture(scope="module")
def environment(plugin_dir, tmp_path_factory):
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
    done = subprocess.run(
        [QGIS_PROCESS, "plugins", "enable", "peru_access_atlas"], env=env, capture_output=True, check=False, timeout=800
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    return env


def run(environment, *arguments, **extra):
    return subprocess.run(
        [QGIS_PROCESS, *arguments], env={**environment, **extra}, capture_output=True, check=False, timeout=800
    )


def exposure(environment, output, *parameters, **extra):
    done = run(environment, "run", "peru_access_atlas:regionexposure", *parameters, f"--OUTPUT={output}", **extra)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    with open(output, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_listed_with_help(environment):
    done = run(environment, "help", "peru_access_atlas:regionexposure")
    text = done.stdout.decode()
    assert done.returncode == 0
    for name in ("PERIOD_START", "PERIOD_END", "READING", "OUTPUT", "person_days"):
        assert name in text


def test_the_whole_table(environment, tmp_path, atlas_path):
    before = hashlib.sha256(atlas_path.read_bytes()).hexdigest()
    rows = exposure(environment, tmp_path / "o.csv")
    assert len(rows) == 26
    assert sum(float(r["person_days"]) for r in rows) == pytest.approx(27639)
    by_ubigeo = {r["ubigeo"]: r for r in rows}
    assert by_ubigeo["15"]["region"] == "Lima"
    assert (by_ubigeo["15"]["authorizations"], by_ubigeo["15"]["authorised_days"]) == ("6", "1396")
    assert float(by_ubigeo["07"]["person_days"]) == pytest.approx(4230.66, abs=0.01)
    assert by_ubigeo[""]["person_days"] == "355"
    assert by_ubigeo[""]["region"] == ""
    assert by_ubigeo["21"]["persons"] == "0"
    assert hashlib.sha256(atlas_path.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("zone", ["America/Lima", "Pacific/Auckland"])
def test_no_time_zone_moves_a_day(environment, tmp_path, zone):
    """The only authorization of 2012 lasts 117 days from 29 April: its last day is 23 August."""
    for day, count in (("2012-04-28", 0), ("2012-04-29", 1), ("2012-08-23", 1), ("2012-08-24", 0)):
        rows = exposure(environment, tmp_path / f"{day}.csv", f"--PERIOD_START={day}", f"--PERIOD_END={day}", TZ=zone)
        assert {r["ubigeo"]: int(r["authorizations"]) for r in rows}["11"] == count


def test_documented_reading(environment, tmp_path):
    parameters = ("--PERIOD_START=2016-01-01", "--PERIOD_END=2016-12-31", "--READING=1")
    lima = {r["ubigeo"]: r for r in exposure(environment, tmp_path / "o.csv", *parameters)}["15"]
    assert (lima["authorizations"], lima["authorised_days"], lima["reading"]) == ("1", "364", "documented")


def test_json_out(environment, tmp_path):
    done = run(
        environment, "--json", "run", "peru_access_atlas:regionexposure", "--PERIOD_START=2014-01-01",
        f"--OUTPUT={tmp_path / 'o.gpkg'}",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    text = done.stdout.decode()
    result = json.loads(text[text.index("{") :])
    assert result["results"]["AUTHORIZATIONS"] == 6  # two of 2013 still run on 1 January 2014
    assert (tmp_path / "o.gpkg").is_file()


def test_a_bad_date_fails_and_says_why(environment, tmp_path):
    done = run(
        environment, "run", "peru_access_atlas:regionexposure", "--PERIOD_START=2016-02-31",
        f"--OUTPUT={tmp_path / 'o.csv'}",
    )  # fmt: skip
    assert done.returncode != 0
    assert "PERIOD_START" in done.stdout.decode() + done.stderr.decode()
    assert not (tmp_path / "o.csv").exists()
