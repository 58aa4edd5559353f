"""Which posts are listed in the review, how many of them wait for the person, and which comes next."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.desk.review_queue import Queue, Which, review_queue
from planner.ui.context import Context
from planner.ui.review.queue_pane import QueuePane
from planner.ui.review.queue_rows import posts_of, queue_rows, waiting_longest
from planner.ui.shell.bar_page import BarPage
from planner.ui.widgets.label import Label
from planner.ui.widgets.segmented import Segmented
from planner.words.catalogue import _, ngettext


class Worklist(QObject):
    """Fills the queue and the top bar; ``turned`` is sent when the person chose another list."""

    turned = Signal()

    def __init__(self, context: Context, pane: QueuePane, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._pane = context, pane
        self.which = Which.MINE
        self.queue = Queue(lines=(), waiting=0, is_cut=False)
        self._chosen: PostId | None = None
        self._place = 0
        self.bar = BarPage(_("Telaah"))
        self.count, self.tabs = Label("", "small", "ink_2"), Segmented(_tabs(), _("Yang didaftar"))
        self.tabs.chosen.connect(self._turn)
        self.bar.add_left(self.count)
        self.bar.set_middle(self.tabs)
        self.bar.add_search(context)

    def retranslate(self) -> None:
        """Say all words again."""
        self.bar.set_title(_("Telaah"))
        self.tabs.set_texts(dict(_tabs()))
        self.tabs.setAccessibleName(_("Yang didaftar"))
        self._show()

    def read(self) -> None:
        """Read the list again."""
        try:
            self.queue = review_queue(self._context.desk, self.which)
        except PlannerError as error:
            self._context.shell.complain(error)
        self._show()

    def look_for(self, post_id: PostId) -> None:
        """Turn to the list that holds a post, if one does."""
        for which in (Which.ALL, Which.DONE):
            if self.holds(post_id):
                break
            self.turn_to(which)

    def turn_to(self, which: Which) -> None:
        """List others."""
        self.which = which
        self.tabs.choose(which.value)
        self.read()

    def choose(self, post_id: PostId | None) -> None:
        """Mark the post that is shown."""
        self._chosen = post_id
        self._pane.view.choose(post_id)

    def holds(self, post_id: PostId) -> bool:
        """Tell whether a post is listed."""
        return self._pane.view.queue.number_of(post_id) >= 0

    def chosen_or_first(self) -> PostId | None:
        """Return the post that is shown while it is listed, else the first one, None where there is none."""
        if self._chosen is not None and self.holds(self._chosen):
            return self._chosen
        return next(iter(self._posts()), None)

    def beside(self, by: int) -> PostId | None:
        """Return the post that stands some places from the chosen one, None where there is none."""
        posts = self._posts()
        at = posts.index(self._chosen) + by if self._chosen in posts else 0
        return posts[at] if 0 <= at < len(posts) else None

    def remember_place(self) -> None:
        """Remember where the chosen post stands: decided, it leaves, and the next one takes its place."""
        posts = self._posts()
        self._place = posts.index(self._chosen) if self._chosen in posts else 0

    def after(self, post_id: PostId) -> PostId | None:
        """Return the post that comes after one that was decided, whether that has left or not."""
        left = self._posts()
        after = left.index(post_id) + 1 if post_id in left else self._place
        return left[min(after, len(left) - 1)] if left else None

    @Slot(str)
    def _turn(self, key: str) -> None:
        self.turn_to(Which(key))
        self.turned.emit()

    def _show(self) -> None:
        now, zone = self._context.desk.clock.now(), self._context.zone
        done, lines = self.which is Which.DONE, self.queue.lines
        footer = "" if done else waiting_longest(lines, now, zone)
        self._pane.show_queue(queue_rows(lines, now, zone, decided=done), footer)
        self._pane.view.choose(self._chosen)
        count = self.queue.waiting
        shown = f"{count}+" if self.queue.is_cut else count
        told = ngettext("{n} menunggu Anda", "{n} menunggu Anda", count).format(n=shown)
        self.count.setText(told if count else _("Tidak ada yang menunggu Anda"))

    def _posts(self) -> list[PostId]:
        return list(posts_of(self._pane.view.queue.items()))


def _tabs() -> tuple[tuple[str, str], ...]:
    return (
        (Which.MINE.value, _("Menunggu saya")),
        (Which.ALL.value, _("Semua")),
        (Which.DONE.value, _("Selesai")),
    )
