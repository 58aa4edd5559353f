"""The title of the post: a name to read, and after a click or F2 a field to change it in."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QStackedLayout, QWidget
from typing_extensions import override

from planner.content.text import cleaned
from planner.ui.composer.editing import Edit, Editing
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_box, paint_text, painter_on, text_width
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _

WIDEST, NARROWEST = 560, 120


class TitleField(QWidget):
    """Enter and leaving it take the title over, Esc does not."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing, self._typing = editing, False
        self.name, self.field = _Name(), _Field()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.name)
        self._stack.addWidget(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.name.clicked.connect(self.begin)
        self.field.editingFinished.connect(self._take)
        self.field.given_up.connect(self._give_up)
        editing.leaving.connect(self._take)
        editing.opened.connect(self.show_title)
        editing.stood.connect(self.show_title)
        editing.changed.connect(self._follow)

    @Slot()
    def begin(self) -> None:
        """Let the title be typed."""
        if self._editing.locked is not None:
            return
        self._typing = True
        self.field.setText(self._editing.content.title)
        self.field.setFont(font("heading"))
        self._stack.setCurrentWidget(self.field)
        self.field.selectAll()
        self.field.setFocus()
        self.updateGeometry()

    @Slot()
    def show_title(self) -> None:
        """Show the title of the post."""
        title = self._editing.content.title
        self.name.show_name(title or _("Konten baru"), named=bool(title))
        self.name.setToolTip(_("Ganti judul (F2)"))
        self.name.setAccessibleName(_("Judul: {title}").format(title=self.name.text()))
        self.field.setAccessibleName(_("Judul"))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        if self._typing:
            return QSize(px(WIDEST), px(34))
        return QSize(self.name.sizeHint().width(), px(34))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(px(NARROWEST), self.sizeHint().width()), px(34))

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        if "title" in edit.fields:
            self.show_title()

    @Slot()
    def _take(self) -> None:
        if not self._typing:
            return
        title = cleaned(self.field.text()).strip()
        self._give_up()
        if title and title != self._editing.content.title:
            self._editing.act(_("Judul diganti"), replace(self._editing.content, title=title))

    @Slot()
    def _give_up(self) -> None:
        self._typing = False
        had_focus = self.field.hasFocus()
        self._stack.setCurrentWidget(self.name)
        self.show_title()
        if had_focus:
            self.name.setFocus()


class _Name(QPushButton):
    """The title, elided where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._named = True
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_name(self, text: str, *, named: bool) -> None:
        self.setText(text)
        self._named = named
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), font("heading")) + px(9), px(34))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(34))

    @override
    def event(self, e: QEvent) -> bool:
        if e.type() == QEvent.Type.ToolTip:
            needed = QFontMetricsF(font("heading")).horizontalAdvance(self.text())
            self.setToolTip(tip(self.text()) if needed > self.width() else _("Ganti judul (F2)"))
        return super().event(e)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), self.rect().toRectF()
        if self.underMouse():
            paint_box(painter, rect, radius("control"), fill="hover")
        room = rect.adjusted(px(4), 0, -px(4), 0)
        paint_text(painter, room, self.text(), font("heading"), "ink" if self._named else "ink_3")


class _Field(QLineEdit):
    """Esc gives up."""

    given_up = Signal()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(e)
