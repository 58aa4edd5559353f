"""What helps to write a caption: emoji, tags, accounts, templates and snippets, from the tools below it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from planner.content.caption_fields import filled, unfilled, values_of
from planner.content.errors import PlannerError
from planner.desk.snippets import Snippet, SnippetKind, keep_snippet, remove_snippet, stock, unit_name
from planner.ui.composer.caption.editor import CaptionEdit
from planner.ui.composer.caption.emoji import read_recent, with_recent
from planner.ui.composer.caption.emoji_picker import EmojiPicker
from planner.ui.composer.caption.keep_dialog import KeepDialog
from planner.ui.composer.caption.quick_row import QuickRow
from planner.ui.composer.caption.stock_popover import StockPopover
from planner.ui.composer.caption.suggestions import Suggestions
from planner.ui.composer.editing import Editing
from planner.ui.context import Context
from planner.words.catalogue import _

TAGS = (SnippetKind.TAG_SET, SnippetKind.TAG)
NAMES = (SnippetKind.ACCOUNT,)
TEXTS = (SnippetKind.TEMPLATE, SnippetKind.SNIPPET)


class WritingAids(QObject):
    """Opens the pickers and puts what was chosen where the caret stands, each as one step of undo."""

    def __init__(self, context: Context, editing: Editing, edit: CaptionEdit, row: QuickRow) -> None:
        super().__init__(edit)
        self._context, self._editing, self._edit, self._row = context, editing, edit, row
        self._known: dict[str, tuple[str, ...]] = {}
        self.suggestions = Suggestions(edit, self._offered)
        row.emoji.clicked.connect(self.open_emoji)
        row.tags.clicked.connect(self.open_tags)
        row.names.clicked.connect(self.open_names)
        row.texts.clicked.connect(self.open_texts)
        editing.opened.connect(self.forget)
        context.news.changed.connect(self.forget)

    @Slot()
    def forget(self) -> None:
        """Read the lists anew when they are next needed."""
        self._known = {}

    @Slot()
    def open_emoji(self) -> EmojiPicker | None:
        """Offer emoji."""
        if self._edit.isReadOnly():
            return None
        self._edit.setFocus()  # where the focus returns to
        picker = EmojiPicker(self._row.emoji, read_recent(self._context.settings.now.recent_emoji))
        picker.chosen.connect(self._put_emoji)
        picker.closed.connect(picker.deleteLater)
        picker.open_at()
        return picker

    @Slot()
    def open_tags(self) -> None:
        """Offer tags of the house and sets of tags."""
        self._open(self._row.tags, _("Tagar"), TAGS)

    @Slot()
    def open_names(self) -> None:
        """Offer official accounts."""
        self._open(self._row.names, _("Akun resmi"), NAMES)

    @Slot()
    def open_texts(self) -> None:
        """Offer templates and snippets."""
        self._open(self._row.texts, _("Templat dan cuplikan"), TEXTS)

    def _open(self, anchor: QWidget, name: str, kinds: Sequence[SnippetKind]) -> None:
        if self._edit.isReadOnly():
            return
        try:
            kept = stock(self._context.desk, *kinds)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        self._edit.setFocus()
        popover = StockPopover(anchor, name, kinds)
        popover.show_stock(sorted(kept, key=lambda one: kinds.index(one.kind)))
        popover.chosen.connect(self._put)
        popover.new_asked.connect(self._write_new)
        popover.change_asked.connect(self._write_down)
        popover.delete_asked.connect(self._delete)
        popover.closed.connect(popover.deleteLater)
        popover.open_at()

    def _offered(self, sign: str) -> Sequence[str]:
        """Return what may follow a sign, read once while nothing changes."""
        if sign not in self._known:
            kind = SnippetKind.TAG if sign == "#" else SnippetKind.ACCOUNT
            try:
                told = stock(self._context.desk, kind)
            except PlannerError as error:
                self._context.shell.complain(error)
                told = ()
            self._known[sign] = tuple(one.text for one in told)
        return self._known[sign]

    @Slot(str)
    def _put_emoji(self, text: str) -> None:
        recent = with_recent(read_recent(self._context.settings.now.recent_emoji), text)
        self._context.settings.change(recent_emoji=" ".join(recent))
        self._edit.put_in(text)

    @Slot(object)
    def _put(self, one: Snippet) -> None:
        text, left = one.inserted(), tuple[str, ...]()
        if one.kind is SnippetKind.TEMPLATE:
            post = self._editing.post
            unit = unit_name(self._context.desk, None if post is None else post.unit_id)
            text = filled(text, values_of(self._editing.content, unit))
            left = unfilled(text)
        self._edit.put_in(text, spaced=one.kind in {*TAGS, *NAMES})
        if left:
            told = _("Belum terisi: {fields}").format(fields=", ".join(left))
            self._context.shell.toast(told, icon="triangle-alert")

    @Slot(object)
    def _write_new(self, kind: SnippetKind) -> None:
        chosen = self._edit.textCursor().selectedText().replace("\u2029", "\n")
        self._write_down(Snippet(kind=kind, name="", text=chosen))

    @Slot(object)
    def _write_down(self, begun: Snippet) -> None:
        dialog = KeepDialog(self._edit.window(), self._context.desk, begun)
        dialog.kept.connect(partial(self._tell_kept, begun))
        dialog.open()

    def _tell_kept(self, before: Snippet, kept: Snippet) -> None:
        desk, said = self._context.desk, _("“{name}” disimpan").format(name=kept.name)
        again = partial(keep_snippet, desk, kept.kind, kept.name, kept.text, snippet_id=kept.id)
        old = partial(keep_snippet, desk, before.kind, before.name, before.text, snippet_id=kept.id)
        self.forget()
        self._context.undo.did(
            said, again=again, back=old if before.is_own else partial(remove_snippet, desk, kept.id)
        )
        self._context.shell.toast_undo(said)

    @Slot(object)
    def _delete(self, one: Snippet) -> None:
        desk = self._context.desk
        try:
            remove_snippet(desk, one.id)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        self.forget()
        said = _("“{name}” dihapus").format(name=one.name)
        back = partial(keep_snippet, desk, one.kind, one.name, one.text, snippet_id=one.id)
        self._context.undo.did(said, again=partial(remove_snippet, desk, one.id), back=back)
        self._context.shell.toast_undo(said)
