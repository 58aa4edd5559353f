"""The publisher in the window: it sends what is due as long as the window is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.errors import PlannerError
from planner.content.ids import PublicationId
from planner.content.state import PublicationState
from planner.desk.desk import Desk
from planner.desk.due_now import due_now
from planner.desk.publishing import Item
from planner.ui.sending_service import Sender, SendingService, Standing
from planner.ui.work import Work

__all__ = ["Sender", "Sending", "Standing"]

WRONG = frozenset({PublicationState.FAILED, PublicationState.OVERDUE})
CUT_OFF = "no-network"
TELLS_NOTHING = frozenset({"paused", "hour", "overdue", "other-publisher"})
"""Waits before which no network was asked."""


class Sending(QObject):
    """Belongs to one open workspace.

    ``changed`` is sent when somebody else sends, or nobody; ``connection`` carries (online, waiting);
    ``refused`` a PlannerError, once for each trouble; ``went_wrong`` the id of a publication that needs
    somebody now; ``ended`` is sent when all that ran has come to an end.
    """

    changed = Signal()
    connection = Signal(object)
    refused = Signal(object)
    ended = Signal()
    went_wrong = Signal(object)
    _told = Signal(object)
    _met = Signal(object)

    def __init__(self, desk: Desk, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._work = desk, work
        self._service: SendingService | None = None
        self._complained = ""
        self._told_wrong: set[str] = set()
        self._stopping = self._again = False
        self.standing = Standing(Sender.NOBODY)
        self.is_online = True
        self._told.connect(self._show)
        self._met.connect(self._learn)

    def begin(self) -> None:
        """Send what is due from now on."""
        if self._service is not None:
            self._again = self._stopping
            return
        self._stopping = self._again = False
        self._service = SendingService(
            self._desk.workspace.root, self._desk.clock, tell=self._told.emit, heard=self._met.emit
        )
        job = self._work.start(self._service.run())
        job.ended.connect(self._end)

    def stop(self) -> None:
        """Ask for a clean end: what is in hand is finished or parked; ``ended`` follows."""
        self._again = False
        if self._service is not None:
            self._stopping = True
            self._service.stop()

    def in_hand(self) -> frozenset[PublicationId]:
        """Return what this window is sending now."""
        return frozenset() if self._service is None else self._service.in_hand

    @Slot(object)
    def _show(self, standing: Standing) -> None:
        self.standing = standing
        self.changed.emit()
        if standing.error is not None and standing.error.code != self._complained:
            self._complained = standing.error.code
            self.refused.emit(standing.error)

    @Slot(object)
    def _learn(self, item: Item) -> None:
        self._complained = ""
        reason, state = item.publication.reason, item.publication.state
        if state in WRONG and item.publication.id not in self._told_wrong:
            self._told_wrong.add(item.publication.id)
            self.went_wrong.emit(item.publication.id)
        if reason == CUT_OFF:
            self._tell_connection(online=False)
        elif state is PublicationState.PUBLISHED or _asked(reason):
            self._tell_connection(online=True)

    def _tell_connection(self, *, online: bool) -> None:
        if online and self.is_online:
            return
        self.is_online = online
        try:
            waiting = 0 if online else due_now(self._desk)
        except PlannerError as error:
            self.refused.emit(error)
            return
        self.connection.emit((online, waiting))

    @Slot(object)
    def _end(self, _job: object) -> None:
        self._service = None
        self._show(Standing(Sender.NOBODY))
        self.ended.emit()
        if self._again:  # asked for while it was still coming to its end
            self.begin()


def _asked(reason: str | None) -> bool:
    return reason is not None and reason not in TELLS_NOTHING and not reason.startswith("account-")
