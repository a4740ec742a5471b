"""What the templates are called in the interface; their names in files, parameters and run files never change."""

from __future__ import annotations

from ..core.qt.i18n import tr

_CONTEXT = "Templates"
_TWIN = "-bw"


def template_title(name: str) -> str:
    """Return the title of a template of the plugin; a user's own is called as its file."""
    page = name[: -len(_TWIN)] if name.endswith(_TWIN) else name
    title = {
        "a4-portrait": tr("A4, portrait", _CONTEXT),
        "a4-landscape": tr("A4, landscape", _CONTEXT),
        "a3-portrait": tr("A3, portrait", _CONTEXT),
        "a3-landscape": tr("A3, landscape", _CONTEXT),
        "journal-90": tr("Journal, 90 mm wide", _CONTEXT),
        "journal-140": tr("Journal, 140 mm wide", _CONTEXT),
        "journal-190": tr("Journal, 190 mm wide", _CONTEXT),
        "slide-16x9": tr("Slide, 16:9", _CONTEXT),
        "poster-a1": tr("Poster, A1", _CONTEXT),
    }.get(page)
    if title is None:
        return name
    return title if page == name else tr("{page}, black and white", _CONTEXT).format(page=title)
