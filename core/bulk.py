"""Very many records at once: made when they are asked for, columns read without making any."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from typing import Any, Union


@contextmanager
def collection_paused() -> Iterator[None]:
    """Keep the cycle collector from running meanwhile.

    Records live as long as the atlas and hold no cycles, yet with each hundred thousand of them the collector would
    walk through all that is there: a third of the time of opening 100,000 authorizations.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


class Rows(Sequence[Any]):
    """Records of one table that are held as columns; each is made when it is asked for, all of them by iterating.

    Equal to a tuple of the same records.

    :param record: a dataclass.
    :param columns: the values of its fields, in their order, of equal length.
    """

    def __init__(self, record: type, columns: Sequence[Sequence[Any]]) -> None:
        self._record, self._columns = record, columns
        self._made: tuple[Any, ...] = ()

    def column(self, name: str) -> Sequence[Any]:
        """Return the values of one field.

        :raises ValueError: when the record has no such field.
        """
        return self._columns[[field.name for field in fields(self._record)].index(name)]

    def with_columns(self, changed: Mapping[str, Sequence[Any]]) -> Rows:
        """Return the same records with other values in the fields ``changed``; none is made."""
        names = [field.name for field in fields(self._record)]
        return Rows(self._record, [changed.get(name, held) for name, held in zip(names, self._columns)])

    def __len__(self) -> int:
        return len(self._columns[0])

    def __getitem__(self, row: Union[int, slice]) -> Any:
        if self._made or isinstance(row, slice):
            return self._all()[row]
        return self._record(*(column[row] for column in self._columns))

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return self._all() == (other._all() if isinstance(other, Rows) else other)

    def __hash__(self) -> int:
        return hash(self._all())

    def _all(self) -> tuple[Any, ...]:
        if not self._made and len(self):
            with collection_paused():
                self._made = tuple(map(self._record, *self._columns))
        return self._made


def column(records: Sequence[Any], name: str) -> Sequence[Any]:
    """Return one field of records, without making them when they are ``Rows``."""
    return records.column(name) if isinstance(records, Rows) else [getattr(record, name) for record in records]


class Groups:
    """Records by the value of one of their fields.

    :param order: the field by which those of one group are ordered; as they come when empty.
    """

    def __init__(self, records: Sequence[Any], key: str, order: str = "") -> None:
        self._records, self._order = records, order
        groups: dict[Any, list[int]] = defaultdict(list)
        for row, value in enumerate(column(records, key)):
            groups[value].append(row)
        #: Rows of ``records`` of each value, as they come.
        self.rows: Mapping[Any, Sequence[int]] = dict(groups)

    def __getitem__(self, value: Any) -> tuple[Any, ...]:
        """Return the records of a value, none for an unknown one."""
        found = [self._records[row] for row in self.rows.get(value, ())]
        if self._order:
            found.sort(key=lambda record: getattr(record, self._order))
        return tuple(found)

    def each(self, value: Any) -> Iterator[Any]:
        """Yield the records of a value as they come, none for an unknown one; each is made when its turn comes."""
        for row in self.rows.get(value, ()):
            yield self._records[row]

    def values(self, name: str, keys: Sequence[Any]) -> list[list[Any]]:
        """Return the values of field ``name`` of the records of each of ``keys``, as they come."""
        held, rows = column(self._records, name), self.rows
        return [[held[row] for row in rows.get(key, ())] for key in keys]
