"""Holding one account back and letting it go on, both of which can be undone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from planner.content.errors import PlannerError
from planner.desk.hold import pause, resume
from planner.ui.accounts.hold_dialog import HoldDialog
from planner.ui.accounts.rows import AccountRow
from planner.ui.context import Context
from planner.ui.undo import Act
from planner.words.catalogue import _


class Holding(QObject):
    """Asks why before it holds."""

    def __init__(self, context: Context, stand: QWidget) -> None:
        super().__init__(stand)
        self._context, self._stand = context, stand
        self._asked: AccountRow | None = None
        self._dialog: HoldDialog | None = None

    @Slot(object)
    def hold(self, row: AccountRow) -> None:
        """Ask why, then hold an account back."""
        self._asked = row
        self._dialog = HoldDialog(self._stand.window(), row)
        self._dialog.told.connect(self._hold_now)
        self._dialog.open()

    @Slot(object)
    def resume(self, row: AccountRow) -> None:
        """Let an account go on."""
        desk, channel = self._context.desk, row.channel
        try:
            resume(desk, channel_id=channel.id)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        again = partial(resume, desk, channel_id=channel.id)
        back = partial(pause, desk, reason=row.held, channel_id=channel.id)
        self._did(_("Kiriman dilanjutkan"), channel.name, again, back)

    @Slot(str)
    def _hold_now(self, reason: str) -> None:
        if self._asked is None or self._dialog is None:
            return
        desk, channel = self._context.desk, self._asked.channel
        again = partial(pause, desk, reason=reason, channel_id=channel.id)
        try:
            again()
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        self._dialog.accept()
        self._did(_("Kiriman ditahan"), channel.name, again, partial(resume, desk, channel_id=channel.id))

    def _did(self, sentence: str, about: str, again: Act, back: Act) -> None:
        self._context.undo.did(f"{sentence}: {about}", again=again, back=back)
        self._context.shell.toast_undo(sentence, about)
