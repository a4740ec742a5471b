"""Texts beside a figure: caption, citation, alternative text; and the run file that makes it again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, Mapping, Optional, Sequence

from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR

from ..core.errors import ExportError
from ..core.index import AtlasIndex
from ..core.qt.i18n import format_number, number_style, tr
from ..core.qt.working_copy import file_sha256
from .choropleth import ZERO, MapClass, classify
from .facts import PageFacts, gather, page_texts, period_text
from .run_file import BESIDE, RUN_SCHEMA, RUN_VERSION, template_record
from .spec import PageSpec
from .texts import text


def caption(spec: PageSpec, facts: PageFacts) -> str:
    """Return the caption: title, content, period and reading, caveats, sources."""
    texts = page_texts(spec, facts)
    return " ".join(
        [f"{texts['title']}.", f"{texts['subtitle']}.", f"{texts['period']}.", texts["caveats"], texts["sources"]]
    )


def citation(spec: PageSpec, facts: PageFacts) -> str:
    """Return how to cite the figure."""
    title = spec.title or text("title", spec.language)
    author = f"{spec.author}. " if spec.author else ""
    return f"{author}{title} ({period_text(spec)}). Peru Access Atlas, {facts.data_version}."


def alternative_text(spec: PageSpec, facts: PageFacts, classes: Sequence[MapClass], names: Mapping[str, str]) -> str:
    """Return the figure in words: what it shows and which regions are in which class."""
    style = number_style(spec.language)
    parts = [
        text("alt.intro", spec.language, title=spec.title or text("title", spec.language), period=period_text(spec)),
        text(
            "alt.totals",
            spec.language,
            authorizations=format_number(facts.totals.authorizations, style),
            regions=format_number(facts.totals.regions, style),
        ),
        text("measure." + spec.measure, spec.language).replace("|", " ") + ":",
    ]
    parts.extend(
        "{}: {};".format(made.label, ", ".join(names.get(u, u) for u in made.regions))
        for made in reversed(classes)
        if made.regions and made.key != ZERO
    )
    zero = next((made for made in classes if made.key == ZERO), None)
    if zero is not None and zero.regions:
        parts.append("{}: {}.".format(zero.label, ", ".join(names.get(u, u) for u in zero.regions)))
    parts.append(text("alt.sites", spec.language, facilities=facts.facilities, coers=facts.coers))
    return " ".join(parts)


def figure_texts(spec: PageSpec, caption_text: str, citation_text: str, alternative: str) -> str:
    """Return what is written beside a figure: caption, citation and alternative text under their headings."""
    blocks = (("caption", caption_text), ("citation", citation_text), ("alt", alternative))
    return "\n\n".join(f"{text('sidecar.' + key, spec.language)}\n{body}" for key, body in blocks) + "\n"


def map_texts(spec: PageSpec, index: AtlasIndex) -> str:
    """Return the texts beside a map page."""
    facts = gather(index, spec)
    classes = classify(facts.exposures, spec.measure, spec.language, spec.class_limits, spec.monochrome)
    names = {region.ubigeo: region.name for region in index.region_list}
    alternative = alternative_text(spec, facts, classes, names)
    return figure_texts(spec, caption(spec, facts), citation(spec, facts), alternative)


def run_record(
    kind: str, pages: Sequence[PageSpec], files: Sequence[Path], data: Optional[Path], **parameters: Any
) -> Dict[str, Any]:
    """Return all that is needed to make the same pages again; no time, no folder: the same run gives the same file.

    :param kind: ``layout``, ``series``, ``atlas`` or ``dossier``.
    :param data: the ``atlas.gpkg`` that was read.
    """
    made = [page.to_json() for page in pages]
    # a template of the user's own is copied beside the run file
    own = [template_record(page, parameters.get("atlas")) for page in pages]
    for page, template in zip(made, own):
        page["template_folder"] = BESIDE if template else ""
    return {
        "schema": RUN_SCHEMA,
        "version": RUN_VERSION,
        "kind": kind,
        "pages": made,
        **({"template": next(filter(None, own))} if any(own) else {}),
        "parameters": parameters,
        "data": {"file": data.name, "sha256": file_sha256(data)} if data is not None else None,
        "files": {path.name: file_sha256(path) for path in files},
        "software": {"qgis": Qgis.QGIS_VERSION, "qt": QT_VERSION_STR},
    }


def write_run(target: Path, record: Mapping[str, Any]) -> Path:
    """Write a run file.

    :raises ExportError: when it cannot be written.
    """
    return write_text(target, json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True) + "\n")


def write_text(target: Path, content: str) -> Path:
    """Write a text file whole or not at all.

    :raises ExportError: when it cannot be written.
    """
    partial = target.with_name(f".{target.name}.part")
    try:
        partial.write_bytes(content.encode("utf-8"))  # the same bytes on every system
        partial.replace(target)
    except OSError as error:
        raise ExportError(
            tr("{name} was not written.", context="Export").format(name=target.name),
            str(error),
            tr("Choose another folder.", context="Export"),
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    return target
