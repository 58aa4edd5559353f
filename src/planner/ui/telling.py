"""Says on every screen what the publisher in the window met: its own trouble, posts that need somebody."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from planner.content.errors import PlannerError
from planner.content.ids import PublicationId
from planner.desk.titles import titles_of
from planner.ui.context import Context
from planner.words.catalogue import _


class Telling(QObject):
    """Lives as long as the workspace is open."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.owner)
        self._context = context
        context.sending.refused.connect(self._complain)
        context.sending.went_wrong.connect(self._tell)

    @Slot(object)
    def _complain(self, error: PlannerError) -> None:
        self._context.shell.complain(error)

    @Slot(object)
    def _tell(self, publication_id: PublicationId) -> None:
        shell = self._context.shell
        try:
            about = ", ".join(titles_of(self._context.desk, [publication_id]))
        except PlannerError as error:
            shell.complain(error)
            return
        go = partial(shell.go, "activity")
        shell.toast(_("Perlu perhatian"), about, icon="circle-alert", action=_("Lihat"), run=go)
