"""The indicator in the top bar that tells how safe the typing is; the status bar says the same."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.composer.editing import Editing
from planner.ui.composer.safety import Safety, Stage
from planner.ui.composer.saved_words import JUST_NOW, SavedView, saved_view
from planner.ui.context import Context
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.icon_view import IconView
from planner.words.catalogue import _

PATIENCE_MS = 400
"""Nobody needs to read "Menyimpan…" that is gone before it is read."""


class SavedIndicator(QWidget):
    """``copy_asked``: what could not be written is to go into a file; ``resized``: it needs another width."""

    copy_asked = Signal()
    resized = Signal()

    def __init__(self, context: Context, editing: Editing) -> None:
        super().__init__()
        self._context, self._editing = context, editing
        self._newest: Safety | None = None
        self._last_safe: datetime | None = None
        self.icon, self.words = IconView("cloud-check", "ink_3"), ElidedLabel("", "small", "ink_3")
        self.copy = Button("", height="control_small")
        self.copy.clicked.connect(self.copy_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        for part in (self.icon, self.words, self.copy):
            row.addWidget(part)
        self._patience, self._age = QTimer(self), QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say)
        self._age.setSingleShot(True)
        self._age.timeout.connect(self._say)
        editing.opened.connect(self._start)
        editing.safety.connect(self._hear)
        editing.left_behind.told.connect(self._hear_left)
        self._say()

    def is_failing(self) -> bool:
        """Tell whether something that was typed could not be written."""
        return self._newest is not None and self._newest.stage is Stage.FAILED

    def retranslate(self) -> None:
        """Say all words again."""
        self.copy.setText(_("Simpan salinan…"))
        self._say()

    @Slot()
    def _start(self) -> None:
        self._newest = self._last_safe = None
        self._say()

    @Slot(object)
    def _hear(self, safety: Safety) -> None:
        before, self._newest = self._newest, safety
        if safety.stage is Stage.TYPED:
            if before is not None and before.stage is Stage.FAILED:
                self._newest = before  # a failure stays until something is written
            elif not self._patience.isActive() and (before is None or before.stage is not Stage.TYPED):
                self._patience.start()
            return
        self._patience.stop()
        if safety.stage is not Stage.FAILED:
            self._last_safe = safety.at
        self._say()

    @Slot(object)
    def _hear_left(self, error: object) -> None:
        """A post that was left could not be written; or it is now."""
        if error is None:
            self._context.shell.toast(_("Tulisan yang tertunda sudah tersimpan."), icon="cloud-check")
        else:
            self._context.shell.tell_saved(_("Belum tersimpan, dicoba lagi"), failed=True)

    @Slot()
    def _say(self) -> None:
        desk = self._context.desk
        kept = self._editing.post is not None and not self._editing.is_changed()
        now, zone = desk.clock.now(), self._context.zone
        view = saved_view(self._newest, self._last_safe, now, zone, is_kept=kept)
        self._show(view)
        if self._last_safe is not None and not view.failed:
            self._age.start(int(JUST_NOW.total_seconds() * 1000) + 50)

    def _show(self, view: SavedView) -> None:
        ink = "err" if view.failed else "ink_3"
        self.icon.show_icon("cloud-off" if view.failed else "cloud-check", ink)
        self.icon.setVisible(bool(view.text))
        self.words.set_text(view.text)
        self.words.set_ink(ink)
        if view.hint:
            self.words.setToolTip(view.hint)
        self.copy.setVisible(view.failed)
        self.resized.emit()
        if self._editing.is_open():
            self._context.shell.tell_saved(view.text, failed=view.failed)
