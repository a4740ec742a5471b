"""Run files as input: they may come from a stranger, so every value is checked before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Dict, Optional, Tuple

from ..core import json_text
from ..core.errors import ExportError
from ..core.qt import settings
from ..core.qt.expression_guard import check_expression
from ..core.qt.i18n import tr
from ..core.qt.settings import MAX_DPI, MIN_DPI
from ..core.qt.working_copy import file_sha256
from .atlas_formats import template_name
from .export import FORMATS
from .overlay_summary import OverlaySummary
from .spec import ATLAS_KINDS, PageSpec

_CONTEXT = "RunFile"
RUN_SCHEMA = "peru_access_atlas/run"
RUN_VERSION = 1
#: Largest run file that is read, bytes.
MAX_RUN = 1_000_000
#: Folder of a template in a run file: that of the run file itself.
BESIDE = "."
STEPS = ("year", "quarter", "month")
#: Fields of an atlas's pages that a stranger's expression may use (``atlas_layout`` makes them).
PAGE_FIELDS = ("number", "page", "title", "subtitle", "file", "regions")


@dataclass(frozen=True)
class RunValues:
    """Values of a run file besides its page; ``None`` where it says nothing.

    :param kind: of the atlas. :param page_filter: expression over the pages. :param names: of the file names.
    :param overlay: summary of an overlay, as the pages of an atlas show it.
    """

    dpi: Optional[int] = None
    fmt: Optional[str] = None
    step: Optional[str] = None
    kind: Optional[str] = None
    page_filter: Optional[str] = None
    names: Optional[str] = None
    layered: Optional[bool] = None
    overlay: Optional[OverlaySummary] = None


def read_run(path: Path) -> Dict[str, Any]:
    """Return the content of a run file: an object with ``kind``, a list ``pages`` and an object ``parameters``.

    :raises ExportError: when it is not one, too large, too deep, or of another version.
    """
    try:
        with path.open("rb") as stream:
            record = json_text.load(stream.read(MAX_RUN + 1), MAX_RUN)
    except (OSError, ValueError) as error:
        raise _unread(str(error)) from error
    if not isinstance(record, dict) or record.get("schema") != RUN_SCHEMA or not isinstance(record.get("pages"), list):
        raise _unread(tr("{name} is not a run file.", context=_CONTEXT).format(name=path.name))
    if record.get("version") != RUN_VERSION:
        raise ExportError(
            tr("The run file cannot be read.", context=_CONTEXT),
            tr("Another version of the plugin wrote it.", context=_CONTEXT),
            tr("Update the plugin.", context=_CONTEXT),
        )
    if not isinstance(record.setdefault("parameters", {}), dict):
        raise _unread(tr("Its parameters are no names and values.", context=_CONTEXT))
    return record


def own_template(spec: PageSpec, kind: Optional[str] = None) -> Optional[Path]:
    """Return the file of a page's template when it is one of the user's own.

    :param kind: of the atlas, if it is one.
    """
    if not spec.template_folder:
        return None
    path = Path(spec.template_folder) / _template_file(spec, kind)
    return path if path.is_file() else None


def template_record(spec: PageSpec, kind: Optional[str] = None) -> Optional[Dict[str, str]]:
    """Return name and SHA-256 of a template of the user's own, for a run file; ``None`` without one.

    :raises OSError: when it cannot be read.
    """
    path = own_template(spec, kind)
    return None if path is None else {"file": path.name, "sha256": file_sha256(path)}


def _template_file(spec: PageSpec, kind: Optional[str]) -> str:
    return f"{template_name(kind, spec.template) if kind else spec.template}.qpt"


def page_of_run(path: Path) -> Tuple[PageSpec, RunValues]:
    """Return the page and the values of a run file of a page, a series or an atlas.

    :raises AtlasError: when it cannot be read, or asks for what a file of others may not.
    """
    record = read_run(path)
    if not record["pages"]:
        raise _unread(tr("It describes no page.", context=_CONTEXT))
    spec = PageSpec.from_json(record["pages"][0])
    values = _values(record["parameters"])
    return _with_folder(spec, values.kind, path, record.get("template")), values


def _with_folder(spec: PageSpec, kind: Optional[str], path: Path, made_with: Any) -> PageSpec:
    """Return a page with the folder of its template: the one of the run file itself, or that of the options.

    Any other folder is a stranger's choice of what this computer reads.

    :param made_with: name and SHA-256 of the template, as :func:`template_record` wrote them.
    :raises ExportError: when the template is in neither, or is not the one that the page was made with.
    """
    folder, own = spec.template_folder, settings.template_folder.value()
    if not folder:
        return spec
    name = _template_file(spec, kind)
    digest = made_with.get("sha256") if isinstance(made_with, dict) else None
    folders = [Path(one) for one in (own if folder == own else "", str(path.parent), own if digest else "") if one]
    found = [one for one in folders if (one / name).is_file()]
    same = [one for one in found if digest is None or has_digest(one / name, digest)]
    if same:
        return replace(spec, template_folder=str(same[0]))
    if found:
        raise ExportError(
            tr("The run file cannot be read.", context=_CONTEXT),
            tr("The template {name} has changed since the page was made.", context=_CONTEXT).format(name=name),
            tr("Put the earlier one beside the run file, or export the page anew.", context=_CONTEXT),
        )
    if folder == BESIDE:
        raise ExportError(
            tr("The run file cannot be read.", context=_CONTEXT),
            tr("Its template {name} is not there.", context=_CONTEXT).format(name=name),
            tr("Put {name} beside the run file.", context=_CONTEXT).format(name=name),
        )
    if folder == own:
        return spec  # the page says that it is missing
    raise ExportError(
        tr("The run file cannot be read.", context=_CONTEXT),
        tr("It names a folder of templates that is not the one in your options: {folder}.", context=_CONTEXT).format(
            folder=folder[:80]
        ),
        tr("Put {name} beside the run file, or set that folder in the options.", context=_CONTEXT).format(name=name),
    )


def has_digest(path: Path, digest: Any) -> bool:
    """Whether a file can be read and has this SHA-256 (hex digits)."""
    try:
        return file_sha256(path) == digest
    except OSError:
        return False


def _values(given: Dict[str, Any]) -> RunValues:
    dpi = given.get("dpi")
    if dpi is not None and (type(dpi) not in (int, float) or not MIN_DPI <= dpi <= MAX_DPI):
        raise _wrong("dpi", dpi)
    for name, known in (("format", FORMATS), ("step", STEPS), ("atlas", ATLAS_KINDS)):
        value = given.get(name)
        if value is not None and (not isinstance(value, str) or value not in known):
            raise _wrong(name, value)
    layered = given.get("layered")
    if layered is not None and not isinstance(layered, bool):
        raise _wrong("layered", layered)
    expressions = {}
    for name in ("filter", "names"):
        value = given.get(name)
        expressions[name] = check_expression(value, PAGE_FIELDS) if value not in (None, "") else value
    return RunValues(
        None if dpi is None else int(dpi),
        given.get("format"),
        given.get("step"),
        given.get("atlas"),
        expressions["filter"],
        expressions["names"],
        layered,
        OverlaySummary.from_json(given["overlay"]) if given.get("overlay") is not None else None,
    )


def _wrong(name: str, value: Any) -> ExportError:
    return _unread(tr("{name} is {value}.", context=_CONTEXT).format(name=name, value=repr(value)[:80]))


def _unread(why: str) -> ExportError:
    return ExportError(
        tr("The run file cannot be read.", context=_CONTEXT),
        why,
        tr("Choose another file, or enter the values yourself.", context=_CONTEXT),
    )
