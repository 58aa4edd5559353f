"""Where a note is written: new ones and answers; what was typed stays until it is on disk."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTextEdit, QVBoxLayout
from typing_extensions import override

from planner.content.ids import NoteId
from planner.content.text import is_blank
from planner.ui.review.places import Place
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.text_block import text_block
from planner.words.catalogue import _

LOW, HIGH = 60, 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is being written: where it is to be pinned, or what it answers; ``about`` says either."""

    text: str = ""
    place: Place | None = None
    answer_to: NoteId | None = None
    about: str = ""


class NoteEdit(QTextEdit):
    """Plain text; Ctrl+Enter sends, and is not the window's Ctrl+Enter here."""

    sent = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.hint = ""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._fit)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _sends(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _sends(event):
            self.sent.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.toPlainText():
            block = text_block(self.hint, "body", self.viewport().width() - px(8))
            block.paint(QPainter(self.viewport()), QPointF(px(4), px(3)), "ink_3")

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), self.height())

    @Slot()
    def _fit(self) -> None:
        if self.font() != font("body"):
            self.setFont(font("body"))
        wanted = round(self.document().size().height()) + px(14)
        height = min(max(wanted, px(LOW)), px(HIGH))
        if self.height() != height:
            self.setFixedHeight(height)


class NoteField(Ground):
    """``sent`` carries a Draft; the field keeps it until ``clear`` is called."""

    sent = Signal(object)
    touched = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "t")
        self._draft = Draft()
        self.edit, self.send = NoteEdit(), Button(_("Kirim"), Kind.NORMAL, height="control_small")
        self._about, self._drop = ElidedLabel("", "small", "accent", weight=600), IconButton("x", "", side=14)
        self._drop.clicked.connect(self._let_go)
        line, below = QHBoxLayout(), QHBoxLayout()
        line.setSpacing(px(4))
        line.addWidget(self._about, 1)
        line.addWidget(self._drop)
        below.addStretch(1)
        below.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addLayout(line)
        column.addWidget(self.edit)
        column.addLayout(below)
        self.edit.textChanged.connect(self._look)
        self.edit.sent.connect(self._send)
        self.send.clicked.connect(self._send)
        self.retranslate()
        self._look()

    def draft(self) -> Draft:
        """Return what stands in the field."""
        told = self._draft
        return Draft(
            text=self.edit.toPlainText(), place=told.place, answer_to=told.answer_to, about=told.about
        )

    def show_draft(self, draft: Draft) -> None:
        """Show what was being written."""
        self._draft = draft
        if self.edit.toPlainText() != draft.text:
            self.edit.setPlainText(draft.text)
        self._look()

    def aim(self, *, place: Place | None = None, answer_to: NoteId | None = None, about: str = "") -> None:
        """Pin what is being written, or let it answer a note; the words stay."""
        self.show_draft(Draft(text=self.edit.toPlainText(), place=place, answer_to=answer_to, about=about))

    def clear(self) -> None:
        """Forget what stands there: it is on disk now."""
        self.show_draft(Draft())

    def retranslate(self) -> None:
        """Say its words again."""
        hint = _("Tulis catatan. Klik gambar atau pilih kata untuk menyematkannya.")
        self.edit.hint = hint
        self.edit.setAccessibleName(_("Tulis catatan"))
        self.edit.setAccessibleDescription(hint)
        self.edit.viewport().update()
        self.send.setText(_("Kirim"))
        self.send.setToolTip("Ctrl+Enter")
        self._drop.set_name(_("Lepaskan sematan"))

    @Slot()
    def _look(self) -> None:
        aimed = bool(self._draft.about)
        self._about.set_text(self._draft.about)
        self._about.setVisible(aimed)
        self._drop.setVisible(aimed)
        self.send.setVisible(aimed or bool(self.edit.toPlainText()))
        self.send.setEnabled(not is_blank(self.edit.toPlainText()))
        self.touched.emit()

    @Slot()
    def _let_go(self) -> None:
        self.aim()
        self.edit.setFocus()

    @Slot()
    def _send(self) -> None:
        if not is_blank(self.edit.toPlainText()):
            self.sent.emit(self.draft())


def _sends(event: QKeyEvent) -> bool:
    enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
