"""On which channels the post goes out, and who may approve it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.content.channel import Channel
from planner.content.people import Person
from planner.ui.theme.tokens import px
from planner.ui.widgets.avatar import Avatar
from planner.ui.widgets.channel_mark import ChannelMark
from planner.ui.widgets.label import Label
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _, ngettext


class Reviewers(QWidget):
    """Marks, and one name where there is only one; else how many there are, all in the tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: list[ChannelMark] = []
        self._channels: tuple[Channel, ...] = ()
        self._people: tuple[Person, ...] = ()
        self.words, self.avatar, self.name = (
            Label("", "small", "ink_2"),
            Avatar("", 22),
            Label("", "small", weight=500),
        )
        self._mark_row = QHBoxLayout()
        self._mark_row.setSpacing(px(6))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addLayout(self._mark_row)
        row.addSpacing(px(2))
        for part in (self.words, self.avatar, self.name):
            row.addWidget(part)

    def show_all(self, channels: Sequence[Channel], people: Sequence[Person]) -> None:
        """Show where it goes, and who may say yes."""
        if tuple(channels) != self._channels:
            self._channels = tuple(channels)
            self._rebuild_marks()
        self._people = tuple(people)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        names = [one.name for one in self._people]
        one = names[0] if len(names) == 1 else ""
        self.words.setText(_("Penelaah"))
        self.avatar.set_name(one)
        self.avatar.setVisible(bool(one))
        count = ngettext("{n} orang", "{n} orang", len(names)).format(n=len(names))
        self.name.setText(one or (count if names else _("belum ada")))
        self.name.set_ink("ink" if names else "warn")
        self.name.setToolTip("" if one else tip(", ".join(names)))
        self.setAccessibleName(f"{_('Penelaah')}: {', '.join(names) or _('belum ada')}")

    def _rebuild_marks(self) -> None:
        for old in self._marks:
            self._mark_row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._marks = [ChannelMark(one.network.value, one.name, 16) for one in self._channels]
        for mark in self._marks:
            self._mark_row.addWidget(mark)
