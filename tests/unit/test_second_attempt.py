"""A test that failed is tried once more with its file alone; what fails again, or is not tried again, stays failed."""

import importlib.util
import os
import shutil
import subprocess
import sys
from xml.etree import ElementTree

import pytest

MODULE = """
from pathlib import Path

class TestWithin:
    def test_steady(self):
        assert True

    def test_second_time(self):
        seen = Path(__file__).with_name("seen")
        first = not seen.exists()
        seen.touch()
        assert not first

{more}
"""
BROKEN = "def test_broken():\n    assert False\n"
LEFT_OPEN = """
import pytest

@pytest.fixture
def left():
    yield
    assert Path(__file__).with_name("seen").exists() is False

def test_left(left):
    pass
"""


@pytest.fixture(scope="module")
def again(root):
    spec = importlib.util.spec_from_file_location("again", root / "tools/lib/again.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def attempt(folder, name):
    report = folder / name
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir"]
    command += [str(folder), "--junitxml", str(report), "tests"]
    alone = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    subprocess.run(command, cwd=folder, capture_output=True, check=False, env=alone)
    return report


def project(folder, more):
    (folder / "tests/deep").mkdir(parents=True)
    (folder / "tests/deep/test_some.py").write_text(MODULE.format(more=more), encoding="utf-8")


def counts(report):
    suite = next(ElementTree.parse(report).iter("testsuite"))
    return tuple(int(suite.get(name)) for name in ("tests", "failures", "errors"))


def test_passed_with_its_file_alone(again, tmp_path):
    project(tmp_path, "")
    first = attempt(tmp_path, "first.xml")
    assert counts(first) == (2, 1, 0)
    assert again.files(first, tmp_path) == ["tests/deep/test_some.py"]
    second = attempt(tmp_path, "second.xml")
    settled = again.settle(first, second)
    assert [name.split("::")[-1] for name in settled] == ["test_second_time"]
    assert counts(first) == (2, 0, 0)
    assert again.failed_tests(first) == []


@pytest.mark.parametrize("more", [BROKEN, LEFT_OPEN])
def test_failed_again(again, tmp_path, more):
    project(tmp_path, more)
    first = attempt(tmp_path, "first.xml")
    before = first.read_bytes()
    assert again.failed_tests(first)
    assert again.settle(first, attempt(tmp_path, "second.xml")) == []
    assert first.read_bytes() == before


def test_not_run_the_second_time(again, tmp_path):
    project(tmp_path, "")
    first = attempt(tmp_path, "first.xml")
    (tmp_path / "tests/deep/test_some.py").write_text("def test_other():\n    pass\n", encoding="utf-8")
    assert again.settle(first, attempt(tmp_path, "second.xml")) == []


def test_many_are_no_accident(again, tmp_path):
    project(tmp_path, "\n".join(BROKEN.replace("broken", f"broken_{n}") for n in range(again.MOST)))
    assert again.files(attempt(tmp_path, "first.xml"), tmp_path) == []


def test_nothing_failed(again, tmp_path):
    project(tmp_path, "")
    (tmp_path / "tests/deep/seen").touch()
    assert again.files(attempt(tmp_path, "first.xml"), tmp_path) == []
    assert again.main(["files", str(tmp_path / "none.xml")]) == 1


CRASH = """
import os
import signal
from pathlib import Path

def test_of_qgis():
    seen = Path(__file__).with_name("seen{number}")
    if not seen.exists() or {always}:
        seen.touch()
        os.kill(os.getpid(), signal.SIGSEGV)
"""


@pytest.mark.parametrize("always", [False, True])
def test_a_folder_whose_qgis_crashed_runs_once_more(root, tmp_path, always):
    """``tools/test.sh qgis`` on three folders, one of which is killed by a signal: at its first run, or at each."""
    shutil.copytree(root / "tools", tmp_path / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    for folder, text in {
        "fine": "def test_fine():\n    pass\n",
        "crashing": CRASH.format(number=1, always=always),
        "": "def test_at_the_top():\n    pass\n",
    }.items():
        (tmp_path / "tests/qgis" / folder).mkdir(parents=True, exist_ok=True)
        (tmp_path / "tests/qgis" / folder / f"test_{folder}.py").write_text(text, encoding="utf-8")
    alone = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "ATLAS_VENV": sys.prefix, "ATLAS_ONCE": "yes"}
    alone.pop("ATLAS_TEST_OUT", None)
    command = ["bash", "tools/test.sh", "--no-setup", "qgis"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=alone)
    lines = run.stdout.splitlines()
    assert any(line.startswith("UNSTEADY (QGIS crashed") and line.endswith("qgis-crashing") for line in lines), lines
    assert lines[-1] == ("2 passed, 1 failed, 0 skipped" if always else "3 passed, 0 failed, 0 skipped")
    assert run.returncode == (1 if always else 0)
