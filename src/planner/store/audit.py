"""The audit trail: each entry carries the hash of the one before, and the last one is noted beside the chain.

So no entry can be changed or taken out, the last neither, without writing all after it and the note anew.
Who may write the whole file can do even that: then only a hash kept elsewhere (a backup, the hub) tells.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec
from sqlalchemy import CheckConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.errors import Damaged, Fact
from planner.content.text import cleaned
from planner.store.base import Base

FIRST = "0" * 64
SYSTEM = "system"
"""What stands for a login where no person acts; nobody may be called so."""


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


class AuditHeadRow(Base):
    """The last entry, by number and hash."""

    __tablename__ = "audit_head"
    __table_args__ = (CheckConstraint("one = 1", name="only_one"),)
    one: Mapped[int] = mapped_column(primary_key=True, default=1)
    seq: Mapped[int]
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
        """Write the next entry; characters that nothing can store are left out of what it tells."""
        head = self._session.get(AuditHeadRow, 1) or AuditHeadRow(one=1, seq=0, hash=FIRST)
        detail = {
            name: cleaned(told) if isinstance(told, str) else told for name, told in entry.detail.items()
        }
        row = AuditRow(
            seq=head.seq + 1,
            at=entry.at,
            login=entry.login,
            os_account=entry.os_account,
            verb=entry.verb,
            entity_id=entry.entity_id,
            detail=msgspec.json.encode(detail, order="sorted").decode(),
            previous=head.hash,
        )
        row.hash = _hash(row)
        head.seq, head.hash = row.seq, row.hash
        self._session.add_all((row, head))
        self._session.flush()

    def of(self, entity_id: str) -> tuple[Entry, ...]:
        """Return what happened to a thing, oldest first."""
        query = select(AuditRow).where(AuditRow.entity_id == entity_id).order_by(AuditRow.seq)
        return tuple(_entry(row) for row in self._session.scalars(query))

    def verify(self) -> int:
        """Return the number of entries. Raises Damaged naming the first one that does not fit."""
        previous, count = FIRST, 0
        for row in self._rows():
            if row.previous != previous or row.hash != _hash(row) or row.seq != count + 1:
                raise Damaged("audit-chain-broken", entry=count + 1)
            previous, count = row.hash, count + 1
        head = self._session.get(AuditHeadRow, 1)
        if (count, previous) != ((0, FIRST) if head is None else (head.seq, head.hash)):
            raise Damaged("audit-chain-broken", entry=count + 1)
        return count

    def versions(self) -> Mapping[tuple[str, Fact], str]:
        """Return the content hash of each version as it was audited, by post and number."""
        told = ((row.entity_id, _entry(row).detail) for row in self._rows())
        return {
            (one, detail["version"]): str(detail["content"]) for one, detail in told if "content" in detail
        }

    def _rows(self) -> Iterator[AuditRow]:
        return self._session.scalars(select(AuditRow).order_by(AuditRow.seq).execution_options(yield_per=500))


def _hash(row: AuditRow) -> str:
    said = [
        row.at.astimezone(UTC).isoformat(),
        row.login,
        row.os_account,
        row.verb,
        row.entity_id,
        row.detail,
    ]
    return hashlib.sha256(row.previous.encode() + msgspec.json.encode(said)).hexdigest()


def _entry(row: AuditRow) -> Entry:
    try:
        detail = msgspec.json.decode(row.detail, type=dict[str, str | int | float | None])
    except msgspec.DecodeError as error:
        raise Damaged("audit-chain-broken", entry=row.seq) from error
    return Entry(
        at=row.at,
        login=row.login,
        os_account=row.os_account,
        verb=row.verb,
        entity_id=row.entity_id,
        detail=detail,
    )
