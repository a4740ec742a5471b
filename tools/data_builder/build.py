"""Checks ``data/`` and builds ``atlas.gpkg``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any, Dict, FrozenSet, List, Mapping, Optional, Tuple

from ...core.errors import AtlasError, DataError
from . import checks, geopackage, geometry
from .assemble import REFERENTIAL_NOTICE, RIGHTS, Assembler
from .sources import Report, Table, load_package, read_tables

DATA_FOLDER = Path(__file__).resolve().parents[2] / "data"
BUILT_FROM = "data/sources/*.csv and the district limits of mapsPERU 2.0.0 (commit dbb02cf, 2025-11-19), layer districts"
_DIGEST_KEY = "derived_from"


def read_checked(data_folder: Path) -> Tuple[Dict[str, Any], Dict[str, Table]]:
    """Return the descriptor and all tables of ``data_folder``.

    :raises BadDataError: with every mistake found in the files.
    """
    package = load_package(data_folder / "datapackage.json")
    report = Report()
    checks.check_descriptor(package, report)
    report.stop_if_any()
    tables = read_tables(package, data_folder, report)
    report.stop_if_any()
    checks.check_tables(tables, report)
    report.stop_if_any()
    return package, tables


def _membership(tables: Mapping[str, Table]) -> Dict[str, FrozenSet[str]]:
    members: Dict[str, set] = {row["zone_id"]: set() for row in tables["vraem_zones"].rows}
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


def _rounded(derived: geometry.Derived) -> geometry.Derived:
    """Return ``derived`` with areas as they are stored, so that a rebuild computes with the same numbers."""
    return geometry.Derived(
        derived.regions,
        {key: round(area, 3) for key, area in derived.region_areas.items()},
        derived.zones,
        {key: round(area, 3) for key, area in derived.zone_areas.items()},
    )


def build(data_folder: Path, out: Path, districts: Optional[Path] = None, reuse_from: Optional[Path] = None) -> str:
    """Build ``out`` from the tables of ``data_folder`` and return its content hash.

    :param districts: GeoPackage of district limits; without it the polygons of ``reuse_from`` (by default the
        committed atlas) are used again.
    :raises AtlasError: when the data break rules or polygons are missing.
    """
    package, tables = read_checked(data_folder)
    members = _membership(tables)
    regions = tuple(row["ubigeo"] for row in tables["regions"].rows)
    digest = geometry.membership_digest(members, regions)
    if districts is None:
        derived = _reused(reuse_from or data_folder / "atlas.gpkg", digest)
    else:
        derived = geometry.derive(geometry.read_districts(districts), regions, members)
    derived = _rounded(derived)
    report = Report()
    checks.check_positions(tables, derived.regions, report)
    report.stop_if_any()
    info = {
        "data_version": package["version"],
        geopackage.HASH_KEY: "",
        "built_from": BUILT_FROM,
        "rights": RIGHTS,
        "referential_notice": REFERENTIAL_NOTICE,
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


def main(arguments: Optional[List[str]] = None) -> int:
    """Run the builder from the command line and return its exit status."""
    parser = argparse.ArgumentParser(prog="build_data.py", description=__doc__)
    parser.add_argument("--districts", type=Path, help="GeoPackage of district limits; without it polygons are reused")
    parser.add_argument("--out", type=Path, default=DATA_FOLDER / "atlas.gpkg", help="file to write")
    parser.add_argument("--check", action="store_true", help="check the tables only, write nothing")
    options = parser.parse_args(arguments)
    try:
        if options.check:
            _, tables = read_checked(DATA_FOLDER)
            print(f"{sum(len(table.rows) for table in tables.values())} rows in {len(tables)} tables: no mistake")
        else:
            print(f"{options.out.name} content {build(DATA_FOLDER, options.out, options.districts)}")
    except AtlasError as error:
        print(error.what, error.why, error.advice, sep="\n", file=sys.stderr)
        return 1
    return 0
