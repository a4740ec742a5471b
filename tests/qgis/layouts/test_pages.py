"""Every template in every language: items inside the page, no text over text, no text cut, legend = map."""

import itertools
import re

import pytest
from qgis.core import QgsCoordinateTransform, QgsFeedback, QgsGeometry, QgsLayoutItemLabel, QgsRectangle
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QImage

from peru_access_atlas.core.errors import CanceledError, ExportError
from peru_access_atlas.layers.registry import find_layer
from peru_access_atlas.layouts import choropleth, export, legend, page, texts
from peru_access_atlas.layouts.atlas_formats import SIZES
from peru_access_atlas.layouts.flow import text_height
from peru_access_atlas.layouts.formats import BY_NAME, TEMPLATES
from peru_access_atlas.layouts.spec import ATLAS_KINDS, LANGUAGES, PageSpec
from peru_access_atlas.layouts.template_writer import ATLAS_ITEM_IDS, ITEM_IDS, atlas_template_xml, template_xml

#: Every page in the language with the longest words on every version of QGIS; in the others on the host.
EVERY_PAGE = [
    pytest.param(template, language, marks=() if language == "es" and "-bw" not in template else pytest.mark.once)
    for template, language in itertools.product(TEMPLATES, LANGUAGES)
]


@pytest.mark.parametrize(("template", "language"), EVERY_PAGE)
def test_items_of_every_page(atlas_project, index, template, language):
    spec = PageSpec(template=template, language=language, author="Centro de Investigaciones del Sur")
    layout = page.build_map_layout(atlas_project, spec, index)
    items = page.page_items(layout)
    made = BY_NAME[re.sub("-bw$", "", template)]
    assert set(items) >= set(ITEM_IDS)
    sheet = QRectF(0, 0, made.width, made.height)
    boxes = {}
    for item_id in ITEM_IDS:
        item = items[item_id]
        box = QRectF(item.pos().x(), item.pos().y(), item.rect().width(), item.rect().height())
        assert sheet.adjusted(-0.01, -0.01, 0.01, 0.01).contains(box), (item_id, box)
        boxes[item_id] = box
    if "regions_key" in items:
        item = items["regions_key"]
        boxes["regions_key"] = QRectF(item.pos().x(), item.pos().y(), item.rect().width(), item.rect().height())
    apart = [i for i in boxes if isinstance(items[i], QgsLayoutItemLabel)] + ["legend"]
    for one, other in itertools.combinations(apart, 2):
        overlap = boxes[one].intersected(boxes[other])
        assert min(overlap.width(), overlap.height()) < 0.05, (one, other, overlap)
    for item_id in apart[:-1]:
        label = items[item_id]
        assert label.font().pointSizeF() >= 7
        assert text_height(label) <= label.rect().height() + 0.25, (item_id, label.text())


@pytest.mark.parametrize("language", LANGUAGES)
def test_legend_holds_what_the_map_shows(atlas_project, index, language):
    spec = PageSpec(language=language)
    layout = page.build_map_layout(atlas_project, spec, index)
    items = page.page_items(layout)
    facts = page.gather(index, spec)
    shown = legend.legend_entries(items["legend"])
    classes = choropleth.classify(facts.exposures, spec.measure, language)
    assert shown["regions"] == [c.label for c in classes if c.regions]
    assert sorted(u for c in classes for u in c.regions) == [f"{i:02d}" for i in range(1, 26)]
    assert len(shown["vraem_zones"]) == 1
    earlier = PageSpec(language=language).with_period(page.PageSpec().period.of_year(2013))
    items = page.page_items(other := page.build_map_layout(atlas_project, earlier, index))
    assert "vraem_zones" not in legend.legend_entries(items["legend"]), "no zone of 2013 is in the data"
    assert other is not layout


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Acceso militar de los Estados Unidos en el Perú", "Acceso militar de los Estados Unidos en~el~Perú"),
        ("Regiones con despliegue militar autorizado", "Regiones con despliegue militar~autorizado"),
        ("Mi propio mapa", "Mi propio mapa"),
    ],
)
def test_no_word_stands_alone_at_the_end(value, expected):
    assert page.whole_end(value) == expected.replace("~", "\u00a0")


def test_classes_hold_the_right_regions_by_year(index):
    for year in range(2012, 2020):
        spec = PageSpec().with_period(page.PageSpec().period.of_year(year))
        exposures = page.gather(index, spec).exposures
        keys = choropleth.by_region(choropleth.classify(exposures, "authorizations", "es"))
        expected = {
            ubigeo
            for auth_id in index.auth_ids
            for ubigeo in index.regions(auth_id)
            if (days := index.presence(auth_id, "norm_date").definite) and days.intersection(spec.period)
        }
        assert {u for u, key in keys.items() if key not in ("zero", "possible")} == expected


def test_unknown_is_never_the_lowest_class():
    from peru_access_atlas.core.measures import RegionExposure

    rows = [
        RegionExposure("01", "a", 1, 5, None, None, 0, 0, 1),
        RegionExposure("02", "b", 0, 0, 0, 0.0, 2, 9),
        RegionExposure("03", "c", 0, 0, 0, 0.0, 0, 0),
        RegionExposure("04", "d", 1, 5, 10, 50.0, 0, 0),
    ]
    keys = choropleth.by_region(choropleth.classify(rows, "persons", "en"))
    assert keys == {"01": "unknown", "02": "possible", "03": "zero", "04": "0"}


