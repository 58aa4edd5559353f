"""What the buttons of the first run lead to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from planner.content.clock import Clock
from planner.content.errors import PlannerError
from planner.ui.shell.dialogs import tell_error
from planner.ui.shell.first_run import FirstRun
from planner.ui.shell.new_workspace import NewWorkspace
from planner.words.catalogue import _

if TYPE_CHECKING:
    from planner.ui.window import MainWindow

DEMO = "demo"


class FirstRunWishes(QObject):
    """Lives as long as the page."""

    def __init__(self, window: MainWindow, page: FirstRun, root: Path, clock: Clock) -> None:
        super().__init__(page)
        self._window, self._page, self._root, self._clock = window, page, root, clock
        self._begin = window.beginning
        page.demo_asked.connect(self._demo)
        page.new_asked.connect(self._new)
        page.open_asked.connect(self._open)
        page.restore_asked.connect(self._restore)
        page.language_asked.connect(self._speak)
        self._begin.progressed.connect(page.show_progress)
        self._begin.refused.connect(self._complain)

    @Slot()
    def _demo(self) -> None:
        self._page.set_busy(busy=True)
        self._begin.demo(self._root / DEMO)

    @Slot()
    def _new(self) -> None:
        dialog = NewWorkspace(self._window)
        dialog.wanted.connect(self._found)
        dialog.open()

    @Slot(object)
    def _found(self, wanted: tuple[str, str, str]) -> None:
        agency, owner, zone = wanted
        self._begin.new(self._root, self._clock, agency=agency, owner=owner, zone=zone)

    @Slot()
    def _open(self) -> None:
        dialog = QFileDialog(self._window, _("Pilih folder ruang kerja"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._open_folder)
        dialog.open()

    @Slot(str)
    def _open_folder(self, folder: str) -> None:
        self._window.settings.change(workspace=folder)
        self._begin.another(Path(folder), self._clock)

    @Slot(object)
    def _restore(self, archive: Path | None) -> None:
        if archive is not None:
            self._page.set_busy(busy=True)
            self._begin.restored(archive, self._root, self._clock)
            return
        dialog = QFileDialog(self._window, _("Pilih berkas cadangan"), "", "ZIP (*.zip)")
        dialog.fileSelected.connect(self._restore_named)
        dialog.open()

    @Slot(str)
    def _restore_named(self, archive: str) -> None:
        self._restore(Path(archive))

    @Slot(str)
    def _speak(self, language: str) -> None:
        self._window.change_settings(language=language)

    @Slot(object)
    def _complain(self, error: PlannerError) -> None:
        self._page.set_busy(busy=False)
        tell_error(self._window, error)
