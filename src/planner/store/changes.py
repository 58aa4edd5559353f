"""A rising number for every write, so that a running window can tell what other processes have changed."""

from __future__ import annotations

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.changed import Changed
from planner.store.base import Base


class ChangeRow(Base):
    """One thing touched by one verb."""

    __tablename__ = "change"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    verb: Mapped[str]
    entity_id: Mapped[str]


class Changes:
    """The log of what was touched."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def append(self, changed: Changed) -> None:
        rows = [{"verb": changed.verb, "entity_id": one} for one in sorted(changed.touched)]
        if rows:
            self._session.execute(insert(ChangeRow), rows)

    def since(self, seq: int) -> tuple[tuple[int, str, str], ...]:
        """Return (number, verb, id) of every write after ``seq``."""
        query = select(ChangeRow.seq, ChangeRow.verb, ChangeRow.entity_id).where(ChangeRow.seq > seq)
        return tuple((number, verb, one) for number, verb, one in self._session.execute(query))

    def last(self) -> int:
        """Return the number of the newest write, 0 before the first."""
        return self._session.scalar(select(func.max(ChangeRow.seq))) or 0
