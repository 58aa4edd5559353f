"""Leases: one publisher an account. A dead holder's lease is free at once, a silent one's after a minute.

Whether a holder lives is told by an operating system lock that goes with its process; the time-out is for
one that hangs. Each change of hands raises the fence, so that a late holder can write nothing any more.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ForeignKey, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.errors import Unavailable
from planner.content.ids import ChannelId
from planner.store.base import Base

LEASE_S = 60.0


class LeaseRow(Base):
    """Who works an account. ``until`` is in real seconds since 1970, whatever the workspace's clock says."""

    __tablename__ = "lease"
    channel_id: Mapped[str] = mapped_column(ForeignKey("channel.id"), primary_key=True)
    holder: Mapped[str | None]
    fence: Mapped[int]
    until: Mapped[float]


class LeaseLost(Unavailable):
    """Another publisher has taken the account over."""

    def __init__(self, channel_id: ChannelId) -> None:
        super().__init__("lease-lost", channel=channel_id)


class Leases:
    """Hands accounts to publishers."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def claim(
        self, channel_id: ChannelId, holder: str, now_s: float, is_alive: Callable[[str], bool]
    ) -> int | None:
        """Return the fence when the account is ours now, None when somebody else works it."""
        row = self._session.get(LeaseRow, channel_id)
        if row is None:
            row = LeaseRow(channel_id=channel_id, holder=None, fence=0, until=0.0)
            self._session.add(row)
        if row.holder not in {None, holder} and row.until > now_s and is_alive(str(row.holder)):
            return None
        if row.holder != holder:
            row.fence += 1
        row.holder, row.until = holder, now_s + LEASE_S
        self._session.flush()
        return row.fence

    def require(self, channel_id: ChannelId, holder: str, fence: int, now_s: float) -> None:
        """Prolong the lease. Raises LeaseLost when it is no longer ours."""
        mine = (LeaseRow.channel_id == channel_id, LeaseRow.holder == holder, LeaseRow.fence == fence)
        found = self._session.execute(update(LeaseRow).where(*mine).values(until=now_s + LEASE_S))
        if getattr(found, "rowcount", 0) != 1:
            raise LeaseLost(channel_id)

    def holds(self, channel_id: ChannelId, holder: str, fence: int) -> bool:
        """Tell whether an account is still worked by this holder; writes nothing."""
        row = self._session.get(LeaseRow, channel_id)
        return row is not None and (row.holder, row.fence) == (holder, fence)

    def prolong(self, holder: str, now_s: float) -> None:
        """Say that a holder is still at work."""
        mine = LeaseRow.holder == holder
        self._session.execute(update(LeaseRow).where(mine).values(until=now_s + LEASE_S))

    def release(self, holder: str) -> None:
        self._session.execute(update(LeaseRow).where(LeaseRow.holder == holder).values(holder=None))
