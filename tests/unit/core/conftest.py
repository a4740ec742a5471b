"""The bundled atlas, and a maker of small ones."""

from __future__ import annotations

import datetime as dt

import pytest

# The package is on the path only once the configuration is done: imported inside the fixtures.


@pytest.fixture(scope="session")
def atlas(atlas_path):
    from peru_access_atlas.core.repository import load_atlas

    return load_atlas(atlas_path)


@pytest.fixture(scope="session")
def index(atlas):
    from peru_access_atlas.core.index import AtlasIndex

    return AtlasIndex(atlas)


@pytest.fixture(scope="session")
def by_row(index):
    """auth_id of a row of the printed table: T4-02."""
    return {a.row_id: a.auth_id for a in index.authorizations.values()}


@pytest.fixture(scope="session")
def check_extent():
    """The 2,456 days of the check values."""
    return dt.date(2012, 4, 29), dt.date(2019, 1, 18)
