"""Saving the list as a file: the system's own dialog asks where, the disk is written in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.content.errors import PlannerError
from planner.desk.files import writing_to
from planner.ui.context import Context
from planner.ui.job import Token
from planner.words.catalogue import _

NAME = "aktivitas.csv"


class Exporting(QObject):
    """``text`` makes the table at the moment it is asked for."""

    def __init__(self, context: Context, page: QWidget, text: Callable[[], str]) -> None:
        super().__init__(page)
        self._context, self._page, self._text = context, page, text

    @Slot()
    def ask(self) -> None:
        """Ask where, then write."""
        dialog = QFileDialog(self._page.window(), _("Ekspor"), NAME, "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def write(self, file: str) -> None:
        """Write the table into a file."""
        told, where = self._text(), Path(file)

        def save(_token: Token) -> object:
            with writing_to(where):
                where.write_text(told, encoding="utf-8", newline="")
            return where.name

        job = self._context.work.run(save)
        job.done.connect(self._tell)
        job.failed.connect(self._refuse)

    @Slot(object)
    def _tell(self, name: object) -> None:
        self._context.shell.toast(_("Tersimpan"), str(name), icon="download")

    @Slot(object)
    def _refuse(self, error: object) -> None:
        if isinstance(error, PlannerError):
            self._context.shell.complain(error)
