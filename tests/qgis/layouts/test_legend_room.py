"""The legend of the whole period, the longest there is, ends above the lines below it on every template."""

import datetime as dt

import pytest

from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.layers.project import add_atlas
from peru_access_atlas.layouts.formats import BY_NAME
from peru_access_atlas.layouts.legend import needed_size
from peru_access_atlas.layouts.page import build_map_layout, page_items
from peru_access_atlas.layouts.spec import LANGUAGES, PageSpec


@pytest.fixture(scope="module")
def index(atlas_path):
    return AtlasIndex(load_atlas(atlas_path))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", sorted(BY_NAME))
def test_the_longest_legend_ends_above_the_lines_below_it(project, index, atlas_path, template, language):
    add_atlas(project, atlas_path)
    spec = PageSpec(
        template=template,
        language=language,
        period_start=dt.date(2012, 1, 1),
        period_end=dt.date(2019, 12, 31),
        reading="norm_date",
        measure="authorizations",
    )
    layout = build_map_layout(project, spec, index)
    items = page_items(layout)
    legend = items["legend"]
    needed = needed_size(legend)
    room = items["crs"].sceneBoundingRect().top() - legend.sceneBoundingRect().top()
    assert needed.height() <= room + 0.5
    right = legend.sceneBoundingRect().left() + needed.width()
    assert right <= layout.pageCollection().page(0).rect().width() - BY_NAME[template].margin + 0.5
