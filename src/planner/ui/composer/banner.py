"""A band over the composer that says something about the post as a whole, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import paint_box, painter_on

Action = tuple[str, Callable[[], object]]


class Banner(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._ground = "band"
        self.icon, self.words = IconView("info", "band_ink"), Label("", "body", "band_ink", wrap=True)
        self._buttons: list[Button] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), px(6), px(12), px(6))
        self._row.setSpacing(px(10))
        self._row.addWidget(self.icon)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addStretch(1)
        middle.addWidget(self.words)
        middle.addStretch(1)
        self._row.addLayout(middle, 1)
        self.setMinimumHeight(px(40))
        self.hide()

    def say(
        self, sentence: str, *, icon: str = "info", look: str = "band", actions: Sequence[Action] = ()
    ) -> None:
        """Say something; ``look`` is ``band`` (quiet) or ``est`` (mind this)."""
        for old in self._buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._ground = look
        self.icon.show_icon(icon, f"{look}_ink")
        self.words.set_ink(f"{look}_ink")
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self._buttons = [Button(text, height="control_small") for text, _run in actions]
        for button, (_text, run) in zip(self._buttons, actions, strict=True):
            button.clicked.connect(run)
            self._row.addWidget(button)
        self.setVisible(bool(sentence))
        self.update()

    def buttons(self) -> list[Button]:
        """Return what can be pressed."""
        return list(self._buttons)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(painter_on(self), QRectF(self.rect()), 0, fill=self._ground)
