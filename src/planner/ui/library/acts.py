"""What a person does with files of the library: each act can be undone, and says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.content.asset import Asset
from planner.content.errors import PlannerError
from planner.content.ids import AssetId
from planner.content.library import MediaFacts, MediaLine
from planner.content.post import MediaItem
from planner.desk.archive_media import archive_media, unarchive_media
from planner.desk.describe_media import describe_media
from planner.desk.library import MediaSheet, proposed_items
from planner.desk.media import export_media, media_of
from planner.ui.batch.opening import open_batch
from planner.ui.composing import ComposeWish
from planner.ui.context import Context
from planner.ui.screens import SCREENS
from planner.words.catalogue import _, ngettext

USUAL_TARGETS = ("instagram-portrait", "facebook-feed")


class Acts(QObject):
    """Writes through the desk, remembers for undo."""

    def __init__(self, context: Context, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._over = context, over

    @staticmethod
    def has_studio() -> bool:
        """Tell whether there is a studio to open."""
        return any(one.id == "studio" for one in SCREENS)

    @Slot(object)
    def describe(self, told: tuple[MediaSheet, MediaFacts]) -> None:
        """Write other facts of a file."""
        sheet, facts = told
        asset_id = sheet.asset.id
        before = self._tried(lambda: describe_media(self._context.desk, asset_id, facts))
        if isinstance(before, MediaFacts):
            self._context.undo.did(
                _("Keterangan {name} diubah").format(name=sheet.facts.title or sheet.asset.filename),
                again=lambda: describe_media(self._context.desk, asset_id, facts),
                back=lambda: describe_media(self._context.desk, asset_id, before),
            )

    def archive(self, lines: Sequence[MediaLine]) -> None:
        """Hide files from the library."""
        ids = tuple(line.id for line in lines)
        count = len(ids)
        told = ngettext("{count} berkas diarsipkan", "{count} berkas diarsipkan", count).format(count=count)
        self._put(ids, told, archive_media, unarchive_media)

    def unarchive(self, lines: Sequence[MediaLine]) -> None:
        """Show files in the library again."""
        ids = tuple(line.id for line in lines)
        count = len(ids)
        told = ngettext("{count} berkas dikembalikan", "{count} berkas dikembalikan", count)
        self._put(ids, told.format(count=count), unarchive_media, archive_media)

    def compose(self, lines: Sequence[MediaLine]) -> None:
        """Begin a post with files."""
        items = self._tried(lambda: proposed_items(self._context.desk, self._assets(lines)))
        if isinstance(items, tuple) and items:
            self._context.shell.go("composer", ComposeWish(media=items))

    def open_studio(self, lines: Sequence[MediaLine]) -> None:
        """Work on one picture in the studio; a post can be begun with what becomes of it."""
        from planner.ui.studio.wish import StudioWish  # noqa: PLC0415  only where there is one

        assets = self._tried(lambda: self._assets(lines[:1]))
        if not isinstance(assets, tuple) or not assets:
            return
        items = proposed_items(self._context.desk, assets)
        wish = StudioWish(
            title=lines[0].name,
            item=items[0],
            asset=assets[0],
            number=1,
            count=1,
            targets=USUAL_TARGETS,
            keep=_nothing,
            finish=lambda made: self._offer_post(items[0], made),
            is_live=lambda: True,
        )
        self._context.shell.go("studio", wish)

    def process(self, lines: Sequence[MediaLine]) -> None:
        """Open "Olah banyak", with several chosen pictures in it; a single one is only where one stands."""
        several = lines if len(lines) > 1 else ()
        open_batch(self._context, self._over, self._assets(several))

    def save_copy(self, line: MediaLine) -> None:
        """Ask where a copy of an original shall stand."""
        dialog = QFileDialog(self._over.window(), _("Simpan salinan"), line.filename)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setObjectName(line.id)
        dialog.fileSelected.connect(self._save_to)
        dialog.open()

    @Slot(str)
    def _save_to(self, file: str) -> None:
        dialog = self.sender()
        asset_id, desk = AssetId(dialog.objectName()), self._context.desk
        job = self._context.work.run(lambda _token: export_media(desk, asset_id, Path(file)))
        job.failed.connect(self._complain)

    def _offer_post(self, before: MediaItem, made: MediaItem) -> None:
        if made != before:
            self._context.shell.toast(
                _("Hasil Studio siap dipakai"),
                action=_("Buat konten"),
                run=lambda: self._context.shell.go("composer", ComposeWish(media=(made,))),
            )

    def _assets(self, lines: Sequence[MediaLine]) -> tuple[Asset, ...]:
        found = media_of(self._context.desk, [line.id for line in lines])
        return tuple(found.values())

    def _put(
        self,
        ids: tuple[AssetId, ...],
        sentence: str,
        verb: Callable[..., None],
        inverse: Callable[..., None],
    ) -> None:
        def done() -> bool:
            verb(self._context.desk, ids)
            return True

        if ids and self._tried(done):
            self._context.undo.did(
                sentence,
                again=lambda: verb(self._context.desk, ids),
                back=lambda: inverse(self._context.desk, ids),
            )
            self._context.shell.toast_undo(sentence)

    def _tried(self, act: Callable[[], object]) -> object:
        try:
            return act()
        except PlannerError as error:
            self._context.shell.complain(error)
            return None

    @Slot(object)
    def _complain(self, error: object) -> None:
        if isinstance(error, PlannerError):
            self._context.shell.complain(error)


def _nothing(_item: MediaItem) -> None:
    """Keep nothing: there is no post yet."""
