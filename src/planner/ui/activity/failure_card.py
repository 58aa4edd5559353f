"""A post that needs somebody: what happened, what that means, and what can be done about it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.activity.causes import DEED_ICONS, DEED_WORDS, Deed
from planner.ui.activity.items import Row
from planner.ui.activity.leg_view import LegLine
from planner.ui.activity.row_painting import PAD, SCROLL_BAR, THUMB_GAP, THUMB_H, THUMB_W
from planner.ui.activity.step_bar import link_text
from planner.ui.pictures import Pictures
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.label import Label
from planner.ui.widgets.line import Line
from planner.ui.widgets.painting import paint_ring, painter_on
from planner.ui.widgets.state_badge import StateBadge
from planner.ui.widgets.thumbnail import Thumbnail
from planner.words.catalogue import _, ngettext

EDGE, LEGS_W, WIDE = 4, 338, 760


class FailureCard(Ground):
    """``asked`` carries (row, deed), ``link_asked`` an address, ``copy_asked`` the row."""

    asked = Signal(object)
    link_asked = Signal(str)
    copy_asked = Signal(object)

    def __init__(self, row: Row, pictures: Pictures) -> None:
        super().__init__("surface", "b")
        self.row, self._is_current = row, False
        self.deeds: dict[Deed, Button] = {}
        self._halves, self._legs = QBoxLayout(QBoxLayout.Direction.LeftToRight), QWidget()
        self._bottom = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._between = Line(down=True)
        self.setAccessibleName(row.spoken())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(PAD), px(16), px(PAD - SCROLL_BAR), px(16))
        whole.setSpacing(px(THUMB_GAP))
        thumbnail = Thumbnail(pictures, THUMB_W, THUMB_H)
        if row.picture is not None:
            thumbnail.show_picture(row.picture[0], focus=row.picture[1])
        whole.addWidget(thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        whole.addLayout(column, 1)
        column.addLayout(self._top())
        column.addSpacing(px(8))
        column.addLayout(self._middle())
        column.addSpacing(px(12))
        column.addLayout(self._buttons())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        self._fit(width)
        layout = self.layout()
        return self.sizeHint().height() if layout is None else layout.totalHeightForWidth(width)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Put the words beside the steps, or below them where there is little room."""
        is_wide = width >= px(WIDE)
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._halves.direction() is not wanted or self._legs.minimumWidth() == 0:
            self._halves.setDirection(wanted)
            self._bottom.setDirection(wanted)
            self._between.setVisible(is_wide)
            self._legs.setMinimumWidth(px(LEGS_W) if is_wide else 1)

    def set_current(self, *, current: bool) -> None:
        """Show whether the keyboard is at this post."""
        if current != self._is_current:
            self._is_current = current
            self.update()

    def focus_first(self) -> None:
        """Go to the one thing to do."""
        first = next(iter(self.deeds.values()), self.copy)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = painter_on(self)
        painter.fillRect(0, 0, px(EDGE), self.height(), color("err"))
        if self._is_current:
            paint_ring(painter, QRectF(self.rect()).adjusted(px(6), px(2), -px(2), -px(3)), px(6))

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(ElidedLabel(self.row.title, "heading"))
        row.addWidget(StateBadge(self.row.state, self.row.badge))
        row.addStretch(1)
        row.addWidget(Label(self._when(), "small", "ink_2"))
        return row

    def _when(self) -> str:
        tries = 0 if self.row.trouble is None else self.row.trouble.tries
        if not tries:
            return self.row.aside
        told = ngettext("{n} kali dicoba", "{n} kali dicoba", tries).format(n=tries)
        return f"{self.row.aside} · {told}"

    def _middle(self) -> QBoxLayout:
        row = self._halves
        row.setSpacing(0)
        box = self._legs
        legs = QVBoxLayout(box)
        legs.setContentsMargins(0, 0, 0, 0)
        legs.setSpacing(0)
        for one in self.row.legs:
            line = QHBoxLayout()
            line.setSpacing(px(8))
            line.addWidget(LegLine(replace(one, link="")))
            if one.link:
                line.addWidget(self._link(one.account, one.link))
            line.addStretch(1)
            legs.addLayout(line)
        legs.addStretch(1)
        row.addWidget(box)
        row.addSpacing(px(12))
        row.addWidget(self._between)
        row.addSpacing(px(20))
        told = QVBoxLayout()
        told.setSpacing(px(2))
        trouble = self.row.trouble
        self.cause = Label("" if trouble is None else trouble.cause, "body", "ink", weight=600, wrap=True)
        self.meaning = Label("" if trouble is None else trouble.meaning, "body", "ink_2", wrap=True)
        told.addWidget(self.cause)
        told.addWidget(self.meaning)
        told.addStretch(1)
        row.addLayout(told, 1)
        return row

    def _link(self, account: str, address: str) -> Button:
        link = Button(link_text(), Kind.LINK, height="control_tiny")
        link.trailing_icon = "arrow-up-right"
        link.setAccessibleName(_("Lihat di {account}").format(account=account))
        link.setProperty("address", address)
        link.clicked.connect(self._follow)
        return link

    def _buttons(self) -> QBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        deeds = () if self.row.trouble is None else self.row.trouble.deeds
        kinds = (Kind.PRIMARY, Kind.NORMAL, Kind.QUIET)
        for number, deed in enumerate(deeds):
            icon = DEED_ICONS.get(deed, "") if number == 0 else ""
            button = Button(_(DEED_WORDS[deed]), kinds[min(number, 2)], icon=icon)
            button.setProperty("deed", deed.value)
            button.clicked.connect(self._ask)
            self.deeds[deed] = button
            row.addWidget(button)
        row.addStretch(1)
        self.copy = Button(_("Salin rincian untuk bantuan"), Kind.QUIET, icon="copy")
        self.copy.clicked.connect(self._copy)
        self._bottom.setSpacing(px(8))
        self._bottom.addLayout(row)
        self._bottom.addWidget(self.copy)
        return self._bottom

    @Slot()
    def _ask(self) -> None:
        pressed = self.sender()
        self.asked.emit((self.row, Deed(str(pressed.property("deed")))))

    @Slot()
    def _follow(self) -> None:
        self.link_asked.emit(str(self.sender().property("address")))

    @Slot()
    def _copy(self) -> None:
        self.copy_asked.emit(self.row)
