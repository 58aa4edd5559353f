"""What a curator asks of every post, in five words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.theme.tokens import px
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.words.catalogue import _


class Guide(QWidget):
    """The five questions."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(2), 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconView("lightbulb", "ink_2", 15), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(_("Lima pertanyaan kurator:"), "small", weight=600), 0, Qt.AlignmentFlag.AlignTop)
        told = _("manfaat, waktu, kebenaran, keselarasan, keterbacaan.")
        row.addWidget(Label(told, "small", "ink_2", wrap=True), 1)
