"""Legend labels: English in the versioned styles, translated when a style is put on a layer."""

from __future__ import annotations

from textwrap import wrap
from typing import Dict, Iterable

from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer

from ..core.qt.i18n import tr

#: Characters on a line of a legend's title: what a layer tree some 200 pixels wide shows.
_LINE = 24


def legend_lines(parts: Iterable[str]) -> str:
    """Return the parts of a legend's title on lines so short that the layer tree, which breaks none, shows them."""
    return "\n".join(line for part in parts for line in wrap(part, _LINE))


def legend_texts() -> Dict[str, str]:
    """Return the English label of a rule -> the label in the language in use."""
    return {
        "Access facility": tr("Access facility", context="Legend"),
        "Access facility, low confidence": tr("Access facility, low confidence", context="Legend"),
        "Naval or port facility": tr("Naval or port facility", context="Legend"),
        "Naval or port facility, low confidence": tr("Naval or port facility, low confidence", context="Legend"),
        "Laboratory (NAMRU-6)": tr("Laboratory (NAMRU-6)", context="Legend"),
        "Laboratory (NAMRU-6), low confidence": tr("Laboratory (NAMRU-6), low confidence", context="Legend"),
        "Military hospital": tr("Military hospital", context="Legend"),
        "Military hospital, low confidence": tr("Military hospital, low confidence", context="Legend"),
        "Evidence: official source": tr("Evidence: official source", context="Legend"),
        "Evidence: academic article": tr("Evidence: academic article", context="Legend"),
        "Evidence: interview": tr("Evidence: interview", context="Legend"),
        "Evidence: press": tr("Evidence: press", context="Legend"),
        "Evidence: inferred": tr("Evidence: inferred", context="Legend"),
        "Position known to within this circle": tr("Position known to within this circle", context="Legend"),
        "COER, built": tr("COER, built", context="Legend"),
        "COER, under construction": tr("COER, under construction", context="Legend"),
        "COER, planned": tr("COER, planned", context="Legend"),
        "COER, status not known": tr("COER, status not known", context="Legend"),
        "City inferred": tr("City inferred", context="Legend"),
        "Emergency zone, latest list": tr("Emergency zone, latest list", context="Legend"),
        "Emergency zone, earlier list": tr("Emergency zone, earlier list", context="Legend"),
        "Town named in an authorization": tr("Town named in an authorization", context="Legend"),
        "Province or district named (at its capital)": tr(
            "Province or district named (at its capital)", context="Legend"
        ),
    }


def translate_legend(layer: QgsVectorLayer) -> None:
    """Translate the rule labels of a layer's renderer in place; labels the user wrote stay."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return
    texts = legend_texts()
    for rule in renderer.rootRule().descendants():
        if rule.label() in texts:
            rule.setLabel(texts[rule.label()])
