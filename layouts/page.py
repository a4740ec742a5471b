"""Builds a print layout from a template and a page description."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Set, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from qgis.PyQt.QtGui import QColor, QFontMetricsF

from ..core.errors import ExportError
from ..core.index import AtlasIndex
from ..core.qt.compat import TIME_SPEC_UTC, item_font
from ..core.qt.i18n import format_number, number_style, tr
from ..layers.grey import GREY_SEA
from ..layers.registry import find_layer
from .choropleth import MapClass, classify
from .facts import PageFacts, gather, page_texts
from .flow import close_up, stretch
from .formats import MM_PER_POINT
from .items import MAP_CRS, literal
from .label_places import Key, place_names
from .legend import fill_legend, needed_size
from .map_style import BASEMAP_ROLES, LOCATOR_ROLES, MAP_ROLES, style_overrides
from .spec import TEMPLATE_NAME, PageSpec
from .template_guard import read_template
from .texts import text

TEMPLATES = Path(__file__).resolve().parent / "templates"

#: Peru in EPSG:32718, metres (west, south, east, north), rounded outwards.
PERU = (-204_000.0, 7_964_000.0, 1_191_000.0, 9_996_000.0)
#: Width of the map of an A4 page.
A4_MAP_MM = 183.0
#: Letters of a word that does not stand before a break at the end of a text.
SHORT_WORD = 3
#: Longest scale bar against the width of its map.
SCALE_BAR_SHARE = 0.2
#: Items that may stand over the map: its labels keep clear of them.
OVER_MAP = ("inset_lima", "inset_lima_title", "inset_locator", "inset_locator_title", "scalebar", "legend")
#: Space around Peru, metres: at the east, and at the north and the south together.
EAST_SPACE, VERTICAL_SPACE = 100_000.0, 80_000.0
#: Lima and Callao: centre in EPSG:32718, width and height that the inset shows at least, metres.
LIMA = (276_000.0, 8_678_000.0, 50_000.0, 46_000.0)
CALLAO = "07"
#: South America for the locator: EPSG:4326-centred Lambert azimuthal is not in every database; Web maps distort too
#: much, so the locator is drawn in South America Albers (ESRI:102033), equal-area.
LOCATOR_CRS = "ESRI:102033"
LOCATOR = (-2_650_000.0, -2_850_000.0, 3_100_000.0, 5_050_000.0)


def template_path(spec: PageSpec, name: str = "") -> Path:
    """Return the file of a page's template: the user's folder first, then the plugin's.

    :param name: of the template, when it is not the one that the page names (atlases have one for each kind).
    :raises ExportError: when there is none.
    """
    folders = [Path(spec.template_folder)] if spec.template_folder else []
    wanted = f"{name or spec.template}.qpt"
    for folder in [*folders, TEMPLATES]:
        if (folder / wanted).is_file():
            return folder / wanted
    raise ExportError(
        tr("There is no page template {template!r}.", context="Export").format(template=spec.template),
        tr("Neither the template folder nor the plugin holds {name}.", context="Export").format(name=wanted),
        tr("Choose another template.", context="Export"),
    )


def own_templates(folder: str, kind: str = "") -> Tuple[str, ...]:
    """Return the names of the templates (``.qpt``) in a user's folder; none where it cannot be read.

    :param kind: of atlas pages: their templates are called ``atlas-<kind>-<name>.qpt``; empty for map pages.
    """
    try:
        found = sorted(path.stem for path in Path(folder).glob("*.qpt")) if folder else []
    except OSError:
        return ()
    prefix = f"atlas-{kind}-" if kind else ""
    mine = (name[len(prefix) :] for name in found if name.startswith(prefix))
    return tuple(name for name in mine if TEMPLATE_NAME.fullmatch(name) and (kind or not name.startswith("atlas-")))


def build_map_layout(project: QgsProject, spec: PageSpec, index: AtlasIndex) -> QgsPrintLayout:
    """Return a filled layout of one page; it belongs to ``project`` but is not in its layout manager yet.

    :param project: holds the atlas's layers.
    :param index: the records the layers were made from.
    :raises ExportError: when the template or the layers are missing.
    """
    layout = load_template(project, template_path(spec))
    layout.setName(spec.title or text("title", spec.language))
    facts = gather(index, spec)
    fill_page(project, page_items(layout), spec, facts)
    layout.refresh()
    return layout


def load_template(project: QgsProject, path: Path) -> QgsPrintLayout:
    """Return a new layout with the items of a ``.qpt`` file.

    :raises ExportError: when the file cannot be read.
    """
    document = read_template(path)
    layout = QgsPrintLayout(project)
    _items, loaded = layout.loadFromTemplate(document, QgsReadWriteContext())
    if not loaded:
        raise ExportError(
            tr("The page template cannot be read.", context="Export"),
            tr("{name} is not a layout template.", context="Export").format(name=path.name),
            tr("Choose another template.", context="Export"),
        )
    return layout


def page_items(layout: QgsPrintLayout, page: Optional[int] = None) -> Dict[str, QgsLayoutItem]:
    """Return the items of a layout (or of one of its pages) by id."""
    return {
        item.id(): item
        for item in layout.items()
        if isinstance(item, QgsLayoutItem) and item.id() and (page is None or item.page() == page)
    }


def fill_page(
    project: QgsProject,
    items: Dict[str, QgsLayoutItem],
    spec: PageSpec,
    facts: PageFacts,
    limits: Optional[Tuple[float, ...]] = None,
) -> List[MapClass]:
    """Fill the items of one page: texts, maps, legend, scale bar. Ids a template lacks are left out.

    :returns: the classes of the map, for the caption and the tests.
    """
    classes = classify(
        facts.exposures, spec.measure, spec.language, limits or spec.class_limits, monochrome=spec.monochrome
    )
    for item_id, value in page_texts(spec, facts).items():
        set_text(items, item_id, whole_end(value) if item_id in {"title", "subtitle"} else value)
    main = items.get("map")
    size = min(max(main.rect().width() / A4_MAP_MM, 0.5), 3.0) if isinstance(main, QgsLayoutItemMap) else 1.0
    coded = isinstance(items.get("regions_key"), QgsLayoutItemLabel)
    overrides = style_overrides(project, classes, spec, coded=coded, size=size)
    named: Set[str] = set()
    for one in (items.get(name) for name in ("map", "inset_lima", "inset_locator")):
        if isinstance(one, QgsLayoutItemMap):
            set_sea(one, spec)
    if isinstance(main, QgsLayoutItemMap):
        show_layers(main, project, MAP_ROLES, overrides)
        set_period(main, spec)
        zoom_to_peru(main)
        legend = items.get("legend")
        if isinstance(legend, QgsLayoutItemLegend):
            fill_legend(project, legend, main, spec)
        # as long as they get: how much room the map has depends on the lines below it
        set_text(items, "crs", text("crs", spec.language, denominator=denominator_text(main, spec.language)))
        if coded:
            set_text(items, "regions_key", regions_key(project, spec.language))
        close_up(items)
        tall = (
            max(needed_size(legend).height(), legend.rect().height()) if isinstance(legend, QgsLayoutItemLegend) else 0
        )
        if tall and stretch(items, OVER_MAP, tall):
            zoom_to_peru(main)
        set_text(items, "crs", text("crs", spec.language, denominator=denominator_text(main, spec.language)))
        localise_grid(main, spec.language)
    lima = items.get("inset_lima")
    if isinstance(lima, QgsLayoutItemMap):
        unnamed = style_overrides(project, classes, spec, unnamed=BASEMAP_ROLES, size=size, roles=BASEMAP_ROLES)
        show_layers(lima, project, MAP_ROLES, {**overrides, **unnamed})
        set_period(lima, spec)
        zoom_around(lima, *LIMA)
        named |= _named_regions(project, place_names(lima, wanted=lambda _region: True))
        _title_with_scale(items.get("inset_lima_title"), lima, spec.language)
    locator = items.get("inset_locator")
    if isinstance(locator, QgsLayoutItemMap):
        show_layers(
            locator, project, LOCATOR_ROLES, style_overrides(project, classes, spec, locator=True, roles=LOCATOR_ROLES)
        )
        locator.setCrs(QgsCoordinateReferenceSystem(LOCATOR_CRS))
        fit(locator, QgsRectangle(*LOCATOR))
    bar = items.get("scalebar")
    if isinstance(bar, QgsLayoutItemScaleBar) and isinstance(main, QgsLayoutItemMap):
        fit_scale_bar(bar, main)
    if isinstance(main, QgsLayoutItemMap):
        inset = named & {CALLAO}  # too small for the map of the country where the inset names it
        over = [items[item_id] for item_id in OVER_MAP if item_id in items]
        named |= _named_regions(project, place_names(main, over, lambda region: region["ubigeo"] not in inset))
    if coded:
        set_text(items, "regions_key", regions_key(project, spec.language, named))
    return classes


def _named_regions(project: QgsProject, placed: Mapping[Key, object]) -> Set[str]:
    """Return the ubigeos of the regions whose names have a place."""
    layer = find_layer(project, "regions")
    if layer is None:
        return set()
    return {str(one["ubigeo"]) for one in layer.getFeatures() if (layer.id(), str(one.id())) in placed}


def regions_key(project: QgsProject, language: str, ubigeos: Optional[Set[str]] = None) -> str:
    """Return the key to the codes that stand on a map in the place of names.

    :param ubigeos: of the regions that have their code on it; all without.
    """
    layer = find_layer(project, "regions")
    names = {str(one["ubigeo"]): str(one["name"]) for one in layer.getFeatures()} if layer is not None else {}
    shown = sorted(set(names) if ubigeos is None else ubigeos & set(names))
    pairs = (f"{ubigeo} {names[ubigeo]}".replace(" ", "\u00a0") for ubigeo in shown)  # they stay on one line
    return text("regions_key", language, regions=", ".join(pairs))


def set_text(items: Dict[str, QgsLayoutItem], item_id: str, value: str) -> None:
    """Set the text of a label when the template has it; it is printed as it is, not evaluated."""
    item = items.get(item_id)
    if isinstance(item, QgsLayoutItemLabel):
        item.setText(literal(value))


def whole_end(value: str) -> str:
    """Return a text whose last words stay on one line: no word is left alone below the others."""
    words = value.split(" ")
    if len(words) < 5:  # noqa: PLR2004 - a short one is not broken
        return value
    kept = 2
    while kept < len(words) and len(words[-kept - 1]) <= SHORT_WORD:
        kept += 1
    return " ".join([*words[:-kept], "\u00a0".join(words[-kept:])])


def show_layers(item: QgsLayoutItemMap, project: QgsProject, roles: Tuple[str, ...], overrides: Dict[str, str]) -> None:
    """Lock a map to the layers of some roles, in drawing order, and to printed styles.

    :raises ExportError: when the project lacks the regions.
    """
    found: List[QgsMapLayer] = []
    for role in roles:
        layer = find_layer(project, role)
        if layer is not None:
            found.append(layer)
        elif role == "regions":
            raise ExportError(
                tr("The page cannot be made.", context="Export"),
                tr("The project has no layer of regions.", context="Export"),
                tr("Add the layers of the atlas first.", context="Export"),
            )
    item.setFollowVisibilityPreset(False)
    item.setKeepLayerSet(True)
    item.setLayers(found)
    item.setKeepLayerStyles(True)
    item.setLayerStyleOverrides({key: xml for key, xml in overrides.items() if key in {x.id() for x in found}})


def set_period(item: QgsLayoutItemMap, spec: PageSpec) -> None:
    """Give a map its own time: a layout does not follow the canvas. UTC, last day included to its last second."""
    start, end = spec.period_start, spec.period_end
    begin = QDateTime(QDate(start.year, start.month, start.day), QTime(0, 0), TIME_SPEC_UTC) if start else QDateTime()
    finish = QDateTime(QDate(end.year, end.month, end.day), QTime(23, 59, 59), TIME_SPEC_UTC) if end else QDateTime()
    item.setTemporalRange(QgsDateTimeRange(begin, finish))
    item.setIsTemporal(bool(start or end))


def set_sea(item: QgsLayoutItemMap, spec: PageSpec) -> None:
    """Paint what no layer of a map covers as the sea of the page's style."""
    if spec.monochrome:
        item.setBackgroundColor(QColor(GREY_SEA))


