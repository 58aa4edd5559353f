"""Above a card: the network, and a choice of accounts where the post goes to several of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy
from typing_extensions import override

from planner.content.channel import Channel, Network
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon, paint_mark
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import paint_text, painter_on, text_width
from planner.ui.widgets.tip import tip
from planner.words.catalogue import N_, _

PLACES = {Network.FACEBOOK: N_("Halaman Facebook"), Network.INSTAGRAM: N_("Instagram")}
MARK, GAP, HEIGHT = 14, 7, 24


class CardTitle(QPushButton):
    """``chosen`` carries the ChannelId that a person chose."""

    chosen = Signal(object)

    def __init__(self, network: Network) -> None:
        super().__init__()
        self._network = network
        self._channels: tuple[Channel, ...] = ()
        self._shown: Channel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.clicked.connect(self._offer)

    def take(self, channels: Sequence[Channel], shown: Channel) -> None:
        """Show which account is seen, among those that the post goes to."""
        self._channels, self._shown = tuple(channels), shown
        several = len(self._channels) > 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if several else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if several else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(_("{network}: {account}").format(network=self._text(), account=shown.name))
        self.setToolTip(tip(shown.name))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        more = px(GAP + MARK) if len(self._channels) > 1 else 0
        return QSize(px(MARK + GAP) + text_width(self._text(), font("small")) + 2 + more, px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, several = painter_on(self), len(self._channels) > 1
        middle = (self.height() - px(MARK)) / 2
        paint_mark(painter, QPointF(0, round(middle)), self._network.value, MARK)
        left = px(MARK + GAP)
        room = self.width() - left - (px(GAP + MARK) if several else 0)
        ink = "ink" if several and self.underMouse() else "ink_2"
        paint_text(painter, QRectF(left, 0, room, self.height()), self._text(), font("small"), ink)
        if several:
            corner = QPointF(self.width() - px(MARK), round(middle))
            paint_icon(painter, corner, "chevron-down", ink, MARK)

    def _text(self) -> str:
        if len(self._channels) > 1 and self._shown is not None:
            return self._shown.name
        return _(PLACES[self._network])

    @Slot()
    def _offer(self) -> None:
        if len(self._channels) < 2:  # noqa: PLR2004  nothing to choose from
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for channel in self._channels:
            action = menu.addAction(channel.name.replace("&", "&&"))
            action.setData(channel.id)
            action.setCheckable(True)
            action.setChecked(channel is self._shown)
        menu.triggered.connect(self._choose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
