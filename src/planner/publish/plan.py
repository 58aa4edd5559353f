"""The course of a publication as data: its steps in order, and what to ask when an answer is lost.

Everything up to a gated step can be done freely and repeated. A gated step may be seen by the public: before
it the approval is checked again, its hour must have come and it is this post's turn on the account.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto

from planner.content.channel import Network, Strategy
from planner.content.manifest import Dispatch
from planner.content.post import Format


class Act(StrEnum):
    """What a step does."""

    UPLOAD = auto()
    STAGE = auto()
    CREATE_DRAFT = auto()
    READ_BACK = auto()
    REVEAL = auto()
    CREATE_PUBLIC = auto()
    CONFIRM_POST = auto()
    CREATE_CONTAINER = auto()
    AWAIT_CONTAINER = auto()
    CREATE_CAROUSEL = auto()
    CHECK_QUOTA = auto()
    PUBLISH_CONTAINER = auto()
    CONFIRM_MEDIA = auto()
    COMMENT = auto()
    SWEEP = auto()


class IfLost(StrEnum):
    """What is asked when nobody knows whether a step was done (Graph API has no idempotency key)."""

    NOTHING = auto()
    """It only reads."""
    REPEAT = auto()
    """Doing it again leaves at most something that nobody sees and that vanishes by itself."""
    BUILD_ANEW = auto()
    """What it was built from may be used up: make that anew first. Nobody sees what was lost."""
    LOOK_FOR_DRAFT = auto()
    """Look through the Page's newest posts; after three empty looks it may be made again."""
    LOOK_FOR_POST = auto()
    """The same, but it would have been public: after three empty looks a person decides."""
    READ_POST = auto()
    """Read the post by its id and believe that."""
    READ_CONTAINER = auto()
    """Read the container by its id; when it was published, find the media."""
    LOOK_FOR_COMMENT = auto()
    """Look through the newest comments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One call, named for the result it leaves. ``picture`` is the index of the picture it is about.

    ``in_turn``: only when the posts before it on the account are through, as every gated step.
    """

    name: str
    act: Act
    if_lost: IfLost = IfLost.NOTHING
    gated: bool = False
    in_turn: bool = False
    after: bool = False
    picture: int = 0


LIVE = "live"
NAMED_BY = frozenset({"post", "media"})
"""The steps whose result is the remote id of the post."""

TRIED = "tried."
"""Before the name of such a step: when it was first tried, by the clock of the network."""

AGAIN = "again"
"""How often everything was prepared anew."""

SEEN_PUBLIC = "public"
"""What reading a draft back leaves when the Page shows it at once."""

SEEN_HIDDEN = "hidden"

CLAIMED = "claimed"
"""The remote id that a person named: believed only once it has been read."""
SWEPT = "swept"


def plan(dispatch: Dispatch, strategy: Strategy) -> tuple[Step, ...]:
    """Return the steps from an approved dispatch to a live post, and the tidying after it."""
    if dispatch.network is Network.FACEBOOK:
        return tuple(_facebook(dispatch, strategy))
    return tuple(_instagram(dispatch))


def sweep() -> Step:
    """Return the step that removes what a failed or cancelled publication left where nobody sees it."""
    return Step(name=SWEPT, act=Act.SWEEP, if_lost=IfLost.REPEAT, after=True)


def next_step(steps: tuple[Step, ...], results: Mapping[str, str]) -> Step | None:
    """Return the first step without a result, None when all is done."""
    return next((step for step in steps if step.name not in results), None)


def _facebook(dispatch: Dispatch, strategy: Strategy) -> Iterator[Step]:
    for number in range(len(dispatch.pictures)):
        yield Step(name=f"photo.{number}", act=Act.UPLOAD, if_lost=IfLost.REPEAT, picture=number)
    if strategy is Strategy.DRAFT_THEN_PUBLISH:
        yield Step(name="post", act=Act.CREATE_DRAFT, if_lost=IfLost.LOOK_FOR_DRAFT, gated=True)
    else:
        yield Step(name="post", act=Act.CREATE_PUBLIC, if_lost=IfLost.LOOK_FOR_POST, gated=True)
    yield Step(name="seen", act=Act.READ_BACK)
    yield Step(name="revealed", act=Act.REVEAL, if_lost=IfLost.READ_POST, gated=True)
    yield Step(name=LIVE, act=Act.CONFIRM_POST)
    yield from _comment(dispatch)


def _instagram(dispatch: Dispatch) -> Iterator[Step]:
    count = len(dispatch.pictures)
    for number in range(count):
        yield Step(name=f"photo.{number}", act=Act.STAGE, if_lost=IfLost.REPEAT, picture=number)
    for number in range(count):
        yield Step(
            name=f"container.{number}", act=Act.CREATE_CONTAINER, if_lost=IfLost.REPEAT, picture=number
        )
    for number in range(count):
        yield Step(name=f"ready.{number}", act=Act.AWAIT_CONTAINER, picture=number)
    if dispatch.format is Format.CAROUSEL:
        yield Step(name="carousel", act=Act.CREATE_CAROUSEL, if_lost=IfLost.BUILD_ANEW)
        yield Step(name="ready.all", act=Act.AWAIT_CONTAINER, picture=-1)
    yield Step(name="quota", act=Act.CHECK_QUOTA, in_turn=True)
    yield Step(name="media", act=Act.PUBLISH_CONTAINER, if_lost=IfLost.READ_CONTAINER, gated=True)
    yield Step(name=LIVE, act=Act.CONFIRM_MEDIA)
    yield from _comment(dispatch)
    yield sweep()


def _comment(dispatch: Dispatch) -> Iterator[Step]:
    if dispatch.first_comment:
        yield Step(name="comment", act=Act.COMMENT, if_lost=IfLost.LOOK_FOR_COMMENT, after=True)
