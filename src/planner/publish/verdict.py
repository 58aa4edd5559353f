"""What a failed call means for the publication and its account: stop, wait, look, or try again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto

from planner.content.errors import Damaged, PlannerError, Unavailable
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """``rest_s`` holds the whole account back, ``token_dead`` until it is connected again."""

    kind: Kind
    wait: Wait = Wait(STAY_S, "retry", stay=True)
    rest_s: float | None = None
    token_dead: bool = False


def judge(error: PlannerError, step: Step, tries: int) -> Verdict:
    """Return what a failure of a step means; ``tries`` counts how often it was tried."""
    match error:
        case TokenDead():
            return Verdict(kind=Kind.TRY_AGAIN, wait=Wait(None, "account-token-dead"), token_dead=True)
        case NotSent():
            return Verdict(kind=Kind.TRY_AGAIN, wait=Wait(NO_NETWORK_S, "no-network"))
        case RateLimited():
            seconds = error.retry_after_s or NO_NETWORK_S
            rest_s = None if error.scope == "post" else seconds
            return Verdict(kind=Kind.TRY_AGAIN, wait=Wait(seconds, "rate-limited"), rest_s=rest_s)
        case Blocked():
            seconds = error.retry_after_s or ACCOUNT_REST_S
            return Verdict(kind=Kind.TRY_AGAIN, wait=Wait(seconds, "blocked"), rest_s=seconds)
        case OutcomeUnknown():
            return _unknown(error, step, tries)
        case ReadFailed() | AnswerDamaged():
            return Verdict(kind=Kind.TRY_AGAIN, wait=_again(tries))
        case NotReady():
            return Verdict(kind=Kind.TRY_AGAIN, wait=Wait(STAY_S, "container", stay=True))
        case GraphRefused():
            return _refused(error, step)
        case Damaged():
            return Verdict(kind=Kind.FAIL)
        case Unavailable():
            return Verdict(kind=Kind.TRY_AGAIN, wait=Wait(NO_NETWORK_S, error.code))
        case _:
            return Verdict(kind=Kind.FAIL)


def _unknown(error: OutcomeUnknown, step: Step, tries: int) -> Verdict:
    rest_s = ACCOUNT_REST_S if error.spam else None
    if step.if_lost is IfLost.REPEAT:
        if tries >= TRIES_MAX:
            return Verdict(kind=Kind.FAIL)
        return Verdict(kind=Kind.ASK, wait=_again(tries), rest_s=rest_s)
    return Verdict(kind=Kind.ASK, wait=Wait(STAY_S, "asking", stay=True), rest_s=rest_s)


def _refused(error: GraphRefused, step: Step) -> Verdict:
    answer = error.answer
    codes = set() if answer is None else {answer.code, answer.subcode}
    by_id = step.if_lost in {IfLost.READ_POST, IfLost.READ_CONTAINER}
    if PHOTO_ALREADY_USED in codes or (by_id and isinstance(error, Missing | ContainerGone)):
        return Verdict(kind=Kind.ASK, wait=Wait(STAY_S, "asking", stay=True))
    if step.act is Act.CREATE_CONTAINER and isinstance(error, Missing):
        return Verdict(kind=Kind.PREPARE_AGAIN)
    if isinstance(error, ContainerGone):
        return Verdict(kind=Kind.PREPARE_AGAIN)
    return Verdict(kind=Kind.FAIL)


def _again(tries: int) -> Wait:
    seconds = retry_after(tries)
    return Wait(seconds, "retry", stay=seconds <= STAY_S)
