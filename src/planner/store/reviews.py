"""What stands in review and what was decided, as flat lines; and a version by its id, for comparing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import JSON, Row, ScalarSelect, Select, func, select, type_coerce
from sqlalchemy.orm import Session

from planner.content.approval import Decision
from planner.content.channel import Network
from planner.content.errors import Damaged, Refused
from planner.content.ids import PersonId, PostId, VersionId
from planner.content.post import Content, Point
from planner.content.snapshot import content_hash, read_back
from planner.content.state import State
from planner.store.approvals import ApprovalRow
from planner.store.assets import AssetRow, RenditionRow
from planner.store.audit import AuditRow
from planner.store.channels import ChannelRow
from planner.store.people import PersonRow, UnitRow
from planner.store.posts import PostChannelRow, PostRow, VersionKind, VersionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLine:
    """A post in review or decided. ``is_own``: the person it was asked for wrote a version of it."""

    id: PostId
    title: str
    state: State
    due_at: datetime | None
    unit: str
    author: str
    networks: tuple[Network, ...]
    sha256: str | None
    focus: Point | None
    submitted_at: datetime | None
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A version of a post: its number, when it was saved, by whom, and what it says."""

    number: int
    saved_at: datetime
    author_id: PersonId
    content: Content


class Reviews:
    """Posts as a reviewer meets them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def standing(self, states: tuple[State, ...], reader: PersonId, limit: int) -> tuple[ReviewLine, ...]:
        """Return posts in some states by their hour, those without one last."""
        query = _lines(reader).where(PostRow.state.in_([one.value for one in states]))
        query = query.order_by(PostRow.due_at.asc().nulls_last(), PostRow.id).limit(limit)
        return tuple(_line(row) for row in self._session.execute(query))

    def decided(self, reader: PersonId, limit: int) -> tuple[ReviewLine, ...]:
        """Return posts that were approved, the latest decision first."""
        yes = ApprovalRow.decision == Decision.APPROVED.value
        last = select(ApprovalRow.post_id, func.max(ApprovalRow.at).label("decided_at")).where(yes)
        last_one = last.group_by(ApprovalRow.post_id).order_by(func.max(ApprovalRow.at).desc()).limit(limit)
        found = last_one.subquery()
        query = _lines(reader).join(found, found.c.post_id == PostRow.id)
        query = query.where(PostRow.state != State.IN_REVIEW.value)
        return tuple(_line(row) for row in self._session.execute(query.order_by(found.c.decided_at.desc())))

    def sizes(self, files: Collection[str]) -> dict[str, tuple[int, int]]:
        """Return width and height of files that were made to be uploaded."""
        query = select(RenditionRow.sha256, RenditionRow.width, RenditionRow.height)
        found = self._session.execute(query.where(RenditionRow.sha256.in_(files)))
        return {row.sha256: (row.width, row.height) for row in found}

    def version(self, version_id: VersionId) -> Snapshot:
        """Return a version. Raises Refused when there is none, Damaged when it is not as it was written."""
        row = self._session.get(VersionRow, version_id)
        if row is None:
            raise Refused("version-unknown", version=version_id)
        if content_hash(row.content) != row.content_hash:
            raise Damaged("version-changed", version=version_id)
        return Snapshot(
            number=row.number,
            saved_at=row.saved_at,
            author_id=PersonId(row.author_id),
            content=read_back(row.content),
        )

    def versions_of(self, post_id: PostId) -> tuple[tuple[VersionId, Snapshot], ...]:
        """Return the versions of a post, oldest first. Raises Damaged when one is not as it was written."""
        query = select(
            VersionRow.id,
            VersionRow.number,
            VersionRow.saved_at,
            VersionRow.author_id,
            VersionRow.content,
            VersionRow.content_hash,
        ).where(VersionRow.post_id == post_id)
        return tuple(map(_snapshot, self._session.execute(query.order_by(VersionRow.number))))


def _snapshot(row: Row[str, int, datetime, str, str, str]) -> tuple[VersionId, Snapshot]:
    if content_hash(row.content) != row.content_hash:
        raise Damaged("version-changed", version=row.id)
    return VersionId(row.id), Snapshot(
        number=row.number,
        saved_at=row.saved_at,
        author_id=PersonId(row.author_id),
        content=read_back(row.content),
    )


def _lines(reader: PersonId) -> Select[tuple[object, ...]]:
    first = type_coerce(VersionRow.content, JSON)["media"][0]
    query: Select[tuple[object, ...]] = (
        select(
            PostRow.id,
            PostRow.title,
            PostRow.state,
            PostRow.due_at,
            UnitRow.name.label("unit"),
            PersonRow.name.label("author"),
            AssetRow.sha256,
            first["focus"].label("focus"),
            _networks().label("networks"),
            _submitted().label("submitted_at"),
            _own(reader).label("is_own"),
        )
        .join(VersionRow, VersionRow.id == PostRow.head_id)
        .join(UnitRow, UnitRow.id == PostRow.unit_id)
        .join(PersonRow, PersonRow.id == PostRow.created_by)
        .outerjoin(AssetRow, AssetRow.id == first["asset_id"].as_string())
    )
    return query


def _networks() -> ScalarSelect[str]:
    told = select(func.aggregate_strings(ChannelRow.network, ","))
    told = told.join(PostChannelRow, PostChannelRow.channel_id == ChannelRow.id)
    return told.where(PostChannelRow.post_id == PostRow.id).correlate(PostRow).scalar_subquery()


def _submitted() -> ScalarSelect[datetime]:
    told = select(func.max(AuditRow.at)).where(
        AuditRow.entity_id == PostRow.id, AuditRow.verb == "post.submitted"
    )
    return told.correlate(PostRow).scalar_subquery()


def _own(reader: PersonId) -> ScalarSelect[int]:
    written = VersionRow.__table__.alias("written")
    told = select(func.count()).select_from(written).where(written.c.post_id == PostRow.id)
    told = told.where(written.c.author_id == reader, written.c.kind != VersionKind.MOVE.value)
    return told.correlate(PostRow).scalar_subquery()


def _line(row: Row[tuple[object, ...]]) -> ReviewLine:
    told = set(row.networks.split(",")) if row.networks else set()
    return ReviewLine(
        id=PostId(row.id),
        title=row.title,
        state=State(row.state),
        due_at=row.due_at,
        unit=row.unit,
        author=row.author,
        networks=tuple(one for one in Network if one.value in told),
        sha256=row.sha256,
        focus=None if row.focus is None else msgspec.convert(row.focus, Point),
        submitted_at=row.submitted_at,
        is_own=bool(row.is_own),
    )
