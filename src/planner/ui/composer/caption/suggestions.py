"""The little list under the caret that completes tags and mentions; the text keeps the focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem
from typing_extensions import override

from planner.ui.composer.caption.completing import Begun, begun, offers
from planner.ui.composer.caption.plain_edit import PlainEdit
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.tokens import px
from planner.words.catalogue import _

WIDTH = 240


class Suggestions(QListWidget):
    """Arrows choose, Enter or Tab takes, Esc puts it away. ``taken`` is sent after one was inserted."""

    taken = Signal()

    def __init__(self, edit: PlainEdit, known: Callable[[str], Sequence[str]]) -> None:
        super().__init__(edit)
        self._edit, self._known = edit, known
        self._begun: Begun | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(True)
        self.setProperty("raised", "true")
        self.hide()
        self.itemClicked.connect(self._take)
        edit.written.connect(self._look)
        edit.cursorPositionChanged.connect(self._check_caret)
        edit.left.connect(self.hide)
        edit.installEventFilter(self)

    def words(self) -> list[str]:
        """Return what is offered, with its sign."""
        return [self.item(row).text() for row in range(self.count())]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isHidden() or event.type() not in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.key() in KEYS and event.modifiers() in PLAIN:
            if event.type() == QEvent.Type.KeyPress:
                self._act(event.key())
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _act(self, key: int) -> None:
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            by = 1 if key == Qt.Key.Key_Down else -1
            self.setCurrentRow((self.currentRow() + by) % self.count())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            self._take(self.currentItem())

    @Slot()
    def _look(self) -> None:
        self._begun = begun(_line(self._edit.textCursor()))
        if self._begun is None:
            self.hide()
            return
        sign = self._begun.sign
        found = offers(self._begun.said, self._known(sign))
        self.clear()
        self.addItems([sign + one for one in found])
        if not found:
            self.hide()
            return
        self.setAccessibleName(_("Saran tagar") if sign == "#" else _("Saran sebutan"))
        self.setCurrentRow(0)
        self._place()

    @Slot()
    def _check_caret(self) -> None:
        if not self.isHidden() and begun(_line(self._edit.textCursor())) is None:
            self.hide()

    def _place(self) -> None:
        self.setFont(font("body"))
        height = self.count() * (line_px("body") + px(8)) + px(12)
        self.resize(px(WIDTH), height)
        caret = self._edit.cursorRect()
        left = min(caret.left(), max(0, self._edit.width() - self.width() - px(8)))
        top = caret.bottom() + px(4)
        if top + height > self._edit.height():
            top = max(0, caret.top() - height - px(4))
        self.move(QPoint(left, top))
        self.raise_()
        self.show()

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None or self._begun is None:
            return
        cursor = self._edit.textCursor()
        back = QTextCursor.MoveOperation.Left
        cursor.movePosition(back, QTextCursor.MoveMode.KeepAnchor, self._begun.length)
        text = item.text()
        self.hide()
        cursor.insertText(f"{text} ")
        self._edit.setTextCursor(cursor)
        self.hide()
        self.taken.emit()


def _line(cursor: QTextCursor) -> str:
    block = cursor.block()
    units = block.text().encode("utf-16-le")[: 2 * cursor.positionInBlock()]
    return units.decode("utf-16-le", errors="ignore")


Key = Qt.Key
KEYS = {Key.Key_Up, Key.Key_Down, Key.Key_Return, Key.Key_Enter, Key.Key_Tab, Key.Key_Escape}
PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