@pytest.mark.parametrize("palette", [choropleth.SEQUENTIAL, choropleth.GREYS])
def test_classes_differ_in_grey(palette):
    steps = [choropleth.lightness(c) for c in ("#ffffff", *palette)]
    assert all(a - b >= 4 for a, b in zip(steps, steps[1:])), steps
    assert steps[1] - steps[-1] > 30


def test_texts_are_complete_and_templates_current(root, qgis_app):
    assert texts.missing() == []
    made = {name: (template_xml(one), ITEM_IDS) for name, one in BY_NAME.items()}
    made.update(
        (f"atlas-{kind}-{one.name}", (atlas_template_xml(kind, one), ATLAS_ITEM_IDS))
        for kind in ATLAS_KINDS
        for one in SIZES
    )
    folder = root / "layouts" / "templates"
    assert {path.stem for path in folder.glob("*.qpt")} == {name + twin for name in made for twin in ("", "-bw")}
    # A later QGIS writes other attributes: the ids and boxes are what must agree.
    boxes = re.compile(r"<LayoutItem[^>]*>")
    for name, (xml, ids) in made.items():
        there, now = (
            {
                re.search(r' id="([^"]*)"', tag)[1]: re.findall(r' (?:size|position)="[^"]*"', tag)
                for tag in boxes.findall(one)
            }
            for one in ((folder / f"{name}.qpt").read_text("utf-8"), xml)
        )
        assert set(now) >= set(ids), name
        assert {item: sorted(there[item]) for item in ids} == {item: sorted(now[item]) for item in ids}, name


@pytest.fixture(scope="module")
def exported(atlas_project, index, tmp_path_factory):
    return _export_twice(atlas_project, index, tmp_path_factory)


def _export_twice(atlas_project, index, tmp_path_factory):
    folder = tmp_path_factory.mktemp("páginas del año")
    for run in ("a", "b"):
        layout = page.build_map_layout(atlas_project, PageSpec(), index)
        export.export_layout(layout, folder / f"{run}.pdf", "pdf", 300)
        export.export_layout(layout, folder / f"{run}.png", "png", 150)
    return folder


def test_same_run_gives_same_pixels_text_and_geometry(exported, tool):
    assert not QImage(str(exported / "a.png")).isNull()
    assert QImage(str(exported / "a.png")) == QImage(str(exported / "b.png"))
    assert tool("pdftotext", "-bbox", exported / "a.pdf", "-") == tool("pdftotext", "-bbox", exported / "b.pdf", "-")
    paths = [tool("pdftocairo", "-svg", exported / f"{run}.pdf", "-") for run in ("a", "b")]
    assert len(paths[0]) > 100_000
    assert paths[0] == paths[1]


@pytest.fixture
def placed(monkeypatch):
    """The names of each map that is filled, as they were placed: (map, places)."""
    made = []
    whole = page.place_names

    def collect(item, *more, **options):
        made.append((item, whole(item, *more, **options)))
        return made[-1][1]

    monkeypatch.setattr(page, "place_names", collect)
    return made


@pytest.mark.parametrize("template", [name for name in TEMPLATES if not name.endswith("-bw")])
def test_names_stand_apart_on_the_map_and_over_their_own_region(atlas_project, index, placed, template):
    layout = page.build_map_layout(atlas_project, PageSpec(template=template), index)
    items = page.page_items(layout)
    regions = find_layer(atlas_project, "regions")
    shapes = {}
    transform = QgsCoordinateTransform(regions.crs(), items["map"].crs(), atlas_project)
    for feature in regions.getFeatures():
        shapes[str(feature.id())] = shape = QgsGeometry(feature.geometry())
        shape.transform(transform)
    assert [item.id() for item, _places in placed] == ["inset_lima", "map"]
    names = {}
    for item, places in placed:
        width, height = item.rect().width(), item.rect().height()
        for one, other in itertools.combinations(places.values(), 2):
            assert not QRectF(*_rect(one)).intersects(QRectF(*_rect(other)))
        for (layer, feature), place in places.items():
            left, top, right, bottom = place.box
            assert left >= 0
            assert top >= 0
            assert right <= width
            assert bottom <= height
            if item.id() == "map" and layer == regions.id():
                names[feature] = _map_rect(item, place.box), place.leader
    least = 20
    assert len(names) >= least, "the map names its regions"
    for feature, (box, line) in names.items():
        if line is not None:  # beside its region, over none, with a line to it
            over = sum(box.intersection(shape).area() for shape in shapes.values())
            assert over < 0.1 * box.area(), "no more than the raster overlooks"
            end = _map_rect(items["map"], (*line[1], *line[1])).centroid()
            cell = 1.2 * items["map"].extent().width() / items["map"].rect().width()  # of the raster
            assert end.intersects(shapes[feature].buffer(cell, 4)), feature
            continue
        own = box.intersection(shapes[feature]).area()
        others = max(box.intersection(shape).area() for key, shape in shapes.items() if key != feature)
        assert own > others, feature
        assert others < 0.45 * box.area(), feature
    drawn = items["map"]
    for over in ("inset_lima", "inset_locator", "scalebar"):
        x, y = items[over].pos().x() - drawn.pos().x(), items[over].pos().y() - drawn.pos().y()
        blocked = QRectF(x, y, items[over].rect().width(), items[over].rect().height())
        assert not any(blocked.intersects(QRectF(*_rect(one))) for one in placed[1][1].values()), over


