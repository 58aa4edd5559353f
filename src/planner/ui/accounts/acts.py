"""What is done with accounts that are connected: checking, disconnecting, looking them over."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from planner.content.channel import Channel, ChannelState
from planner.content.errors import PlannerError
from planner.content.ids import ChannelId
from planner.desk.account_safety import AccountSafety, look_at_safety
from planner.desk.accounts import all_accounts, disconnect
from planner.desk.check_each import check_each
from planner.desk.desk import Desk
from planner.ui.accounts.disconnect_dialog import ask_to_disconnect
from planner.ui.accounts.rows import STATES, AccountRow
from planner.ui.context import Context
from planner.ui.job import Job, Token
from planner.words.catalogue import _, ngettext


class Acts(QObject):
    """``worked`` is sent when ``checking`` has changed; ``looked`` carries what was found."""

    worked = Signal()
    looked = Signal(object)

    def __init__(self, context: Context, stand: QWidget) -> None:
        super().__init__(stand)
        self._context, self._stand = context, stand
        self.checking: frozenset[ChannelId] = frozenset()
        self._look: Job | None = None
        self._look_again = False
        self._asked: AccountRow | None = None

    @Slot(object)
    def check(self, row: AccountRow) -> None:
        """Ask the network of one account."""
        self._check((row.channel.id,))

    @Slot()
    def check_all(self) -> None:
        """Ask the networks of all accounts."""
        known = all_accounts(self._context.desk)
        self._check([one.id for one in known if one.state is not ChannelState.DISCONNECTED])

    @Slot(object)
    def disconnect_account(self, row: AccountRow) -> None:
        """Ask, then forget an account's permission."""
        self._asked = row
        ask_to_disconnect(self._stand.window(), row).accepted.connect(self._disconnect_now)

    def look(self) -> None:
        """Look at everything in the background; another wish meanwhile is served once."""
        if self._look is not None:
            self._look_again = True
            return
        self._look = self._context.work.run(partial(_look, self._context.desk))
        self._look.done.connect(self._have_looked)
        self._look.failed.connect(self._could_not_look)

    def _check(self, ids: Collection[ChannelId]) -> None:
        if self.checking or not ids:
            return
        self.checking = frozenset(ids)
        job = self._context.work.start(check_each(replace(self._context.desk), self.checking))
        job.done.connect(self._checked)
        job.failed.connect(self._failed)
        self.worked.emit()

    @Slot(object)
    def _checked(self, troubles: Mapping[ChannelId, PlannerError]) -> None:
        asked, self.checking = self.checking, frozenset()
        self.worked.emit()
        self.look()
        if troubles:
            self._context.shell.complain(next(iter(troubles.values())))
        known = all_accounts(self._context.desk)
        self._tell([one for one in known if one.id in asked and one.id not in troubles])

    def _tell(self, seen: Sequence[Channel]) -> None:
        toast = self._context.shell.toast
        broken = [one for one in seen if one.state is not ChannelState.CONNECTED]
        for one in broken:
            toast(_(STATES[one.state][1]), one.name, icon="circle-alert")
        if seen and not broken:
            words = ngettext("{n} akun terhubung", "{n} akun terhubung", len(seen)).format(n=len(seen))
            toast(words, seen[0].name if len(seen) == 1 else "")

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self.checking = frozenset()
        self.worked.emit()
        if isinstance(error, PlannerError):
            self._context.shell.complain(error)

    @Slot()
    def _disconnect_now(self) -> None:
        if self._asked is not None:
            job = self._context.work.run(
                partial(_disconnect, replace(self._context.desk), self._asked.channel.id)
            )
            job.done.connect(self._disconnected)
            job.failed.connect(self._failed)

    @Slot(object)
    def _disconnected(self, channel: Channel) -> None:
        self._context.shell.toast(_("Akun diputuskan"), channel.name, icon="log-out")
        self.look()

    @Slot(object)
    def _have_looked(self, found: AccountSafety) -> None:
        self.looked.emit(found)
        self._look_once_more()

    @Slot(object)
    def _could_not_look(self, error: BaseException) -> None:
        if isinstance(error, PlannerError):
            self._context.shell.complain(error)
        self._look_once_more()

    def _look_once_more(self) -> None:
        self._look = None
        if self._look_again:
            self._look_again = False
            self.look()


def _look(desk: Desk, _token: Token) -> AccountSafety:
    return look_at_safety(desk)


def _disconnect(desk: Desk, channel_id: ChannelId, _token: Token) -> Channel:
    return disconnect(desk, channel_id)
