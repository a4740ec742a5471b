"""What hostile samples are tested against: a trap for requests of the network, and a folder that must not be read."""

import json

import pytest
from atlas_trap import set_trap


@pytest.fixture
def trap():
    """A local server that nobody may ask: ``trap.address``; the test fails when ``trap.asked`` is not empty."""
    with set_trap() as found:
        yield found
    assert found.asked == []


@pytest.fixture
def secret(monkeypatch):
    """A word in the environment that must turn up in no output."""
    monkeypatch.setenv("ATLAS_SECRET", "sesamo-abrete")
    return "sesamo-abrete"


@pytest.fixture
def run_file(tmp_path):
    """``run_file(page=..., **parameters)`` writes a run file and returns its path; ``raw`` replaces its text."""

    def write(raw=None, page=None, kind="layout", **parameters):
        from peru_access_atlas.layouts.spec import PageSpec

        path = tmp_path / "stranger.run.json"
        record = {
            "schema": "peru_access_atlas/run",
            "version": 1,
            "kind": kind,
            "pages": [{**PageSpec().to_json(), **(page or {})}],
            "parameters": parameters,
        }
        text = json.dumps(record) if raw is None else raw
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    return write
