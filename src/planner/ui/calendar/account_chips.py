"""The accounts that a post is to go to, as chips that wrap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.content.channel import Channel
from planner.content.ids import ChannelId
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.chip import Chip
from planner.ui.widgets.label import Label
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _
from planner.words.names import name_of

GAP = 8


class AccountChips(QWidget):
    """One chip an account; an account is named where its network has several."""

    connect_asked = Signal()

    def __init__(self, accounts: Sequence[Channel], chosen: Collection[ChannelId], width: int) -> None:
        super().__init__()
        self.chips: dict[ChannelId, Chip] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        many = Counter(one.network for one in accounts)
        row, left = QHBoxLayout(), 0
        for one in accounts:
            chip = Chip(
                one.name if many[one.network] > 1 else name_of(one.network),
                network=one.network,
                on_icon="check",
                off_icon="",
            )
            chip.setChecked(one.id in chosen)
            chip.setToolTip(tip(one.name))
            chip.setAccessibleName(f"{name_of(one.network)}, {one.name}")
            self.chips[one.id] = chip
            needed = chip.sizeHint().width() + px(GAP)
            if left < needed:
                row, left = _row(column), px(width) + px(GAP)
            row.insertWidget(row.count() - 1, chip)
            left -= needed
        if not accounts:
            row = _row(column)
            row.insertWidget(0, Label(_("Belum ada akun yang tersambung."), "small", "ink_3"))
            connect = Button(_("Sambungkan akun"), Kind.LINK, height="control_small")
            connect.clicked.connect(self.connect_asked)
            row.insertWidget(1, connect)

    def chosen(self) -> tuple[ChannelId, ...]:
        """Return the accounts that are chosen."""
        return tuple(one for one, chip in self.chips.items() if chip.isChecked())


def _row(column: QVBoxLayout) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(GAP))
    row.addStretch(1)
    column.addLayout(row)
    return row
