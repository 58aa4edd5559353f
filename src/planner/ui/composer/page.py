"""The composer's page: arranges the panes, opens posts, and lets findings lead to their places."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.content.post import Post
from planner.desk.guide import Topic
from planner.ui.composer.arrangement import Arrangement
from planner.ui.composer.band import Band
from planner.ui.composer.caption.pane import CaptionPane
from planner.ui.composer.checks.checker import Checker
from planner.ui.composer.checks.found import Checked, CheckRow
from planner.ui.composer.checks.mending import Mending
from planner.ui.composer.checks.pane import ChecksPane
from planner.ui.composer.commands import composer_commands
from planner.ui.composer.editing import Editing
from planner.ui.composer.exits import Exits
from planner.ui.composer.history.acts import History
from planner.ui.composer.media.pane import MediaPane
from planner.ui.composer.opening import Opening
from planner.ui.composer.preview.pane import PreviewPane
from planner.ui.composer.schedule.bar import ScheduleBar
from planner.ui.composer.studio_door import StudioDoor
from planner.ui.composer.submitting import Submitting
from planner.ui.composer.taking_back import TakingBack
from planner.ui.composer.top import ComposerBar
from planner.ui.composer.ways import go_to
from planner.ui.composing import ComposeWish
from planner.ui.context import Context
from planner.ui.guidance.panel import GuidePanel
from planner.ui.guidance.place import explains
from planner.ui.guidance.tip_row import TipRow
from planner.ui.shell.bar_page import BarPage
from planner.ui.widgets.focus import mark_panes
from planner.words.catalogue import _


class ComposerPage(QObject):
    """One post being written."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.owner)
        self._context = context
        self._person = context.desk.person.id
        self.editing = Editing(context, self)
        self.media = MediaPane(context, self.editing)
        self.preview = PreviewPane(context, self.editing)
        self.caption, self.checks = CaptionPane(context, self.editing), ChecksPane()
        self.schedule = ScheduleBar(context, self.editing)
        self.band = Band(context, self.editing)
        self.checker = Checker(context, self.editing, self)
        self.mending = Mending(context, self.editing, self.checker, self.checks)
        self.submitting = Submitting(context, self.editing, self)
        self.top = ComposerBar(context, self.editing)
        self.tip = TipRow(context.settings)
        centre = (self.caption, self.checks, self.tip)
        self.area = Arrangement(self.band, self.media, centre, self.preview, self.schedule)
        self.history = History(context, self.editing, self.area, self)
        self.top.versions.clicked.connect(self.history.open)
        self.exits = Exits(context, self.editing, self.top.saved, self.area)
        self.opening = Opening(context, self.editing, self.media)
        self.studio = StudioDoor(context, self.editing, self.area)
        self.undo = TakingBack(self.caption.edit, context.undo, self.editing, self.top, self)
        context.shell.ask_before_closing(self.exits.may_close)
        mark_panes(self.media, self.caption, self.checks, self.preview, self.schedule)
        explains(self.caption, "caption")
        explains(self.caption.quick.tags, "tags")
        explains(self.media, "intake")
        explains(self.schedule, "schedule")
        self._connect()
        context.commands.add((*composer_commands(self), *self.preview.commands()), self.area)
        self.retranslate()

    def widget(self) -> QWidget:
        return self.area

    def bar(self) -> BarPage:
        return self.top

    def retranslate(self) -> None:
        for part in (
            self.media,
            self.preview,
            self.caption,
            self.checks,
            self.schedule,
            self.area,
            self.band,
            self.tip,
        ):
            part.retranslate()

    def reload(self) -> None:
        if not self.editing.is_open():
            return
        if self._context.desk.person.id != self._person:
            self._person = self._context.desk.person.id
            self.opening.open_post(self.editing.post_id)  # what the one before typed is saved in his name
        else:
            self._look_around()

    def open(self, subject: object) -> None:
        self._person = self._context.desk.person.id
        if isinstance(subject, str):
            if subject != self.editing.post_id or not self.editing.is_open():
                self.opening.open_post(PostId(subject))
        else:
            self.opening.begin(subject if isinstance(subject, ComposeWish) else ComposeWish())
        self.caption.edit.setFocus()

    def is_writing(self) -> bool:
        """Tell whether a post is open."""
        return self.editing.is_open()

    def may_change(self) -> bool:
        """Tell whether a post is open that may be changed."""
        return self.editing.is_open() and self.editing.locked is None

    def may_cancel(self) -> bool:
        """Tell whether there is a post to be cancelled."""
        return self.exits.may_cancel()

    def save(self) -> None:
        """Make a version now."""
        if self.editing.save() is None:
            self._context.shell.toast(_("Semua sudah tersimpan"), icon="cloud-check")

    @Slot()
    def submit(self) -> None:
        """Send the post to review, or go to what stands in the way."""
        found = self.checker.newest if self.checker.is_fresh() else self.checker.check_now()
        if found.first_blocker() is not None:
            self.show_blocker()
        else:
            self.submitting.begin()

    @Slot()
    def show_blocker(self) -> None:
        """Go to the first finding that stops the post."""
        row = self.checker.newest.first_blocker()
        if row is not None:
            self.checks.point_at(row)
            self._go(row)

    def rename(self) -> None:
        """Change the title."""
        self.top.name.begin()

    def take_free_slot(self) -> None:
        """Take the next free hour."""
        self.schedule.when.take_free_slot()

    def add_media(self) -> None:
        """Ask for pictures."""
        self.media.browse()

    def open_studio(self) -> None:
        """Take the chosen picture into the studio."""
        self.media.open_studio()

    def turn(self, step: int) -> None:
        """Show another tab of the caption."""
        self.caption.turn(step)

    def step_finding(self, by: int) -> None:
        """Go to another finding."""
        self.checks.step(by)

    def fix_here(self) -> None:
        """Put right what is under the caret, or what the row in focus says."""
        found = self.checker.newest if self.checker.is_fresh() else self.checker.check_now()
        here = self.caption.at_caret([one.finding for one in found.fixable])
        at_caret = next((one for one in found.fixable if one.finding is here), None)
        row = self.checks.row_in_focus() or at_caret
        if row is not None and row.is_fixable:
            self.mending.fix(row)

    def copy_caption(self) -> None:
        """Copy what the tab says."""
        self.exits.copy_caption(self.caption.edit.text())

    def copy_to_file(self) -> None:
        """Write what is on the screen into a file."""
        self.exits.copy_to_file()

    def cancel_post(self) -> None:
        """Ask, and cancel the post."""
        self.exits.cancel_post()

    def _connect(self) -> None:
        editing = self.editing
        self.caption.take_other_with(self.media.take)
        self.area.left.connect(self._leave)
        self.media.studio_wanted.connect(self.studio.open_at)
        editing.opened.connect(self._look_around)
        editing.stood.connect(self._look_around)
        self.checker.looked.connect(self._show_checked)
        self.checks.wanted.connect(self._go)
        self.tip.asked.connect(self._teach)
        self.checks.fix_asked.connect(self.mending.fix)
        self.checks.fix_all_asked.connect(self.mending.fix_all)
        self.checks.override_asked.connect(self.mending.ask)
        self.checks.back_asked.connect(self.mending.let_count_again)
        self.schedule.submit.asked.connect(self.submit)
        self.schedule.submit.blocker_asked.connect(self.show_blocker)
        self.submitting.begun.connect(self._show_busy)
        self.submitting.ended.connect(self._show_busy)
        self.submitting.blocked.connect(self.checker.look)
        self.submitting.submitted.connect(self._submitted)
        self.top.saved.copy_asked.connect(self.exits.copy_to_file)
        self._context.appearance.changed.connect(self.caption.recolour)

    @Slot()
    def _look_around(self) -> None:
        try:
            around = self.opening.around()
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        self.caption.show_channels(around.channels)
        self.history.show_channels(around.channels)
        self.schedule.show_around(around.channels, around.approvers)
        self.mending.show_channels(around.channels)
        self.checker.show_channels(around.channels, around.lateness)
        self.top.show_said(around.last)
        self.band.show_said(around.last)

    @Slot(object)
    def _show_checked(self, found: Checked) -> None:
        self.checks.show_checked(found)
        self.caption.show_findings(found.findings)
        self.schedule.show_checked(found)

    @Slot()
    def _leave(self) -> None:
        if not self.studio.is_open:  # its picture comes back into this very post
            self.editing.leave()

    @Slot(object)
    def _go(self, row: CheckRow) -> None:
        go_to(row, self.caption, self.media, self.schedule)

    @Slot(object)
    def _teach(self, topic: Topic) -> None:
        GuidePanel(self.area.window(), topic).open()

    @Slot()
    def _show_busy(self) -> None:
        self.schedule.submit.show_busy(busy=self.submitting.is_busy())

    @Slot(object)
    def _submitted(self, post: Post) -> None:
        if post.id == self.editing.post_id and self.editing.is_open() and self.area.isVisible():
            self._context.shell.back()
