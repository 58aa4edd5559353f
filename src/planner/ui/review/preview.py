"""The post as the networks will show it, beside nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.content.ids import PostId
from planner.content.post import Content
from planner.ui.composer.preview.cards import PreviewCards
from planner.ui.context import Context
from planner.ui.theme.tokens import px
from planner.words.catalogue import _


class Preview(QScrollArea):
    """Makes its cards when it is first looked at: they render pictures."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._cards: PreviewCards | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.retranslate()

    def show_content(self, content: Content, post_id: PostId) -> None:
        """Show a post."""
        if self._cards is None:
            self._cards = PreviewCards(self._context)
            inside = QWidget()
            inside.setAutoFillBackground(False)
            column = QVBoxLayout(inside)
            column.setContentsMargins(0, px(16), 0, px(16))
            column.addWidget(self._cards)
            column.addStretch(1)
            self.setWidget(inside)
        self._cards.show_content(content, post_id)

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Pratinjau"))
        if self._cards is not None:
            self._cards.retranslate()
