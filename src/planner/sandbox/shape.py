"""Nodes answered field by field: what was asked for, refused when it doesn't exist, `id` last."""

from __future__ import annotations

import sqlite3
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from planner.sandbox.box import Box
from planner.sandbox.errors import bad_parameter
from planner.sandbox.fields import Field, parsed_fields

Maker = Callable[[Box, sqlite3.Row, Field], object]
"""Gives the value of one field, or None where Meta leaves the field out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How nodes of one kind are shown."""

    title: str
    known: frozenset[str]
    default: tuple[str, ...]
    makers: Mapping[str, Maker]


def view_of(kind: str, makers: Mapping[str, Maker]) -> View:
    """The view of a kind of node; `makers` fills the fields that this sandbox plays."""
    entry = _TABLE[kind]
    known = frozenset(entry["known"].split())
    strange = set(makers) - known
    if strange:
        raise ValueError(f"{kind} has no such fields: {strange}")
    return View(title=entry["object"], known=known, default=tuple(entry["default"]), makers=makers)


def shaped(box: Box, view: View, row: sqlite3.Row, wanted: tuple[Field, ...] | None) -> dict[str, object]:
    """The node as JSON."""
    fields = tuple(Field(name=name) for name in view.default) if wanted is None else wanted
    answer: dict[str, object] = {}
    for field in fields:
        if field.name not in view.known:
            raise bad_parameter(
                f"Tried accessing nonexisting field ({field.name}) on node type ({view.title})"
            )
        maker = view.makers.get(field.name)
        value = None if maker is None else maker(box, row, field)
        if value is not None:
            answer[field.name] = value
    if "id" in row.keys():  # noqa: SIM118 (a Row is no mapping: `in` would look at the values)
        answer["id"] = row["id"]
    return answer


def wanted_fields(text: str | None) -> tuple[Field, ...] | None:
    """The fields of a call's parameter; None when it has none."""
    return None if not text else parsed_fields(text)


def column(name: str) -> Maker:
    """A field that is a column of the table."""

    def value(_box: Box, row: sqlite3.Row, _field: Field) -> object:
        return row[name]

    return value


def fixed(value: object) -> Maker:
    """A field that is the same for every node."""

    def same(_box: Box, _row: sqlite3.Row, _field: Field) -> object:
        return value

    return same


_TABLE = tomllib.loads(Path(__file__).with_name("nodefields.toml").read_text(encoding="utf-8"))
