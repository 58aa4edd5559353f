"""What a list shows when there is nothing: an icon, a heading, one sentence, what to do."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import painter_on

ICON, WIDTH = 40, 420


class BigIcon(QWidget):
    """An icon of 40 pixels, for looking at."""

    def __init__(self, name: str, ink: str = "ink_3") -> None:
        super().__init__()
        self._name, self._ink = name, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(ICON), px(ICON))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_icon(
            painter_on(self), QRectF(self.rect()).topLeft() + QPointF(0, 0), self._name, self._ink, ICON
        )


class EmptyState(QWidget):
    """Centred words; ``heading`` says what is the case, ``sentence`` (90 letters at most) what one can do."""

    def __init__(self, icon: str, heading: str, sentence: str, *actions: Button) -> None:
        super().__init__()
        self.heading = Label(heading, "heading")
        self.sentence = Label(sentence, "body", "ink_2", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setSpacing(px(8))
        column.addStretch(2)
        for part in (BigIcon(icon), self.heading, self.sentence):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        if actions:
            row = QHBoxLayout()
            row.setSpacing(px(8))
            row.addStretch()
            for action in actions:
                row.addWidget(action)
            row.addStretch()
            column.addSpacing(px(8))
            column.addLayout(row)
        column.addStretch(3)

    def set_words(self, heading: str, sentence: str) -> None:
        """Say something else."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)
