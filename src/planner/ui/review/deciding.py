"""Taking a decision: the verb runs in the background, for it reads every file that would go out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.errors import PlannerError, Refused
from planner.content.finding import Severity
from planner.content.post import Post
from planner.content.state import State
from planner.desk.comparison import Comparison
from planner.desk.desk import Desk
from planner.desk.review import approve, request_changes
from planner.ui.context import Context
from planner.ui.dates import moment_short
from planner.ui.job import Job
from planner.ui.review.decide_dialogs import WordsDialog, send_back_dialog, warnings_dialog
from planner.ui.review.decision_bar import DecisionBar, barred_words
from planner.ui.review.loading import as_seated
from planner.words.catalogue import _

OUTDATED = frozenset({"content-changed", "move-refused", "state-forbids", "post-unknown"})


@dataclass(slots=True)
class Asked:
    """A decision that is on its way."""

    post: Post
    dialog: WordsDialog | None = None
    job: Job | None = None


class Deciding(QObject):
    """``decided`` carries the PostId of what was decided; ``outdated`` that of what is no longer as shown.

    ``sent_back`` carries it before, where the draft of a note was used for the decision.
    """

    decided = Signal(object)
    sent_back = Signal(object)
    outdated = Signal(object)

    def __init__(self, context: Context, bar: DecisionBar) -> None:
        super().__init__(bar)
        self._context, self._bar = context, bar
        self._asked: Asked | None = None

    def is_busy(self) -> bool:
        """Tell whether a decision is on its way."""
        return self._asked is not None and self._asked.job is not None

    def approve(self, told: Comparison) -> None:
        """Approve what is shown; warnings that remain want a reason."""
        if self.is_busy() or self._is_barred(told):
            return
        self._asked = Asked(told.post)
        warnings = [one for one in told.now.checked.found if one.severity is Severity.WARN]
        if not warnings:
            self._approve("")
            return
        dialog = warnings_dialog(self._bar.window(), warnings)
        dialog.said.connect(self._approve)
        dialog.rejected.connect(self._give_up)
        self._asked.dialog = dialog

    def send_back(self, told: Comparison, draft: str) -> None:
        """Ask what has to be put right, and send the post back."""
        if self.is_busy():
            return
        if self._bar.send_back.is_blocked:
            self._context.shell.toast(barred_words(told), icon="circle-alert")
            return
        self._asked = Asked(told.post)
        dialog = send_back_dialog(self._bar.window(), told.post.content.title, draft)
        dialog.said.connect(self._send_back)
        dialog.rejected.connect(self._give_up)
        self._asked.dialog = dialog

    def _is_barred(self, told: Comparison) -> bool:
        reason = barred_words(told)
        if reason:
            self._context.shell.toast(reason, icon="circle-alert")
        return bool(reason)

    @Slot(str)
    def _approve(self, reason: str) -> None:
        asked = self._asked
        if asked is not None:
            post = asked.post
            self._start(asked, lambda desk: approve(desk, post.id, reason=reason, digest=post.digest))

    @Slot(str)
    def _send_back(self, note: str) -> None:
        asked = self._asked
        if asked is not None:
            post = asked.post
            self._start(asked, lambda desk: request_changes(desk, post.id, note=note))

    def _start(self, asked: Asked, act: Callable[[Desk], Post]) -> None:
        if asked.job is not None:
            return
        self._bar.begin()
        desk = as_seated(self._context.desk)
        job = self._context.work.write(lambda _token: act(desk))
        asked.job = job
        job.done.connect(self._finish)
        job.failed.connect(self._fail)
        job.ended.connect(self._end)

    @Slot(object)
    def _finish(self, post: Post) -> None:
        asked = self._asked
        if asked is not None and asked.dialog is not None:
            asked.dialog.accept()
        self._asked = None
        sentence, icon = _said(post)
        self._context.shell.toast(sentence, self._about(post), icon=icon)
        if post.state is State.CHANGES_REQUESTED:
            self.sent_back.emit(post.id)
        self.decided.emit(post.id)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        asked = self._asked
        if not isinstance(error, PlannerError) or asked is None:
            self._asked = None
            return
        if isinstance(error, Refused) and error.code in OUTDATED:
            if asked.dialog is not None:
                asked.dialog.reject()
            self._asked = None
            self.outdated.emit(asked.post.id)
            return
        if asked.dialog is None:
            self._asked = None
        self._context.shell.complain(error)

    @Slot(object)
    def _end(self, _job: object) -> None:
        if self._asked is not None:
            self._asked.job = None
        self._bar.end()

    @Slot()
    def _give_up(self) -> None:
        if self._asked is not None and self._asked.job is None:
            self._asked = None

    def _about(self, post: Post) -> str:
        if post.state is State.SCHEDULED and post.due_at is not None:
            return f"{post.content.title}, {moment_short(post.due_at, self._context.zone)}"
        return post.content.title


def _said(post: Post) -> tuple[str, str]:
    if post.state is State.CHANGES_REQUESTED:
        return _("Perbaikan diminta"), "message-square-warning"
    if post.state is State.SCHEDULED:
        return _("Disetujui dan dijadwalkan"), "badge-check"
    return _("Disetujui"), "badge-check"
