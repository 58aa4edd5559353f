"""How far a publication has walked, told in the four steps that people know: prepare, upload, check, show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planner.content.channel import Channel
from planner.content.manifest import Dispatch
from planner.content.publication import Publication
from planner.content.state import PublicationState
from planner.publish.plan import Act, Step, next_step, plan

PREPARE, UPLOAD, CHECK, SHOW = range(4)

_STEP_OF: Mapping[Act, int] = {
    Act.UPLOAD: UPLOAD,
    Act.STAGE: UPLOAD,
    Act.CREATE_CONTAINER: UPLOAD,
    Act.CREATE_DRAFT: CHECK,
    Act.READ_BACK: CHECK,
    Act.AWAIT_CONTAINER: CHECK,
    Act.CREATE_CAROUSEL: CHECK,
    Act.CHECK_QUOTA: CHECK,
    Act.CREATE_PUBLIC: SHOW,
    Act.REVEAL: SHOW,
    Act.PUBLISH_CONTAINER: SHOW,
    Act.CONFIRM_POST: SHOW,
    Act.CONFIRM_MEDIA: SHOW,
}
OVER = frozenset({PublicationState.PUBLISHED, PublicationState.TAKEN_DOWN})


@dataclass(frozen=True, slots=True)
class Part:
    """How many of the calls of one step are done."""

    done: int
    of: int

    @property
    def is_done(self) -> bool:
        return self.done >= self.of


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """The four steps; ``at`` is the one in hand (4 when all are done), ``act`` its call as a stable word.

    ``picture`` of ``pictures`` is what that call is about, 0 where it is about the whole post.
    """

    parts: tuple[Part, Part, Part, Part]
    at: int
    act: str = ""
    picture: int = 0
    pictures: int = 0


NOT_YET = Walk(parts=(Part(0, 1), Part(0, 1), Part(0, 1), Part(0, 1)), at=PREPARE)
QUEUED = Walk(parts=(Part(1, 1), Part(0, 1), Part(0, 1), Part(0, 1)), at=UPLOAD)
LIVE = Walk(parts=(Part(1, 1), Part(1, 1), Part(1, 1), Part(1, 1)), at=4)


def walk(publication: Publication, channel: Channel, dispatch: Dispatch | None) -> Walk:
    """Return how far a publication is; without its dispatch only whether it is queued or over."""
    if publication.state in OVER:
        return LIVE
    if dispatch is None:
        return QUEUED
    steps = tuple(one for one in plan(dispatch, channel.strategy) if not one.after)
    counted = [_part(number, steps, publication) for number in (UPLOAD, CHECK, SHOW)]
    here = next_step(steps, publication.results)
    begun = 0 if here is None else _STEP_OF[here.act]
    upload, check, show = (
        part if part.of else Part(int(number < begun), 1) for number, part in enumerate(counted, UPLOAD)
    )
    parts = (Part(1, 1), upload, check, show)
    at = next((number for number, part in enumerate(parts) if not part.is_done), 4)
    if here is None:
        return Walk(parts=parts, at=at)
    pictures = len(dispatch.pictures)
    return Walk(parts=parts, at=at, act=here.act.value, picture=_picture(here), pictures=pictures)


def _part(number: int, steps: tuple[Step, ...], publication: Publication) -> Part:
    mine = [one for one in steps if _STEP_OF[one.act] == number]
    return Part(sum(one.name in publication.results for one in mine), len(mine))


def _picture(step: Step) -> int:
    about_one = {Act.UPLOAD, Act.STAGE, Act.CREATE_CONTAINER, Act.AWAIT_CONTAINER}
    return step.picture + 1 if step.act in about_one else 0
