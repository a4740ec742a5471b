"""Which CRS a layer is read in: the declared one, the one its vertices fit, or the one the user has stated."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Optional, Sequence, Tuple

import numpy as np

from ..core.errors import AtlasError
from ..core.qt.i18n import format_number, interface_language, number_style, tr
from ..overlay.rings import PolygonRings
from . import crs as crs_of
from .crs import LayerCrs
from .datum_guard import GridEvidence
from .options import Options
from .reader import Source

CONTEXT = "Concessions"


class DatumError(AtlasError):
    """The coordinates of a layer contradict its CRS.

    :param evidence: what the vertices say; ``suggested_crs`` is the CRS to offer.
    """

    def __init__(self, what: str, why: str, advice: str, evidence: GridEvidence) -> None:
        super().__init__(what, why, advice)
        self.evidence = evidence


def decide_crs(
    source: Source,
    rings: PolygonRings,
    filed: Sequence[Optional[dt.date]],
    kept: np.ndarray,
    kind: str,
    zone: Optional[int],
    options: Options,
    prepared: bool,
) -> Tuple[LayerCrs, GridEvidence]:
    """Return the CRS to use and what the vertices say; stop when they contradict and nobody has decided."""
    years_of_row = np.array([0 if day is None else day.year for day in filed], dtype=int)
    years = years_of_row[kept][rings.vertex_feature()] if rings.count else np.zeros(0, dtype=int)
    declared = source.crs
    label = declared
    if not declared.authid:
        label = crs_of.guess(rings.xy, f"{source.name} {source.file}", zone) or declared
    chosen = crs_of.of_authid(options.crs) if options.crs else None
    judged = chosen or label
    if not judged.authid:
        raise crs_of.CrsError(
            tr("{name} has no CRS.", CONTEXT).format(name=source.file or source.name),
            tr(
                "There is no projection file, and neither its name nor its coordinates say which UTM zone it is in.",
                CONTEXT,
            ),
            tr("State its CRS, for example EPSG:32718.", CONTEXT),
        )
    evidence = crs_of.guard(rings.xy, judged, years)
    if kind != "mining" or prepared:
        # Lots are not drawn on the kilometre grid; a prepared layer was judged when it was prepared.
        return judged, with_verdict(evidence, "consistent" if prepared else "off_grid")
    if chosen is not None:
        return chosen, with_verdict(evidence, "stated_by_user")
    if not declared.authid:
        evidence = with_verdict(evidence, "unlabelled")
    if not evidence.needs_decision:
        return judged, evidence
    if options.on_mismatch == "use_suggested" and evidence.verdict == "unlabelled":
        return crs_of.of_authid(evidence.suggested_crs or judged.authid), evidence
    if options.on_mismatch == "use_suggested" and evidence.suggested_crs:
        return crs_of.of_authid(evidence.suggested_crs), evidence
    if options.on_mismatch == "keep_declared" and declared.authid:
        return declared, evidence
    raise _datum_error(source, judged, evidence)


def with_verdict(evidence: GridEvidence, verdict: str) -> GridEvidence:
    """Return the evidence with another verdict."""
    return replace(evidence, verdict=verdict)


def evidence_text(evidence: GridEvidence) -> str:
    """Return the evidence in one sentence, shares in per cent and shifts in metres."""
    style = number_style(interface_language())

    def per_cent(share: float) -> str:
        return format_number(100 * share, style, 1) + "\u202f%"

    text = tr(
        "Of {n} vertices {whole} lie on whole kilometres, {behind} where the PSAD56 grid lies in WGS84 coordinates, "
        "{ahead} where the WGS84 grid lies in PSAD56 coordinates.",
        CONTEXT,
    ).format(
        n=evidence.vertices,
        whole=per_cent(evidence.share_whole),
        behind=per_cent(evidence.share_behind),
        ahead=per_cent(evidence.share_ahead),
    )
    if evidence.measured_shift is not None:
        east, north = evidence.measured_shift
        text += " " + tr("Measured shift: {east} m east, {north} m north.", CONTEXT).format(
            east=format_number(east, style, 0), north=format_number(north, style, 0)
        )
    return text


def _datum_error(source: Source, judged: LayerCrs, evidence: GridEvidence) -> DatumError:
    name = source.file or source.name
    what = {
        "mislabelled": tr("{name} says {crs}, but its vertices do not fit that datum.", CONTEXT).format(
            name=name, crs=judged.authid
        ),
        "shifted": tr("{name} is shifted against the kilometre grid of the cadastre.", CONTEXT).format(name=name),
        "unlabelled": tr("{name} does not say its CRS.", CONTEXT).format(name=name),
    }[evidence.verdict]
    if evidence.suggested_crs:
        advice = tr(
            "The coordinates fit {crs}: state it as the CRS, or choose to use the suggested CRS.", CONTEXT
        ).format(crs=evidence.suggested_crs)
    elif evidence.verdict == "unlabelled":
        advice = tr("It looks like {crs}, but the vertices do not tell the datum: state the CRS.", CONTEXT).format(
            crs=judged.authid
        )
    else:
        advice = tr("No CRS explains it: get the layer again from the official source, or state the CRS.", CONTEXT)
    return DatumError(what, evidence_text(evidence), advice, evidence)
