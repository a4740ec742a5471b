"""The version of the plugin."""

from __future__ import annotations

import configparser
from pathlib import Path

METADATA = Path(__file__).resolve().parents[1] / "metadata.txt"


def plugin_version(metadata: Path = METADATA) -> str:
    """Return the version in ``metadata.txt``, ``0`` when it cannot be read."""
    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read(metadata, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError):
        return "0"
    return parser.get("general", "version", fallback="0")
