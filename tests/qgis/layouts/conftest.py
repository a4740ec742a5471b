"""A project with the atlas in it, built once: pages only read it."""

import shutil

import pytest


@pytest.fixture(scope="package")
def atlas_project(qgis_app, pytestconfig, tmp_path_factory, root):
    from qgis.core import QgsProject

    from peru_access_atlas.layers.project import add_atlas

    copy = tmp_path_factory.mktemp("data") / "atlas.gpkg"
    shutil.copyfile(root / "data" / "atlas.gpkg", copy)
    project = QgsProject()
    add_atlas(project, copy)
    yield project
    project.clear()


@pytest.fixture(scope="package")
def index(qgis_app, root):
    from peru_access_atlas.core.repository import AtlasIndex, load_atlas

    return AtlasIndex(load_atlas(root / "data" / "atlas.gpkg"))
