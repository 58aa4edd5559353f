"""Runs the checks a moment after typing stops; those of a very long text in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from planner.content.channel import Channel
from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.content.post import Content
from planner.desk.checking import around_typing
from planner.desk.override import Given, given_overrides
from planner.desk.surroundings import Known, look_around
from planner.ui.composer.caption.captions import chosen_channels
from planner.ui.composer.checks.found import Checked, checked
from planner.ui.composer.editing import Edit, Editing
from planner.ui.context import Context
from planner.ui.job import Job, Token

AFTER_MS = 150
LOOKED_UP = frozenset({"media", "publish_at", "channels", "variants"})
"""Fields that need another look around: files, neighbours, accounts."""

LONG = 10_000
"""Of fewer letters, all checks together take about a millisecond."""

WHILE_TYPING_MS = 1_500
"""Who types without a pause is told at least this often."""


class Checker(QObject):
    """``looked`` carries a ``Checked``; the newest one is kept."""

    looked = Signal(object)

    def __init__(self, context: Context, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._editing = context, editing
        self._channels: tuple[Channel, ...] = ()
        self._lateness = timedelta()
        self.given: tuple[Given, ...] = ()
        self._known = Known()
        self._looking: Job | None = None
        self.newest, self._post_id = Checked(), PostId("")
        self._job: Job | None = None
        self._pause, self._longest = QTimer(self), QTimer(self)
        for timer, after in ((self._pause, AFTER_MS), (self._longest, WHILE_TYPING_MS)):
            timer.setSingleShot(True)
            timer.setInterval(after)
            timer.timeout.connect(self.look)
        editing.opened.connect(self._begin)
        editing.changed.connect(self._wait)

    def show_channels(self, channels: Sequence[Channel], lateness: timedelta) -> None:
        """Say which accounts there are, and how late a post may still go out."""
        self._channels, self._lateness = tuple(channels), lateness
        self.look_at_overrides()

    def look_at_overrides(self) -> None:
        """See what was let pass with a reason, and check again."""
        try:
            self.given = given_overrides(self._context.desk, self._editing.post_id)
        except PlannerError as error:
            self._context.shell.complain(error)
        self.look()
        self._look_around()

    def is_fresh(self) -> bool:
        """Tell whether the newest findings are about what is on the screen now."""
        return self._job is None and not self._pause.isActive()

    def is_settled(self) -> bool:
        """Tell whether everything around the post was looked up as well."""
        return self.is_fresh() and self._looking is None

    def check_now(self) -> Checked:
        """Check at once, on this thread: somebody wants to submit."""
        self._drop()
        self._take(self._work()(None))
        return self.newest

    @Slot()
    def look(self) -> None:
        """Check what is on the screen now."""
        self._drop()
        if not self._editing.is_open():
            return
        if _letters(self._editing.content) < LONG:
            self._take(self._work()(None))
            return
        self._job = self._context.work.run(self._work())
        self._job.done.connect(self._done)
        self._job.ended.connect(self._ended)

    @Slot()
    def _begin(self) -> None:
        if self._editing.post_id != self._post_id:
            self._post_id = self._editing.post_id
            self.given, self._known = (), Known()
            self._take(Checked())
        self.look()

    @Slot(object)
    def _wait(self, edit: Edit) -> None:
        if edit.fields <= {"title"}:
            return
        if edit.fields & LOOKED_UP:
            self._look_around()
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def _work(self) -> _Work:
        content = self._editing.content
        around = self._known.beside(around_typing(self._context.desk, self._lateness))
        channels, given = chosen_channels(content, self._channels), self.given

        def look(_token: Token | None) -> Checked:
            return checked(content, channels, around, given)

        return look

    def _look_around(self) -> None:
        """Look up what stands around the post, in the background: files are opened, neighbours compared."""
        if self._looking is not None:
            self._looking.cancel()
        desk, post_id, content = replace(self._context.desk), self._editing.post_id, self._editing.content
        if not self._editing.is_open():
            return

        def look(_token: Token) -> tuple[PostId, Known]:
            return post_id, look_around(desk, content, post_id)

        self._looking = self._context.work.run(look)
        self._looking.done.connect(self._looked_around)
        self._looking.failed.connect(self._not_looked_around)
        self._looking.ended.connect(self._end_looking)

    @Slot(object)
    def _looked_around(self, found: tuple[PostId, Known]) -> None:
        post_id, known = found
        if post_id == self._editing.post_id and known != self._known:
            self._known = known
            self.look()

    @Slot(object)
    def _end_looking(self, job: object) -> None:
        if job is self._looking:
            self._looking = None

    @Slot(object)
    def _not_looked_around(self, error: object) -> None:
        if isinstance(error, PlannerError):
            self._context.shell.complain(error)

    def _drop(self) -> None:
        self._pause.stop()
        self._longest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot(object)
    def _done(self, found: Checked) -> None:
        self._take(found)

    def _take(self, found: Checked) -> None:
        self.newest = found
        self.looked.emit(found)

    @Slot(object)
    def _ended(self, job: object) -> None:
        if job is self._job:
            self._job = None


def _letters(content: Content) -> int:
    return len(content.caption) + sum(len(one.caption or "") for one in content.variants)


_Work = Callable[[Token | None], Checked]
