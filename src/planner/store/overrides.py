"""Findings that somebody let pass with a reason; one taken back stays written, so that it can be counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.errors import Refused
from planner.content.finding import Severity
from planner.content.ids import OverrideId, PersonId, PostId
from planner.content.override import Override
from planner.store.base import Base


class OverrideRow(Base):
    """One override; ``place`` and ``fingerprint`` say which finding it was about."""

    __tablename__ = "finding_override"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(unique=True)
    post_id: Mapped[str] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"), index=True)
    rule: Mapped[str]
    place: Mapped[str]
    fingerprint: Mapped[str]
    severity: Mapped[str]
    reason: Mapped[str]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    withdrawn_by: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    withdrawn_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Who took an override back, and when."""

    by: PersonId
    at: datetime


class Overrides:
    """The overrides of the workspace."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, override: Override) -> None:
        """Write an override."""
        row = OverrideRow(
            id=override.id,
            post_id=override.post_id,
            rule=override.rule,
            place=override.place,
            fingerprint=override.fingerprint,
            severity=override.severity.value,
            reason=override.reason,
            person_id=override.by,
            at=override.at,
        )
        self._session.add(row)
        self._session.flush()

    def of(self, post_id: PostId) -> tuple[Override, ...]:
        """Return the overrides of a post that were not taken back, in the order they were given."""
        query = select(OverrideRow).where(OverrideRow.post_id == post_id, OverrideRow.withdrawn_at.is_(None))
        return tuple(map(_override, self._session.scalars(query.order_by(OverrideRow.number))))

    def get(self, override_id: OverrideId) -> Override:
        """Return an override that stands. Raises Refused when there is none with that id."""
        return _override(self._row(override_id))

    def withdraw(self, override_id: OverrideId, withdrawal: Withdrawal) -> None:
        """Take an override back. Raises Refused when none with that id stands."""
        row = self._row(override_id)
        row.withdrawn_by, row.withdrawn_at = withdrawal.by, withdrawal.at
        self._session.flush()

    def _row(self, override_id: OverrideId) -> OverrideRow:
        query = select(OverrideRow).where(OverrideRow.id == override_id, OverrideRow.withdrawn_at.is_(None))
        row = self._session.scalar(query)
        if row is None:
            raise Refused("override-unknown", override=override_id)
        return row


def _override(row: OverrideRow) -> Override:
    return Override(
        id=OverrideId(row.id),
        post_id=PostId(row.post_id),
        rule=row.rule,
        place=row.place,
        fingerprint=row.fingerprint,
        severity=Severity(row.severity),
        reason=row.reason,
        by=PersonId(row.person_id),
        at=row.at,
    )
