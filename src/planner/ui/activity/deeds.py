"""What can be done from the activity, each with what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from planner.content.errors import PlannerError
from planner.desk.account_pace import Pace
from planner.desk.hold import retry
from planner.desk.look_again import look_again
from planner.desk.publishing import release
from planner.ui.activity.causes import Deed, Trouble
from planner.ui.activity.decide_dialog import DecideDialog
from planner.ui.activity.items import Row
from planner.ui.activity.leg_words import web_address
from planner.ui.context import Context
from planner.ui.shell.account_hold import let_account_go_on
from planner.ui.shell.hold_dialog import HoldDialog
from planner.words.catalogue import _


class Deeds(QObject):
    """Calls the verbs; the list hears of what they did through the news."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    @Slot(object)
    def do(self, asked: tuple[Row, Deed]) -> None:
        """Do what a card's button says."""
        row, deed = asked
        if row.trouble is None:
            return
        trouble, context = row.trouble, self._context
        match deed:
            case Deed.OPEN:
                context.shell.go("composer", row.post_id)
            case Deed.SIGN_IN:
                context.shell.go("accounts", trouble.channel_id)
            case Deed.RETRY:
                self._try(lambda: retry(context.desk, trouble.publication_id), _("Dikirim ulang"), row)
            case Deed.SEND_NOW:
                self._try(lambda: release(context.desk, row.post_id), _("Segera ditayangkan"), row)
            case Deed.LOOK_AGAIN:
                self._try(
                    lambda: look_again(context.desk, trouble.publication_id), _("Sedang diperiksa"), row
                )
            case Deed.IS_LIVE | Deed.IS_NOT_LIVE:
                self._decide(trouble, is_live=deed is Deed.IS_LIVE)

    @Slot(str)
    def follow(self, address: str) -> None:
        """Open a live post in the browser."""
        if web_address(address):
            QDesktopServices.openUrl(QUrl(address))

    @Slot(object)
    def open_post(self, post_id: object) -> None:
        """Open a post where it is written."""
        self._context.shell.go("composer", post_id)

    @Slot(object)
    def pause_account(self, pace: Pace) -> None:
        """Hold one account back, with a reason."""
        HoldDialog(self._page.window(), self._context, pace.channel).open()

    @Slot(object)
    def resume_account(self, pace: Pace) -> None:
        """Let one account go on."""
        if pace.pause is not None:
            let_account_go_on(self._context, pace.channel, pace.pause.reason)

    def _decide(self, trouble: Trouble, *, is_live: bool) -> None:
        DecideDialog(self._page.window(), self._context, trouble, is_live=is_live).open()

    def _try(self, verb: Callable[[], object], said: str, row: Row) -> None:
        try:
            verb()
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        self._context.shell.toast(said, row.title)
