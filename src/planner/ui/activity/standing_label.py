"""Who sends from this workspace, as a dot and a few words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.sending import Sender, Standing
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import paint_text, painter_on, text_width
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _
from planner.words.sentences import tell

DOT, GAP = 8, 7


def standing_words(standing: Standing, *, held: bool) -> tuple[str, str]:
    """Return who sends, and the token of the dot."""
    if held:
        return _("Semua kiriman ditahan"), "st_tahan"
    match standing.sender:
        case Sender.HERE:
            return _("Pengirim berjalan di komputer ini"), "ok"
        case Sender.ELSEWHERE:
            return _("Pengirim lain berjalan; jendela ini mengambil alih bila berhenti"), "info"
        case Sender.STOPPED if standing.error is not None:
            return _("Pengirim berhenti: {reason}").format(reason=tell(standing.error).message), "err"
        case _:
            return _("Pengirim tidak berjalan di komputer ini"), "ink_3"


class StandingLabel(QWidget):
    """A dot and words; elided where there is no room, whole in its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._ink = "", "ink_3"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def tell(self, words: str, ink: str) -> None:
        """Say something else."""
        self._words, self._ink = words, ink
        self.setAccessibleName(words)
        self.setToolTip(tip(words))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        return self._words

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(DOT + GAP) + text_width(self._words, font("body")), line_px("body"))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(DOT + GAP + 40), line_px("body"))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self._ink))
        side = px(DOT)
        painter.drawEllipse(QRectF(0, round(rect.center().y() - side / 2), side, side))
        paint_text(painter, rect.adjusted(px(DOT + GAP), 0, 0, 0), self._words, font("body"), "ink_2")
