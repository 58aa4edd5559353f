"""The categories above the templates: words in a row, one of them chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from planner.desk.templates import Category
from planner.ui.studio.templates.words import category_words
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import paint_text, painter_on, text_width
from planner.words.catalogue import _

HEIGHT, GAP = 24, 14


class CategoryTab(QPushButton):
    """One category; None stands for all of them."""

    def __init__(self, category: Category | None) -> None:
        super().__init__()
        self.category = category
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its word again."""
        self.setText(_("Semua") if self.category is None else category_words(self.category))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), font("small", 600)) + px(4), px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()  # the row goes along; a button alone would only move the focus
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        is_on = self.isChecked()
        ink = "accent" if is_on else ("ink" if self.underMouse() else "ink_2")
        rect = QRectF(self.rect()).adjusted(px(2), 0, 0, 0)
        paint_text(painter_on(self), rect, self.text(), font("small", 600 if is_on else 500), ink)


class CategoryTabs(QScrollArea):
    """``chosen``: another category is looked at (``category``, None for all). Left and right go along."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.category: Category | None = None
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        inside = QWidget()
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(GAP))
        self.tabs = [CategoryTab(one) for one in (None, *Category)]
        for tab in self.tabs:
            tab.clicked.connect(self._choose)
            self._row.addWidget(tab)
        self._row.addStretch(1)
        self.setWidget(inside)
        self.retranslate()
        self._show()

    def retranslate(self) -> None:
        """Say all words again, in the size of now."""
        self.setAccessibleName(_("Jenis templat"))
        self._row.setSpacing(px(GAP))
        self.setFixedHeight(px(HEIGHT))
        for tab in self.tabs:
            tab.retranslate()

    def choose(self, category: Category | None) -> None:
        """Look at a category, or at all."""
        self.category = category
        self._show()
        self.chosen.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(sum(tab.sizeHint().width() + px(GAP) for tab in self.tabs), px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = next(number for number, tab in enumerate(self.tabs) if tab.isChecked())
        to = self.tabs[(at + step) % len(self.tabs)]
        self.choose(to.category)
        to.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        for tab in self.tabs:
            is_on = tab.category == self.category
            tab.setChecked(is_on)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_on else Qt.FocusPolicy.ClickFocus)
            if is_on:
                self.ensureWidgetVisible(tab, px(40), 0)

    @Slot()
    def _choose(self) -> None:
        tab = self.sender()
        if isinstance(tab, CategoryTab):
            self.choose(tab.category)
