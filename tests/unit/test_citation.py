"""CITATION.cff: valid against the schema of the Citation File Format, and in step with metadata.txt and the data."""

from __future__ import annotations

import configparser
import copy
import csv
import json
import sys
from pathlib import Path

import pytest

yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")
fastjsonschema = pytest.importorskip("fastjsonschema", reason="fastjsonschema is not installed")

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = Path(sys.prefix) / "qt6" / "cffconvert" / "schemas" / "1.2.0" / "schema.json"
if not SCHEMA.is_file():
    pytest.skip("the schema of CITATION.cff is not installed", allow_module_level=True)


class Loader(yaml.SafeLoader):
    """YAML whose dates stay text, as the schema wants them."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def citation():
    return yaml.load((ROOT / "CITATION.cff").read_text(encoding="utf-8"), Loader=Loader)


@pytest.fixture(scope="module")
def validate():
    return fastjsonschema.compile(json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_it_follows_the_schema(citation, validate):
    validate(citation)


@pytest.mark.parametrize("key", ["title", "authors", "message", "cff-version"])
def test_the_schema_would_miss_a_field(citation, validate, key):
    damaged = copy.deepcopy(citation)
    del damaged[key]
    with pytest.raises(fastjsonschema.JsonSchemaException):
        validate(damaged)


def test_the_schema_would_refuse_an_unknown_field(citation, validate):
    with pytest.raises(fastjsonschema.JsonSchemaException):
        validate({**citation, "dio": "10.18359/ries.5548"})


def test_it_agrees_with_the_metadata(citation):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    general = parser["general"]
    assert citation["title"] == general["name"]
    assert citation["version"] == general["version"]
    assert citation["repository-code"] == general["repository"]
    assert citation["license"] == "GPL-3.0-or-later"
    assert {"peru", "temporal"} <= set(citation["keywords"])


def test_it_cites_the_article_that_the_data_rests_on(citation):
    (article,) = citation["references"]
    with open(ROOT / "data" / "sources" / "sources.csv", encoding="utf-8", newline="") as stream:
        sources = list(csv.DictReader(stream))
    assert [row["source_id"] for row in sources if row.get("doi") == article["doi"]], sources[0].keys()
    assert str(article["year"]) == "2022"
