"""One post being written: the content on the screen, kept against a power cut and made into versions."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from planner.content.changed import Changed
from planner.content.errors import PlannerError, Refused
from planner.content.ids import PostId, new_id
from planner.content.post import Content, Post
from planner.content.undone import undone
from planner.desk.editable import why_not_editable, why_not_startable
from planner.desk.look_up import show_post
from planner.desk.typed import Typed, typed_into
from planner.ui.composer.heed import Heed
from planner.ui.composer.keeping import Keeping
from planner.ui.composer.left_behind import LeftBehind
from planner.ui.composer.safety import Safety, Stage
from planner.ui.composer.titles import titled
from planner.ui.context import Context
from planner.ui.job import Job
from planner.words.catalogue import _

KEEP_AFTER_MS = 100
AGAIN_AFTER_MS = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What changed on the screen: names of ``Content``'s fields, and the part that did it, if any."""

    fields: frozenset[str]
    by: object = None


class Editing(QObject):
    """The only place where the parts of the composer meet; connect only methods of QObjects.

    ``opened``: another post is being written, read ``content`` anew. ``changed`` carries an ``Edit``,
    ``safety`` a ``Safety``. ``stood``: the post was saved or moved on, read ``post`` and ``locked`` anew.
    ``conflicted`` carries what the person typed (a ``Typed``) while somebody else saved another version;
    nothing can be changed until ``settle`` is told which of both to go on with.
    ``leaving`` is sent while the post can still be changed: what stands in a field is taken over now.
    """

    opened = Signal()
    changed = Signal(object)
    safety = Signal(object)
    stood = Signal()
    conflicted = Signal(object)
    leaving = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.post_id = PostId("")
        self.post: Post | None = None
        """The post as it was saved last, None while it has never been."""
        self.content = Content(title="")
        """What is on the screen now; change it through ``put`` and ``act`` only."""
        self.locked: PlannerError | None = None
        """Why nothing may be changed now, None when everything may."""
        self.conflict: Typed | None = None
        """What the person typed while somebody else saved another version, until that is settled."""
        self._keeping: Keeping | None = None
        self._begun_as = Content(title="")
        self._title_given = ""
        self._saving, self._heard_meanwhile = 0, False
        self._keep_runs = False
        self._heed = Heed(self)
        self.left_behind = LeftBehind(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._keep)
        context.news.changed.connect(self._hear)

    def begin(self, content: Content) -> None:
        """Start a new post; it is written down with its first change."""
        self.begin_as(PostId(new_id()), content)

    def begin_as(self, post_id: PostId, content: Content) -> None:
        """Start a new post under an id that it was given before."""
        self.leave()
        self._show(post_id, None, content)

    def open(self, post_id: PostId) -> None:
        """Show a post, with what the person typed into it last. Raises Refused, Damaged."""
        self.leave()
        desk = self._context.desk
        post, typed = show_post(desk, post_id).post, typed_into(desk, post_id)
        left = self.left_behind.given_back(post_id, desk.person.id)
        self._show(post_id, post, post.content if left is None else left.content)
        if left is not None:  # its version is still being written: go on from there
            self._keeping = left.keeping
            self._timer.start(KEEP_AFTER_MS)
            return
        if typed is None or typed.content == post.content or self.locked is not None:
            return
        if typed.base_id == post.version_id:
            self.put(typed.content)
        else:
            self._let_choose(typed)

    def resume(self, typed: Typed) -> None:
        """Go on with something that was typed and never became a post."""
        self.leave()
        self._show(typed.post_id, None, typed.content)
        self._begun_as = Content(title="")
        self._timer.start(KEEP_AFTER_MS)

    def is_open(self) -> bool:
        """Tell whether a post is on the screen."""
        return self._keeping is not None

    def is_changed(self) -> bool:
        """Tell whether the screen holds something that no version does."""
        return self.content != (self._begun_as if self.post is None else self.post.content)

    def put(self, content: Content, *, by: object = None) -> None:
        """Show another content; it is kept within a few tenths of a second, and no version yet."""
        if content == self.content or self.locked is not None:
            return
        self._change(content, by)
        self._tell(Stage.TYPED)
        if not self._timer.isActive():
            self._timer.start(KEEP_AFTER_MS)

    def act(self, sentence: str, content: Content, *, by: object = None) -> None:
        """Do something that is no typing: it can be undone under this sentence, and makes a version."""
        before = self.content
        if content == before or self.locked is not None:
            return
        self.put(content, by=by)
        self.save()
        self._remember(sentence, before, content)

    def save(self) -> Job | None:
        """Write a version of what is on the screen: a field was left, Ctrl+S, submit. None: it is saved."""
        if self._keeping is None or self.locked is not None or not self.is_changed():
            return None
        self._timer.stop()
        self._give_title()
        job = self._keeping.save(self.content)
        self._saving += 1
        self._heed.listen(job, self._saved, self._not_saved)
        job.ended.connect(self._look_at_what_was_heard)
        return job

    def leave(self) -> None:
        """Make a version of what is open, and show nothing."""
        if self._keeping is not None:
            self.leaving.emit()
        self._timer.stop()
        self._heed.end()
        keeping, self._keeping = self._keeping, None
        if keeping is None or not self.is_changed():
            return
        if self.locked is not None:
            keeping.keep(self.content)
            return
        self._give_title()
        self.left_behind.take(keeping, self.content, keeping.save(self.content))

    def settle(self, *, mine: bool) -> None:
        """Go on with what the person typed, or with what somebody else saved; undo has the other one."""
        typed, self.conflict = self.conflict, None
        if typed is None or self._keeping is None:
            return
        self._look_at_lock()
        newest = self.content
        if mine:
            self.act(_("Tulisan Anda dipakai"), typed.content)
        else:
            self._keeping.forget()
            self._remember(_("Versi terbaru dipakai"), typed.content, newest)
        self.stood.emit()

    def _change(self, content: Content, by: object) -> None:
        before, self.content = self.content, content
        names = (name for name in Content.__slots__ if getattr(before, name) != getattr(content, name))
        self.changed.emit(Edit(fields=frozenset(names), by=by))

    def _give_title(self) -> None:
        """Name a post that nobody named by the beginning of its caption, as long as nobody does."""
        if not self.content.title.strip() or self.content.title == self._title_given:
            self._title_given = titled(self.content)
            if self._title_given != self.content.title:
                self._change(replace(self.content, title=self._title_given), self)

    def _remember(self, sentence: str, before: Content, after: Content) -> None:
        post_id = self.post_id

        def back() -> None:
            self._again(post_id, after, before)

        def again() -> None:
            self._again(post_id, before, after)

        self._context.undo.did(sentence, again=again, back=back)

    def _show(self, post_id: PostId, post: Post | None, content: Content) -> None:
        self.post_id, self.post, self.content = post_id, post, content
        self._begun_as, self._title_given, self.conflict = content, "", None
        self._keep_runs = False
        self._keeping = Keeping(self._context.work, replace(self._context.desk), post_id, post)
        self._look_at_lock()
        self.opened.emit()

    def _again(self, post_id: PostId, before: Content, after: Content) -> None:
        if post_id != self.post_id or self._keeping is None or self.locked is not None:
            raise self.locked or Refused("post-not-open", post=post_id)
        self.put(undone(self.content, after, before))
        self.save()

    @Slot()
    def _keep(self) -> None:
        if self._keeping is None or self._keep_runs or self._saving or not self.is_changed():
            return  # what is typed while a write runs is written when it has ended
        job = self._keeping.keep(self.content)
        self._keep_runs = True
        self._heed.listen(job, self._kept, self._not_kept)

    @Slot(object)
    def _kept(self, content: object) -> None:
        self._keep_runs = False
        if content == self.content:
            self._tell(Stage.KEPT)
        elif not self._timer.isActive():
            self._keep()

    @Slot(object)
    def _not_kept(self, error: object) -> None:
        self._keep_runs = False
        if isinstance(error, PlannerError):
            self._tell(Stage.FAILED, error)
            self._timer.start(AGAIN_AFTER_MS)

    @Slot(object)
    def _saved(self, post: Post) -> None:
        if post.id != self.post_id or self._keeping is None:
            return
        self.post = post
        self._look_at_lock()
        self.stood.emit()
        if not self.is_changed():
            self._tell(Stage.SAVED)

    @Slot(object)
    def _not_saved(self, error: object) -> None:
        if not isinstance(error, PlannerError) or self._keeping is None:
            return
        if isinstance(error, Refused):
            self._look_again()  # somebody else wrote, or moved the post on: what was typed is kept
            if self.conflict is not None or error.code == "post-changed-meanwhile":
                return
        self._tell(Stage.FAILED, error)
        self._timer.start(AGAIN_AFTER_MS)

    @Slot(object)
    def _hear(self, news: Changed) -> None:
        if self.post is None or self._keeping is None or self.post_id not in news.touched:
            return
        if self._saving:  # perhaps only the echo of our own version
            self._heard_meanwhile = True
        else:
            self._look_again()

    @Slot(object)
    def _look_at_what_was_heard(self, _job: object) -> None:
        self._saving -= 1
        if not self._saving and not self._timer.isActive():
            self._timer.start(KEEP_AFTER_MS)
        if self._heard_meanwhile and not self._saving:
            self._heard_meanwhile = False
            self._look_again()

    def _look_again(self) -> None:
        """See what became of the post: moved on, or written by somebody else."""
        try:
            post = show_post(self._context.desk, self.post_id).post
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        before, self.post = self.post, post
        self._look_at_lock()
        if before is None or post.version_id == before.version_id or self.content == post.content:
            self.stood.emit()
        elif self.content == before.content and self.conflict is None:
            self._show(self.post_id, post, post.content)
        else:
            self._let_choose(self.conflict or self._mine(before))

    def _mine(self, before: Post) -> Typed:
        desk = self._context.desk
        return Typed(
            post_id=self.post_id,
            person_id=desk.person.id,
            base_id=before.version_id,
            content=self.content,
            typed_at=desk.clock.now(),
        )

    def _let_choose(self, mine: Typed) -> None:
        """Show what somebody else saved, and nothing can be changed before one is chosen."""
        if self._keeping is None or self.post is None:
            return
        self._timer.stop()
        self._keeping.keep(mine.content)
        self._show(self.post_id, self.post, self.post.content)
        self.conflict = mine
        self._look_at_lock()
        self.stood.emit()
        self.conflicted.emit(mine)

    def _look_at_lock(self) -> None:
        desk = self._context.desk
        new = self.post is None
        self.locked = why_not_startable(desk) if new else why_not_editable(desk, self.post_id)
        if self.conflict is not None and self.locked is None:
            self.locked = Refused("post-changed-meanwhile", post=self.post_id)

    def _tell(self, stage: Stage, error: PlannerError | None = None) -> None:
        self.safety.emit(Safety(stage=stage, at=self._context.desk.clock.now(), error=error))
