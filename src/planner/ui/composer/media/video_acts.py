"""What a person does with a video: its cover, its part, its conversion; files are made in the pool."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.asset import Asset
from planner.content.errors import PlannerError
from planner.content.ids import AssetId, PostId
from planner.content.post import Content, MediaItem
from planner.desk.desk import Desk
from planner.desk.videos import ShownVideo, convert_video, make_cover, measure
from planner.ui.composer.editing import Editing
from planner.ui.composer.media.strip import with_item
from planner.ui.context import Context
from planner.ui.job import Job, Token
from planner.words.catalogue import _


class VideoActs(QObject):
    """``converting`` carries how far a conversion is (0–1), None when there is none any more."""

    converting = Signal(object)
    covered = Signal()

    def __init__(self, context: Context, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._editing = context, editing
        self._job: Job | None = None
        self._of: tuple[PostId, AssetId] = (PostId(""), AssetId(""))
        self._measured: set[str] = set()

    def converts(self, asset_id: AssetId) -> bool:
        """Tell whether a video is being converted."""
        return self._job is not None and self._of[1] == asset_id

    def look_at(self, shown: ShownVideo) -> None:
        """Let what takes long to find out of a video be found out, once."""
        digest, desk = shown.facts.sha256, self._context.desk
        if shown.facts.luminances or digest in self._measured:
            return
        self._measured.add(digest)
        job = self._context.work.run(lambda token: measure(desk, digest, stopped=_asking(token)))
        job.failed.connect(self._complain)

    def change(self, item: MediaItem, shown: ShownVideo) -> None:
        """Keep another cover, part or mark of a video."""
        before = next((one for one in self._editing.content.media if one.asset_id == item.asset_id), item)
        if item == before:
            return
        self._editing.act(_sentence(before, item), with_item(self._editing.content, item), by=self)
        if item.poster_at != before.poster_at and item.poster_at is not None:
            digest, at, desk = shown.facts.sha256, item.poster_at, self._context.desk
            job = self._context.work.run(lambda _token: make_cover(desk, digest, at))
            job.done.connect(self._cover_made)
            job.failed.connect(self._complain)

    def convert(self, item: MediaItem) -> None:
        """Make of a video what Meta takes; the original stays in the workspace."""
        if self._job is not None or self._editing.locked is not None:
            return
        desk, at = self._context.desk, item.poster_at or 0.0
        self._of = (self._editing.post_id, item.asset_id)
        self._job = self._context.work.run(lambda token: _converted(desk, item.asset_id, at, token))
        self._job.progressed.connect(self._tell)
        self._job.done.connect(self._take)
        self._job.failed.connect(self._complain)
        self._job.ended.connect(self._end)
        self.converting.emit(0.0)

    @Slot()
    def stop(self) -> None:
        """Convert no more; the video stays as it was."""
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _tell(self, far: tuple[int, int]) -> None:
        self.converting.emit(far[0] / far[1])

    @Slot(object)
    def _take(self, made: Asset | None) -> None:
        post_id, old = self._of
        if made is None or post_id != self._editing.post_id or self._editing.locked is not None:
            return
        content = _exchanged(self._editing.content, old, made.id)
        sentence = _("Video diubah ke MP4")
        self._editing.act(sentence, content, by=self)
        self._context.shell.toast_undo(sentence)

    @Slot(object)
    def _complain(self, error: object) -> None:
        if isinstance(error, PlannerError):
            self._context.shell.complain(error)

    @Slot(object)
    def _end(self, _job: object) -> None:
        self._job = None
        self.converting.emit(None)

    @Slot(object)
    def _cover_made(self, _digest: object) -> None:
        self.covered.emit()


def _converted(desk: Desk, asset_id: AssetId, cover_at: float, token: Token) -> Asset | None:
    def tell(part: float) -> None:
        token.report(round(part * 1_000), 1_000)

    made = convert_video(desk, asset_id, trim=None, progress=tell, stopped=_asking(token))
    if made is not None:
        make_cover(desk, made.sha256, cover_at)
    return made


def _exchanged(content: Content, old: AssetId, new: AssetId) -> Content:
    media = tuple(replace(one, asset_id=new) if one.asset_id == old else one for one in content.media)
    return replace(content, media=media)


def _asking(token: Token) -> Callable[[], bool]:
    return lambda: token.cancelled


def _sentence(before: MediaItem, after: MediaItem) -> str:
    if after.poster_at != before.poster_at:
        return _("Sampul video diganti")
    return _("Video dipotong") if after.trim != before.trim else _("Keterangan video diubah")
