"""Reading what stands in a span of days, as the calendar shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.content.channel import Network
from planner.content.clock import instant
from planner.content.ids import PostId
from planner.content.post import Point
from planner.content.shown_state import shown_state

if TYPE_CHECKING:
    from planner.desk.desk import Desk
    from planner.store.planned import PlannedLine


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPost:
    """A post with its hour. ``shown`` is its state, its mark, or what became of it on a network."""

    id: PostId
    title: str
    shown: StrEnum
    due_at: datetime
    networks: tuple[Network, ...]
    sha256: str | None = None
    focus: Point | None = None


def posts_in_days(desk: Desk, first: date, last: date, zone: tzinfo) -> tuple[DayPost, ...]:
    """Return what is due from a first to a last day of a zone, by its hour; fit for the main thread."""
    with desk.reading() as records:
        return day_posts(records.planned.between(*span_of(first, last, zone)))


def span_of(first: date, last: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return when the first day of a zone begins, and when its last day is over."""
    return (
        instant(datetime.combine(first, time(), zone)),
        instant(datetime.combine(last + timedelta(days=1), time(), zone)),
    )


def day_posts(lines: Iterable[PlannedLine]) -> tuple[DayPost, ...]:
    """Return planned lines as the calendar shows them."""
    return tuple(
        DayPost(
            id=one.id,
            title=one.title,
            shown=shown_state(one.state, one.mark, one.parts),
            due_at=one.due_at,
            networks=one.networks,
            sha256=one.sha256,
            focus=one.focus,
        )
        for one in lines
    )
