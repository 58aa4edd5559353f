"""What is on its way to the networks, what went out and what did not: post by post, account by account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from planner.content.channel import Channel
from planner.content.errors import Damaged, Refused
from planner.content.ids import AssetId, ChannelId, PersonId, PostId, UnitId
from planner.content.people import Unit
from planner.content.post import Mark, Post
from planner.content.publication import Publication
from planner.content.state import PublicationState, State
from planner.desk.desk import Desk
from planner.desk.walk import NOT_YET, Walk, walk
from planner.store.posts import PostFilter
from planner.store.records import Records

__all__ = ["Leg", "Line", "Page", "Queue", "ended", "queue_now"]

P = PublicationState
MOST = 60
"""Posts of one kind that are read at once: the rest is a number."""

Place = tuple[datetime, PostId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """A post on its way to one account; without a publication it is not approved yet.

    ``held`` says why nothing is sent on the account now, as ``words.waits`` knows it.
    """

    channel: Channel
    walk: Walk
    publication: Publication | None = None
    held: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A post as the activity shows it. ``picture`` is the file of its first picture, with its focus."""

    post_id: PostId
    title: str
    state: State
    mark: Mark | None
    unit: str
    due_at: datetime | None
    approver: str
    picture: tuple[str, tuple[float, float] | None] | None
    legs: tuple[Leg, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """``unread``: how many posts wait beyond those that are listed."""

    lines: tuple[Line, ...]
    unread: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of what has ended; ``next`` is where the page after it begins, None at the end."""

    lines: tuple[Line, ...]
    next: Place | None


def queue_now(desk: Desk, since: datetime, until: datetime) -> Queue:
    """Return what needs somebody, is under way or waits, and what else belongs to a day: live, or in review.

    Reads a bounded number of rows by their indexes; fit for the main thread.
    """
    with desk.reading() as records:
        book = records.publications
        open_ids: list[PostId] = []
        for states in ((P.FAILED, P.UNCONFIRMED, P.OVERDUE), (P.SENDING,), (P.QUEUED,)):
            open_ids += book.posts_by_hour(*states, limit=MOST)
        waiting = book.posts_in(P.QUEUED)
        shown = min(waiting, MOST)
        live = book.posts_by_hour(P.PUBLISHED, limit=MOST, since=since)
        review = PostFilter(since=since, until=until, state=State.IN_REVIEW, limit=MOST)
        asked = [one.id for one in records.posts.list(review)]
        ids = dict.fromkeys([*open_ids, *asked, *live])
        return Queue(lines=_lines(desk, records, tuple(ids)), unread=waiting - shown)


def ended(desk: Desk, before: Place | None, *, limit: int = MOST) -> Page:
    """Return posts that are live, failed or cancelled, the latest first."""
    with desk.reading() as records:
        found = records.posts.ended(before, limit)
        more = found[-1] if len(found) == limit else None
        return Page(lines=_lines(desk, records, [post_id for _, post_id in found]), next=more)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What all lines share."""

    records: Records
    channels: Mapping[ChannelId, Channel]
    held: Mapping[ChannelId, str]
    units: Mapping[UnitId, Unit]
    names: Mapping[PersonId, str]
    approvers: Mapping[tuple[PostId, str], PersonId]
    files: Mapping[AssetId, str]


def _lines(desk: Desk, records: Records, ids: Sequence[PostId]) -> tuple[Line, ...]:
    channels = {one.id: one for one in records.channels.all()}
    posts = records.posts.some(ids)
    known = _Known(
        records=records,
        channels=channels,
        held=_held(desk, records, channels),
        units={one.id: one for one in records.people.units()},
        names={one.id: one.name for one in records.people.all()},
        approvers=records.approvals.approvers(ids),
        files=records.assets.files([one.content.media[0].asset_id for one in posts if one.content.media]),
    )
    by_post: dict[PostId, list[Publication]] = defaultdict(list)
    for one in records.publications.of_posts(ids):
        by_post[one.post_id].append(one)
    return tuple(_line(known, post, by_post[post.id]) for post in posts)


def _held(desk: Desk, records: Records, channels: Iterable[ChannelId]) -> dict[ChannelId, str]:
    """Return why accounts are held back: a person's word counts more than a network's."""
    pauses = records.pauses.standing(desk.clock.now())
    told = dict.fromkeys(channels, "")
    for pause in sorted(pauses, key=lambda one: one.until is None):
        for channel_id in channels if pause.channel_id is None else (pause.channel_id,):
            told[channel_id] = "paused" if pause.until is None else pause.reason
    return {one: reason for one, reason in told.items() if reason}


def _line(known: _Known, post: Post, publications: Iterable[Publication]) -> Line:
    found = {one.channel_id: one for one in publications}
    wanted = dict.fromkeys([*post.content.channels, *found])
    legs = tuple(_leg(known, known.channels[one], found.get(one)) for one in wanted)
    return Line(
        post_id=post.id,
        title=post.content.title,
        state=post.state,
        mark=post.mark,
        unit=known.units[post.unit_id].name,
        due_at=post.due_at or post.content.publish_at,
        approver=_approver(known, post),
        picture=_picture(known, post),
        legs=tuple(sorted(legs, key=lambda leg: (leg.channel.network.value, leg.channel.name))),
    )


def _leg(known: _Known, channel: Channel, publication: Publication | None) -> Leg:
    if publication is None:
        return Leg(channel=channel, walk=NOT_YET)
    dispatch = None
    if publication.state is not P.PUBLISHED and (publication.results or publication.intent):
        try:
            dispatch = known.records.approvals.manifest(publication.digest).on(channel.id)
        except (Damaged, Refused):  # the line still says that it waits; why is told where it is sent
            dispatch = None
    walked, held = walk(publication, channel, dispatch), known.held.get(channel.id)
    return Leg(channel=channel, walk=walked, publication=publication, held=held)


def _approver(known: _Known, post: Post) -> str:
    approver = known.approvers.get((post.id, post.digest or ""))
    return "" if approver is None else known.names.get(approver, "")


def _picture(known: _Known, post: Post) -> tuple[str, tuple[float, float] | None] | None:
    if not post.content.media:
        return None
    first = post.content.media[0]
    sha256 = known.files.get(first.asset_id)
    return None if sha256 is None else (sha256, first.focus)
