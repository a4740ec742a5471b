"""Checks that go beyond one cell."""

from __future__ import annotations

from .sources import Report


def check_descriptor(package, report: Report) -> None:
    pass


def check_tables(tables, report: Report) -> None:
    pass


def check_positions(tables, regions, report: Report) -> None:
    pass
