"""What a person does with the pictures of a post: each act can be undone, and says so."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from planner.content.channel import Channel
from planner.content.formats import with_format, with_outlet
from planner.content.post import Content, Format, MediaItem, Outlet
from planner.desk.formats import chosen_channels
from planner.desk.frames import frames_of, reframed
from planner.ui.composer.editing import Editing
from planner.ui.composer.formats.menu import add_formats, add_outlets
from planner.ui.composer.media.album import Album
from planner.ui.composer.media.crop_view import CropView
from planner.ui.composer.media.strip import Tile, feed_target, moved, with_item, without
from planner.ui.composer.media.tile_menu import shape_menu, tile_menu
from planner.ui.context import Context
from planner.words.catalogue import _


class Acts(QObject):
    """``going`` sends the number of the picture that is to be chosen, before the content changes.

    ``describe`` sends the number of one whose words are wanted, ``studio`` of one to be worked on there.
    """

    going = Signal(object)
    describe = Signal(object)
    studio = Signal(object)

    def __init__(self, context: Context, editing: Editing, album: Album, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._editing, self._album, self._over = context, editing, album, over
        self._crop: CropView | None = None

    @Slot(object)
    def move(self, way: tuple[int, int]) -> None:
        """Put a picture into another place."""
        number, to = way
        self.going.emit(to)
        sentence = _("Gambar {number} dipindah ke tempat {to}").format(number=number, to=to)
        self._do(sentence, moved(self._editing.content, number, to))

    @Slot(object)
    def remove(self, number: int) -> None:
        """Take a picture out of the post."""
        self._do(_("Gambar {number} dihapus").format(number=number), without(self._editing.content, number))

    @Slot(object)
    def cut(self, number: int) -> None:
        """Let a person cut a picture."""
        item = self._editing.content.media[number - 1]
        asset = self._album.of((item,)).get(item.asset_id)
        if asset is None or item.is_video or self._editing.locked is not None or self._crop is not None:
            return
        frames = sorted(
            frames_of(self._context.desk, self._editing.content), key=lambda one: one.ratio is None
        )
        self._crop = CropView(self._over.window(), self._context.pictures, asset, item, frames, number)
        self._crop.applied.connect(self._keep_cut)
        self._crop.closed.connect(self._forget_crop)
        self._crop.open_it()

    @Slot()
    def close_crop(self) -> None:
        """Leave the picture that is being cut as it was."""
        if self._crop is not None:
            self._crop.close_it()

    def ask_shape(self, at: QPoint) -> None:
        """Ask for another shape of the pictures in Instagram's feed, and for a format on each channel."""
        desk, content = self._context.desk, self._editing.content
        now = feed_target(frames_of(desk, content))
        menu = shape_menu(now, self._over, self._reshape)
        add_formats(menu, content, chosen_channels(desk, content), self._choose_format)
        add_outlets(menu, content, self._turn_outlet)
        menu.popup(at)

    def ask(self, tile: Tile, at: QPoint) -> None:
        """Offer what can be done with a picture."""
        number = tile.number
        if self._editing.locked is None:
            tile_menu(
                tile,
                self._over,
                studio=partial(self.studio.emit, number),
                cut=partial(self.cut, number),
                describe=partial(self.describe.emit, number),
                move=partial(self._move_to, number),
                remove=partial(self.remove, number),
            ).popup(at)

    def _move_to(self, number: int, to: int) -> None:
        self.move((number, to))

    def _reshape(self, target: str) -> None:
        content = reframed(self._context.desk, self._editing.content, target)
        if content != self._editing.content:
            self._do(_("Bentuk gambar diubah"), content)

    def _turn_outlet(self, outlet: Outlet) -> None:
        self._do(_("Rencana kanal lain diubah"), with_outlet(self._editing.content, outlet))

    def _choose_format(self, channel: Channel, form: Format | None) -> None:
        content = with_format(self._editing.content, channel.id, channel.network, form)
        if content != self._editing.content:
            self._do(_("Format diganti"), content)

    @Slot(object)
    def _keep_cut(self, cut: MediaItem) -> None:
        """Keep how a picture was cut, with the words that it has now."""
        content = self._editing.content
        for number, item in enumerate(content.media, start=1):
            if item.asset_id == cut.asset_id and item.framings != cut.framings:
                sentence = _("Gambar {number} dipotong").format(number=number)
                self._do(sentence, with_item(content, replace(item, framings=cut.framings)))

    @Slot()
    def _forget_crop(self) -> None:
        self._crop = None

    def _do(self, sentence: str, content: Content) -> None:
        if self._editing.locked is not None:
            self._context.shell.complain(self._editing.locked)
            return
        self._editing.act(sentence, content, by=self)
        self._context.shell.toast_undo(sentence)
