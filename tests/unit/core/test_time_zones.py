"""No time zone and no locale moves a date or changes a figure of the pure core."""

import os
import shutil
import subprocess
import sys

import pytest

CODE = """
import sys
sys.path.insert(0, sys.argv[1])
from peru_access_atlas.core.repository import AtlasIndex, load_atlas
from peru_access_atlas.core.filters import FilterState, matching
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.measures import coverage, totals
index = AtlasIndex(load_atlas(sys.argv[2]))
for reading in ("norm_date", "documented", "event"):
    for a in index.auth_ids:
        print(a, index.norm(a).date, index.presence(a, reading))
assert "numpy" not in sys.modules  # the records need no arrays; filters and sums do
for reading in ("norm_date", "documented", "event"):
    print(coverage(index, None, reading), totals(index, None, reading))
print(FilterState.from_json(FilterState(period=Period.of_year(2016)).to_json()))
print(matching(index, FilterState(period=Period.parse("2012-04-29", "2012-04-29"))))
assert not [name for name in sys.modules if name.split(".")[0] in ("qgis", "PyQt5", "PyQt6")]
"""


def run(plugin_dir, atlas_path, **environment):
    env = {**os.environ, **environment}
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(plugin_dir), str(atlas_path)], env=env, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode("utf-8")


@pytest.mark.parametrize("zone", ["America/Lima", "Pacific/Auckland", "Pacific/Pago_Pago"])
def test_time_zone(plugin_dir, atlas_path, zone):
    env = {"PYTHONUTF8": "1"}
    expected = run(plugin_dir, atlas_path, TZ="UTC", **env)
    assert "2012, 4, 29" in expected
    assert run(plugin_dir, atlas_path, TZ=zone, **env) == expected


def test_c_locale(plugin_dir, atlas_path, tmp_path):
    folder = tmp_path / "una carpeta ñ"
    folder.mkdir()
    atlas_path = shutil.copy(atlas_path, folder)
    env = {"TZ": "UTC", "PYTHONIOENCODING": "utf-8"}
    expected = run(plugin_dir, atlas_path, **env)
    assert run(plugin_dir, atlas_path, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", **env) == expected
