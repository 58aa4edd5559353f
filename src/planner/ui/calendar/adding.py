"""Adding posts from the calendar: asks in a popover, writes through the desk, and offers to take it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.channel import Channel, ChannelState
from planner.content.errors import PlannerError
from planner.content.ids import ChannelId, PersonId, PostId
from planner.content.people import Role
from planner.content.post import Content
from planner.content.text import is_blank
from planner.desk.accounts import all_accounts
from planner.desk.archive import archive, unarchive
from planner.desk.month import DayPost, posts_in_days
from planner.desk.pitch import pitch
from planner.desk.write_post import create_post
from planner.ui.calendar.month_grid import MonthGrid
from planner.ui.calendar.month_view import Spot
from planner.ui.calendar.offer import Offer, Wanted
from planner.ui.calendar.offered_hour import offered_hour
from planner.ui.calendar.quick_add import QuickAdd
from planner.ui.composing import ComposeWish
from planner.ui.context import Context
from planner.ui.dates import moment_short
from planner.ui.widgets.popover import Side
from planner.words.catalogue import _


class Adding(QObject):
    """``saved`` carries the Spot of a post that was added."""

    saved = Signal(object)

    def __init__(self, context: Context, grid: MonthGrid, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._grid = context, grid
        self._chosen: frozenset[ChannelId] | None = None
        self._titles_left: dict[PersonId, str] = {}
        self.popover: QuickAdd | None = None

    def may_write(self) -> bool:
        """Tell whether the person may write; one who may not is told why."""
        try:
            self._context.desk.person.require(Role.CONTRIBUTOR, Role.DESIGNER)
        except PlannerError as error:
            self._context.shell.complain(error)
            return False
        return True

    @Slot(object)
    def ask(self, day: date) -> None:
        """Open the popover beside a day."""
        if not self.may_write():
            return
        self._grid.focus_on(Spot(day))
        self.popover = QuickAdd(self._grid.viewport(), self._offer(day))
        self.popover.save_asked.connect(self._save)
        self.popover.complete_asked.connect(self._complete)
        self.popover.pictured.connect(self._go_on)
        self.popover.connect_asked.connect(self._connect_accounts)
        self.popover.closed.connect(self._remember)
        self._grid.aim(day)
        self.popover.open_at(self._grid.spot_rect(), Side.RIGHT, arrow=True)

    def with_picture(self, day: date, files: tuple[Path, ...]) -> None:
        """Begin a post in the composer with picture files, or with the picture on the clipboard, on a day."""
        if self.may_write():
            wish = ComposeWish(due_at=self._due_on(day), files=files, pasted=not files)
            self._context.shell.go("composer", wish)

    @Slot()
    def _connect_accounts(self) -> None:
        if self.popover is not None:
            self.popover.close_it()
        self._context.shell.go("accounts")

    @Slot(object)
    def _go_on(self, wish: ComposeWish) -> None:
        """Go on in the composer with a picture that was given to the popover."""
        self._close()
        self._context.shell.go("composer", wish)

    @Slot(object)
    def _save(self, wanted: Wanted) -> None:
        post_id = self._write(wanted)
        if post_id is None:
            return
        self._close()
        self._offer_undo(wanted, post_id)
        self.saved.emit(Spot(wanted.due_at.date(), post_id))

    @Slot(object)
    def _complete(self, wanted: Wanted) -> None:
        if is_blank(wanted.title):
            self._close()
            wish = ComposeWish(due_at=wanted.due_at, channels=wanted.channels)
            self._context.shell.go("composer", wish)
            return
        post_id = self._write(wanted)
        if post_id is not None:
            self._close()
            self._context.shell.go("composer", post_id)

    def _write(self, wanted: Wanted) -> PostId | None:
        content = Content(
            title=wanted.title,
            channels=wanted.channels,
            publish_at=wanted.due_at,
            zone=self._context.zone.key,
        )
        verb = pitch if wanted.as_idea else create_post
        try:
            return verb(self._context.desk, content).id
        except PlannerError as error:
            self._context.shell.complain(error)
            return None

    def _offer_undo(self, wanted: Wanted, post_id: PostId) -> None:
        context = self._context
        sentence = _("Usulan disimpan") if wanted.as_idea else _("Draf disimpan")
        context.undo.did(
            sentence,
            again=lambda: unarchive(context.desk, post_id, as_idea=wanted.as_idea),
            back=lambda: archive(context.desk, post_id),
        )
        context.shell.toast_undo(sentence, f"{wanted.title} · {moment_short(wanted.due_at, context.zone)}")

    def _offer(self, day: date) -> Offer:
        context, accounts = self._context, self._accounts()
        chosen = frozenset(one.id for one in accounts) if self._chosen is None else self._chosen
        return Offer(
            day=day,
            hour=self._due_on(day).timetz().replace(tzinfo=None),
            zone=context.zone,
            now=context.desk.clock.now(),
            accounts=accounts,
            chosen=chosen,
            title=self._titles_left.get(context.desk.person.id, ""),
            only_ideas=not context.desk.person.holds(*(set(Role) - {Role.CONTRIBUTOR})),
            posts_on=self._posts_on,
        )

    def _due_on(self, day: date) -> datetime:
        zone, now = self._context.zone, self._context.desk.clock.now()
        taken = {one.due_at.astimezone(zone).time() for one in self._posts_on(day)}
        return datetime.combine(day, offered_hour(day, taken, now, zone), zone)

    def _posts_on(self, day: date) -> Sequence[DayPost]:
        try:
            return posts_in_days(self._context.desk, day, day, self._context.zone)
        except PlannerError as error:
            self._context.shell.complain(error)
            return ()

    def _accounts(self) -> tuple[Channel, ...]:
        try:
            found = all_accounts(self._context.desk)
        except PlannerError as error:
            self._context.shell.complain(error)
            return ()
        return tuple(one for one in found if one.state is not ChannelState.DISCONNECTED)

    def _close(self) -> None:
        """Close the popover; its words are safe now."""
        if self.popover is not None:
            self._chosen = frozenset(self.popover.accounts.chosen())
            self.popover.title.clear()
            self.popover.close_it()

    @Slot()
    def _remember(self) -> None:
        """Keep what was typed and not saved for the next time."""
        self._grid.aim(None)
        if self.popover is not None:
            self._titles_left[self._context.desk.person.id] = self.popover.title.text()
            self.popover = None
