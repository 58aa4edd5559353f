"""Parameters judged against parameters.toml: unknown ones refused, known ones turned into values."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from planner.sandbox.calls import Call, Upload
from planner.sandbox.errors import bad_parameter, refused

_TRUTH = {"true": True, "1": True, "false": False, "0": False}
_INDEXED = re.compile(r"^(\w+)\[(\d*)\]$")
_NUMBERED_FILE = re.compile(r"^(\w+?)\d*$")


class Values:
    """Parameters by name, each in its own type."""

    def __init__(self, values: Mapping[str, object], file: Upload | None = None) -> None:
        self._values = values
        self.file = file

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def text(self, name: str) -> str | None:
        value = self._values.get(name)
        return value if isinstance(value, str) else None

    def flag(self, name: str) -> bool | None:
        value = self._values.get(name)
        return value if isinstance(value, bool) else None

    def number(self, name: str) -> int | None:
        value = self._values.get(name)
        return value if isinstance(value, int) else None

    def items(self, name: str) -> list[object] | None:
        value = self._values.get(name)
        return value if isinstance(value, list) else None


def judged(call: Call, key: str) -> Values:
    """The values of a call. Raises a refusal with code 100 or 324."""
    for name in ("method", "suppress_http_code"):
        if name in call.params:
            raise refused("tunnelled", name=name)
    if call.method == "GET":
        known: Mapping[str, object] = _TABLE["GET"]
    elif call.method == "DELETE":
        known = _TABLE["*"]
    else:
        known = {**_TABLE["*"], **_TABLE[key]}
    values: dict[str, object] = {}
    for name, text in _gathered(call.params).items():
        kind = known.get(name)
        if kind is None:
            if call.method == "GET":
                continue
            raise bad_parameter(f"The parameter {name} is not known for this call")
        values[name] = _value(name, text, kind)
    return Values(values, _file(call, known))


def _gathered(params: Mapping[str, str]) -> dict[str, str]:
    """`attached_media[0]=…&attached_media[1]=…` brought together as one JSON list."""
    plain: dict[str, str] = {}
    lists: dict[str, dict[int, str]] = {}
    for name, text in params.items():
        indexed = _INDEXED.match(name)
        if indexed is None:
            plain[name] = text
        else:
            place = lists.setdefault(indexed[1], {})
            place[int(indexed[2] or len(place))] = text
    for name, items in lists.items():
        plain[name] = json.dumps([_loose(items[position]) for position in sorted(items)])
    return plain


def _loose(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _file(call: Call, known: Mapping[str, object]) -> Upload | None:
    found: Upload | None = None
    for name, upload in call.uploads.items():
        numbered = _NUMBERED_FILE.match(name)
        if numbered is None or known.get(numbered[1]) != "file":
            raise bad_parameter(f"The file {name} is not known for this call")
        found = found or upload
    return found


def _value(name: str, text: str, kind: object) -> object:
    if isinstance(kind, list):
        if text not in kind:
            raise bad_parameter(f"{name} must be one of {{{', '.join(kind)}}}")
        return text
    return _READERS[str(kind)](name, text)


def _flag(name: str, text: str) -> bool:
    value = _TRUTH.get(text.lower())
    if value is None:
        raise bad_parameter(f"{name} must be a boolean")
    return value


def _whole(name: str, text: str) -> int:
    if not re.fullmatch(r"-?\d{1,19}", text, re.ASCII):
        raise bad_parameter(f"{name} must be an integer")
    return int(text)


def _time(name: str, text: str) -> int:
    """Unix seconds, or ISO 8601; relative text as strtotime takes it is refused (own rule)."""
    if re.fullmatch(r"\d{1,12}", text, re.ASCII):
        return int(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise bad_parameter(f"{name} must be a time: unix seconds, or ISO 8601 with an offset") from error
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())


def _list(name: str, text: str) -> list[object]:
    value = _json(name, text, "an array")
    if not isinstance(value, list):
        raise bad_parameter(f"{name} must be an array.")
    return value


def _words(name: str, text: str) -> list[object]:
    """A JSON list, or the comma text of Meta's guides."""
    if text.lstrip().startswith("["):
        return _list(name, text)
    return [word.strip() for word in text.split(",") if word.strip()]


def _map(name: str, text: str) -> dict[str, object]:
    value = _json(name, text, "an object")
    if not isinstance(value, dict):
        raise bad_parameter(f"{name} must be an object.")
    return value


def _object(name: str, text: str) -> object:
    return _json(name, text, "valid JSON")


def _json(name: str, text: str, what: str) -> object:
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise bad_parameter(f"{name} must be {what}.") from error
    return value


def _text(_name: str, text: str) -> str:
    return text


def _not_text(_name: str, _text: str) -> object:
    raise refused("no_picture")


_READERS = {
    "string": _text,
    "bool": _flag,
    "int": _whole,
    "time": _time,
    "list": _list,
    "words": _words,
    "map": _map,
    "object": _object,
    "file": _not_text,
}
_TABLE = tomllib.loads(Path(__file__).with_name("parameters.toml").read_text(encoding="utf-8"))
