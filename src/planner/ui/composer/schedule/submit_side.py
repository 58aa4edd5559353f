"""Sending the post to review: what stands in the way, the way there, and the button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import paint_box
from planner.words.catalogue import _, ngettext


class SubmitButton(Button):
    """Looks switched off while something blocks, but keeps the focus: a press goes to the first blocker."""

    def __init__(self) -> None:
        super().__init__("", Kind.PRIMARY, icon="send", height="control_large")
        self.blocked = False

    @override
    def ink(self) -> str:
        return "ink_3" if self.blocked else super().ink()

    @override
    def _paint_ground(self, painter: QPainter) -> None:
        if self.blocked:
            paint_box(painter, QRectF(self.rect()), radius("control"), fill="hover", line="line_2")
        else:
            super()._paint_ground(painter)


class SubmitSide(QWidget):
    """``asked``: the post is to be submitted; ``blocker_asked``: the first blocker is to be shown."""

    asked = Signal()
    blocker_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._blockers, self._said = 0, ""
        self.icon, self.words = IconView("circle-x", "err"), Label("", "body", "err", weight=500)
        self.show_blocker = Button("", height="control_large")
        self.button = SubmitButton()
        self.button.clicked.connect(self._press)
        self.show_blocker.clicked.connect(self.blocker_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self.icon)
        row.addWidget(self.words)
        row.addSpacing(px(4))
        row.addWidget(self.show_blocker)
        row.addWidget(self.button)

    def show_blockers(self, count: int) -> None:
        """Say how many things stand in the way."""
        self._blockers = count
        self._say()

    def say(self, sentence: str) -> None:
        """Say something else that stands in the way, or nothing."""
        self._said = sentence
        self._say()

    def show_busy(self, *, busy: bool) -> None:
        """Show that it is being sent."""
        self.button.setEnabled(not busy)
        self.button.setText(_("Mengajukan…") if busy else _("Ajukan telaah"))
        self.button.updateGeometry()

    def retranslate(self) -> None:
        """Say all words again."""
        self.show_blocker.setText(_("Buka blokir"))
        self.button.setText(_("Ajukan telaah"))
        self._say()

    def _say(self) -> None:
        words = ngettext("Selesaikan {n} blokir dulu", "Selesaikan {n} blokir dulu", self._blockers)
        blocked = words.format(n=self._blockers) if self._blockers else ""
        told = self._said or blocked
        self.words.setText(told)
        self.words.setVisible(bool(told))
        self.icon.setVisible(bool(told))
        self.show_blocker.setVisible(bool(self._blockers))
        self.button.blocked = bool(self._blockers)
        self.button.setAccessibleDescription(blocked)
        self.button.update()

    @Slot()
    def _press(self) -> None:
        if self._blockers:
            self.blocker_asked.emit()
        else:
            self.asked.emit()
