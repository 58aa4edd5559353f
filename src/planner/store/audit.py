"""The audit trail: each entry carries the hash of the one before, so nothing can be taken out unseen."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.errors import Damaged, Fact
from planner.store.base import Base

FIRST = "0" * 64


class AuditRow(Base):
    """One entry; rows are only ever added."""

    __tablename__ = "audit"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    login: Mapped[str]
    os_account: Mapped[str]
    verb: Mapped[str]
    entity_id: Mapped[str] = mapped_column(index=True)
    detail: Mapped[str]
    previous: Mapped[str]
    hash: Mapped[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Who did what to which thing. ``login`` is a person's, or ``system``."""

    at: datetime
    login: str
    os_account: str
    verb: str
    entity_id: str
    detail: Mapping[str, Fact]


class Audit:
    """Writes the chain and checks it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def append(self, entry: Entry) -> None:
        previous = self._session.scalar(select(AuditRow.hash).order_by(AuditRow.seq.desc()).limit(1)) or FIRST
        row = AuditRow(
            at=entry.at,
            login=entry.login,
            os_account=entry.os_account,
            verb=entry.verb,
            entity_id=entry.entity_id,
            detail=msgspec.json.encode(dict(entry.detail), order="sorted").decode(),
            previous=previous,
        )
        row.hash = _hash(row)
        self._session.add(row)
        self._session.flush()

    def of(self, entity_id: str) -> tuple[Entry, ...]:
        """Return what happened to a thing, oldest first."""
        query = select(AuditRow).where(AuditRow.entity_id == entity_id).order_by(AuditRow.seq)
        return tuple(_entry(row) for row in self._session.scalars(query))

    def verify(self) -> int:
        """Return the number of entries. Raises Damaged naming the first one that does not fit."""
        previous, count = FIRST, 0
        for row in self._session.scalars(select(AuditRow).order_by(AuditRow.seq)):
            if row.previous != previous or row.hash != _hash(row) or row.seq != count + 1:
                raise Damaged("audit-chain-broken", entry=row.seq)
            previous, count = row.hash, count + 1
        return count


def _hash(row: AuditRow) -> str:
    said = [row.at.isoformat(), row.login, row.os_account, row.verb, row.entity_id, row.detail]
    return hashlib.sha256(row.previous.encode() + msgspec.json.encode(said)).hexdigest()


def _entry(row: AuditRow) -> Entry:
    detail = msgspec.json.decode(row.detail, type=dict[str, str | int | float | None])
    return Entry(
        at=row.at,
        login=row.login,
        os_account=row.os_account,
        verb=row.verb,
        entity_id=row.entity_id,
        detail=detail,
    )
