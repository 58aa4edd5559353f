"""Connecting accounts, step by step: what is known so far, and the work that goes on. No widget."""

from __future__ import annotations

from collections.abc import Collection, Coroutine
from dataclasses import replace
from enum import IntEnum, StrEnum
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.channel import Channel
from planner.content.errors import PlannerError
from planner.content.people import Role
from planner.desk.account_lines import account_lines
from planner.desk.accounts import check_accounts
from planner.desk.desk import Desk
from planner.desk.reach import Reach, ReachedPage, connect_pages, reach_of_sandbox, reach_of_token
from planner.ui.context import Context
from planner.ui.job import Job

Asked: TypeAlias = Coroutine[object, object, object]


class Way(StrEnum):
    """Where the accounts come from."""

    TOKEN = "token"  # noqa: S105  a way, no secret
    SANDBOX = "sandbox"


class Step(IntEnum):
    """Where one stands."""

    PREPARE = 0
    KEY = 1
    PAGES = 2
    INSTAGRAM = 3
    TRY = 4


class Connecting(QObject):
    """``changed`` is sent whenever something is to be shown anew, ``began_anew`` when secrets are dropped.

    What a key opened lives here, in memory, until it is connected or given up.
    """

    changed = Signal()
    began_anew = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self.way, self.step = Way.TOKEN, Step.PREPARE
        self.address = ""
        self.error: PlannerError | None = None
        self._wanted: frozenset[str] = frozenset()
        self.reach: Reach | None = None
        self.chosen: set[str] = set()
        self.left_out: set[str] = set()
        self.connected: tuple[Channel, ...] = ()
        self.tried = False
        self.keyring_answers: bool | None = None

    @property
    def may(self) -> bool:
        """Tell whether the person may connect accounts."""
        return self._context.desk.person.holds(Role.ADMIN)

    @property
    def busy(self) -> bool:
        return self._job is not None

    @property
    def picked(self) -> tuple[ReachedPage, ...]:
        """Return the Pages that were chosen."""
        return () if self.reach is None else tuple(one for one in self.reach.pages if one.id in self.chosen)

    @property
    def renewed(self) -> frozenset[str]:
        """Return the Pages whose permission is to be given anew."""
        return self._wanted

    def begin(self, way: Way | None = None, *, address: str = "", pages: Collection[str] = ()) -> None:
        """Begin anew, for these Pages where a person renews what is known."""
        self.stop()
        self._forget()
        self._wanted = frozenset(pages)
        self.address = address or self._known_address()
        self.way = way or (Way.SANDBOX if self.address else Way.TOKEN)
        self.step = Step.PREPARE if way is None else Step.KEY
        self.began_anew.emit()
        self.changed.emit()

    @Slot(str)
    def choose_way(self, way: str) -> None:
        """Take another way."""
        if self.way != way:
            self.way = Way(way)
            self.error, self.reach = None, None
            self.changed.emit()

    def hear_keyring(self, *, answers: bool) -> None:
        """Hear whether real tokens could be kept here."""
        if answers != self.keyring_answers:
            self.keyring_answers = answers
            self.changed.emit()

    def go(self, step: Step) -> None:
        """Go to a step that is done already, or to the next one."""
        self.stop()
        self.step, self.error = step, None
        self.changed.emit()

    def ask(self, key: str, secret: str = "") -> None:
        """Ask what a token, or the sandbox at an address, opens."""
        desk = self._desk()
        if self.way is Way.SANDBOX:
            self.address = key
            self._start(reach_of_sandbox(desk, key)).done.connect(self._reached)
        else:
            self._start(reach_of_token(desk, key, secret=secret or None)).done.connect(self._reached)

    def choose_page(self, page_id: str, *, on: bool) -> None:
        """Take a Page in, or leave it out."""
        (self.chosen.add if on else self.chosen.discard)(page_id)
        self.changed.emit()

    def match(self, page_id: str, *, on: bool) -> None:
        """Take the Instagram account of a Page in, or leave it out."""
        (self.left_out.discard if on else self.left_out.add)(page_id)
        self.changed.emit()

    def connect_chosen(self) -> None:
        """Connect what was chosen."""
        if self.reach is not None:
            wanted = {one.id: one.id not in self.left_out for one in self.picked}
            self._start(connect_pages(self._desk(), self.reach, wanted)).done.connect(self._connected)

    def try_again(self) -> None:
        """Let every new account answer once."""
        ids = [one.id for one in self.connected]
        self._start(check_accounts(self._desk(), ids)).done.connect(self._tried)

    @Slot()
    def stop(self) -> None:
        """Stop what goes on."""
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()
            self.changed.emit()

    def _start(self, work: Asked) -> Job:
        self.stop()
        self.error = None
        self._job = job = self._context.work.start(work)
        job.failed.connect(self._failed)
        self.changed.emit()
        return job

    @Slot(object)
    def _reached(self, reach: Reach) -> None:
        usable = {one.id for one in reach.pages if one.may_publish}
        self.reach, self._job, self.step = reach, None, Step.PAGES
        self.chosen = (usable & self._wanted) or usable
        self.left_out = set()
        self.changed.emit()

    @Slot(object)
    def _connected(self, channels: tuple[Channel, ...]) -> None:
        self._forget()
        self.connected, self._job, self.step = channels, None, Step.TRY
        self.began_anew.emit()
        self.try_again()

    @Slot(object)
    def _tried(self, channels: tuple[Channel, ...]) -> None:
        now = {one.id: one for one in channels}
        self.connected, self._job = tuple(now.get(one.id, one) for one in self.connected), None
        self.tried = True
        self.changed.emit()

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self._job = None
        self.error = error if isinstance(error, PlannerError) else None
        self.changed.emit()

    def _forget(self) -> None:
        self.reach, self.error = None, None
        self.chosen, self.left_out = set(), set()
        self.connected, self.tried = (), False

    def _desk(self) -> Desk:
        """Return the desk as it is now: work in the background stays this person's."""
        return replace(self._context.desk)

    def _known_address(self) -> str:
        known = [one.channel for one in account_lines(self._context.desk) if one.channel.is_sandbox]
        return known[-1].graph if known else ""
