"""Holding one account back and letting it go on, as the list of accounts asks for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from planner.ui.accounts.rows import AccountRow
from planner.ui.context import Context
from planner.ui.shell.account_hold import let_account_go_on
from planner.ui.shell.hold_dialog import HoldDialog


class Holding(QObject):
    """Asks why before it holds."""

    def __init__(self, context: Context, stand: QWidget) -> None:
        super().__init__(stand)
        self._context, self._stand = context, stand

    @Slot(object)
    def hold(self, row: AccountRow) -> None:
        """Ask why, then hold an account back."""
        HoldDialog(self._stand.window(), self._context, row.channel).open()

    @Slot(object)
    def resume(self, row: AccountRow) -> None:
        """Let an account go on."""
        let_account_go_on(self._context, row.channel, row.held)
