"""Publications as rows: the durable queue, with the result of every step stored before the next begins."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import msgspec
from sqlalchemy import ForeignKey, Index, and_, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.errors import Refused
from planner.content.ids import ApprovalId, ChannelId, PostId, PublicationId
from planner.content.publication import Intent, Publication
from planner.content.state import PublicationState
from planner.store.base import Base

OPEN = (PublicationState.QUEUED, PublicationState.SENDING, PublicationState.UNCONFIRMED)
ENDED = (PublicationState.PUBLISHED, PublicationState.FAILED, PublicationState.CANCELLED)


class PublicationRow(Base):
    """One approved post on one channel; partial keys make a second one, and a second success, impossible."""

    __tablename__ = "publication"
    id: Mapped[str] = mapped_column(primary_key=True)
    post_id: Mapped[str] = mapped_column(ForeignKey("post.id"), index=True)
    channel_id: Mapped[str] = mapped_column(ForeignKey("channel.id"))
    approval_id: Mapped[str] = mapped_column(ForeignKey("approval.id"))
    digest: Mapped[str] = mapped_column(ForeignKey("manifest.digest"))
    due_at: Mapped[datetime]
    state: Mapped[str]
    results: Mapped[str]
    intent_step: Mapped[str | None]
    intent_server_at: Mapped[datetime | None]
    intent_looks: Mapped[int]
    tries: Mapped[int]
    next_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    released: Mapped[bool]
    remote_id: Mapped[str | None]
    permalink: Mapped[str | None]
    error_code: Mapped[str | None]
    error_message: Mapped[str | None]


_alive = PublicationRow.state.not_in(("cancelled", "taken_down"))
Index(
    "uq_publication_one_alive",
    PublicationRow.post_id,
    PublicationRow.channel_id,
    unique=True,
    sqlite_where=_alive,
)
_bound = PublicationRow.remote_id.is_not(None)
Index(
    "uq_publication_one_remote",
    PublicationRow.channel_id,
    PublicationRow.remote_id,
    unique=True,
    sqlite_where=_bound,
)
_live = PublicationRow.state == "published"
Index(
    "uq_publication_one_success",
    PublicationRow.approval_id,
    PublicationRow.channel_id,
    unique=True,
    sqlite_where=_live,
)
Index("ix_publication_queue", PublicationRow.state, PublicationRow.due_at)
Index("ix_publication_untidy", PublicationRow.state, PublicationRow.next_at)


class AttemptRow(Base):
    """The diary of the publisher: each call that was made, and how it ended."""

    __tablename__ = "attempt"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    publication_id: Mapped[str] = mapped_column(ForeignKey("publication.id"), index=True)
    at: Mapped[datetime]
    step: Mapped[str]
    outcome: Mapped[str]
    detail: Mapped[str]


class Publications:
    """The queue and its diary."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, publication: Publication) -> None:
        row = self._session.get(PublicationRow, publication.id) or PublicationRow(id=publication.id)
        _write(row, publication)
        self._session.add(row)
        self._session.flush()

    def get(self, publication_id: PublicationId) -> Publication:
        """Return a publication. Raises Refused when there is none with that id."""
        row = self._session.get(PublicationRow, publication_id)
        if row is None:
            raise Refused("publication-unknown", publication=publication_id)
        return _publication(row)

    def of(self, post_id: PostId) -> tuple[Publication, ...]:
        """Return the publications of a post, cancelled ones too, in the order of their ids."""
        query = select(PublicationRow).where(PublicationRow.post_id == post_id).order_by(PublicationRow.id)
        return tuple(_publication(row) for row in self._session.scalars(query))

    def in_state(self, *states: PublicationState, limit: int = 1000) -> tuple[Publication, ...]:
        query = select(PublicationRow).where(PublicationRow.state.in_([state.value for state in states]))
        query = query.order_by(PublicationRow.due_at, PublicationRow.id).limit(limit)
        return tuple(_publication(row) for row in self._session.scalars(query))

    def of_posts(self, post_ids: Collection[PostId]) -> tuple[Publication, ...]:
        """Return the publications of some posts but for cancelled ones, in the order of their ids."""
        query = select(PublicationRow).where(
            PublicationRow.post_id.in_(post_ids), PublicationRow.state != PublicationState.CANCELLED
        )
        return tuple(_publication(row) for row in self._session.scalars(query.order_by(PublicationRow.id)))

    def posts_by_hour(
        self, *states: PublicationState, limit: int, since: datetime | None = None
    ) -> tuple[PostId, ...]:
        """Return the posts that have a publication in one of these states, the first due first."""
        hour = func.min(PublicationRow.due_at)
        query = select(PublicationRow.post_id).where(PublicationRow.state.in_(states))
        if since is not None:
            query = query.where(PublicationRow.due_at >= since)
        query = query.group_by(PublicationRow.post_id).order_by(hour, PublicationRow.post_id).limit(limit)
        return tuple(PostId(one) for one in self._session.scalars(query))

    def live_since(self, since: datetime) -> dict[ChannelId, int]:
        """Return how many went live on each account that were due after ``since``."""
        query = select(PublicationRow.channel_id, func.count()).where(
            PublicationRow.state == PublicationState.PUBLISHED, PublicationRow.due_at >= since
        )
        query = query.group_by(PublicationRow.channel_id)
        return {ChannelId(row[0]): row[1] for row in self._session.execute(query)}

    def counts(self) -> dict[str, int]:
        query = select(PublicationRow.state, func.count()).group_by(PublicationRow.state)
        return {row.state: row[1] for row in self._session.execute(query)}

    def posts_in(self, *states: PublicationState) -> int:
        """Return how many posts have a publication in one of these states."""
        query = select(func.count(PublicationRow.post_id.distinct())).where(PublicationRow.state.in_(states))
        return self._session.scalar(query) or 0

    def posts_due(self, now: datetime) -> int:
        """Return how many posts should be out by now and are not."""
        query = select(func.count(PublicationRow.post_id.distinct())).where(
            PublicationRow.state.in_([state.value for state in OPEN]), PublicationRow.due_at <= now
        )
        return self._session.scalar(query) or 0

    def open_until(self, until: datetime) -> tuple[Publication, ...]:
        """Return what is due by ``until``, under way, or ended with something left to tidy, in due order."""
        begun = PublicationRow.state.in_([PublicationState.SENDING, PublicationState.UNCONFIRMED])
        queued = and_(PublicationRow.state == PublicationState.QUEUED, PublicationRow.due_at <= until)
        untidy = and_(PublicationRow.state.in_(ENDED), PublicationRow.next_at <= until)
        query = select(PublicationRow).where(or_(begun, queued, untidy))
        query = query.order_by(PublicationRow.due_at, PublicationRow.id)
        return tuple(_publication(row) for row in self._session.scalars(query))

    def oldest_due(self, now: datetime) -> datetime | None:
        states = [*OPEN, PublicationState.OVERDUE]
        query = select(func.min(PublicationRow.due_at)).where(
            PublicationRow.state.in_(states), PublicationRow.due_at <= now
        )
        return self._session.scalar(query)

    def bound(self, channel_id: ChannelId, remote_ids: Collection[str]) -> frozenset[str]:
        """Return which of these remote ids already belong to a publication of the channel."""
        query = select(PublicationRow.remote_id).where(
            PublicationRow.channel_id == channel_id, PublicationRow.remote_id.in_(remote_ids)
        )
        return frozenset(one for one in self._session.scalars(query) if one is not None)

    def note(self, publication_id: PublicationId, at: datetime, step: str, outcome: str, detail: str) -> None:
        """Write a line into the diary."""
        row = AttemptRow(publication_id=publication_id, at=at, step=step, outcome=outcome, detail=detail)
        self._session.add(row)


