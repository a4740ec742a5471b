"""A table written as plain CSV is the one that QGIS's writer makes, byte for byte."""

import csv
import itertools
import random

import pytest
from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
)

from peru_access_atlas.core.errors import CanceledError, ExportError

COLUMNS = (("text", "text"), ("real", "real"), ("whole", "integer"), ("yes", "boolean"), ("day", "text"))
TEXTS = (
    "Minera \u00d1and\u00fa S.A.C.", "", "  lead", "trail ", None, "15", "007", "1e5", "1.5", "-3", "+4", "0x1f", "nan",
    "inf", "a,b", "a;b", "tab\tb", 'q"q', '"', "l1\nl2", "cr\rx", "crlf\r\nx", "1 2", " 12", "12 ", "1,5", "true",
    "2020-01-01", "=1", "1e", "1d5", ".5", "5.", ".", "-", "+", "1E400", "1E4000", "\\N", "1d", "1D3", "e5", ".e5",
    "1e+", "--1", "1-2", "1e5.3", "1.2.3", "1e2e3", " ", "5 e3", "\u0663", "a\0b", "@x", "\u00a01",
)  # fmt: skip
REALS = (
    0.0, 1.0, -0.0, 0.1, 1 / 3, 1e15, 1e16, 123456789012345680.0, 1e-05, 1e-04, 4e-07, 1.5e300, 2.5, 299.8271, -1e-10,
    None, 100000.0, 1e100, 123456.789012345678, 0.1 + 0.2, 99999999999999.98, 5884351.1106, 1e22, 1e-300,
)  # fmt: skip
WHOLES, FLAGS, DAYS = (0, 1, -5, 2147483647, None), (True, False, None), ("2016-01-31", None, "2025-12-31", "")


def rows():
    dice = random.Random(20260310)
    made = ["".join(dice.choice('01.-+eE d",;\n') for _ in range(dice.randint(1, 7))) for _ in range(2000)]
    others = zip(itertools.cycle(REALS), itertools.cycle(WHOLES), itertools.cycle(FLAGS), itertools.cycle(DAYS))
    return [(None, [text, *other]) for text, other in zip([*TEXTS, *made], others)]


@pytest.fixture
def write(write_columns):
    """``write(value, rows, feedback=None)``: write the rows to an output given as ``value``."""
    return lambda value, lines, feedback=None: write_columns(value, COLUMNS, lines, feedback)


def test_bytes_are_those_of_the_sink(write, tmp_path):
    from osgeo import gdal

    direct, sink = tmp_path / "direct.csv", tmp_path / "sink.csv"
    assert write(str(direct), rows()) == {"OUTPUT": str(direct)}
    write(QgsProcessingOutputLayerDefinition(str(sink)), rows())
    if int(gdal.VersionInfo("VERSION_NUM")) // 10000 == 306:
        assert direct.read_bytes() == sink.read_bytes()
    else:  # newer ones quote and round otherwise: the cells are the same
        with direct.open(encoding="utf-8", newline="") as one, sink.open(encoding="utf-8", newline="") as other:
            pairs = list(zip(csv.reader(one), csv.reader(other)))
        assert len(pairs) == len(rows()) + 1
        assert pairs[0][0] == pairs[0][1]
        for ours, theirs in pairs[1:]:
            assert ours[0].replace("\r", "") == theirs[0].replace("\r", "")
            assert ours[4] == theirs[4]
            assert [float(cell) for cell in ours[1:3] if cell] == pytest.approx(
                [float(cell) for cell in theirs[1:3] if cell], rel=1e-14
            )


def test_read_by_qgis(write, tmp_path):
    path = tmp_path / "table.csv"
    write(str(path), rows()[:20])
    layer = QgsVectorLayer(str(path), "table", "ogr")
    assert layer.featureCount() == 20
    assert [field.name() for field in layer.fields()] == [name for name, _kind in COLUMNS]


def test_cancelled_keeps_the_file_of_before(write, run, tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("before", encoding="utf-8")
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    with pytest.raises(CanceledError):
        write(str(path), rows(), feedback)
    assert [one.name for one in tmp_path.iterdir()] == ["table.csv"]
    assert path.read_text(encoding="utf-8") == "before"


def test_a_write_that_fails_keeps_the_file_of_before(write, tmp_path, monkeypatch):
    path = tmp_path / "table.csv"
    path.write_text("before", encoding="utf-8")

    def full(_one, _other):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("peru_access_atlas.processing_provider.outputs.os.replace", full)
    with pytest.raises(ExportError, match="No space left"):
        write(str(path), rows())
    monkeypatch.undo()
    assert [one.name for one in tmp_path.iterdir()] == ["table.csv"]
    assert path.read_text(encoding="utf-8") == "before"
