"""The bar below: what an approval is bound to, and the decision."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from planner.content.state import State
from planner.desk.comparison import Barred, Comparison
from planner.ui.review.folding_bar import FoldingBar
from planner.ui.theme.tokens import radius, size
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import paint_box
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _
from planner.words.names import name_of

SHOWN_DIGITS = 4


class DecideButton(Button):
    """Blocked it looks so, yet keeps the focus: the reason stands beside it, and pressing says it."""

    def __init__(self, text: str, kind: Kind, icon: str) -> None:
        super().__init__(text, kind, icon=icon, height="control_large")
        self.is_blocked = False

    def block(self, reason: str) -> None:
        """Block it for a reason, or let it act where there is none."""
        self.is_blocked = bool(reason)
        self.setAccessibleDescription(reason)
        self.setToolTip(tip(reason))
        self.update()

    @override
    def ink(self) -> str:
        return "disabled" if self.is_blocked else super().ink()

    @override
    def _paint_ground(self, painter: QPainter) -> None:
        if not self.is_blocked:
            super()._paint_ground(painter)
            return
        paint_box(painter, QRectF(self.rect()), radius("control"), fill="hover", line="line_2")


class DecisionBar(FoldingBar):
    """``skip``, ``send_back`` and ``approve`` are its buttons."""

    def __init__(self) -> None:
        super().__init__("surface", "t")
        self._first, self._second = Label("", "small", "ink_2"), Label("", "small", "ink_2")
        self.skip = Button("", Kind.QUIET, height="control_large")
        self.send_back = DecideButton("", Kind.NORMAL, "message-square-warning")
        self.approve = DecideButton("", Kind.PRIMARY, "badge-check")
        self._told: Comparison | None = None
        self._busy = QTimer(self)
        self._busy.setSingleShot(True)
        self._busy.setInterval(400)
        self._busy.timeout.connect(self._say_busy)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._first)
        words.addWidget(self._second)
        words.addStretch(1)
        self.fold(words, (self.skip, self.send_back, self.approve), gap=8)
        self.setMinimumHeight(size("schedule_bar"))

    def show_post(self, told: Comparison | None) -> None:
        """Show what can be decided."""
        self._told = told
        self.retranslate()

    def begin(self) -> None:
        """A decision is on its way: nothing can be pressed until ``end``."""
        for button in (self.skip, self.send_back, self.approve):
            button.setEnabled(False)
        self._busy.start()

    def end(self) -> None:
        """The decision is taken, or refused."""
        self._busy.stop()
        for button in (self.skip, self.send_back, self.approve):
            button.setEnabled(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        told = self._told
        self.setVisible(told is not None)
        self.skip.setText(_("Lewati"))
        self.send_back.setText(_("Minta perbaikan"))
        scheduled = told is not None and told.post.content.publish_at is not None
        self.approve.setText(_("Setujui dan jadwalkan") if scheduled else _("Setujui"))
        self._bind(told)
        for button in (self.skip, self.send_back, self.approve):
            button.updateGeometry()

    def _bind(self, told: Comparison | None) -> None:
        if told is None:
            return
        reason = barred_words(told)
        self._first.setText(reason or _("Persetujuan berlaku untuk isi ini saja."))
        self._first.set_ink("ink" if reason else "ink_2")
        digest = told.post.digest
        self._second.setText(_("Sidik isi {digest}").format(digest=short_digest(digest)) if digest else "")
        self._second.setVisible(bool(digest))
        self._second.setToolTip(digest or "")
        is_open = told.barred is not Barred.STATE
        for button in (self.send_back, self.approve):
            button.setVisible(is_open)
        self.approve.block(reason)
        can_send_back = told.post.state is State.IN_REVIEW and told.barred is not Barred.ROLE
        self.send_back.block("" if can_send_back else reason)

    @Slot()
    def _say_busy(self) -> None:
        self.approve.setText(_("Memeriksa berkas…"))
        self.approve.updateGeometry()


def barred_words(told: Comparison) -> str:
    """Return why the reader can't decide, empty when they can."""
    match told.barred:
        case Barred.AUTHOR:
            return _("Konten sendiri perlu disetujui orang lain.")
        case Barred.ROLE:
            return _("Menyetujui memerlukan peran penyetuju.")
        case Barred.STATE:
            return _("Tidak sedang ditelaah: {state}.").format(state=name_of(told.post.state))
        case None:
            return ""


def short_digest(digest: str) -> str:
    """Return ``7F3A · 9C21``."""
    first, second = digest[:SHOWN_DIGITS], digest[SHOWN_DIGITS : 2 * SHOWN_DIGITS]
    return f"{first} · {second}".upper()
