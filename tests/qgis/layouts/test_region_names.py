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

    def collect(main, over=(), **options):
        found[main.id()] = place(main, over, **options)
        return found[main.id()]

    monkeypatch.setattr(page, "place_names", collect)
    return found


@pytest.mark.once
@pytest.mark.parametrize(
    ("template", "language"),
    [("a4-portrait", "es"), ("a4-landscape-bw", "en"), ("a3-portrait-bw", "pt"), ("slide-16x9", "es")],
)
def test_all_regions_are_named(atlas_project, index, pinned, template, language):
    page.build_map_layout(atlas_project, PageSpec(template=template, language=language), index)
    regions = find_layer(atlas_project, "regions")
    placed = {**pinned["inset_lima"], **pinned["map"]}
    names = {feature["name"]: (regions.id(), str(feature.id())) for feature in regions.getFeatures()}
    assert len(names) == 25
    assert [name for name, key in names.items() if key not in placed] == []
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
