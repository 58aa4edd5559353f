"""The month as it is shown while the rest of the program is being loaded; what is asked for is remembered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPixmap
from typing_extensions import override

from planner.content.clock import Clock
from planner.content.post import Point
from planner.desk.first_sight import FirstSight
from planner.desk.month import DayPost
from planner.ui.calendar.month_bar import MonthBar
from planner.ui.calendar.month_page import MonthPage
from planner.ui.calendar.month_view import Spot
from planner.ui.pictures import Pictures
from planner.ui.work import Work

if TYPE_CHECKING:
    from planner.desk.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a person asked for meanwhile: a screen and what to show there, or a command."""

    screen: str = ""
    subject: object = None
    command: str = ""


Key = Qt.Key


class SightMonth:
    """Reads months by the first sight of a workspace."""

    def __init__(self, sight: FirstSight, clock: Clock, zone: ZoneInfo) -> None:
        self._sight, self._clock, self._zone = sight, clock, zone

    def zone(self) -> ZoneInfo:
        return self._zone

    def today(self) -> date:
        return self._clock.now().astimezone(self._zone).date()

    def posts(self, first: date, last: date) -> tuple[DayPost, ...]:
        return self._sight.posts_in_days(first, last, self._zone)

    def empty_words(self) -> str:
        return ""


class NoPictures(Pictures):
    """Keeps the room of pictures free: what opens them is not loaded yet."""

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(work, _no_desk, parent)

    @override
    def pixmap(self, sha256: str, size: QSize, ratio: float, focus: Point | None = None) -> QPixmap | None:
        return None


def _no_desk() -> Desk:
    raise LookupError("no desk is open yet")


class FirstMonth(MonthPage):
    """A month that can be looked through; ``asked`` is what the person wanted last."""

    def __init__(self, source: SightMonth, pictures: NoPictures, parent: QObject) -> None:
        bar = MonthBar()
        bar.add_search(partial(self._ask, Asked(command="palette")))
        bar.add_new()
        super().__init__(source, pictures, bar, parent)
        self.asked: Asked | None = None
        bar.new.clicked.connect(self._new)
        self.grid.opened.connect(self._open)
        self.grid.key_left.connect(self._press)
        self.retranslate()
        self.reload()

    def spot(self) -> Spot:
        """Return what has the focus."""
        return self.grid.spot

    def _ask(self, asked: Asked) -> None:
        self.asked = asked

    @Slot()
    def _new(self) -> None:
        self._ask(Asked(screen="composer"))

    @Slot(object)
    def _open(self, post_id: object) -> None:
        self._ask(Asked(screen="composer", subject=post_id))

    @Slot(object)
    def _press(self, event: QKeyEvent) -> None:
        """Do what the calendar's own commands do, as far as there is nothing to load for it."""
        turns = {Key.Key_PageUp: self.turn_back, Key.Key_PageDown: self.turn_on, Key.Key_T: self.go_today}
        turn = turns.get(Key(event.key()))
        if turn is not None:
            turn()
        elif event.key() == Key.Key_N:
            self._ask(Asked(command="calendar.add"))
