"""What a dossier is about: a filter state, a region or an authorization; and the records that follow from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Dict, Mapping, Optional, Tuple

from ...core.errors import ExportError
from ...core.filters import FilterState, Match, aside, effective_period, matches
from ...core.index import AtlasIndex
from ...core.periods import Period, iso_date
from ...core.qt.i18n import tr
from ..spec import LANGUAGES, PageSpec, is_text


@dataclass(frozen=True)
class DossierSpec:
    """A dossier asked for.

    :param state: the filter; for a region or an authorization it gives the period and the reading.
    :param region: ubigeo (2 digits), or empty.
    :param auth_id: authorization, or empty. At most one of ``region`` and ``auth_id``.
    :param date: day printed as the dossier's; nothing asks a clock.
    """

    language: str = "es"
    title: str = ""
    author: str = ""
    date: Optional[dt.date] = None
    state: FilterState = field(default_factory=FilterState)
    region: str = ""
    auth_id: str = ""

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise ExportError(
                tr("The dossier cannot be made: language is {language!r}.", context="Export").format(
                    language=self.language
                ),
                "",
                tr("Use one of: {names}.", context="Export").format(names=", ".join(LANGUAGES)),
            )
        if self.region and self.auth_id:
            raise ExportError(
                tr("The dossier cannot be made.", context="Export"),
                tr("It is asked for a region and for an authorization.", context="Export"),
                tr("Choose one.", context="Export"),
            )

    @property
    def kind(self) -> str:
        """``authorization``, ``region``, ``filter`` or ``all``."""
        if self.auth_id:
            return "authorization"
        if self.region:
            return "region"
        return "filter" if self.state.chips else "all"

    def to_json(self) -> Dict[str, Any]:
        """Return JSON-ready values."""
        return {
            "language": self.language,
            "title": self.title,
            "author": self.author,
            "date": self.date.isoformat() if self.date else None,
            "state": self.state.to_dict(),
            "region": self.region,
            "auth_id": self.auth_id,
        }

    @classmethod
    def from_json(cls, values: Any) -> "DossierSpec":
        """Read what :meth:`to_json` wrote.

        :raises AtlasError: on anything else.
        """
        if not isinstance(values, Mapping) or set(values) - set(cls().to_json()):
            raise ExportError(
                tr("The run file is not that of a dossier.", context="Export"),
                "",
                tr("Choose another file.", context="Export"),
            )
        texts = {name: values.get(name) or "" for name in ("title", "author", "region", "auth_id")}
        day = values.get("date")
        if not all(map(is_text, [*texts.values(), day or "", values.get("language", "")])):
            raise ExportError(
                tr("The run file is not that of a dossier.", context="Export"),
                "",
                tr("Choose another file.", context="Export"),
            )
        try:
            date = iso_date(day) if day else None
        except ValueError as error:
            raise ExportError(
                tr("The run file cannot be read.", context="Export"),
                str(error),
                tr("Write dates as 2018-01-19.", context="Export"),
            ) from error
        state = FilterState.from_dict(values["state"]) if values.get("state") else FilterState()
        return cls(language=values.get("language", "es"), date=date, state=state, **texts)


@dataclass(frozen=True)
class Scope:
    """The records of a dossier.

    :param regions: ubigeos of the regions that facilities, centres and districts are taken from.
    :param no_place: authorizations of the other filters that name no place.
    """

    kind: str
    name: str
    period: Period
    reading: str
    matches: Tuple[Match, ...]
    regions: Tuple[str, ...]
    no_place: Tuple[str, ...]
    undated: Tuple[str, ...]

    @property
    def auth_ids(self) -> Tuple[str, ...]:
        """The authorizations, by date of their norm."""
        return tuple(match.auth_id for match in self.matches)

    def page(self, spec: DossierSpec) -> PageSpec:
        """Return the map page of the same selection, for the code of layouts."""
        return PageSpec(
            language=spec.language,
            title=spec.title,
            author=spec.author,
            period_start=self.period.start,
            period_end=self.period.end,
            reading=self.reading,
            auth_ids=self.auth_ids,
        )


def resolve(index: AtlasIndex, spec: DossierSpec) -> Scope:
    """Return the records a dossier is about.

    :raises ExportError: when the region or the authorization is not known.
    """
    state, name = spec.state, ""
    every = tuple(region.ubigeo for region in index.region_list)
    if spec.auth_id:
        if spec.auth_id not in index.authorizations:
            raise _unknown(tr("There is no authorization {code!r} in the atlas.", context="Export"), spec.auth_id)
        period = effective_period(index, state)
        certainty = index.presence(spec.auth_id, state.reading).certainty_within(period) or ""
        found: Tuple[Match, ...] = (Match(spec.auth_id, certainty),)
        no_place = (spec.auth_id,) if index.no_place(spec.auth_id) else ()
        undated = (spec.auth_id,) if index.undated(spec.auth_id, state.reading) else ()
        norm = index.norm(spec.auth_id)
        name = f"{norm.number} ({spec.auth_id})"
        return Scope(spec.kind, name, period, state.reading, found, index.regions(spec.auth_id), no_place, undated)
    if spec.region:
        if spec.region not in index.region_by_ubigeo:
            raise _unknown(tr("There is no region {code!r} in the atlas.", context="Export"), spec.region)
        state = state.changed(regions=(spec.region,), area=None, area_regions=())
        name = index.region_by_ubigeo[spec.region].name
    chosen = set(state.regions or every) & set(state.area_regions if state.area is not None else every)
    beside = aside(index, state)
    return Scope(
        spec.kind,
        name,
        effective_period(index, state),
        state.reading,
        matches(index, state),
        tuple(ubigeo for ubigeo in every if ubigeo in chosen),
        beside.no_place,
        beside.undated,
    )


def _unknown(what: str, code: str) -> ExportError:
    return ExportError(what.format(code=code[:40]), "", tr("Copy its code from the list.", context="Export"))
