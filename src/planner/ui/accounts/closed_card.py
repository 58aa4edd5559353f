"""What stands in place of connecting for those who may not: why, and who may."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from planner.ui.theme.tokens import px
from planner.ui.widgets.card import Card
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.words.catalogue import _


class ClosedCard(Card):
    """A card with a lock."""

    def __init__(self) -> None:
        super().__init__(pad=18)
        self.title, self.why = Label("", "heading", wrap=True), Label("", "body", "ink_2", wrap=True)
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(IconView("lock", "ink_2", 19), 0, Qt.AlignmentFlag.AlignTop)
        words.setSpacing(px(4))
        words.addWidget(self.title)
        words.addWidget(self.why)
        row.addLayout(words, 1)
        self.column.addLayout(row)

    def tell(self, admins: Sequence[str]) -> None:
        """Say who may."""
        self.title.setText(_("Hanya admin yang menyambungkan akun"))
        names = ", ".join(admins)
        self.why.setText(
            _(
                "Anda tetap dapat melihat keadaan setiap akun di bawah. Admin di ruang kerja ini: {names}"
            ).format(names=names)
        )
