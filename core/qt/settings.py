"""The plugin's settings: typed, with defaults, all in one place of the user's profile.

Settings are read when asked for, never at import. A stored value of another type or outside its choices is answered by
the default, so that a profile damaged or written by another version cannot break the plugin.
"""

from __future__ import annotations

from typing import Any, Callable, Generic, Optional, Tuple, TypeVar

from qgis.core import QgsSettings

from ..definitions import DEFAULT_MEASURE, DEFAULT_READING, MEASURES, READINGS
from ..languages import LANGUAGES

GROUP = "plugins/peru_access_atlas"

T = TypeVar("T")


class Setting(Generic[T]):
    """One setting.

    :param key: name below ``GROUP``; ASCII, never changed after a release.
    :param default: value when nothing valid is stored; its type is the setting's type.
    :param choices: the values allowed, or ``None`` for any.
    :param valid: a further test of a value.
    """

    def __init__(
        self,
        key: str,
        default: T,
        choices: Optional[Tuple[T, ...]] = None,
        valid: Optional[Callable[[T], bool]] = None,
    ) -> None:
        self.key = f"{GROUP}/{key}"
        self.default = default
        self.choices = choices
        self._valid = valid

    def value(self) -> T:
        """Return the stored value, or the default."""
        return self._checked(QgsSettings().value(self.key))

    def set(self, value: T) -> None:
        """Store a value.

        :raises ValueError: when it is not allowed.
        """
        if not self._allowed(value):
            raise ValueError(f"{value!r} is not allowed for {self.key}")
        QgsSettings().setValue(self.key, value)

    def reset(self) -> None:
        """Forget the stored value."""
        QgsSettings().remove(self.key)

    def _allowed(self, value: Any) -> bool:
        return (
            isinstance(value, type(self.default))
            and not (isinstance(value, bool) and not isinstance(self.default, bool))
            and (self.choices is None or value in self.choices)
            and (self._valid is None or self._valid(value))
        )

    def _checked(self, stored: Any) -> T:
        value: Any = stored
        # An INI file holds every value as text.
        if isinstance(self.default, bool) and isinstance(stored, (str, int)):
            value = {"true": True, "1": True, "false": False, "0": False}.get(str(stored).lower())
        elif isinstance(self.default, int) and isinstance(stored, str):
            digits = stored[1:] if stored.startswith("-") else stored
            value = int(stored) if digits.isascii() and digits.isdigit() else None
        elif isinstance(self.default, str) and stored is not None and not isinstance(stored, str):
            value = None
        return value if self._allowed(value) else self.default


#: ``auto`` follows the interface.
output_language = Setting("output_language", "auto", ("auto", *LANGUAGES))
#: Reading and measure that the dock and the dialogs begin with; algorithms keep theirs, so that a script gives the same
#: figures on every computer.
default_reading = Setting("default_reading", DEFAULT_READING, tuple(READINGS))
default_measure = Setting("default_measure", DEFAULT_MEASURE, tuple(MEASURES))
#: ``auto``: comma in Spanish and Portuguese, point in English; ``point`` is Peru's own use.
decimal_mark = Setting("decimal_mark", "auto", ("auto", "comma", "point"))
digit_grouping = Setting("digit_grouping", True)
#: Folder of the user's own print templates; empty for none.
template_folder = Setting("template_folder", "")
#: Folder that holds the working copy of the data; empty for the profile.
data_folder = Setting("data_folder", "")
#: Whether the dock drives and follows QGIS's temporal controller.
temporal_coupling = Setting("temporal_coupling", True)
colour_scheme = Setting("colour_scheme", "colour_blind_safe", ("colour_blind_safe", "ingemmet", "black_white"))
#: Whether the dock opens with QGIS.
dock_at_start = Setting("dock_at_start", False)
export_folder = Setting("export_folder", "")
MIN_DPI, MAX_DPI = 72, 1200
export_dpi = Setting("export_dpi", 300, valid=lambda dpi: MIN_DPI <= dpi <= MAX_DPI)
#: Addresses of the layers that "Fetch concessions" downloads, as documented publicly; official services move.
mining_service = Setting(
    "mining_service", "https://geocatmin.ingemmet.gob.pe/arcgis/rest/services/SERV_CATASTRO_MINERO_WGS84/MapServer/0"
)
hydrocarbon_service = Setting(
    "hydrocarbon_service", "https://gismaptemp.perupetro.com.pe/arcgis/rest/services/Mapa_Base_Perupetro_/MapServer"
)
author = Setting("author", "", valid=lambda text: len(text) <= 200)  # noqa: PLR2004
#: Version of the plugin whose welcome has been shown; no control of the options page.
welcomed = Setting("welcomed", "", valid=lambda text: len(text) <= 40)  # noqa: PLR2004

ALL: Tuple[Setting, ...] = (
    output_language,
    default_reading,
    default_measure,
    decimal_mark,
    digit_grouping,
    template_folder,
    data_folder,
    temporal_coupling,
    colour_scheme,
    dock_at_start,
    export_folder,
    export_dpi,
    mining_service,
    hydrocarbon_service,
    author,
    welcomed,
)


def monochrome() -> bool:
    """Return whether maps, charts and pages are to be drawn in black and white."""
    return colour_scheme.value() == "black_white"


def reset_all() -> None:
    """Forget every stored value, those of older versions too."""
    QgsSettings().remove(GROUP)
