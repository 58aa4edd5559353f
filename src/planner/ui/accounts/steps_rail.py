"""The left side: the steps of connecting, and why no password is asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from planner.ui.accounts.connecting import Connecting, Step, Way
from planner.ui.accounts.step_row import Phase, StepRow
from planner.ui.theme.tokens import px
from planner.ui.widgets.card import Card
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.words.catalogue import _, ngettext

WIDE = 264


class StepsRail(Ground):
    """Shows where one stands; ``asked`` carries the step that somebody wants to go back to."""

    asked = Signal(object)

    def __init__(self, connecting: Connecting) -> None:
        super().__init__("surface", "r")
        self._connecting = connecting
        self.title = Label("", "small", "ink_2", weight=600)
        self.steps = [StepRow(step + 1) for step in Step]
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(16), px(11), px(16))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(12), 0, px(12), px(10))
        head.addWidget(self.title)
        column.addLayout(head)
        for row in self.steps:
            row.clicked.connect(self._ask)
            column.addWidget(row)
        column.addStretch(1)
        self._no_password, self._why = Label("", "body", weight=600), Label("", "small", "ink_2", wrap=True)
        card = self._lower_card()
        foot = QHBoxLayout()
        foot.setContentsMargins(px(6), px(12), px(5), 0)
        foot.addWidget(card)
        column.addLayout(foot)
        connecting.changed.connect(self.retranslate)

    @Slot()
    def retranslate(self) -> None:
        """Say where one stands."""
        now = self._connecting
        renews = bool(now.renewed)
        self.title.setText(_("Sambungkan ulang akun") if renews else _("Sambungkan akun"))
        for step, row in zip(Step, self.steps, strict=True):
            finished = step is Step.TRY and now.tried
            phase = Phase.HERE if step == now.step else Phase.DONE if step < now.step else Phase.AHEAD
            phase = Phase.DONE if finished else phase
            phase = phase if now.may else Phase.AHEAD
            row.tell(_name(step, now.way), self._about(step), phase, may_return=self._may_return(step))
        self._no_password.setText(_("Tanpa kata sandi"))
        self._why.setText(
            _(
                "Kata sandi tidak pernah diminta. Izin akses disimpan di brankas sistem operasi,"
                " bukan di basis data."
            )
        )

    def _may_return(self, step: Step) -> bool:
        now = self._connecting
        return step < now.step and now.step is not Step.TRY and now.may

    def _about(self, step: Step) -> str:
        now = self._connecting
        if step is Step.PREPARE:
            return _("Izin admin") if now.way is Way.TOKEN else _("Jejaring tiruan di komputer ini")
        if step is Step.KEY:
            return self._about_key()
        if step is Step.PAGES:
            return self._about_pages()
        if step is Step.INSTAGRAM:
            return _("Akun profesional tertaut")
        return _("Tanpa tayang ke publik")

    def _about_key(self) -> str:
        now = self._connecting
        if now.reach is not None:
            return _("Milik {owner}").format(owner=now.reach.owner)
        return _("Dari Meta Business Suite") if now.way is Way.TOKEN else _("Hanya di komputer ini")

    def _about_pages(self) -> str:
        now = self._connecting
        if now.reach is None:
            return _("Yang dikelola dari sini")
        of = len(now.reach.pages)
        words = ngettext("{n} dari {of} dipilih", "{n} dari {of} dipilih", of)
        return words.format(n=len(now.chosen), of=of)

    @Slot()
    def _ask(self) -> None:
        sender = self.sender()
        for step, row in zip(Step, self.steps, strict=True):
            if row is sender and self._may_return(step):
                self.asked.emit(step)

    def _lower_card(self) -> Card:
        card = Card(pad=12, fill="surface_2")
        card.column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(IconView("lock", "ok"))
        head.addWidget(self._no_password, 1)
        card.column.addLayout(head)
        card.column.addWidget(self._why)
        return card


def _name(step: Step, way: Way) -> str:
    names = {
        Step.PREPARE: _("Persiapan"),
        Step.KEY: _("Tempel izin akses") if way is Way.TOKEN else _("Alamat jejaring tiruan"),
        Step.PAGES: _("Pilih Halaman"),
        Step.INSTAGRAM: _("Cocokkan Instagram"),
        Step.TRY: _("Uji sambungan"),
    }
    return names[step]
