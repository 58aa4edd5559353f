"""The targets in the top bar: each with its shape and whether anything is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.studio.places import SHAPES, shape_icon, shape_words
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import icon, paint_icon
from planner.ui.theme.tokens import px, radius, scale
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.painting import paint_box, paint_text, painter_on, text_width
from planner.words.catalogue import _

HEIGHT, PAD, GAP, TIGHT = 36, 12, 8, 1.5


class TargetTab(QPushButton):
    """One target."""

    def __init__(self, target: str) -> None:
        super().__init__()
        self.target, self.verdict = target, ""
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_verdict("")

    def show_verdict(self, verdict: str) -> None:
        """Show ``ok``, ``warn``, or nothing yet."""
        self.verdict = verdict
        words = {"ok": _("tanpa temuan"), "warn": _("ada peringatan")}
        told = words.get(verdict, "")
        name = _("Ukuran {shape}").format(shape=shape_words(self.target))
        self.setAccessibleName(f"{name}, {told}" if told else name)
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        if _is_tight():
            width = px(PAD) + text_width(shape_words(self.target), font("body", 600))
            return QSize(width + (px(14 + GAP) if self.verdict == "warn" else 0), px(HEIGHT))
        width = px(2 * PAD + 14 + GAP) + text_width(shape_words(self.target), font("body", 600))
        if self.isChecked() and self._place():
            width += px(GAP) + text_width(self._place(), font("body"))
        return QSize(width + px(14 + GAP), px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            fill = "press" if self.isChecked() else "hover"
            paint_box(painter, rect, radius("control"), fill=fill)
        middle, left = rect.center().y(), px(PAD / 2 if _is_tight() else PAD)
        ink = "ink" if self.isChecked() else "ink_2"
        if not _is_tight():
            paint_icon(painter, QPointF(left, round(middle - px(7))), shape_icon(self.target), ink, 14)
            left += px(14 + GAP)
        used = font("body", 600 if self.isChecked() else 500)
        width = text_width(shape_words(self.target), used)
        paint_text(painter, QRectF(left, 0, width, rect.height()), shape_words(self.target), used, ink)
        left += width + px(GAP)
        if self.isChecked() and self._place() and not _is_tight():
            width = text_width(self._place(), font("body"))
            paint_text(painter, QRectF(left, 0, width, rect.height()), self._place(), font("body"), "ink_3")
            left += width + px(GAP)
        if self.verdict == "warn" or (self.verdict and not _is_tight()):
            name, shade = ("check", "ok") if self.verdict == "ok" else ("triangle-alert", "warn")
            paint_icon(painter, QPointF(left, round(middle - px(7))), name, shade, 14)

    def _place(self) -> str:
        places = {"instagram-portrait": _("Beranda"), "story": _("Story")}
        return places.get(self.target, "")


def _is_tight() -> bool:
    """Tell whether letters are so large that only shapes and warnings have room."""
    return scale() >= TIGHT


class TargetTabs(QWidget):
    """``chosen`` carries the target that a person wants to see."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.tabs: dict[str, TargetTab] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(2))
        self.more = IconButton("plus", "")
        self.more.clicked.connect(self._offer)
        self._row.addWidget(self.more)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Ukuran"))
        self.more.set_name(_("Tambah ukuran"))
        for tab in self.tabs.values():
            tab.show_verdict(tab.verdict)

    def show_targets(self, targets: Sequence[str], now: str, verdicts: Mapping[str, str]) -> None:
        """Show these targets, one of them in sight."""
        for gone in [one for one in self.tabs if one not in targets]:
            tab = self.tabs.pop(gone)
            tab.setParent(None)
            tab.deleteLater()
        for number, target in enumerate(targets):
            if target not in self.tabs:
                tab = self.tabs[target] = TargetTab(target)
                tab.clicked.connect(self._choose)
                self._row.insertWidget(number, tab)
            tab = self.tabs[target]
            tab.setChecked(target == now)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if target == now else Qt.FocusPolicy.ClickFocus)
            tab.show_verdict(verdicts.get(target, ""))
        self.more.setVisible(len(targets) < len(SHAPES))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        targets = list(self.tabs)
        at = next((number for number, one in enumerate(targets) if self.tabs[one].isChecked()), 0)
        if step is None or not targets:
            super().keyPressEvent(event)
            return
        to = targets[(at + step) % len(targets)]
        self.chosen.emit(to)
        self.tabs[to].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _choose(self) -> None:
        tab = self.sender()
        if isinstance(tab, TargetTab):
            tab.setChecked(True)
            self.chosen.emit(tab.target)

    @Slot()
    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(_("Tambah ukuran"))
        for target in SHAPES:
            if target not in self.tabs:
                action = menu.addAction(icon(shape_icon(target)), shape_words(target))
                action.setData(target)
        menu.triggered.connect(self._add)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    @Slot(object)
    def _add(self, action: object) -> None:
        target = getattr(action, "data", str)()
        if isinstance(target, str) and target:
            self.chosen.emit(target)
