"""Takes what was dropped, pasted or chosen into the post, and tells what could not be used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.asset import Asset
from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.content.post import MediaItem
from planner.desk.frames import frames_of
from planner.desk.intake import goes_on_failing
from planner.desk.library import proposed_items
from planner.desk.media import Added
from planner.ui.composer.editing import Editing
from planner.ui.composer.media.intake import Came, Intake
from planner.ui.composer.media.mime import Bitmap
from planner.ui.composer.media.strip import most_pictures
from planner.ui.context import Context
from planner.words.catalogue import _, ngettext

PASTED_NAME = "%Y-%m-%d %H.%M.%S"


Begin = Callable[[Intake], object]
"""Lets an intake begin with what is brought."""


class Bringing(QObject):
    """``progressed`` carries a ``Came`` that has not ended, ``ended`` one that has; ``refused`` (Added, of).

    ``placing`` sends the number that the first new picture is about to have.
    The pictures that fit become one act that can be undone, as soon as no more fit or nothing more comes.
    """

    progressed = Signal(object)
    ended = Signal(object)
    refused = Signal(object)
    placing = Signal(object)

    def __init__(self, context: Context, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._editing = context, editing
        self._intake: Intake | None = None
        self._waiting: list[tuple[PostId, Begin]] = []
        self._placed: frozenset[str] | None = None
        self._sentence = ""

    def is_busy(self) -> bool:
        """Tell whether something is coming in."""
        return self._intake is not None

    def take_files(self, paths: Sequence[Path]) -> None:
        """Bring in files and folders, after what is coming in already."""
        if self._may() and paths:
            wanted = tuple(paths)
            self._start_or_wait(lambda intake: intake.take_files(wanted))

    def take_bitmap(self, bitmap: Bitmap) -> None:
        """Bring in a picture without a file."""
        if self._may():
            now = self._context.desk.clock.now().astimezone(self._context.zone)
            name = f"{_('Tempelan')} {now.strftime(PASTED_NAME)}{bitmap.suffix}"
            self._start_or_wait(lambda intake: intake.take_pasted(bitmap.read, name))

    def take_items(self, items: Sequence[MediaItem]) -> None:
        """Put what the library holds into the post, as one act; what is in it already is told."""
        if not self._may():
            return
        here, content = self._here(), self._editing.content
        fresh = [item for item in items if item.asset_id not in here]
        fitting = tuple(fresh[: self._room()])
        if fitting:
            sentence = _added_words(fitting)
            self.placing.emit(len(content.media) + 1)
            self._editing.act(sentence, replace(content, media=content.media + fitting), by=self)
            self._context.shell.toast_undo(sentence)
        if len(fitting) < len(fresh):
            self._context.shell.toast(
                _("Paling banyak {most} gambar.").format(most=self._most()), icon="info"
            )
        elif not fresh and items:
            self._context.shell.complain(Refused("picture-here-already"))

    @Slot()
    def stop(self) -> None:
        """Bring in no more; what is in stays."""
        self._waiting.clear()
        if self._intake is not None:
            self._intake.stop()

    def _may(self) -> bool:
        if self._editing.locked is not None:
            self._context.shell.complain(self._editing.locked)
        return self._editing.locked is None

    def _start_or_wait(self, begin: Begin) -> None:
        """Begin, or wait for what is coming in; it is for the post that is open now."""
        self._waiting.append((self._editing.post_id, begin))
        if self._intake is None:
            self._start_next()

    def _start_next(self) -> None:
        post_id, begin = self._waiting.pop(0)
        self._intake = Intake(self._context.work, self._context.desk, post_id, self)
        self._intake.told.connect(self._hear)
        self._placed = None
        begin(self._intake)

    @Slot(object)
    def _hear(self, came: Came) -> None:
        if self._placed is None and (came.ended or len(self._new(came)) >= self._room()):
            self._place(came)
        if not came.ended:
            self.progressed.emit(came)
            return
        self._intake = None
        self.ended.emit(came)
        self._tell(came)
        if self._waiting:
            self._start_next()

    def _most(self) -> int:
        desk = self._context.desk
        return most_pictures(desk.limits, frames_of(desk, self._editing.content))

    def _room(self) -> int:
        return max(0, self._most() - len(self._editing.content.media))

    def _new(self, came: Came) -> list[Asset]:
        here = {item.asset_id for item in self._editing.content.media}
        return [asset for asset in came.assets if asset.id not in here]

    def _place(self, came: Came) -> None:
        """Put into the post what fits, as one act."""
        self._placed = frozenset()
        if came.post_id != self._editing.post_id or self._editing.locked is not None:
            return
        fitting = self._new(came)[: self._room()]
        if not fitting:
            return
        self._placed = frozenset(asset.id for asset in fitting)
        content = self._editing.content
        items = proposed_items(self._context.desk, fitting)
        self._sentence = _added_words(items)
        self.placing.emit(len(content.media) + 1)
        self._editing.act(self._sentence, replace(content, media=content.media + items), by=self)

    def _tell(self, came: Came) -> None:
        refused = came.refused + self._doubles(came)
        kept = [asset for asset in came.assets if asset.id not in self._here()]
        failing = next((one for one in refused if goes_on_failing(one)), None)
        if failing is not None and failing.refused is not None:
            self._context.shell.complain(failing.refused)
        elif len(refused) == 1 and refused[0].refused is not None and came.of == 1:
            self._context.shell.complain(refused[0].refused)
            return
        elif kept:
            self._tell_kept(came, len(kept))
        elif self._placed and not refused:
            self._context.shell.toast_undo(self._sentence)
        if refused:
            self.refused.emit((refused, came.of or len(refused)))

    def _tell_kept(self, came: Came, count: int) -> None:
        other = came.post_id != self._editing.post_id
        if other or self._editing.locked is not None:
            why = _("Konten lain dibuka.") if other else _("Konten ini tidak dapat diubah lagi.")
            kept = _("{count} gambar tersimpan di ruang kerja.").format(count=count)
            self._context.shell.toast(why, kept, icon="info")
            return
        sentence = _("Paling banyak {most} gambar.").format(most=self._most())
        about = _("{count} lainnya tersimpan di ruang kerja.").format(count=count)
        self._context.shell.toast(sentence, about, icon="info")

    def _here(self) -> frozenset[str]:
        return frozenset(item.asset_id for item in self._editing.content.media)

    def _doubles(self, came: Came) -> tuple[Added, ...]:
        """Return the files that are in the post already, or came twice."""
        met, found = set(self._here() - (self._placed or frozenset())), []
        for one in came.added:
            if one.asset is None:
                continue
            if one.asset.id in met:
                found.append(Added(file=one.file, refused=Refused("picture-here-already")))
            met.add(one.asset.id)
        return tuple(found)


def _added_words(items: Sequence[MediaItem]) -> str:
    count, videos = len(items), sum(one.is_video for one in items)
    if not videos:
        told = ngettext("{count} gambar ditambahkan", "{count} gambar ditambahkan", count)
    elif videos == count:
        told = ngettext("{count} video ditambahkan", "{count} video ditambahkan", count)
    else:
        told = _("{count} gambar dan video ditambahkan")
    return told.format(count=count)
