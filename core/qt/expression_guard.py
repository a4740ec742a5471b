"""Expressions that strangers wrote: a run file names pages with one, a page template draws with them.

A QGIS expression can read the environment, files, other layers and the user's name, and a plugin or the user may have
added functions that do anything. So only what computes from the values it is given is let through: a list of what is
allowed, not of what is forbidden.
"""

from __future__ import annotations

from typing import Iterable

from qgis.core import QgsExpression

from ..errors import AtlasError
from .i18n import tr

_CONTEXT = "ExpressionGuard"
#: Longest expression that is looked at, characters.
MAX_LENGTH = 1000
#: What of it an error shows, characters.
SHOWN = 80
#: What ``referencedColumns`` says of an expression that may read any field of its feature.
ANY_FIELD = "#!allattributes!#"
#: Functions without effects that read nothing but their arguments. Those that can make a huge text of a short one
#: (``rpad``, ``replace``, ``format`` ...) are not among them.
FUNCTIONS = frozenset({
    "abs", "ceil", "clamp", "coalesce", "concat", "day", "day_of_week", "floor", "format_date", "format_number", "if",
    "left", "length", "lower", "ltrim", "max", "min", "month", "nullif", "pi", "right", "round", "sqrt", "strpos",
    "substr", "title", "to_date", "to_int", "to_real", "to_string", "trim", "upper", "var", "week", "year", "$id",
    "$scale", "attribute",
})  # fmt: skip
#: Variables that say what a page or its map is, not who or where the user is.
VARIABLES = frozenset({
    "atlas_feature", "atlas_featureid", "atlas_featurenumber", "atlas_filename", "atlas_pagename",
    "atlas_totalfeatures", "feature", "grid_axis", "grid_number", "id", "item_id", "layout_dpi", "layout_name",
    "layout_numpages", "layout_page", "layout_pageheight", "layout_pagewidth", "legend_column_count",
    "legend_split_layers", "legend_title", "legend_wrap_string", "map_crs", "map_scale", "map_units", "scale_value",
    "symbol_color", "symbol_label", "value",
})  # fmt: skip


class UnsafeExpressionError(AtlasError):
    """An expression from outside does more than compute from the values it is given."""


def check_expression(text: object, fields: Iterable[str] = ()) -> str:
    """Return a stranger's expression when it only computes from ``fields`` and what a page knows of itself.

    :raises UnsafeExpressionError: when it cannot be read, is too long, or uses anything else.
    """
    if not isinstance(text, str) or len(text) > MAX_LENGTH:
        raise _refused(
            str(text), tr("It is not a text of at most {n} characters.", context=_CONTEXT).format(n=MAX_LENGTH)
        )
    parsed = QgsExpression(text)
    if parsed.hasParserError():
        raise _refused(text, " ".join(parsed.parserErrorString().split()))
    functions = set(parsed.referencedFunctions()) - FUNCTIONS
    variables = {name or "var(\u2026)" for name in parsed.referencedVariables()} - VARIABLES
    columns = set(parsed.referencedColumns()) - set(fields) - {ANY_FIELD}
    unknown = [f"{name}()" for name in sorted(functions)] + [f"@{name}" for name in sorted(variables)]
    unknown += [f'"{name}"' for name in sorted(columns)]
    if unknown:
        raise _refused(
            text,
            tr("It uses {names}, which files of others may not.", context=_CONTEXT).format(
                names=", ".join(name[:60] for name in unknown[:5])
            ),
        )
    return text


def _refused(text: str, why: str) -> UnsafeExpressionError:
    shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}\u2026"
    return UnsafeExpressionError(
        tr("An expression in the file is not evaluated: {text}", context=_CONTEXT).format(text=shown),
        why,
        tr("Remove it from the file, or type it yourself.", context=_CONTEXT),
    )
