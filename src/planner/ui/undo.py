"""Undo for the whole application: what a person did outside of text, each with a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from typing_extensions import override

from planner.content.errors import PlannerError

Act = Callable[[], object]


class Undo(QObject):
    """``changed`` is sent when what can be undone or redone has changed, ``refused`` with a PlannerError."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = QUndoStack(self)
        self._stack.indexChanged.connect(self.changed)

    def did(self, sentence: str, *, again: Act, back: Act) -> None:
        """Remember what was just done: ``back`` calls the inverse verb, ``again`` the verb once more."""
        self._stack.push(_Step(sentence, again, back, self._refuse))

    def undo(self) -> None:
        """Take the last thing back; when the desk refuses, it says so and nothing is lost."""
        self._stack.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._stack.redo()

    def undoable(self) -> str:
        """Return the sentence of what would be undone, empty when there is nothing."""
        return self._stack.undoText()

    def redoable(self) -> str:
        """Return the sentence of what would be done again, empty when there is nothing."""
        return self._stack.redoText()

    def forget(self) -> None:
        """Forget everything, as when another person sits down."""
        self._stack.clear()

    def _refuse(self, error: PlannerError) -> None:
        self.refused.emit(error)


class _Step(QUndoCommand):
    """One remembered act; it is done already when it is pushed."""

    def __init__(self, sentence: str, again: Act, back: Act, refuse: Callable[[PlannerError], Any]) -> None:
        super().__init__(sentence)
        self._again, self._back, self._refuse, self._fresh = again, back, refuse, True

    @override
    def redo(self) -> None:
        if self._fresh:
            self._fresh = False
        else:
            self._try(self._again)

    @override
    def undo(self) -> None:
        self._try(self._back)

    def _try(self, act: Act) -> None:
        try:
            act()
        except PlannerError as error:
            self.setObsolete(True)
            self._refuse(error)
