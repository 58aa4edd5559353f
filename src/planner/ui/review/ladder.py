"""Who has to say yes, as the rules have it: a writer submits, an approver who wrote none of it decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.content.ids import PersonId
from planner.content.state import State
from planner.desk.comparison import Comparison
from planner.ui.dates import day_and_month, hour
from planner.ui.theme.tokens import px
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.words.catalogue import _

BEFORE_REVIEW = frozenset({State.IDEA, State.DRAFT, State.CHANGES_REQUESTED})
MOST_NAMES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A step: ``icon`` and ``ink`` tell whether it is done, at hand, or ahead."""

    icon: str
    ink: str
    title: str
    who: str


def rungs(told: Comparison, reader: PersonId, now: datetime, zone: ZoneInfo) -> tuple[Rung, ...]:
    """Return the steps of a post's approval."""
    return _submitted(told, now, zone), _decided(told, reader, now, zone)


def _submitted(told: Comparison, now: datetime, zone: ZoneInfo) -> Rung:
    if told.post.state in BEFORE_REVIEW:
        return Rung(icon="circle-dot", ink="accent", title=_("Penulis"), who=told.author.name)
    who = f"{told.now.by.name}, {_when(told.now.at, now, zone)}"
    return Rung(icon="circle-check", ink="ok", title=_("Penulis"), who=who)


def _decided(told: Comparison, reader: PersonId, now: datetime, zone: ZoneInfo) -> Rung:
    title = _("Penyetuju, bukan penulis")
    if told.approved is not None and not told.is_void and told.post.state is not State.IN_REVIEW:
        who = f"{told.approved.by.name}, {_when(told.approved.at, now, zone)}"
        return Rung(icon="circle-check", ink="ok", title=title, who=who)
    at_hand = told.post.state is State.IN_REVIEW
    icon, ink = ("circle-dot", "accent") if at_hand else ("circle", "ink_3")
    if at_hand and told.barred is None and any(one.id == reader for one in told.approvers):
        return Rung(icon=icon, ink=ink, title=title, who=_("Anda"))
    names = [one.name for one in told.approvers]
    who = ", ".join(names[:MOST_NAMES]) if names else _("Belum ada yang dapat menyetujui")
    return Rung(icon=icon, ink=ink, title=title, who=who)


def _when(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    day = moment.astimezone(zone).date()
    at = hour(moment, zone)
    return at if day == now.astimezone(zone).date() else f"{day_and_month(day)} {at}"


class Ladder(QWidget):
    """The steps as a list."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(14), px(16), px(14))
        self._column.setSpacing(px(10))

    def show_rungs(self, told: tuple[Rung, ...]) -> None:
        """Show the steps."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._column.addWidget(Label(_("Jenjang persetujuan"), "small", "ink_2", weight=600))
        for one in told:
            self._column.addWidget(_RungView(one))


class _RungView(QWidget):
    """One step."""

    def __init__(self, told: Rung) -> None:
        super().__init__()
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        words.setSpacing(0)
        row.addWidget(IconView(told.icon, told.ink, 16), 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(Label(told.title, "small", weight=600, wrap=True))
        words.addWidget(Label(told.who, "caption", "ink_2", wrap=True))
        row.addLayout(words, 1)
        self.setAccessibleName(f"{told.title}: {told.who}")
