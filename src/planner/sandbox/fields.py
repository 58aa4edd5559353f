"""The little language of `fields=`: names, nested braces and modifiers such as `.limit(2)`.

Source: Graph API, Field Expansion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from planner.sandbox.errors import bad_parameter

_TOKEN = re.compile(r"\s*(?:(?P<name>[A-Za-z_]\w*)|(?P<mark>[{},.])|\((?P<argument>[^()]*)\))\s*")
_DEEPEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One wanted field, what is wanted of it, and its modifiers."""

    name: str
    wanted: tuple[Field, ...] | None = None
    modifiers: tuple[tuple[str, str], ...] = ()

    def modifier(self, name: str) -> str | None:
        return dict(self.modifiers).get(name)


def parsed_fields(text: str) -> tuple[Field, ...]:
    """The wanted fields. Raises a refusal with code 2500-like wording when the text can't be read."""
    reader = _Reader(text)
    fields = reader.fields(0)
    if not reader.is_done():
        raise reader.trouble()
    return fields


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def is_done(self) -> bool:
        return self._at >= len(self._text)

    def trouble(self) -> Exception:
        return bad_parameter(
            f"Syntax error in the field list near character {self._at}: {self._text[self._at :][:20]}"
        )

    def fields(self, depth: int) -> tuple[Field, ...]:
        if depth > _DEEPEST:
            raise self.trouble()
        found: list[Field] = []
        while True:
            found.append(self._field(depth))
            if not self._took(","):
                return tuple(found)

    def _field(self, depth: int) -> Field:
        name = self._name()
        modifiers: list[tuple[str, str]] = []
        while self._took("."):
            modifiers.append((self._name(), self._argument()))
        wanted = None
        if self._took("{"):
            wanted = self.fields(depth + 1)
            if not self._took("}"):
                raise self.trouble()
        return Field(name=name, wanted=wanted, modifiers=tuple(modifiers))

    def _name(self) -> str:
        found = _TOKEN.match(self._text, self._at)
        if found is None or found["name"] is None:
            raise self.trouble()
        self._at = found.end()
        return found["name"]

    def _argument(self) -> str:
        found = _TOKEN.match(self._text, self._at)
        if found is None or found["argument"] is None:
            raise self.trouble()
        self._at = found.end()
        return found["argument"]

    def _took(self, mark: str) -> bool:
        found = _TOKEN.match(self._text, self._at)
        if found is None or found["mark"] != mark:
            return False
        self._at = found.end()
        return True
