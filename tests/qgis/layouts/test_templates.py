"""The templates that are committed are what tools/make_templates.py writes, byte for byte, run after run."""

import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import Qgis

ROOT = Path(__file__).resolve().parents[3]
#: The oldest QGIS, with which they are written: a later one writes attributes that it does not know.
OLDEST = (3, 22)


@pytest.mark.once
@pytest.mark.skipif(
    tuple(map(int, Qgis.QGIS_VERSION.split(".")[:2])) != OLDEST, reason="templates are written with QGIS 3.22"
)
def test_the_templates_are_those_that_the_formats_describe(tmp_path):
    command = [sys.executable, str(ROOT / "tools" / "make_templates.py"), str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)
    committed = {path.name: path.read_bytes() for path in (ROOT / "layouts" / "templates").glob("*.qpt")}
    made = {path.name: path.read_bytes() for path in tmp_path.glob("*.qpt")}
    assert len(made) >= 18
    assert sorted(made) == sorted(committed)
    stale = [name for name, data in sorted(made.items()) if committed[name] != data]
    assert stale == [], "run tools/make_templates.py"
