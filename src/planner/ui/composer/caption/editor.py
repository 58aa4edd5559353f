"""The caption's text field: one document a tab, so that each has its own undo."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, QRectF, QTextBoundaryFinder, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocument, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from planner.content.ids import ChannelId
from planner.content.links import is_link, without_tracking
from planner.ui.composer.caption.captions import MAIN
from planner.ui.composer.caption.marks import Highlighter
from planner.ui.composer.caption.plain_edit import PlainEdit, as_shown, raw_text
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import A, paint_box, paint_text, text_width

PAD, TOP = 20, 14
FOLD = 125
"""Instagram shows about this many letters before "… selengkapnya"."""


class CaptionEdit(PlainEdit):
    """Shows the document of one tab; ``fold`` tells whether the place of the first 125 letters is marked.

    ``untracked``: a link was pasted, and what would have followed its readers was left away.
    """

    untracked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._documents: dict[ChannelId, QTextDocument] = {}
        self._highlighters: dict[ChannelId, Highlighter] = {}
        self._tab = MAIN
        self.fold = False
        super().__init__("editor", parent)

    def forget(self) -> None:
        """Forget all documents: another post is being written."""
        old = tuple(self._documents.values())
        self._filling = True
        self.setDocument(self._new_document())
        self.fill("")
        for one in old:
            one.deleteLater()
        self._documents, self._highlighters = {}, {}

    def show_tab(self, tab: ChannelId, text: str) -> None:
        """Show a tab; its undo is still there where its text is the one it had."""
        self._tab = tab
        known = self._documents.get(tab)
        if known is None:
            known = self._documents[tab] = self._new_document()
            self._highlighters[tab] = Highlighter(known)
            self._fill(known, text)
        self._filling = True
        self.setDocument(known)
        self._filling = False
        self._shown = raw_text(known)
        if self._shown != as_shown(text):
            self.fill(text)

    def is_on(self, tab: ChannelId) -> bool:
        """Tell whether a tab's document is the one that is shown."""
        return self._documents.get(tab) is self.document()

    def colours_changed(self) -> None:
        """Colour everything again: another theme is worn."""
        for one in self._highlighters.values():
            one.rehighlight()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text().strip()
        plain = without_tracking(text) if is_link(text) else text
        if plain == text:
            super().insertFromMimeData(source)
        elif not self.isReadOnly():
            self.put_in(plain)
            self.untracked.emit()

    @override
    def dress(self) -> None:
        super().dress()
        for document in self._documents.values():
            if document is self.document():
                self.fill(self._shown)
            else:
                self._fill(document, raw_text(document))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        if self.fold:
            end = fold_at(self._shown)
            if end is not None:
                self._paint_fold(end)

    def _new_document(self) -> QTextDocument:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        return document

    @override
    def _lay_out(self, document: QTextDocument) -> None:
        super()._lay_out(document)
        frame = document.rootFrame().frameFormat()
        for set_margin, length in (
            (frame.setLeftMargin, PAD),
            (frame.setRightMargin, PAD),
            (frame.setTopMargin, TOP),
            (frame.setBottomMargin, TOP),
        ):
            set_margin(px(length))
        document.rootFrame().setFrameFormat(frame)

    def _paint_fold(self, end: int) -> None:
        """Paint the little tab after the letters that Instagram shows: over the text, never in it."""
        block = self.document().findBlock(end)
        layout: QTextLayout = block.layout()
        line = layout.lineForTextPosition(end - block.position())
        if not line.isValid():
            return
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        top = origin.y() + line.y() - self.verticalScrollBar().value()
        if top > self.viewport().height() or top + line.height() < 0:
            return
        at = _x(line, end - block.position())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        used = font("caption", 500)
        width, height = text_width(str(FOLD), used) + px(8), px(15)
        middle = top + line.height() / 2
        text_end = line.naturalTextRect().right()
        inside = text_end - at > 1
        left = origin.x() + text_end + px(5)
        left = min(left, self.viewport().width() - width - px(1))
        if inside:
            painter.setPen(color("control_line"))
            x = round(origin.x() + at) + 0.5
            painter.drawLine(QPointF(x, middle - px(9)), QPointF(x, middle + px(9)))
        pill = QRectF(round(left), round(middle - height / 2), width, height)
        paint_box(painter, pill, px(4), fill="surface", line="line_2")
        paint_text(painter, pill, str(FOLD), used, "ink_3", align=A.AlignHCenter)


def fold_at(text: str) -> int | None:
    """Return the end of the first 125 letters as readers count them, in UTF-16 units; None: it is shorter."""
    if len(text) <= FOLD:
        return None
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text[: 40 * FOLD])
    at = 0
    for _letter in range(FOLD):
        at = finder.toNextBoundary()
        if at < 0:
            return None
    return at if 2 * at < len(text.encode("utf-16-le")) else None


def _x(line: QTextLine, position: int) -> float:
    told: object = line.cursorToX(position)
    found = told[0] if isinstance(told, tuple) else told  # PySide6 returns the position too
    return float(found) if isinstance(found, int | float) else 0.0
