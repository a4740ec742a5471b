"""A saved project that is opened again shows the picture it had, with the plugin and without it."""

import datetime as dt

import pytest
import qgis.utils
from atlas_waiting import settle, wait_for
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from peru_access_atlas.layers.registry import find_layer

NAME = "peru_access_atlas"
PERU = QgsRectangle(-82, -19, -68, 0.6)


@pytest.fixture
def atlas(iface, fresh_dock):
    """The dock and the map of a new project; afterwards the plugin runs and the project is empty."""
    project = QgsProject.instance()
    settle()
    yield fresh_dock
    if NAME not in qgis.utils.plugins:
        assert qgis.utils.loadPlugin(NAME)
        assert qgis.utils.startPlugin(NAME)
    iface.mapCanvas().stopRendering()
    project.clear()
    again = qgis.utils.plugins[NAME].open_dock()
    again.model.set_measure("authorizations")
    again.model.set_symbols("choropleth")
    again.dock.setUserVisible(True)
    settle()


def layer_of(role):
    return find_layer(QgsProject.instance(), role)


def years(first, last):
    from peru_access_atlas.core.periods import Period  # of the plugin that runs: another test may have reloaded it

    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31))


def a_year_before_the_zone(atlas):
    atlas.model.set_period(years(2014, 2014))
    atlas.model.set_measure("persons")


def circles(atlas):
    atlas.model.set_period(years(2013, 2014))
    atlas.model.set_symbols("symbols")


def possible_days(atlas):
    atlas.model.change(period=years(2014, 2014), reading="documented")


def two_periods(atlas):
    atlas.model.change(period=years(2014, 2014), comparison=years(2013, 2013))


def a_frame_of_an_animation(atlas):
    atlas.link.set_step("month")
    atlas.link.first()
    for _ in range(12):
        atlas.link.next()


def cumulative(atlas):
    atlas.model.change(period=years(2014, 2014), mode="cumulative")


def a_selected_record(atlas):
    atlas.model.set_period(years(2012, 2015))
    town = next(a for a in atlas.model.index.auth_ids if atlas.model.index.authorization(a).row_id == "T4-08")
    atlas.model.select(town)


def filters_of_the_user(atlas):
    assert layer_of("authorized_places").setSubsetString("\"level\" = 'town'")
    assert layer_of("regions").setSubsetString("\"ubigeo\" < '15'")
    atlas.model.set_period(years(2012, 2015))


def styles_of_the_user(atlas):
    atlas.model.set_period(years(2014, 2014))
    atlas.model.settle()
    layer_of("regions").setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "#88cc88"})))
    layer_of("authorized_places").setRenderer(
        QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({"color": "#00ff00", "size": "5"}))
    )


def colours_of_the_user(atlas):
    atlas.model.set_period(years(2014, 2014))
    atlas.model.settle()
    regions = layer_of("regions")
    renderer = regions.renderer().clone()
    for number, item in enumerate(regions.renderer().ranges()):
        if item.upperValue() > 0:
            color = f"#{30 * number:02x}80ff"
            renderer.updateRangeSymbol(number, QgsFillSymbol.createSimple({"color": color}))
    regions.setRenderer(renderer)


def another_crs(atlas):
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:32718"))
    atlas.model.set_period(years(2014, 2014))


def picture(iface):
    """The map as QGIS draws it now, at its time; without names, which QGIS places anew in a project that is opened."""
    settle()
    assert wait_for(lambda: not iface.mapCanvas().isDrawing())
    settings = iface.mapCanvas().mapSettings()
    crs = settings.destinationCrs()
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, QgsProject.instance())
    settings.setExtent(transform.transformBoundingBox(PERU))
    settings.setOutputSize(QSize(420, 560))
    settings.setFlag(QgsMapSettings.Flag.DrawLabeling, False)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage().convertToFormat(QImage.Format.Format_RGB32)


def same(one, other):
    """Whether two pictures are; QGIS cuts the outlines of the world map elsewhere in a project that is opened."""
    if one == other:
        return True
    first, second = (bytes(image.constBits().asarray(image.sizeInBytes())) for image in (one, other))
    return max(abs(a - b) for a, b in zip(first, second)) <= 24


CASES = [
    a_year_before_the_zone,
    circles,
    possible_days,
    two_periods,
    a_frame_of_an_animation,
    cumulative,
    a_selected_record,
    filters_of_the_user,
    styles_of_the_user,
    colours_of_the_user,
    another_crs,
]


def save(atlas, iface, case, path):
    """Return the picture of a case that was saved."""
    case(atlas)
    atlas.model.settle()
    shown = picture(iface)
    assert QgsProject.instance().write(path)
    return shown


def begin(atlas, iface):
    """An empty state on the layers of a new project."""
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    atlas.model.set_measure("authorizations")
    atlas.model.set_symbols("choropleth")
    qgis.utils.plugins[NAME].add_layers()


def test_the_picture_is_the_same_with_the_plugin_and_without(atlas, iface, tmp_path, out):
    project, saved = QgsProject.instance(), {}
    empty = picture(iface)
    for case in CASES:
        name, path = case.__name__, str(tmp_path / f"{case.__name__}.qgz")
        begin(atlas, iface)
        saved[path] = save(atlas, iface, case, path)
        assert not same(saved[path], empty), name
        state, selected = atlas.model.state, atlas.model.selected
        project.clear()
        assert atlas.model.selected is None
        assert iface.addProject(path)
        reopened = picture(iface)
        assert same(reopened, saved[path]), (name, reopened.save(str(out / f"reopened_{name}.png")))
        assert (atlas.model.state, atlas.model.selected) == (state, selected), name
        assert not project.isDirty(), name
    project.clear()
    assert qgis.utils.unloadPlugin(NAME)
    for path, shown in saved.items():
        assert iface.addProject(path)
        alone = picture(iface)
        assert same(alone, shown), (path, alone.save(str(out / "alone.png")))
        assert not project.isDirty(), path
