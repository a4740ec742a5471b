"""Every region has its name on a page: over it, beside it with a line, or in the inset."""

import pytest

from peru_access_atlas.layers.registry import find_layer
from peru_access_atlas.layouts import page
from peru_access_atlas.layouts.spec import PageSpec


@pytest.fixture
def pinned(monkeypatch):
    """Collect the names that a page pins, by the id of the map item."""
    found = {}
    place = page.place_names

    def collect(main, over=(), wanted=None):
        found[main.id()] = place(main, over, wanted)
        return found[main.id()]

    monkeypatch.setattr(page, "place_names", collect)
    return found


@pytest.mark.once
@pytest.mark.parametrize(
    ("template", "language"),
    [
        ("a4-portrait", "es"),
        ("a4-landscape-bw", "en"),
        ("a3-portrait-bw", "pt"),
        ("slide-16x9", "es"),
        ("journal-90", "es"),
        ("journal-90-bw", "pt"),
        ("journal-140", "es"),
        ("journal-140-bw", "en"),
        ("journal-190", "pt"),
        ("poster-a1", "en"),
    ],
)
def test_all_regions_are_named(atlas_project, index, pinned, template, language):
    layout = page.build_map_layout(atlas_project, PageSpec(template=template, language=language), index)
    regions = find_layer(atlas_project, "regions")
    placed = {**pinned["inset_lima"], **pinned["map"]}
    names = {feature["name"]: (regions.id(), str(feature.id())) for feature in regions.getFeatures()}
    assert len(names) == 25
    assert [name for name, key in names.items() if key not in placed] == []
    coded = template.startswith("journal-90")
    key = page.page_items(layout).get("regions_key")
    assert (key is not None) == coded
    if coded:
        said = key.currentText().replace("\u00a0", " ")
        assert all(f"{feature['ubigeo']} {feature['name']}" in said for feature in regions.getFeatures())
    led = [key for key in pinned["map"] if pinned["map"][key].leader is not None]
    assert led, "some regions are too crowded for a name over them"
    assert set(led) <= set(names.values()), "only regions"


def test_the_line_is_drawn_for_the_names_beside_their_region_alone(atlas_project, index, pinned):
    layout = page.build_map_layout(atlas_project, PageSpec(), index)
    main = page.page_items(layout)["map"]
    regions = find_layer(atlas_project, "regions")
    drawn = regions.clone()
    page_style = main.layerStyleOverrides()[regions.id()]
    from peru_access_atlas.layouts.map_style import read_style

    read_style(drawn, page_style)
    settings = drawn.labeling().settings()
    assert settings.callout().enabled()
    shown = settings.dataDefinedProperties().property(settings.Property.CalloutDraw).expressionString()
    led = sorted(key[1] for key, one in pinned["map"].items() if one.leader is not None)
    assert all(f"$id = {fid} THEN 1" in shown for fid in led)
    assert shown.count("WHEN") == len(led)


def test_a_map_with_a_key_to_its_codes_writes_codes(atlas_project, index):
    from peru_access_atlas.layouts.map_style import read_style

    regions = find_layer(atlas_project, "regions")
    for template, expression in (("journal-90", '"ubigeo"'), ("journal-140", '"name"')):
        layout = page.build_map_layout(atlas_project, PageSpec(template=template), index)
        drawn = regions.clone()
        read_style(drawn, page.page_items(layout)["map"].layerStyleOverrides()[regions.id()])
        assert drawn.labelsEnabled()
        assert drawn.labeling().settings().fieldName == expression


@pytest.mark.parametrize("template", ["a4-portrait", "a4-landscape-bw"])
def test_an_authorization_names_its_regions_on_its_page(atlas_path, index, project, monkeypatch, template):
    """Over them or beside them with a line: also the longest list, of thirteen."""
    from peru_access_atlas.layers.project import add_atlas
    from peru_access_atlas.layouts import label_places
    from peru_access_atlas.layouts.atlas_layout import AtlasDocument

    found = {}
    place = label_places.NamePlacer.place

    def kept(*given, **named):
        found["last"] = place(*given, **named)
        return found["last"]

    monkeypatch.setattr(label_places.NamePlacer, "place", kept)
    add_atlas(project, atlas_path)
    regions = find_layer(project, "regions")
    ubigeos = {str(feature.id()): feature["ubigeo"] for feature in regions.getFeatures()}
    with AtlasDocument(project, PageSpec(template=template), index, "authorizations") as made:
        made.atlas.beginRender()
        most = 0
        for number in range(made.atlas.updateFeatures()):
            made.atlas.seekTo(number)
            named = {ubigeos[fid] for layer, fid in found["last"] if layer == regions.id()}
            assert set(made.current().regions) <= named, made.current().key
            most = max(most, len(made.current().regions))
        made.atlas.endRender()
    assert most == 13  # RL 30398


def test_a_region_page_leads_to_its_own_region_alone_and_its_scale_bar_covers_no_symbol(
    atlas_path, index, project, monkeypatch
):
    from peru_access_atlas.layers.project import add_atlas
    from peru_access_atlas.layouts import label_places
    from peru_access_atlas.layouts.atlas_layout import AtlasDocument

    placers, place = [], label_places.NamePlacer.place

    def kept(self, *given, **named):
        placers.append((self, place(self, *given, **named)))
        return placers[-1][1]

    monkeypatch.setattr(label_places.NamePlacer, "place", kept)
    add_atlas(project, atlas_path)
    regions = find_layer(project, "regions")
    ubigeos = {str(feature.id()): feature["ubigeo"] for feature in regions.getFeatures()}
    places = set()
    with AtlasDocument(project, PageSpec(template="a4-landscape"), index, "regions") as made:
        bar, main = made.items["scalebar"], made.items["map"]
        made.atlas.beginRender()
        for number in range(made.atlas.updateFeatures()):
            made.atlas.seekTo(number)
            placer, names = placers[-1]
            led = {ubigeos[fid] for (layer, fid), one in names.items() if layer == regions.id() and one.leader}
            assert led <= set(made.current().regions), made.current().key
            box = bar.rect().translated(bar.pos() - main.pos())
            places.add((round(box.x()), round(box.y())))
            assert main.rect().contains(box)
            for layer in placer._layers:
                for left, top, right, bottom in layer.symbols.values():
                    apart = right <= box.left() or left >= box.right() or bottom <= box.top() or top >= box.bottom()
                    assert apart, (made.current().key, layer.role)
        made.atlas.endRender()
    assert len(places) > 1  # it has moved for some
