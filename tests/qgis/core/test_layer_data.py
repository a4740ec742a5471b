"""No algorithm lets QGIS open the bundled data, which it would open for writing: layers read a copy."""

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils, QgsProject

from peru_access_atlas.core.errors import DataError
from peru_access_atlas.core.qt import working_copy
from peru_access_atlas.layers import project as layers_of_the_atlas
from peru_access_atlas.processing_provider import base
from peru_access_atlas.processing_provider.provider import AtlasProvider


class StopError(DataError):
    """Ends an algorithm when its layers are there."""


@pytest.mark.parametrize(
    ("name", "output"), [("exportlayout", "page.pdf"), ("exportatlas", "atlas.pdf"), ("smallmultiples", "series.pdf")]
)
def test_layers_of_an_algorithm_read_a_copy(qgis_app, monkeypatch, tmp_path, name, output):
    sources = []

    def add(project: QgsProject, path):
        result = really_add(project, path)
        sources.extend(layer.source() for layer in project.mapLayers().values())
        assert result.added
        raise StopError("enough", "", "")

    really_add = layers_of_the_atlas.add_atlas
    monkeypatch.setattr(layers_of_the_atlas, "add_atlas", add)
    provider = AtlasProvider()
    provider.refreshAlgorithms()
    algorithm = provider.algorithm(name).create()
    algorithm.run({"OUTPUT": str(tmp_path / output)}, QgsProcessingContext(), QgsProcessingFeedback())
    read = [source for source in sources if "atlas.gpkg" in source]
    assert read
    assert not [source for source in read if source.startswith(base.DATA_PATH.as_posix())]


def test_a_profile_that_cannot_be_written_is_no_obstacle(qgis_app, monkeypatch, tmp_path):
    (tmp_path / "a file").write_text("no folder")
    monkeypatch.setattr(working_copy.settings.data_folder, "value", lambda: str(tmp_path / "a file" / "below"))
    path = base.layer_data()
    assert path.as_posix().startswith(QgsProcessingUtils.tempFolder())
    assert path.read_bytes() == base.DATA_PATH.read_bytes()
