"""Posts and their versions as rows. A version is a whole snapshot, written once and never changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, Row, UniqueConstraint, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.errors import Damaged, Refused
from planner.content.ids import ChannelId, PersonId, PostId, UnitId, VersionId
from planner.content.post import Mark, Post
from planner.content.snapshot import content_hash, read_back, written
from planner.content.state import State
from planner.store.base import Base


class PostRow(Base):
    """Where a post stands; what it says is in its head version, a few columns are copied for lists."""

    __tablename__ = "post"
    id: Mapped[str] = mapped_column(primary_key=True)
    unit_id: Mapped[str] = mapped_column(ForeignKey("unit.id"))
    created_by: Mapped[str] = mapped_column(ForeignKey("person.id"))
    head_id: Mapped[str]
    head_number: Mapped[int]
    state: Mapped[str]
    mark: Mapped[str | None]
    digest: Mapped[str | None]
    title: Mapped[str]
    caption: Mapped[str]
    due_at: Mapped[datetime | None] = mapped_column(index=True)


Index("ix_post_state_due", PostRow.state, PostRow.due_at)


class PostChannelRow(Base):
    """Which channels a post goes to, for lists."""

    __tablename__ = "post_channel"
    post_id: Mapped[str] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"), primary_key=True)
    channel_id: Mapped[str] = mapped_column(ForeignKey("channel.id"), primary_key=True, index=True)


class VersionRow(Base):
    """One immutable snapshot with its parents and its author."""

    __tablename__ = "version"
    __table_args__ = (UniqueConstraint("post_id", "number"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    post_id: Mapped[str] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"))
    number: Mapped[int]
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("version.id"))
    parent2_id: Mapped[str | None] = mapped_column(ForeignKey("version.id"))
    author_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    os_account: Mapped[str]
    kind: Mapped[str]
    saved_at: Mapped[datetime]
    content: Mapped[str]
    content_hash: Mapped[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostFilter:
    """Which posts a list shows; None means any."""

    since: datetime | None = None
    until: datetime | None = None
    state: State | None = None
    channel_ids: frozenset[ChannelId] | None = None
    text: str | None = None
    limit: int = 100


class VersionKind(StrEnum):
    """How a version came to be."""

    EDIT = "edit"
    MOVE = "move"


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorship:
    """Who wrote a version, as a person of the workspace and as an account of the operating system."""

    author_id: PersonId
    os_account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLine:
    """A post as a list shows it."""

    id: PostId
    title: str
    state: State
    due_at: datetime | None
    version_number: int
    digest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptVersion:
    """A version as it is kept. ``is_whole``: its text still has the hash that was written beside it."""

    id: VersionId
    post_id: PostId
    number: int
    content_hash: str
    is_whole: bool


class Posts:
    """The posts of the workspace."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, post_id: PostId) -> Post:
        """Return a post with its head version. Raises Refused when there is none with that id."""
        query = select(PostRow, VersionRow.content, VersionRow.content_hash).where(
            PostRow.id == post_id, VersionRow.id == PostRow.head_id
        )
        found = self._session.execute(query).one_or_none()
        if found is None:
            raise Refused("post-unknown", post=post_id)
        return _post(*found)

    def some(self, post_ids: Collection[PostId]) -> tuple[Post, ...]:
        """Return posts with their head versions in the order asked for; one that is gone is left out."""
        query = select(PostRow, VersionRow.content, VersionRow.content_hash).where(
            PostRow.id.in_(post_ids), VersionRow.id == PostRow.head_id
        )
        found = {row.id: _post(row, text, kept) for row, text, kept in self._session.execute(query)}
        return tuple(found[one] for one in post_ids if one in found)

    def put(self, post: Post) -> None:
        """Write where a post stands; ``add_version`` writes its version in the same transaction."""
        row = self._session.get(PostRow, post.id) or PostRow(id=post.id)
        row.unit_id, row.created_by = post.unit_id, post.created_by
        row.head_id, row.head_number = post.version_id, post.version_number
        row.state, row.mark, row.digest = post.state.value, post.mark, post.digest
        row.title, row.caption = post.content.title, post.content.caption
        row.due_at = post.due_at
        self._session.add(row)
        self._session.flush()
        self._put_channels(post)

    def _put_channels(self, post: Post) -> None:
        wanted = set(post.content.channels)
        there = PostChannelRow.post_id == post.id
        kept = set(self._session.scalars(select(PostChannelRow.channel_id).where(there)))
        if kept == wanted:
            return
        self._session.execute(delete(PostChannelRow).where(there))
        self._session.add_all(PostChannelRow(post_id=post.id, channel_id=one) for one in sorted(wanted))

    def add_version(
        self, post: Post, author: Authorship, *, parent: VersionId | None, at: datetime, kind: VersionKind
    ) -> str:
        """Write the head version of a post, made from ``parent``, and return the hash of its content."""
        text = written(post.content)
        row = VersionRow(
            id=post.version_id,
            post_id=post.id,
            number=post.version_number,
            parent_id=parent,
            author_id=author.author_id,
            os_account=author.os_account,
            kind=kind.value,
            saved_at=at,
            content=text,
            content_hash=content_hash(text),
        )
        self._session.add(row)
        self._session.flush()
        return row.content_hash

    def versions(self) -> Iterator[KeptVersion]:
        """Yield every version of every post."""
        rows = self._session.scalars(select(VersionRow).execution_options(yield_per=500))
        for row in rows:
            yield KeptVersion(
                id=VersionId(row.id),
                post_id=PostId(row.post_id),
                number=row.number,
                content_hash=row.content_hash,
                is_whole=content_hash(row.content) == row.content_hash,
            )

    def authors(self, post_id: PostId) -> tuple[Authorship, ...]:
        """Return who wrote any version of a post, first author first; moving its hour is no writing."""
        query = select(VersionRow.author_id, VersionRow.os_account).where(
            VersionRow.post_id == post_id, VersionRow.kind != VersionKind.MOVE.value
        )
        rows = self._session.execute(query.order_by(VersionRow.number))
        return tuple(Authorship(author_id=PersonId(who), os_account=account) for who, account in rows)

    def list(self, wanted: PostFilter) -> tuple[PostLine, ...]:
        """Return posts by their hour (those without one last), as flat lines."""
        query = select(
            PostRow.id, PostRow.title, PostRow.state, PostRow.due_at, PostRow.head_number, PostRow.digest
        )
        if wanted.since is not None:
            query = query.where(PostRow.due_at >= wanted.since)
        if wanted.until is not None:
            query = query.where(PostRow.due_at < wanted.until)
        if wanted.state is not None:
            query = query.where(PostRow.state == wanted.state.value)
        if wanted.text:
            said = PostRow.title.icontains(wanted.text, autoescape=True)
            query = query.where(said | PostRow.caption.icontains(wanted.text, autoescape=True))
        if wanted.channel_ids is not None:
            there = select(PostChannelRow.post_id).where(
                PostChannelRow.post_id == PostRow.id, PostChannelRow.channel_id.in_(wanted.channel_ids)
            )
            query = query.where(there.exists())
        query = query.order_by(PostRow.due_at.asc().nulls_last(), PostRow.id).limit(wanted.limit)
        return tuple(_line(row) for row in self._session.execute(query))

    def ended(
        self, before: tuple[datetime, PostId] | None, limit: int
    ) -> tuple[tuple[datetime, PostId], ...]:
        """Return hour and id of posts that are live, failed or cancelled, the latest first, below a mark."""
        over = [State.PUBLISHED.value, State.FAILED.value, State.CANCELLED.value]
        query = select(PostRow.due_at, PostRow.id).where(PostRow.state.in_(over), PostRow.due_at.is_not(None))
        if before is not None:
            at, last = before
            query = query.where((PostRow.due_at < at) | ((PostRow.due_at == at) & (PostRow.id < last)))
        query = query.order_by(PostRow.due_at.desc(), PostRow.id.desc()).limit(limit)
        return tuple((row[0], PostId(row[1])) for row in self._session.execute(query) if row[0] is not None)

    def count(self) -> int:
        return self._session.scalar(select(func.count()).select_from(PostRow)) or 0

    def counts(self) -> dict[str, int]:
        """Return how many posts stand in each state."""
        query = select(PostRow.state, func.count()).group_by(PostRow.state)
        return {row.state: row[1] for row in self._session.execute(query)}


def _post(row: PostRow, text: str, kept_hash: str) -> Post:
    if content_hash(text) != kept_hash:
        raise Damaged("version-changed", version=row.head_id)
    return Post(
        id=PostId(row.id),
        unit_id=UnitId(row.unit_id),
        created_by=PersonId(row.created_by),
        version_id=VersionId(row.head_id),
        version_number=row.head_number,
        content=read_back(text),
        state=State(row.state),
        mark=None if row.mark is None else Mark(row.mark),
        digest=row.digest,
        due_at=row.due_at,
    )


def _line(row: Row[str, str, str, datetime | None, int, str | None]) -> PostLine:
    return PostLine(
        id=PostId(row.id),
        title=row.title,
        state=State(row.state),
        due_at=row.due_at,
        version_number=row.head_number,
        digest=row.digest,
    )