def _write(row: PublicationRow, value: Publication) -> None:
    row.post_id, row.channel_id = value.post_id, value.channel_id
    row.approval_id, row.digest, row.due_at = value.approval_id, value.digest, value.due_at
    row.state = value.state.value
    row.results = msgspec.json.encode(dict(value.results), order="sorted").decode()
    row.intent_step = None if value.intent is None else value.intent.step
    row.intent_server_at = None if value.intent is None else value.intent.server_at
    row.intent_looks = 0 if value.intent is None else value.intent.looks
    row.tries, row.next_at, row.reason = value.tries, value.next_at, value.reason
    row.released, row.remote_id, row.permalink = value.released, value.remote_id, value.permalink
    row.error_code, row.error_message = value.error_code, value.error_message


def _publication(row: PublicationRow) -> Publication:
    intent = None
    if row.intent_step is not None and row.intent_server_at is not None:
        intent = Intent(step=row.intent_step, server_at=row.intent_server_at, looks=row.intent_looks)
    return Publication(
        id=PublicationId(row.id),
        post_id=PostId(row.post_id),
        channel_id=ChannelId(row.channel_id),
        approval_id=ApprovalId(row.approval_id),
        digest=row.digest,
        due_at=row.due_at,
        state=PublicationState(row.state),
        results=msgspec.json.decode(row.results, type=dict[str, str]),
        intent=intent,
        tries=row.tries,
        next_at=row.next_at,
        reason=row.reason,
        released=row.released,
        remote_id=row.remote_id,
        permalink=row.permalink,
        error_code=row.error_code,
        error_message=row.error_message,
    )
