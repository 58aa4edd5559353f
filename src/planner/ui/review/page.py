"""The review: what waits, what changed since it was approved, notes, and the decision."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.content.changed import Changed
from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.ui.context import Context
from planner.ui.review.commands import WHERE, review_commands
from planner.ui.review.deciding import Deciding
from planner.ui.review.header import CHANGES
from planner.ui.review.layout import ReviewLayout
from planner.ui.review.loading import Loaded, Loading
from planner.ui.review.noting import Noting
from planner.ui.review.places import Span, Spot
from planner.ui.review.showing import Showing
from planner.ui.review.why import open_why
from planner.ui.review.worklist import Worklist
from planner.ui.shell.bar_page import BarPage
from planner.words.catalogue import _


class ReviewPage(QObject):
    """A screen; ``post_id`` is what is shown in the middle, None when nothing waits."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.owner)
        self._context = context
        self.post_id: PostId | None = None
        self.loaded: Loaded | None = None
        self._stale = False
        self._layout = ReviewLayout(context, self._letter)
        self.worklist = Worklist(context, self._layout.queue, self)
        self.deciding = Deciding(context, self._layout.decision)
        self._noting = Noting(context, self._layout.notes)
        self._showing = Showing(context, self._layout, self._noting)
        self._loading = Loading(context, self)
        self._connect()
        context.commands.add(review_commands(self), self._layout)
        self.retranslate()

    def widget(self) -> QWidget:
        return self._layout

    def bar(self) -> BarPage:
        return self.worklist.bar

    def open(self, subject: object) -> None:
        """Show the queue, and the post that was asked for wherever it stands."""
        wanted = PostId(subject) if isinstance(subject, str) and subject else None
        self.worklist.read()
        if wanted is not None:
            self.worklist.look_for(wanted)
        self._show(wanted or self.worklist.chosen_or_first())
        self._layout.queue.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read everything again."""
        self.worklist.read()
        self._show_listed()

    def retranslate(self) -> None:
        """Say all words again."""
        self._layout.retranslate()
        self.worklist.retranslate()
        if self.loaded is not None:
            self._showing.show(self.loaded, stale=self._stale)
        else:
            self._showing.show_nothing(self.worklist.which)

    def has_post(self) -> bool:
        """Tell whether a post is shown that can be decided or written about."""
        return self.loaded is not None and self.loaded.told.post.id == self.post_id

    def step(self, by: int) -> None:
        """Go to the next post of the queue, or to the one before."""
        post_id = self.worklist.beside(by)
        if post_id is not None:
            self._show(post_id)

    def step_difference(self, by: int) -> None:
        """Go to the next difference, or to the one before."""
        self._layout.header.views.choose(CHANGES)
        self._layout.show_part(self._layout.comparison)
        self._layout.comparison.step(by)

    @Slot()
    def approve(self) -> None:
        """Approve what is shown."""
        if self.loaded is not None and self.has_post():
            self.worklist.remember_place()
            self.deciding.approve(self.loaded.told)

    @Slot()
    def send_back(self) -> None:
        """Ask for changes to what is shown."""
        if self.loaded is not None and self.has_post():
            self.worklist.remember_place()
            self.deciding.send_back(self.loaded.told, self._noting.draft())

    def write(self) -> None:
        """Go to the field for notes."""
        self._layout.open_notes()

    @Slot()
    def skip(self) -> None:
        """Leave this one for later."""
        self.step(1)

    def _connect(self) -> None:
        layout = self._layout
        self._context.news.changed.connect(self._hear)
        layout.queue.view.asked.connect(self._choose)
        self.worklist.turned.connect(self._show_listed)
        layout.header.views.chosen.connect(self._choose_view)
        layout.decision.skip.clicked.connect(self.skip)
        layout.decision.send_back.clicked.connect(self.send_back)
        layout.decision.approve.clicked.connect(self.approve)
        layout.comparison.pinned.connect(self._pin)
        layout.comparison.why.connect(self._say_why)
        self._loading.loaded.connect(self._take)
        self._loading.missed.connect(self._miss)
        self._loading.is_slow.connect(self._show_skeleton)
        self.deciding.sent_back.connect(self._noting.forget)
        self.deciding.decided.connect(self._go_on)
        self.deciding.outdated.connect(self._see_anew)

    def _letter(self, event: QKeyEvent) -> bool:
        """Run what a letter stands for; Shift+D goes back where D goes on."""
        back = event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() == Qt.Key.Key_D
        if back and self._context.commands.letters_act:
            self.step_difference(-1)
            return True
        return self._context.commands.run_letter(event, WHERE)

    def _show(self, post_id: PostId | None) -> None:
        """Read a post and show it; what is shown stays until the new one is there."""
        if post_id != self.post_id:
            self._layout.comparison.news.setVisible(False)
            self._stale = False
        self.post_id = post_id
        self.worklist.choose(post_id)
        self._loading.stop()
        if post_id is None:
            self.loaded = None
            self._showing.show_nothing(self.worklist.which)
        else:
            self._loading.start(post_id)

    @Slot()
    def _show_listed(self) -> None:
        self._show(self.worklist.chosen_or_first())

    @Slot(object)
    def _take(self, loaded: Loaded) -> None:
        if loaded.told.post.id != self.post_id:
            return
        before, self.loaded = self.loaded, loaded
        same = before is not None and before.told.post.id == self.post_id
        if same and before is not None and before.told.post.digest != loaded.told.post.digest:
            self._stale = True
        self._showing.show(loaded, stale=self._stale)
        if not same:
            self._layout.comparison.to_top()

    @Slot(object)
    def _miss(self, error: BaseException) -> None:
        self.loaded = None
        self._showing.show_nothing(self.worklist.which)
        if isinstance(error, PlannerError):
            self._context.shell.complain(error)

    @Slot()
    def _show_skeleton(self) -> None:
        if self.loaded is None or self.loaded.told.post.id != self.post_id:
            self._layout.show_part(self._layout.skeleton)

    @Slot(object)
    def _hear(self, news: Changed) -> None:
        if not self._layout.isVisible() and self.loaded is None:
            return
        kept = self.post_id
        self.worklist.read()
        if kept is None:
            self._show_listed()
        elif kept in news.touched and not self.deciding.is_busy():
            self._show(kept)

    @Slot(object)
    def _choose(self, post_id: PostId) -> None:
        if post_id != self.post_id:
            self._show(post_id)

    @Slot(str)
    def _choose_view(self, key: str) -> None:
        if self.loaded is not None:
            self._showing.turn_to(key, self.loaded)

    @Slot(object, object)
    def _pin(self, place: object, words: object) -> None:
        if isinstance(place, Spot | Span):
            self._noting.pin(place, str(words or ""))
            if isinstance(place, Spot):
                self._layout.open_notes()

    @Slot()
    def _say_why(self) -> None:
        if self.loaded is not None:
            open_why(self._layout.comparison.void.link, self.loaded.told)

    @Slot(object)
    def _go_on(self, post_id: PostId) -> None:
        """Go to the next post: what was decided has left the queue."""
        self.worklist.read()
        self._show(self.worklist.after(post_id))

    @Slot(object)
    def _see_anew(self, post_id: PostId) -> None:
        self._context.shell.toast(
            _("Isi berubah sejak Anda melihatnya"), _("Tidak ada yang disetujui."), icon="refresh-cw"
        )
        self._stale = True
        self.worklist.read()
        if post_id == self.post_id:
            self._show(post_id)
