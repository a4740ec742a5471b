"""Makes the pictures of the guide: the tutorial walked through in the real QGIS, once in each language of the guide.

    screenshot_guide.py [--out DIR] [LANGUAGE ...]

The walk is ``tests/desktop/test_tutorial.py``, so that a picture shows what the tutorial's steps really lead to.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("en", "es")
#: Picture of the guide -> picture of the walk, and its width in pixels.
PICTURES = {
    "year": ("tutorial_year", 680),
    "documented": ("tutorial_documented_dock", 400),
    "record": ("tutorial_record_dock", 400),
    "circles": ("tutorial_circles", 680),
}


def shrink(source: Path, target: Path, width: int) -> None:
    """Write a picture at most ``width`` pixels wide.

    :raises OSError: when it can be neither read nor written.
    """
    image = QImage(str(source))
    if image.isNull():
        raise OSError(f"{source} is no picture")
    if image.width() > width:
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.convertToFormat(QImage.Format.Format_RGB888).save(str(target), "PNG", 0):
        raise OSError(f"{target} cannot be written")


def main(argv=None) -> int:
    """Walk through the tutorial and keep its pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "help")
    parser.add_argument("languages", nargs="*", default=LANGUAGES, metavar="LANGUAGE")
    options = parser.parse_args(argv)
    for language in options.languages:
        with tempfile.TemporaryDirectory() as work:
            environment = {**os.environ, "ATLAS_OUT": work, "ATLAS_LOCALE": language}
            environment["ATLAS_PYTEST_ARGS"] = "-k tutorial"
            command = ["bash", str(ROOT / "tests" / "desktop" / "run.sh"), "xvfb"]
            if subprocess.run(command, env=environment, check=False, timeout=400).returncode:  # nosec B603
                print(f"The walk in {language} failed: its pictures stay as they were.", file=sys.stderr)
                return 1
            for name, (source, width) in PICTURES.items():
                shrink(Path(work) / f"{source}.png", options.out / language / "pictures" / f"{name}.png", width)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
