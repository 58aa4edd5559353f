"""The list of the library, filtered and searched in one plain query; its counts in another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from planner.content.hue import Hue
from planner.content.ids import UnitId
from planner.content.library import SOON, Direction, MediaKind, MediaLine, Wellbeing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LINES = """
SELECT asset.id, asset.sha256, coalesce(media.title, ''), asset.filename, asset.width, asset.height,
       asset.size, asset.added_at, coalesce(used.uses, 0), coalesce(twin.count, 0), video.seconds,
       coalesce(media.alt, '') = '' AND coalesce(used.alt, '') = '', {lacks_consent},
       coalesce(media.wellbeing, 'unseen'), {kind}
  FROM asset
  LEFT JOIN media ON media.asset_id = asset.id
  LEFT JOIN video ON video.sha256 = asset.sha256
  LEFT JOIN (SELECT media_use.asset_id, count(*) AS uses, max(media_use.alt) AS alt FROM media_use
               JOIN post ON post.id = media_use.post_id WHERE post.state != 'archived'
              GROUP BY media_use.asset_id) AS used ON used.asset_id = asset.id
  LEFT JOIN (SELECT twin_of, count(*) AS count FROM media WHERE twin_of IS NOT NULL AND NOT is_archived
              GROUP BY twin_of) AS twin ON twin.twin_of = media.twin_of
"""
KIND_OF_UNSEEN = "CASE WHEN asset.media_type LIKE 'video/%' THEN 'video' ELSE 'photo' END"
LACKS_CONSENT = "(coalesce(media.consent, '') = 'needed' OR media.consent_until < '{today}')"
TALLY = """
SELECT {columns} FROM asset LEFT JOIN media ON media.asset_id = asset.id
  LEFT JOIN (SELECT asset_id, max(alt) AS alt FROM media_use GROUP BY asset_id) AS used
    ON used.asset_id = asset.id
"""
UNITS = """
SELECT unit_id, count(*) FROM media WHERE unit_id IS NOT NULL AND NOT is_archived GROUP BY unit_id
"""
ORDER = " ORDER BY asset.added_at DESC, asset.id DESC"
FOUND = """(media.words LIKE ? ESCAPE '\\' OR asset.filename LIKE ? ESCAPE '\\' OR EXISTS (
  SELECT 1 FROM media_use JOIN post ON post.id = media_use.post_id WHERE media_use.asset_id = asset.id
     AND (post.title LIKE ? ESCAPE '\\' OR post.caption LIKE ? ESCAPE '\\'
          OR media_use.alt LIKE ? ESCAPE '\\' OR media_use.credit LIKE ? ESCAPE '\\')))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaFilter:
    """Which files a list shows; None means any. ``text``: each of its words must be found."""

    kind: MediaKind | None = None
    hue: Hue | None = None
    direction: Direction | None = None
    lacks_consent: bool | None = None
    is_used: bool | None = None
    unit_id: UnitId | None = None
    is_incomplete: bool = False
    has_twins: bool = False
    is_ending: bool = False
    is_lost: bool = False
    is_archived: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaTally:
    """How many files stand in each collection, and in each unit."""

    all: int = 0
    photos: int = 0
    designs: int = 0
    videos: int = 0
    incomplete: int = 0
    twins: int = 0
    ending: int = 0
    lost: int = 0
    archived: int = 0
    units: tuple[tuple[UnitId, int], ...] = ()


class LibraryList:
    """Reads lists of files."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lines(self, wanted: MediaFilter, today: date) -> tuple[MediaLine, ...]:
        """Return the files that a filter lets through, the newest first."""
        where, told = _where(wanted, today)
        lacks = LACKS_CONSENT.format(today=today.isoformat())
        sql = LINES.format(lacks_consent=lacks, kind=KIND) + " WHERE " + " AND ".join(where) + ORDER
        rows = self._session.connection().exec_driver_sql(sql, tuple(told))
        return tuple(map(_line, rows))

    def tally(self, today: date) -> MediaTally:
        """Count the files of each collection."""
        lacks = LACKS_CONSENT.format(today=today.isoformat())
        kinds = [f"{HERE} AND {KIND} = '{kind.value}'" for kind in MediaKind]
        also = (INCOMPLETE.format(lacks=lacks), "media.twin_of IS NOT NULL", _ending(today), LOST)
        counted = [HERE, *kinds, *(f"{HERE} AND {one}" for one in also), f"NOT {HERE}"]
        columns = ", ".join(f"count(*) FILTER (WHERE {one})" for one in counted)
        run = self._session.connection().exec_driver_sql
        counts = run(TALLY.format(columns=columns)).one()
        units = run(UNITS)
        fields = "all photos designs videos incomplete twins ending lost archived".split()  # noqa: SIM905
        return MediaTally(
            **dict(zip(fields, counts, strict=True)),
            units=tuple((UnitId(one), count) for one, count in units),
        )


HERE = "NOT coalesce(media.is_archived, 0)"
KIND = f"coalesce(media.kind, {KIND_OF_UNSEEN})"
INCOMPLETE = "((coalesce(media.alt, '') = '' AND coalesce(used.alt, '') = '') OR {lacks})"
LOST = "media.wellbeing IN ('missing', 'damaged')"


def _ending(today: date) -> str:
    return f"(media.consent = 'consented' AND media.consent_until <= '{(today + SOON).isoformat()}')"


def _where(wanted: MediaFilter, today: date) -> tuple[list[str], list[str]]:
    lacks = LACKS_CONSENT.format(today=today.isoformat())
    where, told = ["NOT " + HERE if wanted.is_archived else HERE], list[str]()
    for is_wanted, term in (
        (wanted.is_incomplete, INCOMPLETE.format(lacks=lacks)),
        (wanted.has_twins, "media.twin_of IS NOT NULL"),
        (wanted.is_ending, _ending(today)),
        (wanted.is_lost, LOST),
        (wanted.lacks_consent is True, lacks),
        (wanted.lacks_consent is False, f"NOT {lacks}"),
        (wanted.is_used is True, "used.uses > 0"),
        (wanted.is_used is False, "used.uses IS NULL"),
    ):
        if is_wanted:
            where.append(term)
    for column, value in (
        (KIND, wanted.kind),
        ("media.direction", wanted.direction),
        ("media.unit_id", wanted.unit_id),
    ):
        if value is not None:
            where.append(f"{column} = ?")
            told.append(str(value))
    if wanted.hue is not None:
        where.append("' ' || media.hues || ' ' LIKE ?")
        told.append(f"% {wanted.hue.value} %")
    for word in wanted.text.casefold().split():
        where.append(FOUND)
        told.extend([f"%{_escaped(word)}%"] * 6)
    return where, told


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


KINDS = {one.value: one for one in MediaKind}
WELL = {one.value: one for one in Wellbeing}


def _line(row: Sequence[Any]) -> MediaLine:
    (
        id_,
        sha256,
        title,
        filename,
        width,
        height,
        size,
        added,
        uses,
        twins,
        seconds,
        lacks_alt,
        lacks_consent,
        well,
        kind,
    ) = row
    return MediaLine(
        id_,
        sha256,
        title,
        filename,
        width,
        height,
        size,
        KINDS[kind],
        datetime.fromisoformat(added + "+00:00"),
        uses,
        twins,
        seconds,
        lacks_alt == 1,
        lacks_consent == 1,
        WELL[well],
    )
