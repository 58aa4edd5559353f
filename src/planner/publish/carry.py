"""Carries one publication along its plan until it is done, fails, or has to wait."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

from planner.content.channel import ChannelState
from planner.content.errors import PlannerError, Refused
from planner.content.state import PublicationState
from planner.meta.errors import GraphRefused, Missing, OutcomeUnknown
from planner.publish import aftercare, facebook_steps, instagram_steps
from planner.publish.course import Course
from planner.publish.ledger import Ledger, Turn
from planner.publish.lookup import look
from planner.publish.outcomes import Done, Lookup, NotThere, StartOver, StepOutcome, Unclear, Wait
from planner.publish.pace import LOOK_AGAIN_S, STAY_S, TRIES_MAX
from planner.publish.plan import (
    AGAIN,
    CLAIMED,
    LIVE,
    NAMED_BY,
    SEEN_PUBLIC,
    TRIED,
    Act,
    IfLost,
    Step,
    next_step,
    sweep,
)
from planner.publish.standing import Withdrawn
from planner.publish.verdict import Kind, Verdict, again_after, judge

T = TypeVar("T")

ACTS: Mapping[Act, Callable[[Course, Step], Awaitable[StepOutcome]]] = {
    Act.UPLOAD: facebook_steps.upload,
    Act.CREATE_DRAFT: facebook_steps.create_draft,
    Act.READ_BACK: facebook_steps.read_back,
    Act.REVEAL: facebook_steps.reveal,
    Act.CREATE_PUBLIC: facebook_steps.create_public,
    Act.CONFIRM_POST: facebook_steps.confirm_post,
    Act.STAGE: instagram_steps.stage,
    Act.CREATE_CONTAINER: instagram_steps.create_container,
    Act.AWAIT_CONTAINER: instagram_steps.await_container,
    Act.CREATE_CAROUSEL: instagram_steps.create_carousel,
    Act.CHECK_QUOTA: instagram_steps.check_quota,
    Act.PUBLISH_CONTAINER: instagram_steps.publish_container,
    Act.CONFIRM_MEDIA: instagram_steps.confirm_media,
    Act.COMMENT: aftercare.comment,
    Act.SWEEP: aftercare.sweep,
}

UNREADABLE: Mapping[Act, Done | Unclear] = {
    Act.READ_BACK: Unclear("post-gone"),
    Act.AWAIT_CONTAINER: Done("unreadable"),
    Act.CHECK_QUOTA: Done("untold"),
    Act.CONFIRM_POST: Done("", alarm="not-read-back"),
    Act.CONFIRM_MEDIA: Done("", alarm="not-read-back"),
}
"""A read refused for good never decides that a post failed: go on without it (IG Container), or ask."""

ID_TAKEN = OutcomeUnknown("outcome-unknown", reason="id-taken")
"""The answer names a post of ours that is another one: what became of this one has to be looked for."""


class Carrier:
    """Takes one publication step by step. ``my_turn`` is awaited before anything that the public may see."""

    def __init__(
        self, ledger: Ledger, turn: Turn, course: Course, my_turn: Callable[[], Awaitable[None]]
    ) -> None:
        self._ledger = ledger
        self._turn = turn
        self._course = course
        self._my_turn = my_turn

    @property
    def is_settled(self) -> bool:
        """Tell whether the public part is over, so that the next post of the account may go."""
        return LIVE in self._course.publication.results

    async def go_on(self) -> Wait | bool:
        """Take the next step: True when there may be more, False at the end, a Wait when it must wait.

        Raises LeaseLost, and Unavailable when our own disk or database fails.
        """
        step = self._next()
        if step is None:
            self._ledger.finish(self._turn)
            return False
        intent = self._course.publication.intent
        if step.gated or step.in_turn:
            await self._my_turn()
        try:
            if intent is not None and intent.step == step.name:
                return await self._find_out(step)
            if step.if_lost is IfLost.NOTHING and not step.after:
                return await self._ask(step)
            return await self._do(step)
        except Withdrawn:
            return False

    def _next(self) -> Step | None:
        publication = self._course.publication
        given_up = publication.state in {PublicationState.FAILED, PublicationState.CANCELLED}
        steps = (sweep(),) if given_up else self._course.steps
        return next_step(steps, publication.results)

    async def _do(self, step: Step) -> Wait | bool:
        if step.act is Act.REVEAL and self._course.result("seen") == SEEN_PUBLIC:
            return self._settle(step, Done(self._course.result("post")))
        skew = await _attempt(self._course.access.skew())
        if isinstance(skew, PlannerError):
            return self._judged(step, skew, tries=1)
        try:
            begun = self._ledger.begin(self._turn, step, self._course.clock.now() + skew)
        except Withdrawn:
            raise
        except Refused as error:
            return self._failed(step, error)
        if isinstance(begun, Wait):
            return self._parked(begun, keeps_intent=False)
        self._course = self._course.now_at(begun)
        if step.gated:
            self._ledger.check(self._turn)
        return self._settle(step, await _attempt(ACTS[step.act](self._course, step)))

    async def _ask(self, step: Step) -> Wait | bool:
        outcome = await _attempt(ACTS[step.act](self._course, step))
        tries = self._course.publication.tries + 1
        if isinstance(outcome, GraphRefused) and step.act in UNREADABLE and tries >= TRIES_MAX:
            claimed = CLAIMED in self._course.publication.results
            outcome = Unclear("claim-not-seen") if claimed else UNREADABLE[step.act]
        if isinstance(outcome, Missing):
            outcome = Wait(2.0**tries, "unreadable", stay=2.0**tries <= STAY_S)
        if isinstance(outcome, PlannerError):
            verdict = judge(outcome, step, tries)
            if verdict.kind is Kind.FAIL:
                verdict = Verdict(kind=Kind.TRY_AGAIN, wait=Wait(LOOK_AGAIN_S, outcome.code))
            self._act_on_account(verdict, outcome)
            outcome = verdict.wait
        if isinstance(outcome, Wait):
            self._course = self._course.now_at(self._ledger.polled(self._turn, outcome))
            return outcome
        return self._settle(step, outcome)

    async def _find_out(self, step: Step) -> Wait | bool:
        if self._course.publication.reason is None:
            self._course = self._course.now_at(self._ledger.forgive(self._turn))
        found = await _attempt(look(self._course, step))
        if isinstance(found, PlannerError):
            verdict = judge(found, step, self._course.publication.tries)
            self._act_on_account(verdict, found)
            wait = Wait(LOOK_AGAIN_S, "asking") if verdict.kind is Kind.FAIL else verdict.wait
            seconds = LOOK_AGAIN_S if wait.seconds is None else wait.seconds
            return self._parked(Wait(seconds, wait.reason, wait.stay), keeps_intent=True)
        return self._settle(step, found)

    def _settle(self, step: Step, outcome: StepOutcome | Lookup | PlannerError) -> Wait | bool:
        if isinstance(outcome, Done) and step.name in NAMED_BY and not self._course.unbound([outcome.result]):
            outcome = ID_TAKEN
        match outcome:
            case Done():
                self._course = self._course.now_at(self._ledger.record(self._turn, step, outcome))
                return True
            case Wait():
                return self._parked(outcome, keeps_intent=True)
            case NotThere():
                return self._not_there(step)
            case StartOver():
                worn_out = Unclear("gave-up") if step.gated else Refused(outcome.reason)
                return self._start_over(step, outcome, worn_out)
            case Unclear():
                self._course = self._course.now_at(self._ledger.unclear(self._turn, outcome.reason))
                return Wait(None, outcome.reason)
            case _:
                return self._judged(step, outcome, tries=self._course.publication.tries)

    def _start_over(self, step: Step, over: StartOver, worn_out: Unclear | PlannerError) -> Wait | bool:
        if int(self._course.publication.results.get(AGAIN, "0")) >= TRIES_MAX:
            if isinstance(worn_out, Unclear):
                return self._settle(step, worn_out)
            return self._failed(step, worn_out)
        again = self._ledger.start_over(self._turn, over.forget, over.reason)
        self._course = self._course.now_at(again)
        return True

    def _not_there(self, step: Step) -> Wait | bool:
        tries = self._course.publication.tries
        if tries >= TRIES_MAX and step.if_lost is IfLost.READ_CONTAINER:
            return self._settle(step, Unclear("gave-up"))
        if tries >= TRIES_MAX and step.gated:
            code = "stays-hidden" if step.if_lost is IfLost.READ_POST else "gave-up"
            return self._failed(step, Refused(code))
        self._course = self._course.now_at(self._ledger.withdraw(self._turn))
        return self._parked(again_after(tries), keeps_intent=False) if tries > 1 else True

    def _judged(self, step: Step, error: PlannerError, *, tries: int) -> Wait | bool:
        verdict = judge(error, step, tries)
        self._act_on_account(verdict, error)
        match verdict.kind:
            case Kind.FAIL:
                return self._failed(step, error)
            case Kind.TRY_AGAIN:
                return self._parked(verdict.wait, keeps_intent=False)
            case Kind.ASK:
                return self._parked(verdict.wait, keeps_intent=True)
            case Kind.PREPARE_AGAIN:
                kept = (AGAIN, TRIED)
                forget = [name for name in self._course.publication.results if not name.startswith(kept)]
                return self._start_over(step, StartOver(tuple(forget), error.code), error)

    def _failed(self, step: Step, error: PlannerError) -> Wait | bool:
        if step.after:
            alarm = "comment-missing" if step.act is Act.COMMENT else None
            return self._settle(step, Done(f"failed:{error.code}", alarm=alarm))
        self._course = self._course.now_at(self._ledger.fail(self._turn, error))
        return True

    def _parked(self, wait: Wait, *, keeps_intent: bool) -> Wait:
        self._course = self._course.now_at(self._ledger.park(self._turn, wait, keeps_intent=keeps_intent))
        return wait

    def _act_on_account(self, verdict: Verdict, error: PlannerError) -> None:
        if verdict.token_dead:
            self._ledger.stop_account(self._turn, ChannelState.TOKEN_DEAD, error.code)
        if verdict.rest_s is not None:
            self._ledger.rest_account(self._turn, verdict.rest_s, error.code)


async def _attempt(call: Awaitable[T]) -> T | PlannerError:
    try:
        return await call
    except PlannerError as error:
        return error
