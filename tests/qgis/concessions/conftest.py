import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


class Feedback:
    """Records messages; cancels once ``after`` looks have been taken."""

    @staticmethod
    def make(after=None):
        from qgis.core import QgsProcessingFeedback

        class Recorder(QgsProcessingFeedback):
            def __init__(self):
                super().__init__(False)
                self.looks, self.messages, self.warnings = 0, [], []

            def isCanceled(self):
                self.looks += 1
                return after is not None and self.looks > after

            def pushInfo(self, text):
                self.messages.append(text)

            def pushWarning(self, text):
                self.warnings.append(text)

        return Recorder()


@pytest.fixture(scope="session")
def make_cadastre():
    """The generator of synthetic cadastres: ``build(path, datum, label)``."""
    spec = importlib.util.spec_from_file_location(
        "make_synthetic_cadastre", ROOT / "tools" / "make_synthetic_cadastre.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def synthetic():
    return ROOT / "data" / "synthetic_cadastre.gpkg"


@pytest.fixture
def run(qgis_app):
    """Run an algorithm class with parameters: ``run(cls, parameters, after=None, policy=None)`` -> results, feedback."""  # noqa: E501
    from qgis.core import QgsProcessingContext, QgsProject

    from peru_access_atlas.overlay.cache import session_cache

    def call(algorithm_class, parameters, after=None, policy=None):
        if after is not None:  # the looks of a run that reads, not of one that finds what an earlier test has read
            session_cache().clear()
        project = QgsProject()
        context = QgsProcessingContext()
        context.setProject(project)
        if policy is not None:
            context.setInvalidGeometryCheck(policy)
        feedback = Feedback.make(after)
        algorithm = algorithm_class().create()
        ok, message = algorithm.checkParameterValues(parameters, context)
        assert ok, message
        results, _ok = algorithm.run(parameters, context, feedback, {}, False)
        return results, feedback

    return call


@pytest.fixture
def write_columns(qgis_app):
    """``write_columns(value, columns, rows, feedback=None, shapes=False)``: write to an output given as ``value``."""
    from qgis.core import (
        QgsProcessing,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingParameterFeatureSink,
    )

    from peru_access_atlas.processing_provider.base import AtlasAlgorithm
    from peru_access_atlas.processing_provider.cadastre import write_table

    class Tables(AtlasAlgorithm):
        NAME = "tables"

        def displayName(self):
            return self.NAME

        def initAlgorithm(self, configuration=None):
            self.addParameter(
                QgsProcessingParameterFeatureSink("OUTPUT", "Output", QgsProcessing.SourceType.TypeVector)
            )

    def call(value, columns, rows, feedback=None, shapes=False):
        context = QgsProcessingContext()
        context.setDefaultEncoding("UTF-8")
        feedback = feedback or QgsProcessingFeedback(False)
        return write_table(
            Tables().create(), {"OUTPUT": value}, "OUTPUT", context, columns, rows, feedback, with_geometry=shapes
        )

    return call
