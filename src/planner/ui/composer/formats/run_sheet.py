"""The run sheet of a live broadcast: steps that are written, ticked, moved and removed by keyboard alone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.post import RunStep
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.label import Label
from planner.words.catalogue import _

Steps = tuple[RunStep, ...]
BOX = 20
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RunSheetForm(QWidget):
    """``changed`` carries the steps as they are typed now, ``left`` is sent when a line was left."""

    changed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._steps: Steps = ()
        self._locked = False
        self.title, self.count = Label("", "small", "ink_2", weight=600), Label("", "small", "ink_3")
        self.lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(10), 0, 0)
        self._column.setSpacing(px(4))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        self._column.addLayout(head)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.title.setText(_("Susunan acara siaran"))
        self._say()

    def show_steps(self, steps: Steps, *, locked: bool) -> None:
        """Show the steps of a post, and an empty line for one more."""
        if steps != self._steps or locked != self._locked or not self.lines:
            self._steps, self._locked = steps, locked
            self._fit()
        self._say()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            for number, line in enumerate(self.lines):
                if watched is line.text:
                    return self._key(number, event)
        return super().eventFilter(watched, event)

    def _key(self, number: int, event: QKeyEvent) -> bool:
        """Do what a key means in a line; tell whether it means anything."""
        key, line = Qt.Key(event.key()), self.lines[number]
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and number + 1 < len(self.lines):
            self.lines[number + 1].text.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key is Qt.Key.Key_Backspace and not line.text.text() and number < len(self._steps):
            self._remove(number)
            return True
        if key in MOVES and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(number, number + MOVES[key])
            return True
        return False

    def _fit(self) -> None:
        wanted = len(self._steps) + (0 if self._locked else 1)
        while len(self.lines) < wanted:
            line = _Line(self)
            line.text.installEventFilter(self)
            line.text.textEdited.connect(self._type)
            line.text.editingFinished.connect(self.left)
            line.done.clicked.connect(self._tick)
            self.lines.append(line)
            self._column.addWidget(line)
        while len(self.lines) > wanted:
            line = self.lines.pop()
            line.hide()
            line.deleteLater()
        for number, line in enumerate(self.lines):
            step = self._steps[number] if number < len(self._steps) else None
            line.show_step(step, number + 1, locked=self._locked)

    def _say(self) -> None:
        done = sum(one.is_done for one in self._steps)
        self.count.setText(_("{done} dari {of}").format(done=done, of=len(self._steps)))
        self.count.setVisible(bool(self._steps))
        for number, line in enumerate(self.lines, start=1):
            line.retranslate(number)

    @Slot()
    def _type(self) -> None:
        steps = [
            RunStep(text=line.text.text(), is_done=line.done.isChecked())
            for number, line in enumerate(self.lines)
            if number < len(self._steps) or line.text.text()
        ]
        self._take(tuple(steps))

    @Slot()
    def _tick(self) -> None:
        self._take(
            tuple(
                replace(step, is_done=line.done.isChecked())
                for step, line in zip(self._steps, self.lines, strict=False)
            )
        )
        self.left.emit()

    def _remove(self, number: int) -> None:
        self._take(self._steps[:number] + self._steps[number + 1 :])
        self.lines[max(0, number - 1)].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, number: int, to: int) -> None:
        if number >= len(self._steps) or not 0 <= to < len(self._steps):
            return
        steps = list(self._steps)
        steps.insert(to, steps.pop(number))
        self._take(tuple(steps))
        self.lines[to].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, steps: Steps) -> None:
        if steps != self._steps:
            self._steps = steps
            self._fit()
            self._say()
            self.changed.emit(steps)


class _Line(QWidget):
    """A box to tick and the words of a step."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.done, self.text = CheckBox(""), QLineEdit()
        self.done.setFixedSize(px(BOX), px(BOX))
        self.text.setFont(font("small"))
        self.text.setAcceptDrops(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(2))
        row.addWidget(self.done)
        row.addWidget(self.text, 1)

    def retranslate(self, number: int) -> None:
        """Say all words again."""
        self.text.setPlaceholderText(_("Tambah langkah…"))
        self.text.setAccessibleName(_("Langkah {number}").format(number=number))
        self.done.setAccessibleName(_("Langkah {number} selesai").format(number=number))

    def show_step(self, step: RunStep | None, number: int, *, locked: bool) -> None:
        """Show a step, or an empty line for a new one."""
        words = "" if step is None else step.text
        if self.text.text() != words:
            self.text.setText(words)
        self.text.setReadOnly(locked)
        self.done.setChecked(step is not None and step.is_done)
        self.done.setEnabled(step is not None and not locked)
        self.retranslate(number)