def zoom_to_peru(item: QgsLayoutItemMap) -> None:
    """Show Peru at a round scale, moved to the east so that legend and insets stand over the ocean."""
    item.setCrs(QgsCoordinateReferenceSystem(MAP_CRS))
    west, south, east, north = PERU
    size = item.rect()
    per_mm = max((north - south + VERTICAL_SPACE) / size.height(), (east - west + 2 * EAST_SPACE) / size.width())
    step = 250.0 if per_mm > 2500 else 50.0  # noqa: PLR2004 - 1:250 000 steps, finer for posters
    per_mm = math.ceil(per_mm / step) * step
    width, height = per_mm * size.width(), per_mm * size.height()
    middle = (south + north) / 2
    spare = max(0.0, width - (east - west) - 2 * EAST_SPACE)
    right = east + EAST_SPACE + 0.3 * spare
    item.zoomToExtent(QgsRectangle(right - width, middle - height / 2, right, middle + height / 2))


def zoom_around(item: QgsLayoutItemMap, x: float, y: float, width: float, height: float) -> None:
    """Centre a map on a point; show at least ``width`` by ``height`` metres, at a scale of whole 1:50 000."""
    size = item.rect()
    per_mm = math.ceil(max(width / size.width(), height / size.height()) / 50) * 50
    width, height = per_mm * size.width(), per_mm * size.height()
    item.zoomToExtent(QgsRectangle(x - width / 2, y - height / 2, x + width / 2, y + height / 2))


