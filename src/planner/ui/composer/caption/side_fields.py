"""Two fields that open under the caption: the first comment of a channel, and the link of the post."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.text import cleaned
from planner.ui.composer.caption.counter_view import CounterView
from planner.ui.composer.caption.counting import Counter
from planner.ui.composer.caption.plain_edit import PlainEdit
from planner.ui.theme.fonts import line_px
from planner.ui.theme.tokens import px
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import paint_box, painter_on
from planner.words.catalogue import _


class CommentField(QWidget):
    """The first comment, written by the account itself right after the post."""

    written = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words, self.counter = Label("", "small", "ink_2", weight=500), CounterView()
        self.edit = PlainEdit("body")
        self.edit.document().setDocumentMargin(px(8))
        self.edit.setFixedHeight(2 * line_px("body") + px(18))
        self.edit.written.connect(self.written)
        self.edit.left.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(self.words)
        head.addStretch(1)
        head.addWidget(self.counter)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(4), px(20), px(4))
        column.setSpacing(px(2))
        column.addLayout(head)
        column.addWidget(self.edit)

    def show_comment(self, text: str, counter: Counter, *, free: bool) -> None:
        """Show the comment of a channel."""
        if self.edit.text() != text:
            self.edit.fill(text)
        self.edit.setReadOnly(not free)
        self.counter.show_counters((counter,))

    def retranslate(self) -> None:
        """Say all words again."""
        self.words.setText(_("Komentar pertama"))
        self.edit.setAccessibleName(_("Komentar pertama"))
        self.edit.setPlaceholderText(_("Ditulis akun sendiri tepat setelah konten tayang"))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.edit.geometry())
        line = "focus" if self.edit.hasFocus() else "line_2"
        paint_box(painter_on(self), box.adjusted(-1, -1, 1, 1), px(8), fill="surface", line=line)


class LinkField(QWidget):
    """The link that Facebook makes a card of."""

    written = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words, self.edit = Label("", "small", "ink_2", weight=500), QLineEdit()
        self.edit.textEdited.connect(self._tell)
        self.edit.editingFinished.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(4), px(20), px(4))
        column.setSpacing(px(4))
        column.addWidget(self.words)
        column.addWidget(self.edit)

    def show_link(self, link: str, *, free: bool) -> None:
        """Show the link of a post."""
        if self.edit.text().strip() != link:
            self.edit.setText(link)
        self.edit.setReadOnly(not free)

    def retranslate(self) -> None:
        """Say all words again."""
        self.words.setText(_("Tautan untuk Facebook"))
        self.edit.setAccessibleName(_("Tautan untuk Facebook"))
        self.edit.setPlaceholderText("https://")

    def _tell(self, text: str) -> None:
        self.written.emit(cleaned(text))
