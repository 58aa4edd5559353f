"""The pictures of the post being written: the strip, the words of the chosen one, and what is brought in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from planner.content.errors import Refused
from planner.content.post import Format, MediaItem, RunStep
from planner.desk.frames import frames_of
from planner.desk.media import Added
from planner.desk.videos import shown_videos
from planner.ui.composer.editing import Edit, Editing
from planner.ui.composer.media.acts import Acts
from planner.ui.composer.media.album import Album
from planner.ui.composer.media.bringing import Bringing
from planner.ui.composer.media.choosing import ask_for_files
from planner.ui.composer.media.mime import Bitmap, Files, Held, WebAddress, held_in, may_hold
from planner.ui.composer.media.strip import (
    Tile,
    mixed_line,
    most_pictures,
    shape_line,
    shape_lines,
    tiles_of,
    with_item,
)
from planner.ui.composer.media.strip_parts import StripParts
from planner.ui.composer.media.video_acts import VideoActs
from planner.ui.context import Context
from planner.ui.widgets.ground import Ground
from planner.words.catalogue import _

SHOWN = {"media", "channels", "variants", "run_sheet", "outlets"}


class MediaPane(Ground):
    """The left column of the composer, or a row above the text where it is narrow.

    ``studio_wanted`` carries the number of the picture that is to be worked on in the studio.
    """

    studio_wanted = Signal(object)

    def __init__(self, context: Context, editing: Editing) -> None:
        super().__init__("surface_2", "r")
        self._context, self._editing = context, editing
        self._album, self._chosen = Album(context), 0
        self.parts = StripParts(context)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 1, 0)
        self._column.addWidget(self.parts)
        self._bringing = Bringing(context, editing, self)
        self._acts = Acts(context, editing, self._album, self)
        self._videos = VideoActs(context, editing, self)
        self.setAcceptDrops(True)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Media"))
        self.parts.retranslate()
        self._show()

    def set_narrow(self, *, narrow: bool) -> None:
        """Become a row of tiles above the text, or the column again."""
        self._lines = "b" if narrow else "r"
        self._column.setContentsMargins(0, 0, 0 if narrow else 1, 1 if narrow else 0)
        self.parts.set_narrow(narrow=narrow)
        self._show()

    def take(self, mime: QMimeData) -> bool:
        """Take what was pasted or dropped; False when there is nothing for the strip in it."""
        held = held_in(mime)
        if isinstance(held, WebAddress) and not held.is_picture:
            return False
        return self._take(held)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Bring in files and folders."""
        self._bringing.take_files(tuple(Path(path) for path in paths))

    @Slot(object)
    def add_items(self, items: Sequence[MediaItem]) -> None:
        """Put in what the library holds already."""
        self._bringing.take_items(items)

    @Slot()
    def browse(self) -> None:
        """Ask for files."""
        if self._editing.locked is not None:
            self._context.shell.complain(self._editing.locked)
            return
        ask_for_files(self.window()).filesSelected.connect(self._browsed)

    @Slot()
    def browse_library(self) -> None:
        """Ask for files of the library."""
        from planner.ui.library.picker import Picker  # noqa: PLC0415  only when it is asked for

        if self._editing.locked is not None:
            self._context.shell.complain(self._editing.locked)
            return
        picker = Picker(self.window(), self._context)
        picker.picked.connect(self.add_items)
        picker.open()

    @Slot(object)
    def show_alt(self, number: int) -> None:
        """Choose a picture, counted from 1, and go to its alternative text."""
        if 1 <= number <= len(self._editing.content.media):
            self.parts.tiles.choose(number)
            self._choose(number)
            self.parts.show_words()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._editing.locked is None and may_hold(event.mimeData()):
            self.parts.zone.set_over(over=True)
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.parts.zone.set_over(over=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.parts.zone.set_over(over=False)
        if self._take(held_in(event.mimeData())):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def _take(self, held: Held) -> bool:
        match held:
            case Files(paths=paths):
                self._bringing.take_files(paths)
            case Bitmap():
                self._bringing.take_bitmap(held)
            case WebAddress():
                self._context.shell.complain(Refused("web-address-not-fetched"))
            case None:
                return False
        return True

    def _connect(self) -> None:
        tiles, parts, acts = self.parts.tiles, self.parts, self._acts
        tiles.chosen.connect(self._choose)
        tiles.moved.connect(acts.move)
        tiles.opened.connect(acts.cut)
        tiles.studio_wanted.connect(self.studio_wanted)
        acts.studio.connect(self.studio_wanted)
        tiles.removed.connect(acts.remove)
        tiles.asked.connect(self._ask)
        tiles.pasted.connect(self._paste)
        acts.going.connect(self._go)
        acts.describe.connect(self.show_alt)
        parts.zone.wanted.connect(self.browse)
        parts.zone.library_wanted.connect(self.browse_library)
        parts.form.typed.connect(self._type)
        parts.form.left.connect(self._save)
        parts.form.cut_wanted.connect(self.open_studio)
        parts.shape.change_wanted.connect(self._ask_shape)
        parts.progress.cancelled.connect(self._bringing.stop)
        parts.run_sheet.changed.connect(self._plan)
        parts.run_sheet.left.connect(self._save)
        film, videos = parts.form.video, self._videos
        film.changed.connect(self._change_video)
        film.convert_wanted.connect(self._convert)
        film.stop_wanted.connect(videos.stop)
        videos.converting.connect(film.show_converting)
        videos.covered.connect(self._show)
        self._bringing.progressed.connect(parts.tell_progress)
        self._bringing.ended.connect(parts.end_progress)
        self._bringing.refused.connect(self._tell_refused)
        self._bringing.placing.connect(self._go)
        self._editing.opened.connect(self._begin)
        self._editing.changed.connect(self._hear)
        self._editing.stood.connect(self._show)

    @Slot()
    def _begin(self) -> None:
        self._acts.close_crop()
        self.parts.refused.hide()
        self._chosen = 1
        self._show()

    @Slot(object)
    def _hear(self, edit: Edit) -> None:
        if edit.fields & SHOWN:
            self._show()

    @Slot()
    def _show(self) -> None:
        content, desk = self._editing.content, self._context.desk
        frames, count = frames_of(desk, content), len(content.media)
        locked = self._editing.locked is not None
        if locked:
            self._acts.close_crop()
        self._chosen = min(max(self._chosen, 1), count)
        films = shown_videos(desk, content.media)
        tiles = tiles_of(content.media, self._album.of(content.media), frames, films)
        self.parts.show_count(count, most_pictures(desk.limits, frames))
        self.parts.set_locked(locked=locked)
        line, changeable = shape_line(count, frames), not locked and any(one.shown_on for one in frames)
        self.parts.shape.show_shape(line, shape_lines(count, frames), changeable=changeable)
        self.parts.show_mixed(mixed_line(tiles, frames))
        live = any(form is Format.LIVE for one in frames for _network, form in one.shown_on)
        self.parts.show_outlets(content.outlets)
        self.parts.show_run_sheet(content.run_sheet, live=live, locked=locked)
        self.parts.tiles.show_tiles(tiles, self._chosen)
        self._show_words()
        self.parts.fit()

    def _show_words(self) -> None:
        tile = self._tile()
        self.parts.form.show_tile(tile, locked=self._editing.locked is not None)
        if tile is not None and tile.film is not None:
            self._videos.look_at(tile.film)
            if not self._videos.converts(tile.item.asset_id):
                self.parts.form.video.show_converting(None)

    def _tile(self) -> Tile | None:
        tiles = self.parts.tiles.tiles.tiles()
        return tiles[self._chosen - 1] if 0 < self._chosen <= len(tiles) else None

    @Slot(object)
    def _go(self, number: int) -> None:
        self._chosen = number

    @Slot(object)
    def _choose(self, number: int) -> None:
        self._chosen = number
        self._show_words()

    @Slot(object)
    def _type(self, item: MediaItem) -> None:
        self._editing.put(with_item(self._editing.content, item), by=self)

    @Slot(object)
    def _change_video(self, item: MediaItem) -> None:
        tile = self._tile()
        if tile is not None and tile.film is not None:
            self._videos.change(item, tile.film)

    @Slot()
    def _convert(self) -> None:
        tile = self._tile()
        if tile is not None:
            self._videos.convert(tile.item)

    @Slot(object)
    def _plan(self, steps: tuple[RunStep, ...]) -> None:
        self._editing.put(replace(self._editing.content, run_sheet=steps), by=self)

    @Slot()
    def _save(self) -> None:
        self._editing.save()

    @Slot()
    def open_studio(self) -> None:
        """Take the chosen picture into the studio."""
        if self._chosen:
            self.studio_wanted.emit(self._chosen)

    @Slot()
    def _ask_shape(self) -> None:
        change = self.parts.shape.change
        self._acts.ask_shape(change.mapToGlobal(QPoint(0, change.height())))

    @Slot(object)
    def _ask(self, asked: tuple[int, QPoint]) -> None:
        number, at = asked
        self._acts.ask(self.parts.tiles.tiles.tiles()[number - 1], at)

    @Slot()
    def _paste(self) -> None:
        self._take(held_in(QGuiApplication.clipboard().mimeData()))

    @Slot("QStringList")
    def _browsed(self, files: list[str]) -> None:
        self.add_files([Path(one) for one in files])

    @Slot(object)
    def _tell_refused(self, told: tuple[tuple[Added, ...], int]) -> None:
        self.parts.refused.tell(*told)
