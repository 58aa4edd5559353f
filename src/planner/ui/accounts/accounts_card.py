"""The card of the connected accounts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.ids import ChannelId
from planner.ui.accounts.account_row import GAP, PAD, AccountRowView, acts_width
from planner.ui.accounts.expiry_view import WIDE
from planner.ui.accounts.rights import Rights
from planner.ui.accounts.rows import AccountRow, Warned
from planner.ui.accounts.warning_strip import WarningStrip
from planner.ui.theme.tokens import px
from planner.ui.widgets.card import Card
from planner.ui.widgets.label import Label
from planner.ui.widgets.line import Line
from planner.words.catalogue import _

COMPACT_BELOW, HEAD = 620, 48


class AccountsCard(Card):
    """Its signals carry the row that is meant, ``renew_warned`` the account of the strip."""

    check_asked = Signal(object)
    renew_asked = Signal(object)
    hold_asked = Signal(object)
    resume_asked = Signal(object)
    disconnect_asked = Signal(object)
    renew_warned = Signal(object)

    def __init__(self) -> None:
        super().__init__(pad=0)
        self.rows: dict[ChannelId, AccountRowView] = {}
        self._warned: Warned | None = None
        self.title, self._permission = Label("", "heading"), Label("", "small", "ink_2")
        self._over_acts = QWidget()
        self._nothing = Label("", "body", "ink_2", wrap=True)
        self.strip = WarningStrip()
        self.strip.renew.clicked.connect(self._renew_warned)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addWidget(self._head())
        self.column.addWidget(Line())
        empty = QHBoxLayout()
        empty.setContentsMargins(px(PAD), 0, px(PAD), 0)
        empty.addWidget(self._nothing)
        self.column.addLayout(empty)
        self.column.addLayout(self._list)
        self.column.addWidget(self.strip)

    def tell(self, rows: Sequence[AccountRow], warned: Warned | None, rights: Rights) -> None:
        """Show the accounts; rows that stay keep their place and focus."""
        self.title.setText(_("Akun terhubung"))
        self._permission.setText(_("Izin akses"))
        self._over_acts.setFixedWidth(acts_width() + px(GAP))
        self._permission.setVisible(bool(rows) and not self._is_compact())
        self._nothing.setText(_("Belum ada akun. Sambungkan yang pertama dengan langkah di atas."))
        self._nothing.setFixedHeight(px(64))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._nothing.setVisible(not rows)
        if [row.channel.id for row in rows] != list(self.rows):
            self._rebuild(rows)
        pages = {row.channel.page_id: row.channel.name for row in reversed(rows)}
        pages |= {row.channel.page_id: row.channel.name for row in rows if _is_page(row)}
        for row in rows:
            self.rows[row.channel.id].tell(row, pages[row.channel.page_id], rights)
        self._warned = warned
        self.strip.tell(warned, may_renew=rights.connect)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for row in self.rows.values():
            row.set_compact(compact=self._is_compact())
        self._permission.setVisible(bool(self.rows) and not self._is_compact())

    def _is_compact(self) -> bool:
        return self.width() < px(COMPACT_BELOW)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(px(HEAD))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(PAD), 0, px(12), 0)
        row.setSpacing(0)
        row.addWidget(self.title, 1)
        self._permission.setFixedWidth(px(WIDE))
        row.addWidget(self._permission)
        row.addWidget(self._over_acts)
        return head

    def _rebuild(self, rows: Sequence[AccountRow]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        for row in rows:
            if self.rows:
                self._list.addWidget(Line())
            view = AccountRowView()
            view.check_asked.connect(self.check_asked)
            view.renew_asked.connect(self.renew_asked)
            view.hold_asked.connect(self.hold_asked)
            view.resume_asked.connect(self.resume_asked)
            view.disconnect_asked.connect(self.disconnect_asked)
            view.set_compact(compact=self._is_compact())
            self.rows[row.channel.id] = view
            self._list.addWidget(view)

    @Slot()
    def _renew_warned(self) -> None:
        if self._warned is not None:
            self.renew_warned.emit(self._warned.channel)


def _is_page(row: AccountRow) -> bool:
    return row.channel.remote_id == row.channel.page_id
