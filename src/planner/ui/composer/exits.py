"""Taking things out of the composer: a copy, a cancelled post, and closing the window with nothing lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from planner.content.errors import PlannerError
from planner.content.post import Content, Post
from planner.content.state import MOVES, State
from planner.desk.schedule import cancel
from planner.ui.composer.copying import copy_to
from planner.ui.composer.editing import Editing
from planner.ui.composer.saved_indicator import SavedIndicator
from planner.ui.context import Context
from planner.ui.shell.dialogs import Dialog, ask
from planner.ui.widgets.button import Button, Kind
from planner.words.catalogue import _


class Exits(QObject):
    """Belongs to the page; ``widget`` is what dialogs open over, ``dialog`` the one that was opened last."""

    def __init__(self, context: Context, editing: Editing, saved: SavedIndicator, widget: QWidget) -> None:
        super().__init__(widget)
        self._context, self._editing, self._saved, self._widget = context, editing, saved, widget
        self._may_lose = False
        self.dialog: Dialog | QFileDialog | None = None

    def may_cancel(self) -> bool:
        """Tell whether there is a post to be cancelled."""
        post = self._editing.post
        return self._editing.is_open() and post is not None and State.CANCELLED in MOVES[post.state]

    def copy_caption(self, text: str) -> None:
        """Put a caption onto the clipboard."""
        QApplication.clipboard().setText(text)
        self._context.shell.toast(_("Takarir disalin"), icon="copy")

    @Slot()
    def copy_to_file(self) -> None:
        """Ask where, and write what is on the screen there."""
        title = self._editing.content.title or _("Konten baru")
        name = "".join(char if char.isalnum() or char in " -" else "-" for char in title)[:60]
        dialog = QFileDialog(self._widget, _("Simpan salinan"), str(Path.home() / f"{name}.txt"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("Teks (*.txt)"))
        dialog.setDefaultSuffix("txt")
        dialog.fileSelected.connect(self._write_copy)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def cancel_post(self) -> None:
        """Ask, and cancel the post."""
        dialog = ask(
            self._widget.window(),
            _("Batalkan konten ini?"),
            _("Konten tidak akan tayang. Isinya tetap tersimpan."),
            verb=_("Batalkan konten"),
            danger=True,
        )
        dialog.accepted.connect(self._cancel)
        self.dialog = dialog

    def may_close(self) -> bool:
        """Save what is open; where that fails just now, ask before anything is lost."""
        unsafe = self._saved.is_failing() or bool(self._editing.left_behind.unsafe())
        if not unsafe or self._may_lose:
            self._editing.leave()
            return True
        dialog = Dialog(
            self._widget.window(),
            _("Tutup tanpa menyimpan?"),
            _("Tulisan terakhir belum dapat ditulis ke ruang kerja. Simpan salinannya dahulu."),
        )
        copy = Button(_("Simpan salinan…"))
        copy.clicked.connect(self.copy_to_file)
        dialog.body.addWidget(copy)
        close = Button(_("Tutup tanpa menyimpan"), Kind.DANGER)
        close.clicked.connect(dialog.accept)
        dialog.add_buttons(close)
        dialog.accepted.connect(self._close_anyway)
        dialog.open()
        self.dialog = dialog
        return False

    @Slot(str)
    def _write_copy(self, file: str) -> None:
        contents: tuple[Content, ...] = (self._editing.content,) if self._editing.is_open() else ()
        try:
            copy_to(Path(file), *contents, *self._editing.left_behind.unsafe())
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        self._context.shell.toast(_("Salinan disimpan"), Path(file).name, icon="download")

    @Slot()
    def _cancel(self) -> None:
        self._editing.save()
        desk, post_id = replace(self._context.desk), self._editing.post_id
        job = self._context.work.write(lambda _token: cancel(desk, post_id))  # after what was just saved
        job.done.connect(self._cancelled)
        job.failed.connect(self._not_cancelled)

    @Slot(object)
    def _cancelled(self, post: Post) -> None:
        self._context.shell.toast(_("Konten dibatalkan"), post.content.title, icon="calendar-x")
        if self._editing.post_id == post.id and self._widget.isVisible():
            self._context.shell.back()

    @Slot(object)
    def _not_cancelled(self, error: object) -> None:
        if isinstance(error, PlannerError):
            self._context.shell.complain(error)

    @Slot()
    def _close_anyway(self) -> None:
        self._may_lose = True
        self._widget.window().close()
        self._may_lose = False
