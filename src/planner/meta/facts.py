"""The dated facts of the Graph API: the version asked for, versions' lives, the assumed quota."""

from __future__ import annotations

import functools
import tomllib
from datetime import date

import msgspec

from planner.assets import resources
from planner.content.errors import Damaged


class Pinned(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The version every request names."""

    version: str
    source: str
    checked: date


class Life(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long one version is served; ``ends`` is None while Meta has named no end."""

    name: str
    introduced: date
    source: str
    checked: date
    ends: date | None = None


class AssumedQuota(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Posts per rolling window of an Instagram account that does not tell its own."""

    posts: int
    window_s: int
    source: str
    checked: date


class GraphFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``resources/platforms/graph.toml``."""

    graph: Pinned
    version: tuple[Life, ...]
    instagram_quota: AssumedQuota

    def life_of(self, name: str) -> Life | None:
        """The life of one version, None when the list does not know it."""
        return next((life for life in self.version if life.name == name), None)


def parse(text: str) -> GraphFacts:
    """Read the facts from TOML; raises Damaged when a key is unknown, missing or of the wrong kind."""
    try:
        return msgspec.convert(tomllib.loads(text), GraphFacts)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Damaged("graph-facts-damaged", reason=str(error)) from error


@functools.cache
def shipped() -> GraphFacts:
    """The facts that ship with the program, read once."""
    return parse((resources() / "platforms" / "graph.toml").read_text(encoding="utf-8"))
