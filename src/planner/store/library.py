"""What the library knows of each file, as rows: facts, measures, and the words it is found by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.hue import hues_of
from planner.content.ids import AssetId, UnitId
from planner.content.library import (
    Consent,
    ConsentRecord,
    Licence,
    MediaFacts,
    MediaKind,
    MediaLooks,
    Wellbeing,
    direction,
)
from planner.store.assets import AssetRow
from planner.store.base import Base

SIGN, WHOLE = 1 << 63, 1 << 64
"""SQLite's integers carry a sign, a perceptual hash has none."""


class MediaRow(Base):
    """A file as the library knows it; it is there once the file was looked at."""

    __tablename__ = "media"
    asset_id: Mapped[str] = mapped_column(ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True)
    title: Mapped[str]
    alt: Mapped[str]
    credit: Mapped[str]
    unit_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    taken_at: Mapped[datetime | None]
    consent: Mapped[str]
    consent_note: Mapped[str]
    consent_until: Mapped[date | None]
    licence: Mapped[str]
    kind: Mapped[str]
    direction: Mapped[str]
    colours: Mapped[str]
    hues: Mapped[str]
    fingerprint: Mapped[int | None] = mapped_column(BigInteger)
    twin_of: Mapped[str | None] = mapped_column(index=True)
    wellbeing: Mapped[str]
    is_archived: Mapped[bool]
    words: Mapped[str]


class Library:
    """The facts of files by the id of their original."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def facts(self, asset_id: AssetId) -> MediaFacts | None:
        """Return what people say of a file, None while nothing looked at it."""
        row = self._session.get(MediaRow, asset_id)
        return None if row is None else _facts(row)

    def looks(self, asset_id: AssetId) -> MediaLooks:
        row = self._session.get(MediaRow, asset_id)
        return MediaLooks() if row is None else _looks(row)

    def add(self, asset_id: AssetId, facts: MediaFacts, looks: MediaLooks, size: tuple[int, int]) -> None:
        """Take a file in; one that is there already stays as it is."""
        if self._session.get(MediaRow, asset_id) is not None:
            return
        row = MediaRow(asset_id=asset_id, is_archived=False, twin_of=None, words="")
        _describe(row, facts)
        _measure(row, looks, size)
        self._session.add(row)
        self._session.flush()

    def describe(self, asset_id: AssetId, facts: MediaFacts) -> None:
        """Write what people say of a file."""
        _describe(self._session.get_one(MediaRow, asset_id), facts)

    def measure(self, asset_id: AssetId, looks: MediaLooks, size: tuple[int, int]) -> None:
        """Write what was measured of a file."""
        _measure(self._session.get_one(MediaRow, asset_id), looks, size)

    def find_by(self, asset_id: AssetId, words: str) -> None:
        """Write the words by which a file is found."""
        self._session.get_one(MediaRow, asset_id).words = words

    def put_away(self, asset_ids: Iterable[AssetId], *, away: bool) -> None:
        """Hide files from the library, or show them again."""
        there = MediaRow.asset_id.in_(tuple(asset_ids))
        self._session.execute(update(MediaRow).where(there).values(is_archived=away))

    def tell_wellbeing(self, asset_id: AssetId, wellbeing: Wellbeing) -> None:
        """Say how the original is now."""
        self._session.get_one(MediaRow, asset_id).wellbeing = wellbeing.value

    def unseen(self, limit: int) -> tuple[AssetId, ...]:
        """Return originals that nothing looked at yet, the newest first."""
        query = (
            select(AssetRow.id)
            .outerjoin(MediaRow, MediaRow.asset_id == AssetRow.id)
            .where(MediaRow.asset_id.is_(None) | (MediaRow.wellbeing == Wellbeing.UNSEEN.value))
            .order_by(AssetRow.added_at.desc(), AssetRow.id.desc())
            .limit(limit)
        )
        return tuple(AssetId(one) for one in self._session.scalars(query))

    def count_unseen(self) -> int:
        known = select(func.count()).where(MediaRow.wellbeing != Wellbeing.UNSEEN.value)
        all_of_them = select(func.count()).select_from(AssetRow)
        return (self._session.scalar(all_of_them) or 0) - (self._session.scalar(known) or 0)

    def files(self) -> tuple[tuple[AssetId, str, int, Wellbeing], ...]:
        """Return id, sha256, size and known wellbeing of every file that was looked at."""
        query = select(AssetRow.id, AssetRow.sha256, AssetRow.size, MediaRow.wellbeing)
        rows = self._session.execute(query.join(MediaRow, MediaRow.asset_id == AssetRow.id))
        return tuple((AssetId(row[0]), row[1], row[2], Wellbeing(row[3])) for row in rows)

    def fingerprints(self) -> dict[AssetId, int]:
        """Return the perceptual hash of every file that has one, in the order they came."""
        query = (
            select(MediaRow.asset_id, MediaRow.fingerprint)
            .join(AssetRow, AssetRow.id == MediaRow.asset_id)
            .where(MediaRow.fingerprint.is_not(None), MediaRow.is_archived.is_(False))
            .order_by(AssetRow.added_at, AssetRow.id)
        )
        return {AssetId(one): (value or 0) % WHOLE for one, value in self._session.execute(query)}

    def put_twins(self, twin_of: Mapping[AssetId, AssetId]) -> bool:
        """Write which file is a twin of which (groups by their first); tell whether anything changed."""
        query = select(MediaRow.asset_id, MediaRow.twin_of).where(MediaRow.twin_of.is_not(None))
        before = {AssetId(one): AssetId(first or "") for one, first in self._session.execute(query)}
        for one in before.keys() | twin_of.keys():
            if before.get(one) != twin_of.get(one):
                there = update(MediaRow).where(MediaRow.asset_id == one)
                self._session.execute(there.values(twin_of=twin_of.get(one)))
        return before != dict(twin_of)


def _describe(row: MediaRow, facts: MediaFacts) -> None:
    row.title, row.alt, row.credit = facts.title, facts.alt, facts.credit
    row.unit_id, row.taken_at = facts.unit_id, facts.taken_at
    row.consent, row.consent_note = facts.consent.state.value, facts.consent.note
    row.consent_until = facts.consent.until
    row.licence, row.kind = facts.licence.value, facts.kind.value


def _measure(row: MediaRow, looks: MediaLooks, size: tuple[int, int]) -> None:
    mark = looks.fingerprint
    row.fingerprint = None if mark is None else mark - WHOLE if mark >= SIGN else mark
    row.colours = " ".join(looks.colours)
    row.hues = " ".join(hue.value for hue in hues_of(looks.colours))
    row.direction = direction(*size).value
    row.wellbeing = looks.wellbeing.value


def _facts(row: MediaRow) -> MediaFacts:
    return MediaFacts(
        title=row.title,
        alt=row.alt,
        credit=row.credit,
        unit_id=None if row.unit_id is None else UnitId(row.unit_id),
        taken_at=row.taken_at,
        consent=ConsentRecord(state=Consent(row.consent), note=row.consent_note, until=row.consent_until),
        licence=Licence(row.licence),
        kind=MediaKind(row.kind),
    )


def _looks(row: MediaRow) -> MediaLooks:
    return MediaLooks(
        colours=tuple(row.colours.split()),
        fingerprint=None if row.fingerprint is None else row.fingerprint % WHOLE,
        wellbeing=Wellbeing(row.wellbeing),
    )
