"""Names of countries: all of ISO 3166-1, in every language, and the codes that the data has."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from peru_access_atlas.core import countries
from peru_access_atlas.core.countries import country_name, country_names
from peru_access_atlas.core.languages import LANGUAGES

SOURCES = Path(__file__).resolve().parents[3] / "data" / "sources"
#: How many countries and territories ISO 3166-1 has.
OF_ISO = 249


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_has_one_name_of_its_own_in_every_language(language):
    names = country_names(language)
    assert len(names) == OF_ISO
    assert all(re.fullmatch(r"[A-Z]{2}", code) for code in names)
    assert all(name.strip() == name and name[0].isupper() for name in names.values())
    assert len(set(names.values())) == OF_ISO
    assert list(names) == sorted(names)


def test_languages_of_the_names_are_those_of_the_atlas():
    assert set(countries._LANGUAGES) == set(LANGUAGES)
    with pytest.raises(ValueError, match="not in tuple"):
        country_names("xx")


def test_codes_of_two_and_of_three_letters_name_the_same():
    short, long = country_names("es"), country_names("es", alpha_3=True)
    assert sorted(short.values()) == sorted(long.values())
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in long)
    assert (short["NO"], long["NOR"]) == ("Noruega", "Noruega")
    assert {country_name(code, "pt") for code in ("US", "USA")} == {"Estados Unidos"}
    assert [country_name("BO", language) for language in ("en", "es", "pt")] == ["Bolivia", "Bolivia", "Bolívia"]


@pytest.mark.parametrize("code", ["XX", "", None, "us", "-99", "ZZZ", "United States"])
def test_a_code_that_is_none_has_no_name(code):
    assert country_name(code, "es") is None


@pytest.mark.parametrize("table", ["authorizations", "institutions"])
def test_countries_of_the_data_have_a_name(table):
    with open(SOURCES / f"{table}.csv", encoding="utf-8", newline="") as file:
        codes = {row["country"] for row in csv.DictReader(file)}
    assert codes
    assert codes <= set(country_names("es"))
