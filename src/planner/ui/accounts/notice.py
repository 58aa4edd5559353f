"""What went wrong, said where it happened: a sentence, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.errors import PlannerError
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import paint_box, painter_on
from planner.words.catalogue import N_, _
from planner.words.sentences import tell

MORE = {
    "keyring-unavailable": N_(
        "Tidak ada yang disimpan. Buka kunci brankas sistem lalu ulangi, atau sambungkan dari komputer lain."
    ),
    "not-a-sandbox": N_("Periksa alamat dan portanya, atau jalankan `planner sandbox serve`."),
    "token-dead": N_("Buat izin akses baru di Meta Business Suite, lalu tempel di sini."),
    "token-expired": N_("Buat izin akses baru di Meta Business Suite, lalu tempel di sini."),
}
"""What to do about an error on this screen, where it is more than the error itself can know."""


class Notice(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.message, self.hint = (
            Label("", "body", "err", weight=600, wrap=True),
            Label("", "small", wrap=True),
        )
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        row.setSpacing(px(10))
        row.addWidget(IconView("circle-alert", "err"), 0, Qt.AlignmentFlag.AlignTop)
        words.setSpacing(px(2))
        words.addWidget(self.message)
        words.addWidget(self.hint)
        row.addLayout(words, 1)
        self.hide()

    def tell(self, error: PlannerError | None) -> None:
        """Say an error, or nothing."""
        if error is None:
            self.hide()
            return
        told = tell(error)
        hint = _(MORE[error.code]) if error.code in MORE else told.hint
        self.message.setText(told.message)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.setAccessibleName(f"{told.message} {hint}".strip())
        if self.isHidden():
            self.show()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(painter_on(self), QRectF(self.rect()), radius("md"), fill="bg_gagal")
