"""How the panes of the composer stand: three beside each other, and fewer where there is no room."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.composer.media.pane import MediaPane
from planner.ui.theme.tokens import px
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.segmented import Segmented
from planner.words.catalogue import _

MEDIA, CENTRE, PREVIEW = 216, 585, 300
RAIL, NARROW_BELOW, STRIP = 56, 1180, 72
WRITE, LOOK = "write", "look"


class Arrangement(Ground):
    """``left`` is sent when it is no longer shown."""

    left = Signal()

    def __init__(
        self, banner: QWidget, media: MediaPane, centre: tuple[QWidget, ...], preview: QWidget, bar: QWidget
    ) -> None:
        super().__init__("surface")
        self._media, self._preview, self._narrow, self._single = media, preview, False, False
        self.centre = QWidget()
        self.choice = Segmented(((WRITE, ""), (LOOK, "")), "", height="control_small")
        self.choice.chosen.connect(self._turn)
        self._choice_bar = Ground("surface", "b")
        chooser = QHBoxLayout(self._choice_bar)
        chooser.setContentsMargins(px(16), px(4), px(16), px(4))
        chooser.addWidget(self.choice)
        chooser.addStretch(1)
        self._centre_column = QVBoxLayout(self.centre)
        self._body = QHBoxLayout()
        column = QVBoxLayout(self)
        for layout in (self._centre_column, self._body, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for number, part in enumerate(centre):
            self._centre_column.addWidget(part, 1 if number == 0 else 0)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.centre)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (media, self._scroll, preview):
            self._body.addWidget(part)
        column.addWidget(banner)
        column.addWidget(self._choice_bar)
        column.addLayout(self._body, 1)
        column.addWidget(bar)
        self.arrange()

    def arrange(self) -> None:
        """Place the panes for the width there is."""
        width = self.width()
        self._set_narrow(narrow=width + px(RAIL) < px(NARROW_BELOW))
        media = 0 if self._narrow else px(MEDIA)
        self._single = width - media - px(CENTRE) < px(PREVIEW)
        self._choice_bar.setVisible(self._single)
        looks = self._single and self.choice.key() == LOOK
        self._scroll.setVisible(not looks)
        self._preview.setVisible(looks or not self._single)
        if not self._narrow:
            self._media.setFixedWidth(media)
        if self._single:
            self._scroll.setMinimumWidth(0)
            self._scroll.setMaximumWidth(QWIDGETSIZE_MAX)
        else:
            self._scroll.setFixedWidth(px(CENTRE))
        self._body.setStretch(1, 1 if self._single else 0)
        self._body.setStretch(2, 1)

    def retranslate(self) -> None:
        """Say all words again."""
        self.choice.set_texts({WRITE: _("Tulis"), LOOK: _("Pratinjau")})
        self.choice.setAccessibleName(_("Tampilan"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()

    def _set_narrow(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._media.set_narrow(narrow=narrow)
        if narrow:
            self._media.setMinimumWidth(0)
            self._media.setMaximumWidth(QWIDGETSIZE_MAX)
            self._centre_column.insertWidget(0, self._media)
        else:
            self._body.insertWidget(0, self._media)

    @Slot(str)
    def _turn(self, _key: str) -> None:
        self.arrange()


QWIDGETSIZE_MAX = 16_777_215
