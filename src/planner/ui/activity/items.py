"""What stands in the list: headings, and posts as they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from planner.content.ids import PostId
from planner.ui.activity.causes import Trouble
from planner.ui.activity.leg_words import LegView


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The line above a section."""

    key: str
    title: str
    count: int
    is_alert: bool = False
    note: str = ""
    is_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A post in the list. ``aside`` stands below the badge; ``trouble`` makes it a card."""

    key: str
    post_id: PostId
    title: str
    meta: str
    picture: tuple[str, tuple[float, float] | None] | None
    legs: tuple[LegView, ...]
    state: str
    badge: str
    aside: str = ""
    aside_ink: str = "ink_2"
    trouble: Trouble | None = None
    links: tuple[tuple[str, str], ...] = field(default=())

    def spoken(self) -> str:
        """Return what a screen reader says of it."""
        told = [self.title, self.badge, self.aside, self.meta, *(leg.spoken() for leg in self.legs)]
        if self.trouble is not None:
            told += [self.trouble.cause, self.trouble.meaning]
        return ", ".join(part for part in told if part)


Item = Heading | Row


def rows_in(items: Iterable[Item]) -> Iterator[Row]:
    """Yield the posts of a list."""
    return (one for one in items if isinstance(one, Row))
