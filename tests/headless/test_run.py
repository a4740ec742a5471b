"""``tools/run.sh --headless`` as a user runs it, in a home of its own, from a folder with a space in its name."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.timeout(900)  # the whole run is one fixture
A4_PIXELS = sorted([round(210 / 25.4 * 300), round(297 / 25.4 * 300)])


def run(home, out, *arguments):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH")}
    environment |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "QT_QPA_PLATFORM": "offscreen"}
    environment["XDG_CONFIG_HOME"] = str(home / "config")
    return subprocess.run(
        ["bash", str(ROOT / "tools" / "run.sh"), "--headless", "--out", str(out), *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=800,
        check=False,
    )


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    base = tmp_path_factory.mktemp("una carpeta")
    home, out = base / "ho me", base / "mis salidas"
    # what scripts with PyQGIS leave behind: not the options of this profile
    stray = home / "config" / "Unknown Organization.conf"
    stray.parent.mkdir(parents=True)
    stray.write_text("[locale]\noverrideFlag=true\nuserLocale=es\n", encoding="utf-8")
    bundled = ROOT / "data" / "atlas.gpkg"
    before = digest(bundled), bundled.stat().st_mtime_ns
    done = run(home, out)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (digest(bundled), bundled.stat().st_mtime_ns) == before, "the bundled data was written to"
    return out


def test_all_files_are_there(results):
    for name in ("atlas.qgz", "atlas.gpkg", "map.pdf", "map.png", "region_exposure.csv"):
        assert (results / name).stat().st_size > 500, name


def test_the_dossier_holds_the_overlay_just_made(results):
    assert (results / "dossier.pdf").read_bytes()[:5] == b"%PDF-"
    page = (results / "dossier.html").read_text(encoding="utf-8")
    assert 'id="overlay"' in page
    assert "inventado" in page or "invented" in page
    assert page.count("<svg ") == 3
    record = json.loads((results / "dossier.run.json").read_text(encoding="utf-8"))
    assert record["files"] == {name: digest(results / name) for name in ("dossier.pdf", "dossier.html")}


def test_the_synthetic_concessions_are_overlaid_and_say_so(results):
    with open(results / "synthetic_concessions_overlaps.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["zone_kind"] for row in rows} == {"vraem", "regions", "facilities"}
    with open(results / "synthetic_concessions_summary.csv", encoding="utf-8", newline="") as file:
        totals = [row for row in csv.DictReader(file) if row["group"] == "all"]
    assert sum(int(row["rights"]) for row in totals) == len(rows)
    report = (results / "synthetic_concessions.html").read_text(encoding="utf-8")
    assert "SYNTHETIC" in report or "SINT" in report
    assert (results / "synthetic_concessions.gpkg").stat().st_size > 10_000


def test_the_page_is_a4_at_300_dpi(results):
    data = (results / "map.png").read_bytes()
    size = sorted((int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")))
    assert all(abs(a - b) <= 2 for a, b in zip(size, A4_PIXELS)), size
    assert (results / "map.pdf").read_bytes()[:5] == b"%PDF-"


def test_the_pdf_is_one_page_with_text(results, tool):
    text = tool("pdftotext", "-layout", results / "map.pdf", "-")
    assert text.count("\f") == 1
    assert len(text.split()) > 50


def test_every_page_speaks_the_same_language(results, tool):
    names = ("map.pdf", "small_multiples.pdf", "region_atlas.pdf", "dossier.pdf")
    spanish = ["autorización" in tool("pdftotext", results / name, "-").casefold() for name in names]
    assert spanish in ([True] * 4, [False] * 4), dict(zip(names, spanish))


def test_the_table_has_every_region_and_the_line_without_a_place(results):
    with open(results / "region_exposure.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["ubigeo"] for row in rows] == [f"{n:02d}" for n in range(1, 26)] + [""]
    by_name = {row["region"]: row for row in rows}
    assert by_name["Lima"]["authorizations"] == "6"
    assert by_name["Loreto"]["authorizations"] == "6"
    assert by_name["Tacna"]["authorizations"] == "0"
    assert rows[-1]["authorizations"] == "1"


def test_the_project_reads_the_data_beside_it(results):
    import zipfile

    with zipfile.ZipFile(results / "atlas.qgz") as archive:
        name = next(n for n in archive.namelist() if n.endswith(".qgs"))
        text = archive.read(name).decode("utf-8")
    assert "./atlas.gpkg" in text
    assert "profiles/default/peru_access_atlas" not in text
    assert "Layout" in text


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["--nonsense"], 64), (["--out"], 64), (["--concessions", "no such file.gpkg"], 66)],
)
def test_wrong_usage_says_so(tmp_path, arguments, status):
    environment = {**os.environ, "HOME": str(tmp_path), "LC_ALL": "es_PE.UTF-8"}
    command = ["bash", str(ROOT / "tools" / "run.sh"), *arguments]
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=800, check=False
    )
    assert done.returncode == status
    assert done.stderr.strip()


@pytest.mark.parametrize(("language", "word"), [("es_PE.UTF-8", "Instale"), ("en_US.UTF-8", "Install")])
def test_another_system_is_told_what_to_do(tmp_path, language, word):
    """Without apt: a PATH that holds only the few programs the script needs before it looks for apt."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("bash", "dirname", "sed", "cat", "id", "realpath"):
        (programs / name).symlink_to(shutil.which(name))
    environment = {"PATH": str(programs), "HOME": str(tmp_path), "LC_ALL": language}
    done = subprocess.run(
        [shutil.which("bash"), str(ROOT / "tools" / "run.sh"), "--headless"],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=800,
        check=False,
    )
    assert done.returncode == 69, done.stderr
    assert word in done.stderr
    assert "peru_access_atlas" in done.stderr