def _rect(place):
    left, top, right, bottom = place.box
    return left, top, right - left, bottom - top


def _map_rect(item, box):
    extent, per_mm = item.extent(), item.extent().width() / item.rect().width()
    left, right = (extent.xMinimum() + x * per_mm for x in (box[0], box[2]))
    top, bottom = (extent.yMaximum() - y * per_mm for y in (box[1], box[3]))
    return QgsGeometry.fromRect(QgsRectangle(left, bottom, right, top))


def test_the_placed_names_are_the_names_on_the_page(atlas_project, index, placed, tmp_path, tool):
    layout = page.build_map_layout(atlas_project, PageSpec(language="en"), index)
    pdf = export.export_layout(layout, tmp_path / "a.pdf", "pdf", 150)
    words = re.sub(r"\s+", "", tool("pdftotext", pdf, "-"))
    facilities = find_layer(atlas_project, "facilities")
    named = {key[1] for key in placed[1][1] if key[0] == facilities.id()}
    assert len(named) >= 12
    for feature in facilities.getFeatures():
        if str(feature.id()) in named:
            assert str(feature["name"]).replace(" ", "") in words


def test_png_size(exported):
    one = QImage(str(exported / "a.png"))
    assert not one.isNull()
    assert abs(one.width() - 210 / 25.4 * 150) <= 1
    assert abs(one.height() - 297 / 25.4 * 150) <= 1


def test_pdf_page_fonts_and_lettering(exported, tool):
    pdf = exported / "a.pdf"
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", tool("pdfinfo", pdf))
    assert float(size[1]) == pytest.approx(595.28, abs=1)
    assert float(size[2]) == pytest.approx(841.89, abs=1)
    fonts = tool("pdffonts", pdf).splitlines()[2:]
    assert fonts, "the text is text, not outlines"
    assert all(line.split()[-5] == "yes" for line in fonts), fonts
    text = tool("pdftotext", pdf, "-")
    for wanted in ("Acceso militar de los Estados Unidos en el Perú", "29 de abril de 2012", "referenciales"):
        assert wanted in re.sub(r"\s+", " ", text)
    words = re.findall(r'yMin="([\d.]+)"[^>]*yMax="([\d.]+)">', tool("pdftotext", "-bbox", pdf, "-"))
    # The box of a word is ascent plus descent of the font, at least 1.1 times its size.
    assert min(float(b) - float(a) for a, b in words if float(b) - float(a) > 2) >= 7 * 1.0


def test_a_failed_or_cancelled_export_leaves_nothing(atlas_project, index, tmp_path):
    layout = page.build_map_layout(atlas_project, PageSpec(), index)
    feedback = QgsFeedback()
    feedback.cancel()
    with pytest.raises(CanceledError):
        export.export_layout(layout, tmp_path / "x.pdf", "pdf", 300, feedback)
    there = tmp_path / "there.png"
    there.write_bytes(b"mine")
    with pytest.raises(ExportError, match="exists"):
        export.export_layout(layout, there, "png", 72)
    assert there.read_bytes() == b"mine"
    with pytest.raises(ExportError):
        export.export_layout(layout, tmp_path / "x.bmp", "bmp")
    assert [p.name for p in tmp_path.iterdir()] == ["there.png"]


def test_spec_survives_json():
    spec = PageSpec(template="a3-landscape", language="pt", author="A", class_limits=(1.0, 2.0))
    assert PageSpec.from_json(spec.to_json()) == spec
    with pytest.raises(ExportError):
        PageSpec.from_json({"colour": 1})
    with pytest.raises(ExportError):
        PageSpec(language="fr")


def test_small_multiples_share_classes_and_show_each_year(atlas_project, index):
    from peru_access_atlas.layouts.multiples import build_small_multiples, steps_of

    spec = PageSpec(language="en")
    layout, found = build_small_multiples(atlas_project, spec, index)
    assert len(found) == 8, "2012 to 2019"
    assert len({tuple((c.key, c.label, c.colour) for c in classes) for classes in found}) == 1
    by_year = dict(zip(range(2012, 2020), (choropleth.by_region(classes) for classes in found)))
    named = {u for u, key in by_year[2018].items() if key != "zero"}
    assert named == set(index.regions("PE-RL-30724-1"))
    items = page.page_items(layout)
    shown = {item_id for item_id in items if item_id.startswith("legend_swatch_")}
    assert shown == {"legend_swatch_" + c.key for classes in found for c in classes if c.regions}
    with pytest.raises(ExportError, match="fit"):
        steps_of(spec, index, "month")
