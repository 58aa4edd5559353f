"""What a post is planned for besides its channels: the marks, and that nothing goes there from here."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.content.post import Outlet
from planner.ui.theme.icons import paint_mark
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import painter_on
from planner.ui.widgets.text_block import TextBlock, text_block
from planner.words.catalogue import _
from planner.words.names import name_of

MARK, GAP, ABOVE = 14, 6, 6


class OutletRow(QWidget):
    """Hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._outlets: tuple[Outlet, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(self._sentence() if self._outlets else "")
        self.updateGeometry()
        self.update()

    def show_outlets(self, outlets: tuple[Outlet, ...], *, narrow: bool) -> None:
        """Show some, or nothing; a row has no room for it."""
        self._outlets = outlets
        self.setVisible(bool(outlets) and not narrow)
        self.retranslate()

    @override
    def heightForWidth(self, width: int) -> int:
        return px(ABOVE) + self._block(width).height

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(183), self.heightForWidth(max(px(100), self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(100), self.sizeHint().height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        for number, outlet in enumerate(self._outlets):
            paint_mark(painter, QPointF(number * px(MARK + GAP), px(ABOVE + 1)), outlet.value, MARK)
        self._block(self.width()).paint(painter, QPointF(self._left(), px(ABOVE)), "ink_3")

    def _left(self) -> int:
        return len(self._outlets) * px(MARK + GAP) + px(2)

    def _block(self, width: int) -> TextBlock:
        return text_block(self._sentence(), "small", max(px(40), width - self._left()))

    def _sentence(self) -> str:
        names = ", ".join(name_of(one) for one in self._outlets)
        return _("Direncanakan juga untuk {outlets}; tidak dikirim dari sini.").format(outlets=names)
