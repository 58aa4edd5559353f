"""A Page to choose: its initials on its colour, its name, its category, its Instagram account."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy
from typing_extensions import override

from planner.content.channel import Network
from planner.desk.reach import ReachedPage
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.icons import paint_icon_in, paint_mark
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.avatar import ground_of, initials
from planner.ui.widgets.painting import paint_box, paint_ring, paint_text, painter_on
from planner.ui.widgets.tip import tip
from planner.words.catalogue import N_, _

ART, PAD, BOX, LEFT, MARK = 71, 13, 18, 40, 13
WIDE = 216
CATEGORIES = {"Government organization": N_("Lembaga pemerintah")}
"""Meta's own words for what a Page is, as far as a government desk meets them."""


class PageCard(QCheckBox):
    """A tick box that looks like a card; a Page on which nothing may be published can't be ticked."""

    def __init__(self, page: ReachedPage) -> None:
        super().__init__(page.name)
        self.page = page
        self.setEnabled(page.may_publish)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        told = f"{self._about()}, {self._instagram()}"
        self.setAccessibleDescription(told)
        self.setToolTip(tip(f"{self.page.name}, {told}"))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        rest = 2 * PAD + 10
        return QSize(px(WIDE), px(ART + rest) + 3 * line_px("small"))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(150), self.sizeHint().height())

    @override
    def hitButton(self, _position: QPoint) -> bool:
        return True

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect, on = painter_on(self), QRectF(self.rect()), self.isChecked()
        paint_box(painter, rect, radius("card"), fill="surface", line=None if on else "line_2")
        self._paint_art(painter, rect)
        if on:
            paint_ring(painter, rect, radius("card"), "accent")
        top = px(ART + PAD) - px(2)
        self._paint_tick(painter, QRectF(px(PAD), top, px(BOX), px(BOX)))
        line, width = line_px("small"), rect.width() - px(LEFT + PAD)
        name = QRectF(px(LEFT), top + (px(BOX) - line) / 2, width, line)
        usable = self.isEnabled()
        paint_text(painter, name, self.page.name, font("small", 600), "ink" if usable else "ink_3")
        about = QRectF(px(LEFT), name.bottom() + px(5), width, line)
        paint_text(painter, about, self._about(), font("small"), "ink_3" if usable else "warn")
        self._paint_instagram(painter, QRectF(px(LEFT), about.bottom() + px(5), width, line))

    def _paint_art(self, painter: QPainter, rect: QRectF) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(rect.adjusted(1, 1, -1, -1), radius("card") - 1, radius("card") - 1)
        painter.save()
        painter.setClipPath(outline)
        ground = QRectF(0, 0, rect.width(), px(ART))
        painter.setClipRect(ground, Qt.ClipOperation.IntersectClip)
        painter.setOpacity(1.0 if self.isEnabled() else 0.35)
        painter.fillRect(ground, ground_of(self.page.name))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.white)
        painter.setOpacity(0.10)
        side = px(ART)
        for number in range(3):
            grown = side * (1.0 + 0.55 * number)
            painter.drawEllipse(QPointF(rect.width() - side * 0.5, side * 0.95), grown, grown)
        painter.setOpacity(1.0)
        painter.setPen(Qt.GlobalColor.white)
        painter.setFont(font("figure", 600))
        painter.drawText(
            ground.adjusted(px(PAD), 0, 0, 0),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            initials(self.page.name),
        )
        painter.restore()

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        if self.isChecked():
            paint_box(painter, box, radius("xs") + 1, fill="accent")
            paint_icon_in(painter, box, "check", "accent_ink", 12)
        else:
            line = "control_line" if self.isEnabled() else "line_2"
            paint_box(painter, box, radius("xs") + 1, fill="surface", line=line)

    def _paint_instagram(self, painter: QPainter, rect: QRectF) -> None:
        mark = QRectF(rect.left(), rect.top(), px(MARK), rect.height())
        if self.page.instagram is None:
            paint_icon_in(painter, mark, "minus", "ink_2", 12)
        else:
            at = QPointF(mark.left(), round(mark.center().y() - px(MARK) / 2))
            paint_mark(painter, at, Network.INSTAGRAM.value, MARK)
        paint_text(painter, rect.adjusted(px(MARK + 6), 0, 0, 0), self._instagram(), font("small"), "ink_2")

    def _about(self) -> str:
        if not self.page.may_publish:
            return _("Akses hanya melihat")
        known = CATEGORIES.get(self.page.category)
        return _(known) if known else self.page.category or _("Halaman Facebook")

    def _instagram(self) -> str:
        return self.page.instagram or _("tidak ada Instagram")
