"""Puts a post, or nothing, into the panes."""

from __future__ import annotations

from planner.desk.review_queue import Which
from planner.ui.context import Context
from planner.ui.review.header import CHANGES, HISTORY, PREVIEW
from planner.ui.review.history_words import history_lines
from planner.ui.review.ladder import rungs
from planner.ui.review.layout import ReviewLayout
from planner.ui.review.loading import Loaded
from planner.ui.review.note_rows import notebook
from planner.ui.review.noting import Noting
from planner.words.catalogue import _


class Showing:
    """Fills header, middle, notes and bar from what was read."""

    def __init__(self, context: Context, layout: ReviewLayout, noting: Noting) -> None:
        self._context, self._layout, self._noting = context, layout, noting

    def show(self, loaded: Loaded, *, stale: bool) -> None:
        """Show a post; ``stale``: it changed while somebody was looking at it."""
        layout, zone = self._layout, self._context.zone
        now, told = self._context.desk.clock.now(), loaded.told
        book = notebook(told, loaded.shown, now, zone)
        layout.header.setVisible(True)
        layout.header.show_post(told, zone, len(book.open))
        layout.decision.show_post(told)
        layout.comparison.show_comparison(told, loaded.shown, book, zone)
        layout.comparison.news.say(
            _("Isi baru saja berubah."), _("Yang tampil sekarang adalah isi terbaru; periksa lagi.")
        )
        layout.comparison.news.setVisible(stale)
        layout.history.history.show_lines(history_lines(loaded.entries, loaded.names, zone))
        layout.notes.show_notes(book, rungs(told, self._context.desk.person.id, now, zone))
        self._noting.turn_to(told)
        self.turn_to(layout.header.views.key(), loaded)

    def show_nothing(self, which: Which) -> None:
        """Show that nothing waits, or nothing was approved."""
        layout = self._layout
        layout.nothing.set_words(*_nothing(which))
        layout.header.setVisible(False)
        layout.decision.show_post(None)
        layout.notes.show_nothing()
        self._noting.turn_to(None)
        layout.show_part(layout.nothing)

    def turn_to(self, view: str, loaded: Loaded) -> None:
        """Show one of the views of a post."""
        layout, post = self._layout, loaded.told.post
        if view == PREVIEW:
            layout.preview.show_content(post.content, post.id)
        parts = {CHANGES: layout.comparison, PREVIEW: layout.preview, HISTORY: layout.history}
        layout.show_part(parts[view])


def _nothing(which: Which) -> tuple[str, str]:
    if which is Which.DONE:
        return _("Belum ada yang disetujui."), _("Yang disetujui terkumpul di sini.")
    return _("Semua sudah ditelaah."), _("Konten yang diajukan muncul di sini.")
