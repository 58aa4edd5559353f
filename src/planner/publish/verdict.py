"""What a failed call means for the publication and its account: stop, wait, look, or try again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum, auto

from planner.content.errors import PlannerError, Unavailable
from planner.meta.errors import (
    AnswerDamaged,
    Blocked,
    ContainerGone,
    GraphRefused,
    Missing,
    NotReady,
    NotSent,
    OutcomeUnknown,
    RateLimited,
    ReadFailed,
    TokenDead,
)
from planner.publish.outcomes import Wait
from planner.publish.pace import ACCOUNT_REST_S, NO_NETWORK_S, STAY_S, TRIES_MAX, retry_after
from planner.publish.plan import Act, IfLost, Step

PHOTO_ALREADY_USED = 1366051
"""Graph API, Page Photos: a photo serves one post only, so that post is ours and must be found."""


MADE_OF_PICTURES = frozenset({Act.CREATE_CONTAINER, Act.CREATE_DRAFT, Act.CREATE_PUBLIC})
"""Uploaded pictures that nothing uses vanish after a day: a post that was moved or held may miss its own."""


class Kind(StrEnum):
    """What to do."""

    FAIL = auto()
    """It surely did not happen and will not: say so."""
    TRY_AGAIN = auto()
    """It surely did not happen: forget the intent and wait."""
    ASK = auto()
    """It may have happened: keep the intent and look."""
    PREPARE_AGAIN = auto()
    """What it builds on is gone."""


def _soon() -> Wait:
    return Wait(STAY_S, "asking", stay=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """``rest_s`` holds the whole account back, ``token_dead`` until it is connected again."""

    kind: Kind
    wait: Wait = field(default_factory=_soon)
    rest_s: float | None = None
    token_dead: bool = False


def judge(error: PlannerError, step: Step, tries: int) -> Verdict:
    """Return what a failure of a step means; ``tries`` counts how often it was tried."""
    for kinds, verdict in _RULES:
        if isinstance(error, kinds):
            return verdict(error, step, tries)
    return Verdict(kind=Kind.FAIL)


def _dead(_error: PlannerError, _step: Step, _tries: int) -> Verdict:
    return Verdict(kind=Kind.TRY_AGAIN, wait=Wait(None, "account-token-dead"), token_dead=True)


def _limited(error: PlannerError, _step: Step, _tries: int) -> Verdict:
    seconds = getattr(error, "retry_after_s", None) or NO_NETWORK_S
    rest_s = None if getattr(error, "scope", "post") == "post" else seconds
    return Verdict(kind=Kind.TRY_AGAIN, wait=Wait(seconds, "rate-limited"), rest_s=rest_s)


def _blocked(error: PlannerError, _step: Step, _tries: int) -> Verdict:
    seconds = getattr(error, "retry_after_s", None) or ACCOUNT_REST_S
    return Verdict(kind=Kind.TRY_AGAIN, wait=Wait(seconds, "blocked"), rest_s=seconds)


def _unknown(error: PlannerError, step: Step, tries: int) -> Verdict:
    rest_s = ACCOUNT_REST_S if isinstance(error, OutcomeUnknown) and error.spam else None
    if step.if_lost not in {IfLost.REPEAT, IfLost.BUILD_ANEW} and not step.after:
        return Verdict(kind=Kind.ASK, rest_s=rest_s)
    if tries >= TRIES_MAX:
        return Verdict(kind=Kind.FAIL)
    return Verdict(kind=Kind.ASK, wait=again_after(tries), rest_s=rest_s)


def _read(_error: PlannerError, _step: Step, tries: int) -> Verdict:
    return Verdict(kind=Kind.TRY_AGAIN, wait=again_after(tries))


def _not_ready(_error: PlannerError, _step: Step, _tries: int) -> Verdict:
    return Verdict(kind=Kind.TRY_AGAIN, wait=Wait(STAY_S, "container", stay=True))


def _refused(error: PlannerError, step: Step, tries: int) -> Verdict:
    answer = error.answer if isinstance(error, GraphRefused) else None
    by_id = step.if_lost in {IfLost.READ_POST, IfLost.READ_CONTAINER}
    if answer is not None and PHOTO_ALREADY_USED in {answer.code, answer.subcode}:
        return Verdict(kind=Kind.ASK)
    if by_id and isinstance(error, Missing | ContainerGone):
        return Verdict(kind=Kind.ASK)
    if isinstance(error, ContainerGone) or (step.act in MADE_OF_PICTURES and isinstance(error, Missing)):
        return Verdict(kind=Kind.PREPARE_AGAIN)
    if getattr(error, "remedy", "") == "nothing" and tries < TRIES_MAX:
        return Verdict(kind=Kind.TRY_AGAIN, wait=again_after(tries))
    return Verdict(kind=Kind.FAIL)


def _own_side(error: PlannerError, _step: Step, _tries: int) -> Verdict:
    return Verdict(kind=Kind.TRY_AGAIN, wait=Wait(NO_NETWORK_S, error.code))


def _cut_off(_error: PlannerError, _step: Step, _tries: int) -> Verdict:
    return Verdict(kind=Kind.TRY_AGAIN, wait=Wait(NO_NETWORK_S, "no-network"))


def again_after(tries: int) -> Wait:
    """Return the wait before a step is tried again."""
    seconds = retry_after(tries)
    return Wait(seconds, "retry", stay=seconds <= STAY_S)


_Rule = Callable[[PlannerError, Step, int], Verdict]
_RULES: Sequence[tuple[type[PlannerError] | tuple[type[PlannerError], ...], _Rule]] = (
    (TokenDead, _dead),
    (NotSent, _cut_off),
    (RateLimited, _limited),
    (Blocked, _blocked),
    (OutcomeUnknown, _unknown),
    ((ReadFailed, AnswerDamaged), _read),
    (NotReady, _not_ready),
    (GraphRefused, _refused),
    (Unavailable, _own_side),
)
"""The first row that fits speaks; what no row knows has surely failed."""
