"""The head of the checks: how many block, warn, advise, and how many are passed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from planner.content.finding import Severity
from planner.ui.composer.checks.found import Checked
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import paint_text, painter_on, text_width
from planner.words.catalogue import _, ngettext

ICON, ICON_GAP, GAP, CHEVRON = 15, 5, 10, 12


class CountRow(QAbstractButton):
    """Painted; what it shows is said as its name. Pressed, it unfolds what is passed."""

    def __init__(self) -> None:
        super().__init__()
        self._checked = Checked()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_counts(self, checked: Checked) -> None:
        """Show other counts."""
        self._checked = checked
        self.setAccessibleName(spoken(checked))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        widths = [
            px(ICON + ICON_GAP) + text_width(text, font("small", 600)) for _i, _k, text in self._parts()
        ]
        return QSize(sum(widths) + px(GAP) * max(0, len(widths) - 1) + px(CHEVRON + 2), px(24))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, left = painter_on(self), 0.0
        for icon, ink, text in self._parts():
            paint_icon(painter, QPointF(left, round((self.height() - px(ICON)) / 2)), icon, ink, ICON)
            left += px(ICON + ICON_GAP)
            used = font("small", 500 if ink == "ok" else 600)
            width = text_width(text, font("small", 600))
            paint_text(painter, QRectF(left, 0, width, self.height()), text, used, ink)
            left += width + px(GAP)
        chevron = "chevron-up" if self.isChecked() else "chevron-down"
        spot = QPointF(left - px(GAP - 2), round((self.height() - px(CHEVRON)) / 2))
        paint_icon(painter, spot, chevron, "ink_3", CHEVRON)

    def _parts(self) -> list[tuple[str, str, str]]:
        counted = (
            ("circle-x", "err", self._checked.count(Severity.BLOCK)),
            ("triangle-alert", "warn", self._checked.count(Severity.WARN)),
            ("info", "info", self._checked.count(Severity.HINT)),
        )
        parts = [(icon, ink, str(count)) for icon, ink, count in counted if count]
        passed = _("{n} lolos").format(n=self._checked.passed)
        return [*parts, ("circle-check", "ok", passed)]


def spoken(checked: Checked) -> str:
    """Return the counts in words."""
    blocks, warns, hints = (checked.count(one) for one in Severity)
    told = [
        ngettext("{n} blokir", "{n} blokir", blocks).format(n=blocks),
        ngettext("{n} peringatan", "{n} peringatan", warns).format(n=warns),
        ngettext("{n} saran", "{n} saran", hints).format(n=hints),
        _("{n} lolos").format(n=checked.passed),
    ]
    return _("Pemeriksaan: {counts}").format(counts=", ".join(told))
