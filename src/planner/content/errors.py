"""What can go wrong in the planner, told apart by what a person does about it.

PlannerError
├── Refused       a rule or a right says no; the person can change something and ask again
│   └── Misused   what was asked is not well-formed: an unknown key, an ambiguous name
├── Unavailable   network, disk, lock or rate limit; trying again later may help
└── Damaged       what was read is not what it should be

An error carries a stable ``code`` and ``facts``, never a finished sentence: ``words`` makes that.
Everything that is not a ``PlannerError`` is a bug.
"""

from __future__ import annotations

from collections.abc import Mapping

from typing_extensions import override

Fact = str | int | float | None


class PlannerError(Exception):
    """The base of everything the planner expects to go wrong.

    ``code`` is a stable kebab-case word (``picture-too-big``); ``facts`` fill the holes of its sentence.
    """

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts: Mapping[str, Fact] = facts

    @override
    def __str__(self) -> str:
        told = " ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code} {told}".rstrip()


class Refused(PlannerError):
    """A rule or a right says no."""


class Misused(Refused):
    """What was asked is not well-formed."""


class Unavailable(PlannerError):
    """The world did not answer; ``retry_after_s`` says when asking again makes sense, None when unknown."""

    def __init__(self, code: str, *, retry_after_s: float | None = None, **facts: Fact) -> None:
        super().__init__(code, **facts)
        self.retry_after_s = retry_after_s


class Damaged(PlannerError):
    """What was read is not what it should be: a broken file, a broken chain, an answer out of contract."""
