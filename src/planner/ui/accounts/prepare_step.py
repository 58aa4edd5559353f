"""The first step: which way, and what has to stand ready."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.accounts.connecting import Connecting, Step, Way
from planner.ui.accounts.step_view import StepView
from planner.ui.accounts.way_card import WayCard
from planner.ui.theme.tokens import px
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.words.catalogue import N_, _

STACKED_BELOW = 440

NEEDS = {
    Way.TOKEN: (
        N_("Pengguna sistem di Meta Business Suite, bukan akun pribadi seorang pegawai."),
        N_("Halaman, akun Instagram, dan aplikasi sudah ditugaskan kepadanya."),
        N_("Brankas sistem operasi di komputer ini terbuka: di sanalah izin akses disimpan."),
    ),
    Way.SANDBOX: (
        N_("Facebook dan Instagram tiruan: tidak ada yang tayang ke publik."),
        N_("Ruang kerja contoh sudah menjalankannya; alamatnya terisi sendiri."),
        N_("Di ruang kerja lain, jalankan dahulu `planner sandbox serve`."),
    ),
}
LOCKED = N_(
    "Brankas sistem operasi tidak tersedia di komputer ini, jadi izin akses tidak dapat disimpan dengan aman."
    " Buka kuncinya, atau sambungkan dari komputer lain."
)


class PrepareStep(StepView):
    """Two ways as cards, and three things to see to."""

    def __init__(self, connecting: Connecting) -> None:
        super().__init__(connecting)
        self.ways = {Way.TOKEN: WayCard("key-round"), Way.SANDBOX: WayCard("monitor")}
        self._group = QButtonGroup(self)
        self._cards = QGridLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        self._cards.setSpacing(px(12))
        for card in self.ways.values():
            self._group.addButton(card)
        self._arrange()
        self._group.buttonClicked.connect(self._choose)
        column.addLayout(self._cards)
        self._needs = [Label("", "small", "ink_2", wrap=True) for _number in range(3)]
        self._bullets = [IconView("chevron-right", "ink_3", 12) for _number in range(3)]
        lines = QVBoxLayout()
        lines.setSpacing(px(8))
        for bullet, label in zip(self._bullets, self._needs, strict=True):
            row = QHBoxLayout()
            row.setSpacing(px(8))
            row.addWidget(bullet)
            row.addWidget(label, 1)
            lines.addLayout(row)
        column.addLayout(lines)

    @override
    def heading(self) -> str:
        return _("Dari mana akunnya?")

    @override
    def about(self) -> str:
        return _("Pilih jalannya, lalu siapkan tiga hal ini.")

    @override
    def verb(self) -> str:
        return _("Lanjut")

    @override
    def go_on(self) -> None:
        self.connecting.go(Step.KEY)

    @override
    def first(self) -> QWidget | None:
        return self.ways[self.connecting.way]

    @override
    def show_now(self) -> None:
        self.ways[Way.TOKEN].say(
            _("Izin akses admin"),
            _("Akun Facebook dan Instagram sungguhan, dengan izin pengguna sistem yang ditempel admin."),
        )
        self.ways[Way.SANDBOX].say(
            _("Jejaring tiruan"), _("Untuk latihan dan uji coba di komputer ini, tanpa internet.")
        )
        way = self.connecting.way
        self.ways[way].setChecked(True)
        for label, text in zip(self._needs, NEEDS[way], strict=True):
            label.setText(_(text))
            label.set_ink("ink_2")
        locked = way is Way.TOKEN and self.connecting.keyring_answers is False
        self._bullets[-1].show_icon(*(("triangle-alert", "warn") if locked else ("chevron-right", "ink_3")))
        if locked:
            self._needs[-1].setText(_(LOCKED))
            self._needs[-1].set_ink("warn")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the ways side by side, or one under the other where there is little room."""
        beside = self.width() >= px(STACKED_BELOW)
        for number, card in enumerate(self.ways.values()):
            self._cards.addWidget(card, 0 if beside else number, number if beside else 0)
            self._cards.setColumnStretch(number, 1 if beside or number == 0 else 0)

    @Slot()
    def _choose(self) -> None:
        for way, card in self.ways.items():
            if card.isChecked():
                self.connecting.choose_way(way)
