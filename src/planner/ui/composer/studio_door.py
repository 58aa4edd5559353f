"""The way from a picture of the post into the studio and back: one act, whatever was done there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from planner.content.ids import PostId
from planner.content.post import Content, MediaItem
from planner.desk.frames import frames_of
from planner.desk.media import media_of
from planner.ui.composer.editing import Editing
from planner.ui.composer.media.strip import with_item
from planner.ui.context import Context
from planner.ui.studio.wish import StudioWish
from planner.words.catalogue import _


class StudioDoor(QObject):
    """While it stands open the post stays open too, though its screen is hidden."""

    def __init__(self, context: Context, editing: Editing, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._editing, self._over = context, editing, over
        self._post, self._is_open = PostId(""), False
        self._before: MediaItem | None = None
        editing.opened.connect(self._shut)
        editing.conflicted.connect(self._shut)

    @property
    def is_open(self) -> bool:
        """Tell whether a picture of this post is in the studio."""
        return self._is_open

    def open_at(self, number: int) -> None:
        """Take a picture, counted from 1, into the studio."""
        editing, desk = self._editing, self._context.desk
        content = editing.content
        if not 1 <= number <= len(content.media):
            return
        if editing.locked is not None:
            self._context.shell.complain(editing.locked)
            return
        item = content.media[number - 1]
        asset = media_of(desk, (item.asset_id,)).get(item.asset_id)
        if asset is None or item.is_video:
            return
        self._post, self._before, self._is_open = editing.post_id, item, True
        wish = StudioWish(
            title=content.title,
            item=item,
            asset=asset,
            number=number,
            count=len(content.media),
            targets=tuple(one.target for one in frames_of(desk, content)),
            keep=self._keep,
            finish=self._finish,
            is_live=self._is_live,
        )
        self._context.shell.shows(editing.post_id)
        self._context.shell.go("studio", wish)

    def _is_live(self) -> bool:
        return self._is_open and self._editing.post_id == self._post and self._editing.locked is None

    def _keep(self, made: MediaItem) -> None:
        self._editing.put(self._with(made), by=self)

    def _finish(self, made: MediaItem) -> None:
        """Take the picture over; what was kept in between is one act from before to now."""
        editing = self._editing
        after = self._with(made)
        if self._before is not None:
            editing.put(self._with(self._before), by=self)
        if after != editing.content:
            number = next(
                (at for at, one in enumerate(after.media, start=1) if one.asset_id == made.asset_id), 1
            )
            sentence = _("Gambar {number} diubah di Studio").format(number=number)
            editing.act(sentence, after, by=self)
            self._context.shell.toast_undo(sentence)
        self._is_open = False
        QTimer.singleShot(0, self, self._look_who_is_here)

    def _with(self, made: MediaItem) -> Content:
        """Return the post with what the studio changes of a picture, its words as they are now."""
        content = self._editing.content
        for item in content.media:
            if item.asset_id == made.asset_id:
                own = replace(item, design=made.design, focus=made.focus, framings=made.framings)
                content = with_item(content, own)
        return content

    @Slot()
    def _look_who_is_here(self) -> None:
        """Leave the post when the studio was left for another place than the composer."""
        if not self._over.isVisible() and not self._is_open:
            self._editing.leave()

    @Slot()
    def _shut(self, _typed: object = None) -> None:
        self._is_open = False
