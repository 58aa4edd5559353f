"""The tip under the checks: one topic in a line, the way to the whole of it, and a way to be rid of it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from planner.desk.guide import Topic, guide
from planner.ui.guidance.words import TOPICS
from planner.ui.settings import SettingsFile
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.icon_view import IconView
from planner.words.catalogue import _

OFFERED = ("first_words", "alt_text", "hashtags", "private_data", "dates")


class TipRow(Ground):
    """``asked`` carries the ``Topic`` that a person wants to read. What was put away stays away."""

    asked = Signal(object)

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__("surface_2", "t")
        self._settings = settings
        self._topic: Topic | None = None
        self.words = ElidedLabel("", "small", "ink_2")
        self.learn = Button("", Kind.LINK, height="control_tiny")
        self.away = IconButton("x", "", height="control_small", side=14)
        self.learn.clicked.connect(self._ask)
        self.away.clicked.connect(self._put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(10), 0)
        row.setSpacing(px(10))
        row.addWidget(IconView("lightbulb", "ink_3"))
        row.addWidget(self.words, 1)
        row.addWidget(self.learn)
        row.addWidget(self.away)
        self.setFixedHeight(px(38))
        self.retranslate()

    def topic(self) -> Topic | None:
        """Return the topic that is offered, None when all were put away."""
        return self._topic

    def retranslate(self) -> None:
        """Say all words again."""
        self.learn.setText(_("Pelajari"))
        self.away.set_name(_("Jangan tampilkan lagi"))
        self._show()

    def _show(self) -> None:
        gone = self._settings.now.tips_put_away.split()
        by_id = {one.id: one for one in guide().topic}
        self._topic = next((by_id[one] for one in OFFERED if one not in gone), None)
        if self._topic is None:
            self.hide()
        elif self.parentWidget() is not None:  # else it would be a window
            self.show()
        if self._topic is not None:
            self.words.set_text(_("Tip: {words}").format(words=_(TOPICS[self._topic.id][0])))

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._topic)

    @Slot()
    def _put_away(self) -> None:
        if self._topic is not None:
            gone = (*self._settings.now.tips_put_away.split(), self._topic.id)
            self._settings.change(tips_put_away=" ".join(gone))
            self._show()
