"""The bottom bar: when, where, who looks at it, and off it goes. Two rows where one has no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget
from typing_extensions import override

from planner.content.channel import Channel
from planner.content.finding import Severity
from planner.content.people import Person
from planner.content.state import State
from planner.ui.composer.caption.captions import chosen_channels
from planner.ui.composer.checks.found import Checked
from planner.ui.composer.editing import Edit, Editing
from planner.ui.composer.schedule.reviewers import Reviewers
from planner.ui.composer.schedule.submit_side import SubmitSide
from planner.ui.composer.schedule.when import When
from planner.ui.context import Context
from planner.ui.theme.tokens import px
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.line import Line

SUBMITTABLE = frozenset({State.IDEA, State.DRAFT, State.CHANGES_REQUESTED})
PAD = 16


class ScheduleBar(Ground):
    """Shows the hour of the post and sends it to review."""

    def __init__(self, context: Context, editing: Editing) -> None:
        super().__init__("surface", "t")
        self._editing = editing
        self._channels: tuple[Channel, ...] = ()
        self._people: tuple[Person, ...] = ()
        self.when, self.reviewers, self.submit = When(context, editing), Reviewers(), SubmitSide()
        self.when.refused.connect(self.submit.say)
        self._divider = Line(down=True)
        self._divider.setFixedHeight(px(32))
        self._left = QWidget()
        row = QHBoxLayout(self._left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        for part in (self.when, self._divider, self.reviewers):
            row.addWidget(part)
        row.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(px(PAD), px(10), px(PAD), px(9))
        self._box.setSpacing(px(8))
        self._box.addWidget(self._left, 1)
        self._box.addWidget(self.submit)
        self.setMinimumHeight(px(64))
        editing.opened.connect(self.show_post)
        editing.stood.connect(self.show_post)
        editing.changed.connect(self._follow)
        self.retranslate()

    def show_around(self, channels: Sequence[Channel], people: Sequence[Person]) -> None:
        """Say which accounts there are, and who may approve this post."""
        self._channels, self._people = tuple(channels), tuple(people)
        self.show_post()

    def show_checked(self, found: Checked) -> None:
        """Say what stands in the way."""
        self.submit.show_blockers(found.count(Severity.BLOCK))
        self.fit()

    @Slot()
    def show_post(self) -> None:
        """Show where the post stands."""
        content, post = self._editing.content, self._editing.post
        self.when.show_hour()
        self.reviewers.show_all(chosen_channels(content, self._channels), self._people)
        stands = post is None or post.state in SUBMITTABLE
        self.submit.setVisible(self._editing.locked is None and (stands or self._editing.is_changed()))
        self.fit()

    def retranslate(self) -> None:
        """Say all words again."""
        self.submit.retranslate()
        self.show_post()

    def fit(self) -> None:
        """Leave away what is least needed, and take two rows where one is too narrow."""
        room = self.width() - 2 * px(PAD)
        self.reviewers.show()
        self._divider.show()
        self.when.zones.setVisible(self._editing.content.publish_at is not None)
        right = self.submit.sizeHint().width() + px(8) if not self.submit.isHidden() else 0
        both = self._left.sizeHint().width() + right <= room
        for part in (self.reviewers, self.when.zones):
            if both:
                break
            part.hide()
            self._divider.setVisible(not self.reviewers.isHidden())
            both = self._left.sizeHint().width() + right <= room
        if not both:
            self.reviewers.show()
            fits = self._left.sizeHint().width() <= room
            self.reviewers.setVisible(fits)
            self._divider.setVisible(fits)
        one_row, two_rows = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(one_row if both else two_rows)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        if edit.fields & {"publish_at", "channels", "zone"} or self.submit.isHidden():
            self.show_post()
