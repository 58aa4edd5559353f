"""One account in the list: who, how it stands, how long its permission lasts, what can be done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planner.content.channel import ChannelState
from planner.ui.accounts.account_mark import AccountMark
from planner.ui.accounts.expiry_view import ExpiryView
from planner.ui.accounts.rights import Rights
from planner.ui.accounts.rows import STATES, AccountRow, Act
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import icon
from planner.ui.theme.tokens import px, size
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.painting import text_width
from planner.words.catalogue import _

PAD, GAP = 18, 14


def acts_width() -> int:
    """Return the room for the widest button of all rows and the one beside it, so that columns line up."""
    words = (_("Perbarui"), _("Masuk ulang"), _("Sambungkan"), _("Memeriksa…"))
    widest = max(text_width(one, font("small", 500)) for one in words)
    return widest + px(2 * 12 + 4) + size("control_small")


def standing_width() -> int:
    """Return the room for the longest state of all rows."""
    widest = max(text_width(_(word), font("small", 600)) for _icon, word, _ink in STATES.values())
    return max(px(132), widest + px(16 + 6))


class AccountRowView(QWidget):
    """Each signal carries the row that is meant."""

    check_asked = Signal(object)
    renew_asked = Signal(object)
    hold_asked = Signal(object)
    resume_asked = Signal(object)
    disconnect_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._row: AccountRow | None = None
        self._rights, self._busy = Rights(), False
        self.mark = AccountMark("", "facebook", "")
        self.name, self.about = ElidedLabel("", "body", weight=600), ElidedLabel("", "small", "ink_2")
        self.state_icon, self.state = IconView("circle-check", "ok"), ElidedLabel("", "small", weight=600)
        self.held = ElidedLabel("", "small", "st_tahan")
        self.expiry = ExpiryView()
        self.act = Button("", height="control_small")
        self.more = IconButton("ellipsis", "", height="control_small")
        self.act.clicked.connect(self._act)
        self.more.clicked.connect(self._open_menu)
        self._names, self._standing, self._acts = self._columns()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(PAD), px(13), px(12), px(13))
        self._grid.setHorizontalSpacing(px(GAP))
        self._grid.setVerticalSpacing(px(6))
        self.set_compact(compact=False)

    def tell(self, row: AccountRow, page: str, rights: Rights) -> None:
        """Show an account; ``page`` is the name of the Page it belongs to."""
        self._row, self._rights = row, rights
        channel = row.channel
        self.mark.tell(channel.name, channel.network.value, page)
        self.name.set_text(channel.name)
        self.about.set_text(row.about)
        self.state_icon.show_icon(row.icon, row.ink)
        self.state.set_text(row.word)
        self.state.set_ink(row.ink)
        self.held.set_text(_("Ditahan: {reason}").format(reason=row.held))
        self.held.setVisible(bool(row.held))
        self.expiry.tell(row.expiry)
        self._acts.setFixedWidth(acts_width())
        self._standing.setFixedWidth(standing_width())
        self._tell_acts(row)

    def set_busy(self, *, busy: bool) -> None:
        """Say that the account is being checked."""
        self._busy = busy
        if self._row is not None:
            self._tell_acts(self._row)

    def set_compact(self, *, compact: bool) -> None:
        """Stand on two lines where there is little room."""
        for part in (self.mark, self._names, self._standing, self.expiry, self._acts):
            self._grid.removeWidget(part)
        self._grid.addWidget(self.mark, 0, 0)
        self._grid.addWidget(self._names, 0, 1)
        if compact:
            self._grid.addWidget(self._acts, 0, 2)
            self._grid.addWidget(self._standing, 1, 1, 1, 2)
            self._grid.addWidget(self.expiry, 2, 1, 1, 2)
        else:
            self._grid.addWidget(self._standing, 0, 2)
            self._grid.addWidget(self.expiry, 0, 3)
            self._grid.addWidget(self._acts, 0, 4)
        self._grid.setColumnStretch(1, 1)

    def _tell_acts(self, row: AccountRow) -> None:
        gone = row.channel.state is ChannelState.DISCONNECTED
        renewed = _("Sambungkan") if gone else _("Masuk ulang")
        words = _("Perbarui") if row.act is Act.CHECK else renewed
        self.act.setText(_("Memeriksa…") if self._busy else words)
        urgent = row.act is Act.RENEW and not gone
        self.act.kind = Kind.DANGER if urgent and not self._busy else Kind.NORMAL
        self.act.setAccessibleName(f"{words}: {row.channel.name}, {row.about}")
        self.act.updateGeometry()
        self.act.update()
        self.act.setVisible(self._rights.connect)
        self.more.set_name(_("Tindakan lain untuk {account}").format(account=row.channel.name))
        self.more.setVisible(bool(self._entries(row)))

    def _entries(self, row: AccountRow) -> list[tuple[str, str, SignalInstance]]:
        found: list[tuple[str, str, SignalInstance]] = []
        gone = row.channel.state is ChannelState.DISCONNECTED
        if self._rights.connect:
            found.append((_("Ganti izin akses"), "key-round", self.renew_asked))
        if self._rights.hold and not gone:
            if row.held:
                found.append((_("Lanjutkan kiriman"), "play", self.resume_asked))
            else:
                found.append((_("Tahan kiriman…"), "circle-pause", self.hold_asked))
        if self._rights.connect and not gone:
            found.append((_("Putuskan…"), "log-out", self.disconnect_asked))
        return found

    @Slot()
    def _act(self) -> None:
        if self._row is None or self._busy:
            return
        (self.check_asked if self._row.act is Act.CHECK else self.renew_asked).emit(self._row)

    @Slot()
    def _open_menu(self) -> None:
        if self._row is None:
            return
        row, menu = self._row, QMenu(self)
        for words, name, signal in self._entries(row):
            action = QAction(icon(name), words, menu)
            action.triggered.connect(lambda *, told=signal: told.emit(row))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        corner = self.more.mapToGlobal(QPoint(self.more.width(), self.more.height()))
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    def _columns(self) -> tuple[QWidget, QWidget, QWidget]:
        names, standing, acts = QWidget(), QWidget(), QWidget()
        words = QVBoxLayout(names)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        for label in (self.name, self.about):
            words.addWidget(label)
        words.addStretch(1)
        state = QHBoxLayout()
        state.setSpacing(px(6))
        for part in (self.state_icon, self.state):
            state.addWidget(part)
        state.addStretch(1)
        column = QVBoxLayout(standing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addStretch(1)
        column.addLayout(state)
        column.addWidget(self.held)
        column.addStretch(1)
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addStretch(1)
        for button in (self.act, self.more):
            row.addWidget(button)
        return names, standing, acts
