"""What somebody has typed and no version holds yet: one row for each person and post."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ForeignKey, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.ids import PersonId, PostId, VersionId
from planner.content.post import Content
from planner.content.snapshot import read_back, written
from planner.store.base import Base
from planner.store.planned import WRITTEN

PUT = """
INSERT INTO recovery (post_id, person_id, base_id, content, typed_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (post_id, person_id)
    DO UPDATE SET base_id = excluded.base_id, content = excluded.content, typed_at = excluded.typed_at
"""


class RecoveryRow(Base):
    """The row; a post that was never saved has no ``base_id``, and no row in ``post`` either."""

    __tablename__ = "recovery"
    post_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    base_id: Mapped[str | None]
    content: Mapped[str]
    typed_at: Mapped[datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A post as somebody was typing it. ``base_id``: the version it started from, None for a new post."""

    post_id: PostId
    person_id: PersonId
    base_id: VersionId | None
    content: Content
    typed_at: datetime


class Recovery:
    """What is typed and not yet a version."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, typed: Typed) -> None:
        """Write what somebody has typed, over what the same person typed into the same post before.

        Plain SQL: the first one of a day must not wait until a statement has been compiled.
        """
        at = typed.typed_at.astimezone(UTC).strftime(WRITTEN)
        row = (typed.post_id, typed.person_id, typed.base_id, written(typed.content), at)
        self._session.connection().exec_driver_sql(PUT, row)

    def find(self, post_id: PostId, person_id: PersonId) -> Typed | None:
        """Return what a person typed into a post. Raises Damaged when it can't be read."""
        row = self._session.get(RecoveryRow, (post_id, person_id))
        return None if row is None else _typed(row)

    def of(self, person_id: PersonId) -> tuple[Typed, ...]:
        """Return what a person typed anywhere, newest first. Raises Damaged when one can't be read."""
        query = select(RecoveryRow).where(RecoveryRow.person_id == person_id)
        newest_first = query.order_by(RecoveryRow.typed_at.desc(), RecoveryRow.post_id)
        return tuple(map(_typed, self._session.scalars(newest_first)))

    def forget(self, post_id: PostId, person_id: PersonId) -> None:
        """Take a row away: its words are in a version now, or nobody wants them."""
        mine = (RecoveryRow.post_id == post_id, RecoveryRow.person_id == person_id)
        self._session.execute(delete(RecoveryRow).where(*mine))


def _typed(row: RecoveryRow) -> Typed:
    return Typed(
        post_id=PostId(row.post_id),
        person_id=PersonId(row.person_id),
        base_id=None if row.base_id is None else VersionId(row.base_id),
        content=read_back(row.content),
        typed_at=row.typed_at,
    )
