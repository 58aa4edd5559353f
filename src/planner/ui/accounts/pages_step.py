"""The third step: which Pages are managed from here."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from planner.ui.accounts.connecting import Connecting, Step
from planner.ui.accounts.page_card import WIDE, PageCard
from planner.ui.accounts.step_view import StepView
from planner.ui.theme.tokens import px
from planner.words.catalogue import N_, _

GAP = 12
PERMISSIONS = {
    "pages_show_list": N_("melihat Halaman"),
    "pages_read_engagement": N_("membaca isi Halaman"),
    "pages_manage_posts": N_("membuat konten"),
    "instagram_basic": N_("melihat akun Instagram"),
    "instagram_content_publish": N_("menayangkan di Instagram"),
}


class PagesStep(StepView):
    """The Pages as cards, as many in a row as there is room for."""

    def __init__(self, connecting: Connecting) -> None:
        super().__init__(connecting)
        self.cards: list[PageCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(GAP))

    @override
    def heading(self) -> str:
        return _("Pilih Halaman yang dikelola dari sini")

    @override
    def about(self) -> str:
        return _("Hanya Halaman tempat Anda punya akses membuat konten.")

    @override
    def verb(self) -> str:
        return _("Lanjut ke Instagram")

    @override
    def aside(self) -> str:
        reach = self.connecting.reach
        if reach is None or reach.granted is None:
            return ""
        if reach.missing:
            return _("Izin kurang: {permissions}.").format(permissions=_named(reach.missing))
        return _("Izin diberikan: {permissions}.").format(permissions=_named(tuple(PERMISSIONS)))

    @override
    def blocked(self) -> str:
        return "" if self.connecting.chosen else _("Pilih sedikitnya satu Halaman.")

    @override
    def go_on(self) -> None:
        self.connecting.go(Step.INSTAGRAM)

    @override
    def first(self) -> QWidget | None:
        return next((card for card in self.cards if card.isEnabled()), None)

    @override
    def show_now(self) -> None:
        reach = self.connecting.reach
        pages = () if reach is None else reach.pages
        if [card.page for card in self.cards] != list(pages):
            self._rebuild()
        for card in self.cards:
            card.setChecked(card.page.id in self.connecting.chosen)
            card.retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _rebuild(self) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        reach = self.connecting.reach
        self.cards = [] if reach is None else [PageCard(page) for page in reach.pages]
        for card in self.cards:
            card.clicked.connect(self._choose)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, (self.width() + px(GAP)) // px(WIDE + GAP - 1))
        for number in range(self._grid.columnCount()):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for number in range(columns):
            self._grid.setColumnStretch(number, 1)

    @Slot()
    def _choose(self) -> None:
        for card in self.cards:
            if card.isChecked() != (card.page.id in self.connecting.chosen):
                self.connecting.choose_page(card.page.id, on=card.isChecked())


def _named(permissions: tuple[str, ...]) -> str:
    return ", ".join(_(PERMISSIONS[one]) if one in PERMISSIONS else one for one in permissions)
