"""An account in the panel: whether it is at work, and a button that pauses it or lets it go on."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.content.channel import ChannelState
from planner.desk.account_pace import Pace
from planner.ui.theme.tokens import px
from planner.ui.widgets.channel_mark import ChannelMark
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.icon_button import IconButton
from planner.words.catalogue import _
from planner.words.names import name_of
from planner.words.sentences import tell_wait


class AccountRow(QWidget):
    """``pause_asked`` and ``resume_asked`` carry the Pace."""

    pause_asked = Signal(object)
    resume_asked = Signal(object)

    def __init__(self, pace: Pace, *, held: bool) -> None:
        super().__init__()
        self.pace = pace
        words, ink = standing_words(pace, held=held)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        account = f"{name_of(pace.channel.network)} {pace.channel.name}"
        row.addWidget(ChannelMark(pace.channel.network.value, account, 16))
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(ElidedLabel(pace.channel.name, "small", weight=500))
        self.standing = ElidedLabel(words, "caption", ink, weight=600)
        told.addWidget(self.standing)
        row.addLayout(told, 1)
        said = _("Lanjutkan {account}") if pace.pause is not None else _("Jeda {account}")
        icon = "play" if pace.pause is not None else "circle-pause"
        self.button = IconButton(icon, said.format(account=account), height="control_small")
        self.button.clicked.connect(self._ask)
        row.addWidget(self.button)

    @Slot()
    def _ask(self) -> None:
        wanted = self.pause_asked if self.pace.pause is None else self.resume_asked
        wanted.emit(self.pace)


def standing_words(pace: Pace, *, held: bool) -> tuple[str, str]:
    """Return how an account is doing, and the token to say it in."""
    if pace.channel.state is ChannelState.TOKEN_DEAD:
        return _("Perlu masuk ulang"), "err"
    if not pace.is_connected:
        return name_of(pace.channel.state), "err"
    if held:
        return _("Ditahan"), "st_tahan"
    if pace.pause is None:
        return _("Berjalan"), "ok"
    if pace.by:
        return _("Dijeda {person}").format(person=pace.by), "warn"
    return tell_wait(pace.pause.reason), "warn"
