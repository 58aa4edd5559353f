"""The top bar of the composer: the way back, the title, where the post stands, how safe it is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from planner.content.state import State
from planner.desk.around_post import Said, asks_for_changes
from planner.ui.commands.menus import menu_of
from planner.ui.composer.editing import Editing
from planner.ui.composer.saved_indicator import SavedIndicator
from planner.ui.composer.title_field import NARROWEST, WIDEST, TitleField
from planner.ui.context import Context
from planner.ui.shell.bar_page import BarPage
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.state_badge import StateBadge
from planner.words.catalogue import _
from planner.words.names import name_of

NOTE_LEAST, GAPS = 90, 100
MENU = ("composer.copy", "composer.copy_to_file", None, "composer.cancel")


class ComposerBar(BarPage):
    """``undo_asked`` and ``redo_asked`` leave it to the page what is undone first."""

    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, context: Context, editing: Editing) -> None:
        super().__init__()
        self._context, self._editing = context, editing
        self._said: Said | None = None
        self.title.hide()
        self.back = IconButton("chevron-left", "", height="control_small", side=18)
        self.back.clicked.connect(context.shell.back)
        self.name, self.badge = TitleField(editing), StateBadge()
        self.note = ElidedLabel("", "small", "ink_3")
        self.note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.saved = SavedIndicator(context, editing)
        self.versions = Button("", icon="history")
        self.undo, self.redo = IconButton("undo-2", ""), IconButton("redo-2", "")
        self.more = IconButton("ellipsis", "")
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.more.clicked.connect(self._open_menu)
        named = QWidget()
        row = QHBoxLayout(named)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(self.back)
        row.addWidget(self.name)
        self.add_left(named, before_title=True)
        for part in (self.badge, self.note):
            self.add_left(part)
        for widget in (self.saved, self.undo, self.redo, self.versions, self.more):
            self.add_right(widget)
        editing.opened.connect(self.show_post)
        editing.stood.connect(self.show_post)
        self.saved.resized.connect(self._fit)
        self.retranslate()

    def show_said(self, said: Said | None) -> None:
        """Say what a reviewer said last."""
        self._said = said
        self.show_post()

    @Slot()
    def show_post(self) -> None:
        """Show where the post stands."""
        post = self._editing.post
        state = State.DRAFT if post is None else post.state
        mark = None if post is None else post.mark
        self.badge.show_state(mark or state, name_of(mark or state))
        self.note.set_text(self._note(state))
        self.versions.setVisible(post is not None)
        if post is not None:
            self.versions.setText(_("Versi {number}").format(number=post.version_number))
            self.versions.setToolTip(_("Riwayat versi"))
            self.versions.updateGeometry()
        self.name.show_title()
        self._fit()

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.back.set_name(_("Kembali"), "Alt+←")
        self.undo.set_name(_("Urungkan"), "Ctrl+Z")
        self.redo.set_name(_("Ulangi"), "Ctrl+Y")
        self.more.set_name(_("Tindakan lain"))
        self.saved.retranslate()
        self.show_post()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Let the note of a reviewer give way first (it is said in the review too), then the title."""
        others = (self.back, self.badge, self.saved, self.undo, self.redo, self.more)
        room = self.width() - sum(one.sizeHint().width() for one in others) - px(GAPS)
        if not self.versions.isHidden():
            room -= self.versions.sizeHint().width() + px(8)
        self.name.setMaximumWidth(min(px(WIDEST), max(px(NARROWEST), room)))
        room -= min(self.name.sizeHint().width(), self.name.maximumWidth())
        self.note.setVisible(bool(self.note.text()) and room >= px(NOTE_LEAST))
        self.note.setMaximumWidth(max(px(NOTE_LEAST), room))

    def _note(self, state: State) -> str:
        if self._said is None or state not in {State.CHANGES_REQUESTED, State.DRAFT}:
            return ""
        if not asks_for_changes(self._said):
            return ""
        first = self._said.by.name.split(" ")[0]
        return _("Catatan {name}: “{note}”").format(
            name=first, note=" ".join(self._said.approval.note.split())
        )

    @Slot()
    def _open_menu(self) -> None:
        commands = self._context.commands
        menu = menu_of([None if one is None else commands.of(one) for one in MENU], self.more)
        right = self.more.mapToGlobal(QPoint(self.more.width(), self.more.height() + 4))
        menu.popup(right - QPoint(menu.sizeHint().width(), 0))
