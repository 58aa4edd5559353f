"""What stands in a span of time, as flat lines for calendars: one query over the index of hours.

The query is plain SQL, so that the window can show a month before SQLAlchemy is loaded (``first_look``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from planner.content.channel import Network
from planner.content.errors import Damaged
from planner.content.ids import PostId
from planner.content.post import Mark, Point
from planner.content.state import PublicationState, State

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Row = Sequence[Any]
Run = Callable[[str, tuple[str, ...]], Iterable[Row]]
"""Runs SQL with its parameters; SQLAlchemy and the driver itself do it alike."""

BETWEEN = """
SELECT post.id, post.title, post.state, post.mark, post.due_at, asset.sha256,
       json_extract(version.content, '$.media[0].focus'),
       (SELECT group_concat(channel.network) FROM post_channel
          JOIN channel ON channel.id = post_channel.channel_id WHERE post_channel.post_id = post.id),
       (SELECT group_concat(publication.state) FROM publication WHERE publication.post_id = post.id)
  FROM post
  JOIN version ON version.id = post.head_id
  LEFT JOIN asset ON asset.id = json_extract(version.content, '$.media[0].asset_id')
 WHERE post.due_at >= ? AND post.due_at < ? AND post.state != 'archived'
 ORDER BY post.due_at, post.id
"""
WRITTEN = "%Y-%m-%d %H:%M:%S.%f"
"""How SQLAlchemy writes an instant into SQLite; always in UTC here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedLine:
    """A post with its hour. ``sha256`` and ``focus`` are those of its first picture."""

    id: PostId
    title: str
    state: State
    mark: Mark | None
    parts: tuple[PublicationState, ...]
    due_at: datetime
    networks: tuple[Network, ...]
    sha256: str | None
    focus: Point | None


class Planned:
    """Posts by their hour."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def between(self, since: datetime, until: datetime) -> tuple[PlannedLine, ...]:
        """Return what is due from ``since`` until before ``until``, archived posts left out."""
        return planned_between(self._session.connection().exec_driver_sql, since, until)


def planned_between(run: Run, since: datetime, until: datetime) -> tuple[PlannedLine, ...]:
    """Return what is due from ``since`` until before ``until``, archived posts left out.

    Raises Damaged where a line holds what the program never writes.
    """
    span = tuple(one.astimezone(UTC).strftime(WRITTEN) for one in (since, until))
    try:
        return tuple(map(_line, run(BETWEEN, span)))
    except (ValueError, TypeError) as error:  # msgspec's errors are ValueErrors too
        raise Damaged("database-damaged", detail=str(error)) from error


def _line(row: Row) -> PlannedLine:
    id_, title, state, mark, due_at, sha256, focus, networks, parts = row
    known = {Network(one) for one in _split(networks)}
    return PlannedLine(
        id=PostId(id_),
        title=title,
        state=State(state),
        mark=None if mark is None else Mark(mark),
        parts=tuple(PublicationState(part) for part in _split(parts)),
        due_at=datetime.fromisoformat(due_at).replace(tzinfo=UTC),
        networks=tuple(sorted(known, key=list(Network).index)),
        sha256=sha256,
        focus=None if focus is None else msgspec.json.decode(focus, type=Point),
    )


def _split(told: str | None) -> list[str]:
    return told.split(",") if told else []
