"""Opening posts in the composer: one that stands, one that was only typed, one that somebody wishes for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from planner.content.errors import PlannerError, Refused
from planner.content.ids import PostId
from planner.content.post import Content
from planner.desk.around_post import Around, around_post
from planner.desk.typed import typed_into
from planner.ui.composer.editing import Editing
from planner.ui.composer.media.pane import MediaPane
from planner.ui.composing import ComposeWish
from planner.ui.context import Context
from planner.words.catalogue import _


class Opening:
    """Fills an ``Editing``."""

    def __init__(self, context: Context, editing: Editing, media: MediaPane) -> None:
        self._context, self._editing, self._media = context, editing, media

    def around(self) -> Around:
        """Look around the post that is open. Raises Unavailable."""
        editing = self._editing
        return around_post(self._context.desk, editing.post_id, editing.content.channels)

    def open_post(self, post_id: PostId) -> None:
        """Open a post; one that was begun and never saved too."""
        try:
            self._open_or_resume(post_id)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        if self._editing.is_changed() and self._editing.conflict is None:
            self._context.shell.toast(_("Tulisan yang belum tersimpan dipulihkan"), icon="history")

    def begin(self, wish: ComposeWish) -> None:
        """Begin a post as somebody wishes."""
        content = self._fresh(wish)
        self._editing.begin(content)
        self._context.shell.shows(self._editing.post_id)
        if wish.title:
            self._editing.put(replace(content, title=wish.title))
        if wish.files:
            self._media.add_files(wish.files)
        if wish.media:
            self._media.add_items(wish.media)
        if wish.pasted:
            self._media.take(QGuiApplication.clipboard().mimeData())

    def _open_or_resume(self, post_id: PostId) -> None:
        try:
            self._editing.open(post_id)
        except Refused as refused:
            if refused.code != "post-unknown":
                raise
            typed = typed_into(self._context.desk, post_id)
            if typed is None:
                self._editing.begin_as(post_id, self._fresh(ComposeWish()))
            else:
                self._editing.resume(typed)

    def _fresh(self, wish: ComposeWish) -> Content:
        channels = wish.channels
        if not channels:
            first = {one.network: one.id for one in reversed(self.around().channels)}
            channels = tuple(sorted(first.values()))
        return Content(title="", channels=channels, publish_at=wish.due_at, zone=self._context.zone.key)
