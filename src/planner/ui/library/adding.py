"""Bringing files into the library: dropped, pasted or chosen; what is there already is told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot

from planner.content.errors import PlannerError, Refused
from planner.content.ids import PostId
from planner.content.people import Role
from planner.desk.media import Added
from planner.ui.composer.media.intake import Came, Intake
from planner.ui.composer.media.mime import Bitmap, Files, WebAddress, held_in
from planner.ui.context import Context
from planner.words.catalogue import _, ngettext

NOWHERE = PostId("")
PASTED_NAME = "%Y-%m-%d %H.%M.%S"


class Adding(QObject):
    """``progressed`` and ``ended`` carry a ``Came``, ``refused`` (Added, of), ``added`` the newest asset."""

    progressed = Signal(object)
    ended = Signal(object)
    refused = Signal(object)
    added = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._intake: Intake | None = None
        self._waiting: list[Files | Bitmap] = []

    def take(self, mime: QMimeData) -> bool:
        """Take what was dropped or pasted; False when there is no picture in it."""
        held = held_in(mime)
        if isinstance(held, WebAddress):
            self._context.shell.complain(Refused("web-address-not-fetched"))
            return held.is_picture
        if held is None or not self.may_add():
            return False
        self._take(held)
        return True

    def take_files(self, paths: Sequence[Path]) -> None:
        """Bring in files and folders."""
        if paths and self.may_add():
            self._take(Files(paths=tuple(paths)))

    def may_add(self) -> bool:
        """Tell whether the person may bring anything in; say so when not."""
        try:
            self._context.desk.person.require(Role.CONTRIBUTOR, Role.DESIGNER)
        except PlannerError as error:
            self._context.shell.complain(error)
            return False
        return True

    @Slot()
    def stop(self) -> None:
        """Bring in no more; what is in stays."""
        self._waiting.clear()
        if self._intake is not None:
            self._intake.stop()

    def _take(self, held: Files | Bitmap) -> None:
        self._waiting.append(held)
        if self._intake is None:
            self._start_next()

    def _start_next(self) -> None:
        held = self._waiting.pop(0)
        self._intake = Intake(self._context.work, self._context.desk, NOWHERE, self)
        self._intake.told.connect(self._hear)
        if isinstance(held, Files):
            self._intake.take_files(held.paths)
            return
        now = self._context.desk.clock.now().astimezone(self._context.zone)
        name = f"{_('Tempelan')} {now.strftime(PASTED_NAME)}{held.suffix}"
        self._intake.take_pasted(held.read, name)

    @Slot(object)
    def _hear(self, came: Came) -> None:
        if not came.ended:
            self.progressed.emit(came)
            return
        self._intake = None
        self.ended.emit(came)
        self._tell(came)
        if self._waiting:
            self._start_next()

    def _tell(self, came: Came) -> None:
        known = [one for one in came.added if one.asset is not None and not one.is_new]
        new = [one for one in came.added if one.asset is not None and one.is_new]
        if came.assets:
            self.added.emit(came.assets[-1])
        if new or known:
            self._say(len(new), known)
        if len(came.refused) == 1 and came.of == 1 and came.refused[0].refused is not None:
            self._context.shell.complain(came.refused[0].refused)
        elif came.refused:
            self.refused.emit((came.refused, came.of or len(came.refused)))

    def _say(self, new: int, known: Sequence[Added]) -> None:
        shell = self._context.shell
        there = ""
        if known:
            count = len(known)
            told = ngettext("{count} sudah ada di pustaka", "{count} sudah ada di pustaka", count)
            there = told.format(count=count)
        if new:
            told = ngettext("{count} berkas ditambahkan", "{count} berkas ditambahkan", new)
            shell.toast(told.format(count=new), there)
        elif len(known) == 1:
            shell.toast(_("{name} sudah ada di pustaka").format(name=Path(known[0].file).name), icon="info")
        else:
            shell.toast(there, icon="info")
