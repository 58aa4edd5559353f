"""A note in the pane: who, when, what, the answers, and what one can do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.review.note_rows import NoteRow, Said
from planner.ui.review.pin import Pin
from planner.ui.theme.tokens import px
from planner.ui.widgets.avatar import Avatar
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.words.catalogue import _

PAD = 16


class LinkButton(Button):
    """A link among words: as high as a target has to be."""

    def __init__(self, text: str, *, quiet: bool = False) -> None:
        super().__init__(text, Kind.LINK, height="control_tiny")
        self._is_quiet = quiet

    @override
    def ink(self) -> str:
        return "ink_2" if self._is_quiet and not self.underMouse() else super().ink()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + 1, hint.height())


class NoteView(Ground):
    """An open note; ``answer`` and ``settle`` carry the row."""

    answer = Signal(object)
    settle = Signal(object)

    def __init__(self, row: NoteRow) -> None:
        super().__init__("surface", "b")
        self.row = row
        column = QVBoxLayout(self)
        column.setContentsMargins(px(PAD), px(14), px(PAD), px(10))
        column.setSpacing(px(8))
        column.addLayout(_head(row.said, row.pin))
        if row.about:
            column.addWidget(Label(row.about, "caption", "ink_3", wrap=True))
        column.addWidget(Label(row.said.text, "body", wrap=True))
        for answer in row.answers:
            column.addWidget(_Answer(answer))
        actions = QHBoxLayout()
        actions.setSpacing(px(12))
        self.reply, self.done = LinkButton(_("Balas")), LinkButton(_("Tandai selesai"), quiet=True)
        self.reply.clicked.connect(self._answer)
        self.done.clicked.connect(self._settle)
        for button in (self.reply, self.done):
            button.setAccessibleDescription(row.said.text)
            actions.addWidget(button)
        actions.addStretch(1)
        column.addSpacing(-px(6))
        column.addLayout(actions)
        name = _("Catatan {pin} dari {author}, {when}: {text}")
        told = name.format(pin=row.pin, author=row.said.author, when=row.said.when, text=row.said.text)
        self.setAccessibleName(told)

    @Slot()
    def _answer(self) -> None:
        self.answer.emit(self.row)

    @Slot()
    def _settle(self) -> None:
        self.settle.emit(self.row)


class SettledView(Ground):
    """A settled note, folded into one line; it can be opened again."""

    reopen = Signal(object)

    def __init__(self, row: NoteRow) -> None:
        super().__init__("surface", "b")
        self.row = row
        line = QHBoxLayout(self)
        line.setContentsMargins(px(PAD), px(8), px(PAD), px(8))
        line.setSpacing(px(8))
        line.addWidget(IconView("circle-check", "ok", 15))
        told = ElidedLabel(f"“{row.said.text}”", "small", "ink_2")
        told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.addWidget(told, 1)
        told.setAccessibleDescription(_("Diselesaikan {name}").format(name=row.settled_by))
        self.again = IconButton("undo-2", _("Buka lagi"), height="control_tiny", side=14)
        self.again.setAccessibleDescription(row.said.text)
        self.again.clicked.connect(self._reopen)
        line.addWidget(Label(_("Selesai"), "caption", "ink_2"))
        line.addWidget(self.again)

    @Slot()
    def _reopen(self) -> None:
        self.reopen.emit(self.row)


class _Answer(QWidget):
    """An answer, a step to the right."""

    def __init__(self, said: Said) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(_head(said, "", side=20))
        column.addWidget(Label(said.text, "body", wrap=True))


def _head(said: Said, pin: str, side: int = 24) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    if pin:
        row.addWidget(Pin(pin))
    row.addWidget(Avatar(said.author, side))
    row.addWidget(ElidedLabel(said.author, "small", weight=600), 1)
    row.addWidget(Label(said.when, "caption", "ink_3"))
    return row
