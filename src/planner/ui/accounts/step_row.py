"""One step in the rail: its number or a check, its name, and what is known of it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import A, paint_box, paint_text, painter_on
from planner.ui.widgets.tip import tip
from planner.words.catalogue import N_, _

PAD, DISC, LEFT = 12, 24, 48


class Phase(StrEnum):
    """Whether a step is done, in hand, or still to come."""

    DONE = "done"
    HERE = "here"
    AHEAD = "ahead"


SPOKEN = {Phase.DONE: N_("selesai"), Phase.HERE: N_("sedang dikerjakan"), Phase.AHEAD: N_("belum")}


class StepRow(QPushButton):
    """A step; one that may be gone back to can be pressed."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._name, self._about, self._phase = number, "", "", Phase.AHEAD
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def tell(self, name: str, about: str, phase: Phase, *, may_return: bool) -> None:
        """Show a step."""
        self._name, self._about, self._phase = name, about, phase
        spoken = _("Langkah {n}, {name}, {phase}").format(n=self._number, name=name, phase=_(SPOKEN[phase]))
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if may_return else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=not may_return)
        self.setToolTip(tip(about))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), line_px("body") + line_px("small") + px(20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        here = self._phase is Phase.HERE
        if here:
            paint_box(painter, rect, radius("md"), fill="accent_soft")
        elif self.underMouse() and self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            paint_box(painter, rect, radius("md"), fill="hover")
        disc = QRectF(px(PAD), px(10), px(DISC), px(DISC))
        fills = {Phase.DONE: "bg_setuju", Phase.HERE: "accent", Phase.AHEAD: "hover"}
        paint_box(painter, disc, disc.height(), fill=fills[self._phase])
        if self._phase is Phase.DONE:
            paint_icon_in(painter, disc, "check", "ok", 14)
        else:
            ink = "accent_ink" if here else "ink_2"
            paint_text(painter, disc, str(self._number), font("small", 600), ink, align=A.AlignHCenter)
        width = rect.width() - px(LEFT + PAD)
        name = QRectF(px(LEFT), px(10), width, line_px("body"))
        about = QRectF(px(LEFT), name.bottom(), width, line_px("small"))
        ahead = self._phase is Phase.AHEAD
        paint_text(painter, name, self._name, font("body", 600), "ink_2" if ahead else "ink")
        paint_text(painter, about, self._about, font("small"), "ink_2" if here else "ink_3")
