"""Filter states of every kind, for hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from peru_access_atlas.core import definitions, filter_state
from peru_access_atlas.core.filters import FilterState

from .makers import periods

SQUARE = "POLYGON((-76 -12, -74 -12, -74 -10, -76 -10, -76 -12))"


def some(codes):
    return st.lists(st.sampled_from(list(codes)), max_size=3).map(tuple)


states = st.builds(
    FilterState,
    period=periods(),
    reading=st.sampled_from(list(definitions.READINGS)),
    mode=st.sampled_from(filter_state.MODES),
    comparison=st.none() | periods(),
    regions=some(["01", "02", "15", "25"]),
    area=st.sampled_from((None, SQUARE)),
    area_regions=some(["01", "03"]),
    institutions=some(["PE-CCFFAA", "PE-MGP"]),
    purposes=some(definitions.PURPOSES),
    norm_kinds=some(definitions.NORM_KINDS),
    personnel_min=st.none() | st.integers(0, 50),
    personnel_max=st.none() | st.integers(50, 500),
    include_unknown_personnel=st.booleans(),
    weapons=some(definitions.WEAPONS),
    equipment_classes=some(definitions.EQUIPMENT_CLASSES),
    official_sources_only=st.booleans(),
    text=st.text(max_size=20),
    include_no_place=st.booleans(),
    include_undated=st.booleans(),
)
