"""Fixtures for the data package: a copy to break, the tables as read, the file of district limits when there is one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def data_folder(root) -> Path:
    return root / "data"


@pytest.fixture(scope="session")
def package(data_folder):
    from peru_access_atlas.tools.data_builder import build

    return build.read_package(data_folder)


@pytest.fixture(scope="session")
def tables(package, data_folder):
    from peru_access_atlas.tools.data_builder import build

    return build.read_checked(package, data_folder)


@pytest.fixture
def copy(data_folder, tmp_path) -> Path:
    """A copy of the data folder that a test may break."""
    target = tmp_path / "data"
    shutil.copytree(data_folder / "sources", target / "sources")
    for name in ("datapackage.json", "atlas.gpkg"):
        shutil.copy(data_folder / name, target / name)
    return target


@pytest.fixture(scope="session")
def districts_path() -> Path:
    given = os.environ.get("PEA_DISTRICTS")
    if not given:
        pytest.skip("PEA_DISTRICTS does not name the file of district limits")
    return Path(given)


@pytest.fixture(scope="session")
def districts(districts_path):
    from peru_access_atlas.tools.data_builder import geometry

    return geometry.read_districts(districts_path)
