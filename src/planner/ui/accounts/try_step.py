"""The last step: every new account answers once; nothing is published."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.channel import Channel, ChannelState
from planner.ui.accounts.connecting import Connecting
from planner.ui.accounts.rows import STATES
from planner.ui.accounts.step_view import StepView
from planner.ui.theme.tokens import px
from planner.ui.widgets.channel_mark import ChannelMark
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.words.catalogue import _, ngettext


class TryStep(StepView):
    """A line an account."""

    def __init__(self, connecting: Connecting) -> None:
        super().__init__(connecting)
        self.answers: list[Answer] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))

    @override
    def heading(self) -> str:
        count = len(self.connecting.connected)
        if not self.connecting.tried:
            return _("Menguji sambungan")
        return ngettext("{n} akun terhubung", "{n} akun terhubung", count).format(n=count)

    @override
    def about(self) -> str:
        return _("Setiap akun ditanya sekali; tidak ada yang tayang.")

    @override
    def verb(self) -> str:
        return _("Selesai") if self.connecting.tried else _("Uji lagi")

    @override
    def go_on(self) -> None:
        if self.connecting.tried:
            self.connecting.begin()
        else:
            self.connecting.try_again()

    @override
    def show_now(self) -> None:
        accounts = self.connecting.connected
        if [one.id for one in accounts] != [answer.channel.id for answer in self.answers]:
            for answer in self.answers:
                self._column.removeWidget(answer)
                answer.hide()
                answer.deleteLater()
            self.answers = [Answer(one) for one in accounts]
            for answer in self.answers:
                self._column.addWidget(answer)
        for answer, channel in zip(self.answers, accounts, strict=True):
            answer.tell(channel, tried=self.connecting.tried)


class Answer(QWidget):
    """An account, and what it answered."""

    def __init__(self, channel: Channel) -> None:
        super().__init__()
        self.channel = channel
        self._icon, self.words = IconView("loader-circle", "ink_3"), Label("", "small", weight=600)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(ChannelMark(channel.network.value, channel.name))
        row.addWidget(ElidedLabel(channel.name, "body", weight=600), 1)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)

    def tell(self, channel: Channel, *, tried: bool) -> None:
        """Show what it answered."""
        self.channel = channel
        if not tried:
            self._icon.show_icon("loader-circle", "ink_3")
            self.words.setText(_("Menunggu jawaban"))
            self.words.set_ink("ink_3")
            return
        icon, word, ink = STATES[channel.state]
        self._icon.show_icon(icon, ink)
        well = channel.state is ChannelState.CONNECTED
        self.words.setText(_("Menjawab dan siap dipakai") if well else _(word))
        self.words.set_ink(ink)
