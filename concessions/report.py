"""The report of an overlay: one self-contained HTML page, and its figures as CSV.

Every figure is taken from the same rows as the summary table; nothing is counted a second time here.
"""

from __future__ import annotations

import csv
import io
from html import escape
from pathlib import Path
from string import Template
from typing import Optional

from ..core.cells import safe_cell
from ..overlay.rings import PolygonRings
from . import report_provenance as provenance
from . import report_results as results
from .analysis import Analysis
from .report_page import Page, Setting
from .tables import SUMMARY_COLUMNS, summary_rows

TEMPLATE = Path(__file__).resolve().parent / "templates" / "report.html"


def build_html(analysis: Analysis, setting: Setting, background: Optional[PolygonRings] = None) -> str:
    """Return the report as one HTML page.

    :param background: limits to draw on the map for orientation (EPSG:4326).
    """
    page = Page(analysis, setting)
    sections = [
        results.head(page),
        results.short(page),
        results.overview(page, background),
        results.zones(page),
        results.split(page, "status", "status_title", "status_note"),
        results.split(page, "substance", "substance_title", None),
        results.holders(page),
        results.nearest(page),
        results.time(page),
        provenance.sources(page),
        provenance.geometry(page),
        provenance.method(page),
        page.listing("limits_title", page.words["limits"]),
        provenance.cite(page),
    ]
    template = Template(TEMPLATE.read_text(encoding="utf-8"))
    body = "\n".join(section for section in sections if section)
    return template.substitute(language=setting.language, title=escape(str(page.words["title"])), body=body)


def build_csv(analysis: Analysis) -> str:
    """Return the figures of the report as CSV: one row a zone, group and value.

    UTF-8, point as decimal mark; no cell is one that a spreadsheet runs as a formula.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([name for name, _kind in SUMMARY_COLUMNS])
    writer.writerows([safe_cell(value) for value in values] for _outline, values in summary_rows(analysis))
    return stream.getvalue()
