"""Sending the post to review: saved first, then rendered and sealed in the background."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.content.post import Post
from planner.desk.submit import ChecksBlock, submit
from planner.desk.take_up import take_up
from planner.ui.composer.editing import Editing
from planner.ui.context import Context
from planner.ui.job import Token
from planner.words.catalogue import _


class Submitting(QObject):
    """Runs from ``begun`` to ``ended``; ``submitted`` carries the post, ``blocked``: checks stop it."""

    begun = Signal()
    ended = Signal()
    submitted = Signal(object)
    blocked = Signal()

    def __init__(self, context: Context, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._editing = context, editing
        self._wanted = PostId("")

    def is_busy(self) -> bool:
        """Tell whether a post is on its way to review."""
        return bool(self._wanted)

    @Slot()
    def begin(self) -> None:
        """Save what is on the screen, then send it."""
        if self.is_busy() or self._editing.locked is not None:
            return
        self._wanted = self._editing.post_id
        self.begun.emit()
        job = self._editing.save()
        if job is None:
            self._send(None)
        else:
            job.done.connect(self._send)
            job.failed.connect(self._fail)

    @Slot(object)
    def _send(self, _post: object) -> None:
        desk, post_id = replace(self._context.desk), self._wanted

        def send(_token: Token) -> Post:
            take_up(desk, post_id)
            return submit(desk, post_id)

        job = self._context.work.run(send)
        job.done.connect(self._done)
        job.failed.connect(self._fail)

    @Slot(object)
    def _done(self, post: Post) -> None:
        self._end()
        self._context.shell.toast(_("Diajukan untuk ditelaah"), post.content.title, icon="send")
        self.submitted.emit(post)

    @Slot(object)
    def _fail(self, error: object) -> None:
        self._end()
        if isinstance(error, ChecksBlock):
            self.blocked.emit()
        if isinstance(error, PlannerError):
            self._context.shell.complain(error)

    def _end(self) -> None:
        self._wanted = PostId("")
        self.ended.emit()
