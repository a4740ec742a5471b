"""Checks ``data/`` and builds ``atlas.gpkg``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...core.errors import AtlasError, DataError
from . import checks, geometry, geopackage
from .assemble import INFO_TEXTS, Assembler
from .sources import Report, Table, load_package, read_tables

DATA_FOLDER = Path(__file__).resolve().parents[2] / "data"
_DIGEST_KEY = "derived_from"


def read_package(data_folder: Path) -> dict[str, Any]:
    """Return the descriptor of ``data_folder``.

    :raises BadDataError: when it does not say what the code says.
    """
    package = load_package(data_folder / "datapackage.json")
    report = Report()
    checks.check_descriptor(package, report)
    report.stop_if_any()
    return package


def read_checked(
    package: Mapping[str, Any],
    data_folder: Path,
    regions: Mapping[str, Any] | None = None,
    districts: Mapping[str, Any] | None = None,
) -> dict[str, Table]:
    """Return all tables of ``data_folder``; points are held against the polygons given.

    :raises BadDataError: with every mistake found in the files.
    """
    report = Report()
    tables = read_tables(package, data_folder, report)
    checks.check_tables(tables, report)
    if regions:
        checks.check_positions(tables, regions, report)
    if districts:
        checks.check_district_positions(tables, districts, report)
    report.stop_if_any()
    return tables


def _membership(tables: Mapping[str, Table]) -> dict[str, frozenset[str]]:
    members: dict[str, set] = {row["zone_id"]: set() for row in tables["vraem_zones"].rows}
    for row in tables["zone_districts"].rows:
        members[row["zone_id"]].add(row["ubigeo"])
    return {zone: frozenset(codes) for zone, codes in members.items()}


def _reused(path: Path, digest: str) -> geometry.Derived:
    """Return the polygons of the atlas built before.

    :raises DataError: when there is none or it was derived from other lists of districts.
    """
    advice = "Give the file of district limits with --districts."
    if not path.is_file():
        raise DataError("There are no derived polygons to use again.", f"{path} does not exist.", advice)
    if geopackage.read_info(path).get(_DIGEST_KEY) != digest:
        raise DataError("The derived polygons are out of date.", "Regions or lists of districts have changed.", advice)
    regions = geopackage.read_polygons(path, "regions", "ubigeo")
    zones = geopackage.read_polygons(path, "vraem_zones", "zone_id")
    return geometry.Derived(
        {key: shape for key, (shape, _) in regions.items()},
        {key: area for key, (_, area) in regions.items()},
        {key: shape for key, (shape, _) in zones.items()},
        {key: area for key, (_, area) in zones.items()},
    )


def _known_regions(path: Path) -> dict[str, Any]:
    """Return the region polygons of an atlas built before; nothing when there is none."""
    if not path.is_file():
        return {}
    return {key: shape for key, (shape, _) in geopackage.read_polygons(path, "regions", "ubigeo").items()}


def _rounded(derived: geometry.Derived) -> geometry.Derived:
    """Return ``derived`` with areas as they are stored, so that a rebuild computes with the same numbers."""
    return geometry.Derived(
        derived.regions,
        {key: round(area, 3) for key, area in derived.region_areas.items()},
        derived.zones,
        {key: round(area, 3) for key, area in derived.zone_areas.items()},
    )


def build(data_folder: Path, out: Path, districts: Path | None = None, reuse_from: Path | None = None) -> str:
    """Build ``out`` from the tables of ``data_folder`` and return its content hash.

    :param districts: GeoPackage of district limits; without it the polygons of ``reuse_from`` (by default the
        committed atlas) are used again.
    :raises AtlasError: when the data break rules or polygons are missing.
    """
    package, atlas = read_package(data_folder), reuse_from or data_folder / "atlas.gpkg"
    limits = geometry.read_districts(districts) if districts else None
    tables = read_checked(package, data_folder, None if limits else _known_regions(atlas), limits)
    members = _membership(tables)
    regions = tuple(row["ubigeo"] for row in tables["regions"].rows)
    digest = geometry.membership_digest(members, regions)
    derived = _rounded(geometry.derive(limits, regions, members) if limits else _reused(atlas, digest))
    info = {
        "data_version": package["version"],
        geopackage.HASH_KEY: "",
        **INFO_TEXTS,
        _DIGEST_KEY: digest,
    }
    out.parent.mkdir(parents=True, exist_ok=True)
    staged = out.with_name(f"{out.stem}.staged.gpkg")
    try:
        geopackage.write(staged, Assembler(package, tables, derived, info).layers())
        info[geopackage.HASH_KEY] = geopackage.content_hash(staged)
        geopackage.write(staged, Assembler(package, tables, derived, info).layers())
        staged.replace(out)
    finally:
        staged.unlink(missing_ok=True)
    return info[geopackage.HASH_KEY]


def main(arguments: list[str] | None = None) -> int:
    """Run the builder from the command line and return its exit status."""
    parser = argparse.ArgumentParser(prog="build_data.py", description=__doc__)
    parser.add_argument("--districts", type=Path, help="GeoPackage of district limits; without it polygons are reused")
    parser.add_argument("--out", type=Path, default=DATA_FOLDER / "atlas.gpkg", help="file to write")
    parser.add_argument("--check", action="store_true", help="check the tables only, write nothing")
    options = parser.parse_args(arguments)
    try:
        if options.check:
            known = _known_regions(DATA_FOLDER / "atlas.gpkg")
            tables = read_checked(read_package(DATA_FOLDER), DATA_FOLDER, known)
            print(f"{sum(len(table.rows) for table in tables.values())} rows in {len(tables)} tables: no mistake")
        else:
            print(f"{options.out.name} content {build(DATA_FOLDER, options.out, options.districts)}")
    except AtlasError as error:
        print(error.what, error.why, error.advice, sep="\n", file=sys.stderr)
        return 1
    return 0