def fit(item: QgsLayoutItemMap, wanted: QgsRectangle) -> None:
    """Show at least ``wanted``, keeping the item's shape."""
    size = item.rect()
    centre = wanted.center()
    per_mm = max(wanted.width() / size.width(), wanted.height() / size.height())
    width, height = per_mm * size.width(), per_mm * size.height()
    item.zoomToExtent(
        QgsRectangle(centre.x() - width / 2, centre.y() - height / 2, centre.x() + width / 2, centre.y() + height / 2)
    )


def _title_with_scale(title: Optional[QgsLayoutItem], inset: QgsLayoutItemMap, language: str) -> None:
    """Add its scale to the title of an inset where it fits on one line."""
    if not isinstance(title, QgsLayoutItemLabel):
        return
    longer = f"{title.currentText()} (1:{denominator_text(inset, language)})"
    font = item_font(title)
    mm_per_pixel = font.pointSizeF() * MM_PER_POINT / 1000
    font.setPixelSize(1000)
    width = QFontMetricsF(font).horizontalAdvance(longer) * mm_per_pixel
    if width <= title.rect().width() - 2 * title.marginX() - 1:
        title.setText(literal(longer))


def denominator_text(item: QgsLayoutItemMap, language: str) -> str:
    return format_number(
        round(item.extent().width() / item.rect().width() * 1000 / 1000) * 1000, number_style(language)
    )


