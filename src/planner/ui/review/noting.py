"""Writing notes: what was typed for each post stays until it is on disk."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.desk.comparison import Comparison
from planner.desk.note import answer_note, settle_note, write_note
from planner.ui.context import Context
from planner.ui.review.note_field import Draft
from planner.ui.review.note_rows import NoteRow
from planner.ui.review.notes_pane import NotesPane
from planner.ui.review.places import Place, Spot
from planner.words.catalogue import _

SHORT = 40


class Noting(QObject):
    """Keeps a draft for each post."""

    def __init__(self, context: Context, pane: NotesPane) -> None:
        super().__init__(pane)
        self._context, self._pane = context, pane
        self._told: Comparison | None = None
        self._drafts: dict[PostId, Draft] = {}
        pane.field.sent.connect(self._send)
        pane.settle.connect(self._settle)
        pane.reopen.connect(self._reopen)

    def turn_to(self, told: Comparison | None) -> None:
        """Write about another post from now on; the same one keeps what stands in the field."""
        before = None if self._told is None else self._told.post.id
        now = None if told is None else told.post.id
        if before != now:
            if before is not None:
                self._drafts[before] = self._pane.field.draft()
            self._pane.field.show_draft(self._drafts.pop(now, Draft()) if now is not None else Draft())
        self._told = told
        self._pane.field.setEnabled(told is not None)

    def pin(self, place: Place | None, words: str) -> None:
        """Pin what is being written."""
        if place is None:
            return
        if isinstance(place, Spot):
            about = _("Pada gambar {number}").format(number=place.number)
        else:
            said = " ".join(words.split())
            about = _("Pada “{words}”").format(words=said if len(said) <= SHORT else f"{said[:SHORT]}…")
        self._pane.field.aim(place=place, about=about)

    def draft(self) -> str:
        """Return what stands in the field."""
        return self._pane.field.draft().text

    @Slot(object)
    def forget(self, post_id: PostId) -> None:
        """Forget the draft of a post: its words were used."""
        self._drafts.pop(post_id, None)
        if self._told is not None and self._told.post.id == post_id:
            self._pane.field.clear()

    @Slot(object)
    def _send(self, draft: Draft) -> None:
        told = self._told
        if told is None:
            return
        try:
            if draft.answer_to is not None:
                answer_note(self._context.desk, draft.answer_to, draft.text)
            else:
                place = None if draft.place is None else str(draft.place)
                version = told.now.version_id
                write_note(self._context.desk, told.post.id, draft.text, version_id=version, place=place)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        self._pane.field.clear()

    @Slot(object)
    def _settle(self, row: NoteRow) -> None:
        if not self._set(row, settled=True):
            return
        sentence = _("Catatan ditandai selesai")
        self._context.undo.did(
            sentence, again=lambda: self._turn(row, settled=True), back=lambda: self._turn(row, settled=False)
        )
        self._context.shell.toast_undo(sentence, row.said.author)

    @Slot(object)
    def _reopen(self, row: NoteRow) -> None:
        self._set(row, settled=False)

    def _set(self, row: NoteRow, *, settled: bool) -> bool:
        try:
            self._turn(row, settled=settled)
        except PlannerError as error:
            self._context.shell.complain(error)
            return False
        return True

    def _turn(self, row: NoteRow, *, settled: bool) -> None:
        settle_note(self._context.desk, row.id, settled=settled)
