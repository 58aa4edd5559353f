"""Undo in the composer: first what was typed, then what was done outside of text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from planner.ui.composer.caption.editor import CaptionEdit
from planner.ui.composer.editing import Editing
from planner.ui.composer.top import ComposerBar
from planner.ui.undo import Undo


class TakingBack(QObject):
    """Joins the buttons of the top bar with both kinds of undo."""

    def __init__(
        self, edit: CaptionEdit, undo: Undo, editing: Editing, top: ComposerBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._edit, self._undo, self._top = edit, undo, top
        top.undo_asked.connect(self.undo)
        top.redo_asked.connect(self.redo)
        edit.undoAvailable.connect(self.look)
        edit.redoAvailable.connect(self.look)
        undo.changed.connect(self.look)
        editing.changed.connect(self.look)
        editing.opened.connect(self.look)
        editing.stood.connect(self.look)

    @Slot()
    def undo(self) -> None:
        """Take the last thing back."""
        if self._edit.document().isUndoAvailable():
            self._edit.undo()
        else:
            self._undo.undo()

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._edit.document().isRedoAvailable():
            self._edit.redo()
        else:
            self._undo.redo()

    @Slot()
    def look(self, _what: object = None) -> None:
        """See what can be taken back now."""
        document = self._edit.document()
        self._top.undo.setEnabled(document.isUndoAvailable() or bool(self._undo.undoable()))
        self._top.redo.setEnabled(document.isRedoAvailable() or bool(self._undo.redoable()))
