"""Reads ``data/sources/*.csv`` and holds every cell against ``data/datapackage.json`` (Frictionless Table Schema).

Nothing stops at the first mistake: every finding names file, line, column, value and rule.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

from ...core.errors import DataError

#: Value of a cell after its type is known.
Value = Any
Row = dict[str, Value]


@dataclass(frozen=True)
class Finding:
    """One mistake in the data. ``line`` is the line in the file (1 = header), 0 when the whole file is meant."""

    file: str
    line: int
    column: str
    value: str
    rule: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: column {self.column}: value {self.value!r}: {self.rule}"


class BadDataError(DataError):
    """The data break rules; ``findings`` holds every one."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = tuple(sorted(findings, key=lambda f: (f.file, f.line, f.column, f.rule)))
        super().__init__(
            f"The data break {len(self.findings)} rules.",
            "\n".join(str(finding) for finding in self.findings),
            "Correct the files named and build again.",
        )


@dataclass
class Table:
    """Typed rows of one CSV file with the line each starts on."""

    name: str
    file: str
    rows: list[Row] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def __iter__(self) -> Iterator[tuple[int, Row]]:
        return iter(zip(self.lines, self.rows))


class Report:
    """Collects findings."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        #: Findings of the first stage: cells, headers and keys.
        self.cell_findings: tuple[Finding, ...] = ()

    def add(self, file: str, line: int, column: str, value: object, rule: str) -> None:
        """Note one mistake."""
        self.findings.append(Finding(file, line, column, "" if value is None else str(value), rule))

    def stop_if_any(self) -> None:
        """:raises BadDataError: when anything was noted."""
        if self.findings:
            raise BadDataError(self.findings)


def load_package(path: Path) -> dict[str, Any]:
    """Return the data package descriptor.

    :raises DataError: when it is missing or not JSON.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError("The data package descriptor cannot be read.", f"{path}: {error}", "Restore it.") from error


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError("not true or false")
    return text == "true"


def _number(text: str) -> float:
    if not re.fullmatch(r"-?\d+(\.\d+)?", text):
        raise ValueError("not a plain number with a decimal point")
    value = float(text)
    if not math.isfinite(value):
        raise ValueError("not finite")
    return value


def _integer(text: str) -> int:
    if not re.fullmatch(r"-?\d+", text):
        raise ValueError("not a whole number")
    return int(text)


def _date(text: str) -> str:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise ValueError("not an ISO date")
    return dt.date.fromisoformat(text).isoformat()


_CASTS: Mapping[str, Callable[[str], Value]] = {
    "string": str,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "date": _date,
}


def _constraint_faults(value: Value, text: str, constraints: Mapping[str, Any]) -> Iterator[str]:
    """Yield the rules of a field that ``value`` breaks."""
    if "enum" in constraints and value not in constraints["enum"]:
        yield f"enum: one of {', '.join(map(str, constraints['enum']))}"
    if "pattern" in constraints and not re.fullmatch(constraints["pattern"], text):
        yield f"pattern: {constraints['pattern']}"
    if "minimum" in constraints and value < constraints["minimum"]:
        yield f"minimum: {constraints['minimum']}"
    if "maximum" in constraints and value > constraints["maximum"]:
        yield f"maximum: {constraints['maximum']}"
    if "minLength" in constraints and len(text) < constraints["minLength"]:
        yield f"minLength: {constraints['minLength']}"
    if "maxLength" in constraints and len(text) > constraints["maxLength"]:
        yield f"maxLength: {constraints['maxLength']}"


def _cell(text: str, field_: Mapping[str, Any], report: Callable[[str], None]) -> Value | None:
    constraints = field_.get("constraints", {})
    if text == "":
        if constraints.get("required"):
            report("required")
        return None
    if text != text.strip():
        report("no blanks around a value")
    try:
        value = _CASTS[field_["type"]](text)
    except ValueError as error:
        report(f"type {field_['type']}: {error}")
        return None
    for rule in _constraint_faults(value, text, constraints):
        report(rule)
    return value


def read_table(folder: Path, resource: Mapping[str, Any], report: Report) -> Table:
    """Return the typed rows of one resource; mistakes go to ``report``."""
    fields = resource["schema"]["fields"]
    names = [f["name"] for f in fields]
    path = folder / resource["path"]
    table = Table(resource["name"], resource["path"])
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        report.add(table.file, 0, "", "", f"file: {error.strerror}")
        return table
    except UnicodeDecodeError as error:
        report.add(table.file, 0, "", "", f"encoding: not UTF-8 at byte {error.start}")
        return table
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = next(reader, [])
        if header != names:
            report.add(table.file, 1, "", ",".join(header), f"header: {','.join(names)}")
            return table
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) != len(names):
                report.add(table.file, line, "", len(cells), f"columns: {len(names)} values in a line")
            else:
                row = {}
                for name, cell, field_ in zip(names, cells, fields):
                    row[name] = _cell(
                        cell, field_, lambda rule, n=name, c=cell, at=line: report.add(table.file, at, n, c, rule)
                    )
                table.rows.append(row)
                table.lines.append(line)
            line = reader.line_num + 1
    except csv.Error as error:
        report.add(table.file, reader.line_num, "", "", f"csv: {error}")
    return table


def _names(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _check_primary_key(table: Table, key: list[str], report: Report) -> dict[tuple, int]:
    seen: dict[tuple, int] = {}
    for line, row in table:
        values = tuple(row[name] for name in key)
        if values in seen:
            shown = ", ".join(map(str, values))
            report.add(table.file, line, "+".join(key), shown, f"primaryKey: also on line {seen[values]}")
        else:
            seen[values] = line
    return seen


def check_keys(package: Mapping[str, Any], tables: Mapping[str, Table], report: Report) -> None:
    """Check the primary and foreign keys of all tables."""
    for resource in package["resources"]:
        table, schema = tables[resource["name"]], resource["schema"]
        if "primaryKey" in schema:
            _check_primary_key(table, _names(schema["primaryKey"]), report)
        for foreign in schema.get("foreignKeys", ()):
            here, there = _names(foreign["fields"]), _names(foreign["reference"]["fields"])
            target = tables[foreign["reference"]["resource"] or resource["name"]]
            known = {tuple(row[name] for name in there) for row in target.rows}
            for line, row in table:
                values = tuple(row[name] for name in here)
                if None not in values and values not in known:
                    rule = f"foreignKey: no such {'+'.join(there)} in {target.file}"
                    report.add(table.file, line, "+".join(here), ", ".join(map(str, values)), rule)


def read_tables(package: Mapping[str, Any], folder: Path, report: Report) -> dict[str, Table]:
    """Return all tables of the package by name; ``folder`` is the one that holds the descriptor."""
    tables = {resource["name"]: read_table(folder, resource, report) for resource in package["resources"]}
    check_keys(package, tables, report)
    report.cell_findings = tuple(report.findings)
    return tables