def localise_grid(item: QgsLayoutItemMap, language: str) -> None:
    """Write graticule labels in the page's language: west is ``O`` in Spanish and Portuguese."""
    west, mark = ("W", ".") if language == "en" else ("O", ",")
    size = item.rect().height()
    for grid in item.grids().asList():
        grid.setAnnotationExpression(
            f"replace(to_string(abs(round(@grid_number, 1))), '.', '{mark}') || '\u00b0' || "
            "case when round(@grid_number, 1) = 0 then '' "
            f"when @grid_axis = 'x' then '{west}' when @grid_number < 0 then 'S' else 'N' end"
        )
        interval = 2 if size > 120 else 4  # noqa: PLR2004 - labels need 12 mm or so
        grid.setIntervalX(interval)
        grid.setIntervalY(interval)


def graticule_interval(item: QgsLayoutItemMap) -> None:
    """Choose an interval that gives a map of any part of the country three to six lines."""
    degrees = item.extent().height() / 111_000
    interval = next((n for n in (0.1, 0.2, 0.5, 1, 2, 4) if degrees / n <= 6), 5)  # noqa: PLR2004
    for grid in item.grids().asList():
        grid.setIntervalX(interval)
        grid.setIntervalY(interval)


def fit_scale_bar(bar: QgsLayoutItemScaleBar, main: QgsLayoutItemMap) -> None:
    """Choose round segments so that the bar takes at most its share of the map."""
    room = SCALE_BAR_SHARE * main.extent().width() / 1000
    power = 10 ** math.floor(math.log10(room / 2))
    segment = max(power * n for n in (1, 2, 2.5, 5) if power * n <= room / 2)
    bar.setUnitsPerSegment(segment)
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.update()
