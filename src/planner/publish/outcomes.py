"""How a step, a look at the network, or a whole turn can end."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Done:
    """The step is done; ``result`` is what the network called it, ``alarm`` what a person should look at."""

    result: str
    alarm: str | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """Go on after ``seconds`` (None: when a person has decided). ``stay``: short enough to wait for."""

    seconds: float | None
    reason: str
    stay: bool = False


@dataclass(frozen=True, slots=True)
class StartOver:
    """What was prepared can't be used any more: forget these results and prepare again."""

    forget: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class NotThere:
    """We looked, and nothing was done: the step may be taken again."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nobody but a person can tell what happened."""

    reason: str


StepOutcome = Done | Wait | StartOver | Unclear
Lookup = Done | NotThere | Wait | Unclear | StartOver
