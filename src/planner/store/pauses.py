"""Pauses of the queue: of one account or of all, by a person or because an account can't be used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.ids import ChannelId
from planner.store.base import Base


class PauseRow(Base):
    """One pause; ``channel_id`` NULL holds everything back."""

    __tablename__ = "pause"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    channel_id: Mapped[str | None] = mapped_column(ForeignKey("channel.id"))
    by: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime]
    until: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Who held what back, and why. ``until`` None: until a person resumes."""

    channel_id: ChannelId | None
    by: str
    reason: str
    at: datetime
    until: datetime | None = None


class Pauses:
    """What is held back now."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def begin(self, pause: Pause) -> None:
        row = PauseRow(
            channel_id=pause.channel_id, by=pause.by, reason=pause.reason, at=pause.at, until=pause.until
        )
        self._session.add(row)
        self._session.flush()

    def end(self, channel_id: ChannelId | None, at: datetime) -> int:
        """End the pauses of one account, or the general one. Returns how many there were."""
        mine = (PauseRow.channel_id == channel_id, PauseRow.ended_at.is_(None))
        ended = self._session.execute(update(PauseRow).where(*mine).values(ended_at=at))
        return int(getattr(ended, "rowcount", 0))

    def standing(self, now: datetime) -> tuple[Pause, ...]:
        """Return the pauses in force."""
        query = select(PauseRow).where(PauseRow.ended_at.is_(None)).order_by(PauseRow.number)
        rows = [row for row in self._session.scalars(query) if row.until is None or row.until > now]
        return tuple(_pause(row) for row in rows)


def _pause(row: PauseRow) -> Pause:
    channel_id = None if row.channel_id is None else ChannelId(row.channel_id)
    return Pause(channel_id=channel_id, by=row.by, reason=row.reason, at=row.at, until=row.until)
