"""The row of tabs: the post itself, its channels, and what the chosen one makes of the post."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from planner.content.channel import Channel
from planner.content.ids import ChannelId
from planner.ui.composer.caption.captions import MAIN, TabView
from planner.ui.composer.caption.channel_tab import ChannelTab
from planner.ui.theme.icons import mark_pixmap
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_button import IconButton
from planner.words.catalogue import _


class TabRow(Ground):
    """``chosen`` sends the channel of a tab, ``matched`` that a channel is to say what the post says.

    ``toggled`` sends a ``Channel`` that the post is to go to, or no longer. ``connect_asked``: there is none,
    and the person wants to connect one.
    """

    chosen = Signal(str)
    matched = Signal()
    toggled = Signal(object)
    connect_asked = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "b")
        self._tabs: dict[ChannelId, ChannelTab] = {}
        self._channels: tuple[Channel, ...] = ()
        self._taken: tuple[ChannelId, ...] = ()
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._choose)
        self._row, self._tab_row = QHBoxLayout(self), QHBoxLayout()
        self._row.setContentsMargins(px(12), 0, px(16), 0)
        self._row.setSpacing(px(2))
        self._tab_row.setSpacing(0)
        self.more = IconButton("plus", "")
        self.more.clicked.connect(self.open_menu)
        self.state = ElidedLabel("", "small", "ink_3")
        self.match = Button("", Kind.LINK, height="control_tiny")
        self.match.clicked.connect(self.matched)
        self._row.addLayout(self._tab_row)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self._row.addWidget(self.state)
        self._row.addSpacing(px(6))
        self._row.addWidget(self.match)
        self.setFixedHeight(px(41))

    def add_right(self, widget: QWidget) -> None:
        """Add something at the right end."""
        self._row.addSpacing(px(6))
        self._row.addWidget(widget)

    def show_tabs(self, views: Sequence[TabView], at: ChannelId) -> None:
        """Show these tabs, and one of them as chosen."""
        if [one.id for one in views] != list(self._tabs):
            self._rebuild(views)
        for view in views:
            tab = self._tabs[view.id]
            if tab.view != view:
                tab.show_view(view)
        self._tabs[at].setChecked(True)
        chosen = self._tabs[at].view
        adapted = at != MAIN and chosen.is_adapted
        follows = _("Mengikuti Utama") if at != MAIN else ""
        self.state.set_text(_("Disesuaikan dari Utama") if adapted else follows)
        self.match.setVisible(adapted)
        self._fit()

    def show_channels(self, channels: Sequence[Channel], taken: Sequence[ChannelId], *, free: bool) -> None:
        """Say which accounts there are, and whether one may choose among them now."""
        self._channels, self._taken = tuple(channels), tuple(taken)
        self.more.setVisible(free)
        self.match.setEnabled(free)

    def order(self) -> list[ChannelId]:
        """Return the channels of the tabs, from left to right."""
        return list(self._tabs)

    def retranslate(self) -> None:
        """Say all words again."""
        self.more.set_name(_("Pilih kanal"))
        self.match.setText(_("Samakan lagi"))

    @Slot()
    def open_menu(self) -> None:
        """Offer the accounts of the workspace, those that the post goes to with a check."""
        menu = QMenu(self)
        menu.setAccessibleName(_("Kanal"))
        for channel in self._channels:
            action = QAction(channel.name.replace("&", "&&"), menu)
            action.setIcon(QIcon(mark_pixmap(channel.network.value, 14, self.devicePixelRatioF())))
            action.setCheckable(True)
            action.setChecked(channel.id in self._taken)
            action.setData(channel)
            menu.addAction(action)
        if not self._channels:
            menu.addAction(_("Belum ada akun yang tersambung")).setEnabled(False)
            menu.addAction(_("Sambungkan akun")).triggered.connect(self.connect_asked)
        else:
            menu.triggered.connect(self._toggle)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _rebuild(self, views: Sequence[TabView]) -> None:
        for old in self._tabs.values():
            self._group.removeButton(old)
            self._tab_row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._tabs = {}
        for view in views:
            tab = ChannelTab(view)
            self._tabs[view.id] = tab
            self._group.addButton(tab)
            self._tab_row.addWidget(tab)

    def _fit(self) -> None:
        """Show marks alone where the names have no room."""
        for tab in self._tabs.values():
            tab.compact = False
        needed = sum(one.sizeHint().width() for one in self._tabs.values())
        right = self.match.sizeHint().width() + px(12) if not self.match.isHidden() else 0
        taken = px(12 + 2 + 32 + 16 + 40) + right + min(self.state.sizeHint().width(), px(80))
        tight = needed + taken > self.width()
        for tab in self._tabs.values():
            tab.compact = tight
            tab.updateGeometry()
            tab.update()

    @Slot(QAbstractButton)
    def _choose(self, tab: QAbstractButton) -> None:
        if isinstance(tab, ChannelTab):
            self.chosen.emit(tab.view.id)

    @Slot(QAction)
    def _toggle(self, action: QAction) -> None:
        channel = action.data()
        if isinstance(channel, Channel):
            self.toggled.emit(channel)
