"""The report's sections on where it comes from: sources and their checks, geometry, method, limits, citation."""

from __future__ import annotations

import re
from html import escape
from typing import Dict, Tuple

from ..core.qt.formats import format_number
from .report_page import Page, number_class
from .rights import Evidence


def sources(page: Page) -> str:
    """Return what each source is, its CRS and transformation, what its vertices say, and its fingerprint."""
    head = ("col_source", "col_cut", "col_schema", "col_rights", "col_crs", "col_grid")
    lines = []
    for line in page.analysis.rights.evidence:
        grid = line.grid
        check = page.say(f"verdict_{grid.verdict}")
        if grid.verdict not in ("off_grid",) and grid.vertices:
            check = page.say(
                "grid_text",
                verdict=page.words[f"verdict_{grid.verdict}"],
                vertices=page.count(grid.vertices),
                wgs84=page.percent(grid.share_wgs84_grid),
                psad56=page.percent(grid.share_psad56_grid),
            )
        source = escape(line.source_file) + (f"<br>{escape(line.source_layer)}" if line.source_file else "")
        lines.append(
            f"<tr><td>{source or escape(line.source_layer)}</td><td>{escape(page.cut_date(line.cut_date))}</td>"
            f'<td>{escape(page.value_label("schema", line.schema))}</td><td class="n">{page.count(line.rights)}</td>'
            f"<td>{escape(_systems(line))}<br>{escape(_operation(page, line.operation))}</td><td>{check}</td></tr>"
        )
    titles = "".join(f'<th{number_class(key == "col_rights")} scope="col">{page.say(key)}</th>' for key in head)
    return (
        f'{page.heading("sources_title")}<p class="note">{page.say("official")}</p><div class="table"><table>'
        f"<thead><tr>{titles}</tr></thead><tbody>{''.join(lines)}</tbody></table></div>{_fingerprints(page)}"
    )


def _systems(line: Evidence) -> str:
    """Return the CRS of a source: the declared one, and the one used where it is another."""
    return line.crs_used if line.crs_declared == line.crs_used else f"{line.crs_declared} → {line.crs_used}"


def _fingerprints(page: Page) -> str:
    """Return the SHA-256 of each file, once however many layers it has."""
    files = dict.fromkeys((line.source_file, line.source_sha256) for line in page.analysis.rights.evidence)
    items = [f'<li>{escape(name)}: <span class="hash">{escape(digest)}</span></li>' for name, digest in files if digest]
    return f'<p class="note">{page.say("col_hash")}</p><ul class="note">{"".join(items)}</ul>' if items else ""


#: Operations of :mod:`.crs`; those that QGIS chose are named by QGIS and shown as they are.
_INVERSE = re.compile(r"inverse of UTM zone (\d+) South on ([^,]+)(?:, then (.+))?")
_PSAD56 = "PSAD56 to WGS 84 (8): geocentric translation"


def _operation(page: Page, text: str) -> str:
    """Return the words for an operation of :mod:`.crs`, which tables give in English, in the report's language."""
    if text == "none (coordinates are EPSG:4326)":
        return str(page.words["operation_none"])
    found = _INVERSE.fullmatch(text)
    if found is None:
        return text.replace(_PSAD56, str(page.words["operation_psad56"]))
    zone, ellipsoid, second = found.groups()
    first = str(page.words["operation_inverse"]).format(zone=zone, ellipsoid=ellipsoid)
    if second is None:
        return first
    return str(page.words["operation_then"]).format(first=first, second=_operation(page, second))


def geometry(page: Page) -> str:
    """Return how many outlines were repaired or left out, and which codes are given twice."""
    problems, twins = page.analysis.rights.problems, page.analysis.rights.duplicates
    repaired = sum(problem.repaired for problem in problems)
    invalid = page.say("invalid_none")
    if problems:
        invalid = page.say("invalid", repaired=page.count(repaired), left_out=page.count(len(problems) - repaired))
    zones = page.analysis.zones.problems
    if zones:
        mended = sum(problem.repaired for problem in zones)
        invalid += " " + page.say(
            "invalid_zones", repaired=page.count(mended), left_out=page.count(len(zones) - mended)
        )
    duplicates = page.say("duplicates_none")
    if twins:
        copies = sum(twin.copies for twin in twins)
        duplicates = page.say("duplicates", count=page.count(len(twins)), copies=page.count(copies))
    return f"{page.heading('invalid_title')}<p>{invalid}</p><p>{duplicates}</p>"


def method(page: Page) -> str:
    """Return the method in words."""
    deficit = format_number(page.setting.circle_deficit_percent, page.style, 3)
    lines = [line.format(segments=page.setting.segments, deficit=deficit) for line in page.words["method"]]
    return page.listing("method_title", lines)


def cite(page: Page) -> str:
    """Return how to cite the report, and the versions of software and data."""
    seen: Dict[Tuple[str, str], str] = {}
    for line in page.analysis.rights.evidence:
        name = line.source_file or line.source_layer
        cut = page.cut_date(line.cut_date)
        seen[name, line.source_sha256] = str(page.words["cite_source"]).format(
            file=name,
            cut=cut,
            hash=line.source_sha256[:12] or "–",  # noqa: RUF001
        )
    setting = page.setting
    cite = page.say("cite", plugin=setting.plugin_version, sources="; ".join(seen.values()), data=setting.data_version)
    versions = page.say(
        "versions",
        plugin=setting.plugin_version,
        data=setting.data_version,
        content=setting.content_hash[:12],
        qgis=setting.qgis_version,
        clipper=setting.clipper,
    )
    return f'{page.heading("cite_title")}<p>{cite}</p>{page.heading("versions_title")}<p class="note">{versions}</p>'
