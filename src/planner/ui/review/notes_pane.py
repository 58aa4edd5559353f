"""The right pane: open notes, settled ones folded, who has to say yes, and where to write."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout
from typing_extensions import override

from planner.ui.guidance.place import explains
from planner.ui.review.ladder import Ladder, Rung
from planner.ui.review.note_field import NoteField
from planner.ui.review.note_rows import Notebook, NoteRow
from planner.ui.review.note_view import NoteView, SettledView
from planner.ui.theme.tokens import px
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.label import Label
from planner.words.catalogue import _

WIDTH, HEAD = 300, 60


class NotesPane(Ground):
    """``settle`` and ``reopen`` carry a NoteRow; ``closed``: the drawer is to close."""

    settle = Signal(object)
    reopen = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "l")
        explains(self, "notes")
        self.field, self.ladder = NoteField(), Ladder()
        self.close_button = IconButton("x", "", height="control_small")
        self.close_button.clicked.connect(self.closed)
        self._title, self._count = Label("", "body", weight=600), Label("", "small", "ink_2")
        self._notes = QVBoxLayout()
        self._notes.setContentsMargins(0, 0, 0, 0)
        self._notes.setSpacing(0)
        self._book: Notebook | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._scroll(), 1)
        column.addWidget(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_notes(self, book: Notebook, rungs: tuple[Rung, ...]) -> None:
        """Show the notes of a post, and its course to an approval."""
        self.ladder.show_rungs(rungs)
        self.ladder.show()
        self._count.setText(book.count())
        if book == self._book:
            return
        self._book = book
        self._empty()
        for row in book.open:
            note = NoteView(row)
            note.answer.connect(self._answer)
            note.settle.connect(self.settle)
            self._notes.addWidget(note)
        for row in book.settled:
            settled = SettledView(row)
            settled.reopen.connect(self.reopen)
            self._notes.addWidget(settled)

    def show_nothing(self) -> None:
        """Show that there is no post to write about."""
        self._book = None
        self._empty()
        self._count.setText("")
        self.ladder.hide()

    def retranslate(self) -> None:
        """Say its words again; the notes are shown anew by the screen."""
        self._title.setText(_("Catatan"))
        self.close_button.set_name(_("Tutup catatan"))
        self.field.retranslate()
        self._book = None

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(400))

    def _empty(self) -> None:
        while (item := self._notes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _head(self) -> Ground:
        head = Ground("surface", "b")
        head.setFixedHeight(px(HEAD))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self.close_button)
        return head

    def _scroll(self) -> QScrollArea:
        area, inside = QScrollArea(), Ground("surface")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._notes)
        column.addWidget(self.ladder)
        column.addStretch(1)
        area.setWidget(inside)
        return area

    @Slot(object)
    def _answer(self, row: NoteRow) -> None:
        about = _("Balasan untuk {name}").format(name=row.said.author)
        self.field.aim(answer_to=row.id, about=about)
        self.field.edit.setFocus()
