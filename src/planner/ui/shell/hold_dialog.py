"""Holding everything, or one account: why (required), what it does in numbers; and letting it go on."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from planner.content.channel import Channel
from planner.content.errors import PlannerError
from planner.desk.hold import pause, resume
from planner.desk.hold_effect import Effect, hold_effect
from planner.ui.context import Context
from planner.ui.shell.account_hold import hold_account
from planner.ui.shell.dialogs import Dialog
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.chip import Chip
from planner.ui.widgets.label import Label
from planner.words.catalogue import N_, _, ngettext
from planner.words.names import name_of
from planner.words.sentences import tell

PRESETS = (N_("Krisis"), N_("Duka"), N_("Salah unggah"))


class HoldDialog(Dialog):
    """Asks why; nothing is held without a reason."""

    def __init__(self, parent: QWidget, context: Context, channel: Channel | None = None) -> None:
        super().__init__(parent, _title(channel), _sentence(context, channel))
        self._context, self._channel = context, channel
        self.body.addWidget(Label(_("Alasan (wajib)"), "small", "ink_2", weight=600))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.presets = tuple(Chip(_(word), on_icon="check", off_icon="") for word in PRESETS)
        for chip in self.presets:
            chip.clicked.connect(self._take_preset)
            row.addWidget(chip)
        row.addStretch(1)
        self.body.addLayout(row)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(_("Alasan (wajib)"))
        self.reason.setPlaceholderText(_("Mengapa ditahan? Semua orang di ruang kerja membacanya."))
        self.reason.textChanged.connect(self._show_preset)
        self.body.addWidget(self.reason)
        self.missing = Label("", "small", "err", wrap=True)
        self.missing.hide()
        self.body.addWidget(self.missing)
        self.act = Button(_act(channel), Kind.DANGER, icon="octagon-pause")
        self.act.clicked.connect(self._hold)
        self.safe = Button(_("Batal"))
        self.add_buttons(self.act, safe=self.safe)

    @Slot()
    def _take_preset(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, Chip):
            self.reason.setText(pressed.text() if pressed.isChecked() else "")

    @Slot(str)
    def _show_preset(self, text: str) -> None:
        for chip in self.presets:
            chip.setChecked(chip.text() == text.strip())
        if text.strip():
            self.missing.hide()

    @Slot()
    def _hold(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self._complain(_("Pilih atau tulis alasannya dulu."))
            self.reason.setFocus()
            return
        try:
            self._hold_for(reason)
        except PlannerError as error:
            told = tell(error)
            self._complain(f"{told.message} {told.hint}")
            return
        self.accept()

    def _hold_for(self, reason: str) -> None:
        if self._channel is not None:
            hold_account(self._context, self._channel, reason)
            return
        pause(self._context.desk, reason=reason)
        self._context.shell.toast(_("Semua kiriman ditahan"), reason, icon="octagon-pause")

    def _complain(self, words: str) -> None:
        self.missing.setText(words)
        self.missing.show()


class ResumeDialog(Dialog):
    """Asks once more before everything goes on: what is late may be out of place by now."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        count = hold_effect(context.desk).held
        told = ngettext(
            "{n} kiriman berjalan lagi; yang terlewat lama menunggu keputusan Anda.",
            "{n} kiriman berjalan lagi; yang terlewat lama menunggu keputusan Anda.",
            count,
        )
        super().__init__(parent, _("Lanjutkan kiriman?"), told.format(n=count))
        self._context = context
        self.act = Button(_("Lanjutkan kiriman"), Kind.PRIMARY, icon="play")
        self.act.clicked.connect(self._resume)
        self.safe = Button(_("Batal"))
        self.add_buttons(self.act, safe=self.safe)
        self.safe.setFocus()

    @Slot()
    def _resume(self) -> None:
        try:
            resume(self._context.desk)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        self._context.shell.toast(_("Kiriman berjalan lagi"), icon="play")
        self.accept()


def _title(channel: Channel | None) -> str:
    if channel is None:
        return _("Tahan semua kiriman")
    account = f"{name_of(channel.network)} {channel.name}"
    return _("Tahan kiriman ke {account}?").format(account=account)


def _act(channel: Channel | None) -> str:
    return _("Tahan semua kiriman") if channel is None else _("Tahan")


def _sentence(context: Context, channel: Channel | None) -> str:
    if channel is not None:
        return _("Kiriman ke akun ini menunggu sampai dilanjutkan; akun lain tetap berjalan.")
    return effect_words(hold_effect(context.desk))


def effect_words(effect: Effect) -> str:
    """Return what holding everything does, in numbers."""
    held = ngettext("{n} kiriman ditahan", "{n} kiriman ditahan", effect.held).format(n=effect.held)
    if not effect.sending:
        return _("{held}; tidak ada yang sedang dikirim.").format(held=held)
    sending = ngettext(
        "{n} yang sedang dikirim berhenti setelah langkah ini",
        "{n} yang sedang dikirim berhenti setelah langkah ini",
        effect.sending,
    ).format(n=effect.sending)
    return _("{held}; {sending}.").format(held=held, sending=sending)
