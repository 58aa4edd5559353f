"""The review: what waits, what changed since it was approved, notes, and the decision."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.content.changed import Changed
from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.desk.review_queue import Queue, Which, review_queue
from planner.ui.context import Context
from planner.ui.review.commands import WHERE, review_commands
from planner.ui.review.deciding import Deciding
from planner.ui.review.header import CHANGES
from planner.ui.review.layout import ReviewLayout
from planner.ui.review.loading import Loaded, Loading
from planner.ui.review.noting import Noting
from planner.ui.review.places import Span, Spot
from planner.ui.review.queue_rows import posts_of, queue_rows, waiting_longest
from planner.ui.review.showing import Showing
from planner.ui.review.why import open_why
from planner.ui.shell.bar_page import BarPage
from planner.ui.widgets.label import Label
from planner.ui.widgets.segmented import Segmented
from planner.words.catalogue import _, ngettext


class ReviewPage(QObject):
    """A screen; ``post_id`` is what is shown in the middle, None when nothing waits."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.owner)
        self._context = context
        self._which = Which.MINE
        self._queue = Queue(lines=(), waiting=0, is_cut=False)
        self.post_id: PostId | None = None
        self.loaded: Loaded | None = None
        self._stale = False
        self._place = 0
        self._layout = ReviewLayout(context, self._letter)
        self._bar = self._make_bar()
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
        return self._bar

    def open(self, subject: object) -> None:
        """Show the queue, and the post that was asked for wherever it stands."""
        wanted = PostId(subject) if isinstance(subject, str) and subject else None
        self._read_queue()
        if wanted is not None and not self._holds(wanted):
            for which in (Which.ALL, Which.DONE):
                self._turn_to(which)
                if self._holds(wanted):
                    break
        self._show(wanted or self._kept() or self._first())
        self._layout.queue.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read everything again."""
        self._read_queue()
        self._show(self._kept() or self._first())

    def retranslate(self) -> None:
        """Say all words again."""
        self._bar.set_title(_("Telaah"))
        self._tabs.set_texts(dict(_tabs()))
        self._tabs.setAccessibleName(_("Yang didaftar"))
        self._layout.retranslate()
        self._show_queue()
        if self.loaded is not None:
            self._showing.show(self.loaded, stale=self._stale)
        else:
            self._showing.show_nothing(self._which)

    def has_post(self) -> bool:
        """Tell whether a post is shown that can be decided or written about."""
        return self.loaded is not None and self.loaded.told.post.id == self.post_id

    def step(self, by: int) -> None:
        """Go to the next post of the queue, or to the one before."""
        posts = self._posts()
        if not posts:
            return
        at = posts.index(self.post_id) + by if self.post_id in posts else 0
        if 0 <= at < len(posts):
            self._show(posts[at])

    def step_difference(self, by: int) -> None:
        """Go to the next difference, or to the one before."""
        self._layout.header.views.choose(CHANGES)
        self._layout.show_part(self._layout.comparison)
        self._layout.comparison.step(by)

    @Slot()
    def approve(self) -> None:
        """Approve what is shown."""
        if self.loaded is not None and self.has_post():
            self._remember_place()
            self.deciding.approve(self.loaded.told)

    @Slot()
    def send_back(self) -> None:
        """Ask for changes to what is shown."""
        if self.loaded is not None and self.has_post():
            self._remember_place()
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
        layout.header.views.chosen.connect(self._choose_view)
        layout.decision.skip.clicked.connect(self.skip)
        layout.decision.send_back.clicked.connect(self.send_back)
        layout.decision.approve.clicked.connect(self.approve)
        layout.comparison.pinned.connect(self._pin)
        layout.comparison.why.connect(self._say_why)
        self._loading.loaded.connect(self._take)
        self._loading.missed.connect(self._miss)
        self._loading.is_slow.connect(self._show_skeleton)
        self.deciding.decided.connect(self._go_on)
        self.deciding.outdated.connect(self._see_anew)

    def _make_bar(self) -> BarPage:
        bar = BarPage(_("Telaah"))
        self._count = Label("", "small", "ink_2")
        self._tabs = Segmented(_tabs(), _("Yang didaftar"))
        self._tabs.chosen.connect(self._choose_tab)
        bar.add_left(self._count)
        bar.set_middle(self._tabs)
        bar.add_search(self._context)
        return bar

    def _letter(self, event: QKeyEvent) -> bool:
        """Run what a letter stands for; Shift+D goes back where D goes on."""
        back = event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() == Qt.Key.Key_D
        if back and self._context.commands.letters_act:
            self.step_difference(-1)
            return True
        return self._context.commands.run_letter(event, WHERE)

    def _read_queue(self) -> None:
        try:
            self._queue = review_queue(self._context.desk, self._which)
        except PlannerError as error:
            self._context.shell.complain(error)
        self._show_queue()

    def _show_queue(self) -> None:
        now, zone = self._context.desk.clock.now(), self._context.zone
        items = queue_rows(self._queue.lines, now, zone, decided=self._which is Which.DONE)
        footer = "" if self._which is Which.DONE else waiting_longest(self._queue.lines, now, zone)
        self._layout.queue.show_queue(items, footer)
        self._layout.queue.view.choose(self.post_id)
        count = self._queue.waiting
        shown = f"{count}+" if self._queue.is_cut else count
        told = ngettext("{n} menunggu Anda", "{n} menunggu Anda", count).format(n=shown)
        self._count.setText(told if count else _("Tidak ada yang menunggu Anda"))

    def _posts(self) -> list[PostId]:
        return list(posts_of(self._layout.queue.view.queue.items()))

    def _remember_place(self) -> None:
        """Remember where the post stands: once decided it leaves the queue, and the next takes its place."""
        posts = self._posts()
        self._place = posts.index(self.post_id) if self.post_id in posts else 0

    def _kept(self) -> PostId | None:
        return self.post_id if self.post_id is not None and self._holds(self.post_id) else None

    def _first(self) -> PostId | None:
        return next(posts_of(self._layout.queue.view.queue.items()), None)

    def _holds(self, post_id: PostId) -> bool:
        return self._layout.queue.view.queue.number_of(post_id) >= 0

    def _turn_to(self, which: Which) -> None:
        self._which = which
        self._tabs.choose(which.value)
        self._read_queue()

    def _show(self, post_id: PostId | None) -> None:
        """Read a post and show it; what is shown stays until the new one is there."""
        if post_id != self.post_id:
            self._layout.comparison.news.setVisible(False)
            self._stale = False
        self.post_id = post_id
        self._layout.queue.view.choose(post_id)
        self._loading.stop()
        if post_id is None:
            self.loaded = None
            self._showing.show_nothing(self._which)
        else:
            self._loading.start(post_id)

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
        self._showing.show_nothing(self._which)
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
        self._read_queue()
        if kept is None:
            self._show(self._first())
        elif kept in news.touched and not self.deciding.is_busy():
            self._show(kept)

    @Slot(object)
    def _choose(self, post_id: PostId) -> None:
        if post_id != self.post_id:
            self._show(post_id)

    @Slot(str)
    def _choose_tab(self, key: str) -> None:
        self._turn_to(Which(key))
        self._show(self._kept() or self._first())

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
        self._noting.forget(post_id)
        self._read_queue()
        left, after = self._posts(), self._place
        if post_id in left:
            after = left.index(post_id) + 1
        self._show(left[min(after, len(left) - 1)] if left else None)

    @Slot(object)
    def _see_anew(self, post_id: PostId) -> None:
        self._context.shell.toast(
            _("Isi berubah sejak Anda melihatnya"), _("Tidak ada yang disetujui."), icon="refresh-cw"
        )
        self._stale = True
        self._read_queue()
        if post_id == self.post_id:
            self._show(post_id)


def _tabs() -> tuple[tuple[str, str], ...]:
    return (
        (Which.MINE.value, _("Menunggu saya")),
        (Which.ALL.value, _("Semua")),
        (Which.DONE.value, _("Selesai")),
    )
