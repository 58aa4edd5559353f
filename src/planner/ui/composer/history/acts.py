"""Opening the history of a post, and going back to one of its versions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from planner.content.channel import Channel
from planner.content.errors import PlannerError
from planner.desk.versions import Version, versions
from planner.ui.composer.editing import Editing
from planner.ui.composer.history.dialog import HistoryDialog
from planner.ui.context import Context
from planner.words.catalogue import _


class History(QObject):
    """Belongs to one composer."""

    def __init__(self, context: Context, editing: Editing, over: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._editing, self._over = context, editing, over
        self._channels: tuple[Channel, ...] = ()

    def show_channels(self, channels: Sequence[Channel]) -> None:
        """Say which accounts there are."""
        self._channels = tuple(channels)

    def has_versions(self) -> bool:
        """Tell whether a post is open that was ever saved."""
        return self._editing.is_open() and self._editing.post is not None

    @Slot()
    def open(self) -> None:
        """Show the versions of the post."""
        if self._editing.post is None:
            return
        try:
            kept = versions(self._context.desk, self._editing.post_id)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        dialog = HistoryDialog(self._over.window(), self._context, self._editing, kept, self._channels)
        dialog.restored.connect(self._restore)
        dialog.open()

    @Slot(object)
    def _restore(self, version: Version) -> None:
        said = _("Versi {number} dipulihkan").format(number=version.number)
        self._editing.act(said, version.content)
        self._context.shell.toast_undo(said)
