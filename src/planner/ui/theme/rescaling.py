"""Lengths that layouts and widgets were given at one text scale, brought to another while all stays open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMargins, QSize, QTimer
from PySide6.QtWidgets import QBoxLayout, QDialog, QFormLayout, QGridLayout, QLayout, QWidget

NO_LIMIT = 16_777_215
"""Qt's QWIDGETSIZE_MAX: no size was asked for."""


def rescale(widgets: Sequence[QWidget], ratio: float) -> None:
    """Multiply what widgets were told about sizes, margins and gaps; windows that a person sizes stay.

    It goes first: who measures anew when the style changes has the last word.
    """
    sizes = [
        (one, one.minimumSize(), one.maximumSize())
        for one in widgets
        if not one.isWindow() or one.minimumWidth() == one.maximumWidth()
    ]
    for widget in widgets:
        layout = widget.layout()
        if layout is not None:
            _rescale_layout(layout, ratio)
    for widget, least, most in sizes:  # last: it moves widgets, which then measure themselves anew
        _rescale_widget(widget, least, most, ratio)


def fit_dialogs(windows: Iterable[QWidget]) -> None:
    """Give open dialogs the height that they need, once their parts have measured anew."""
    for window in windows:
        if isinstance(window, QDialog) and window.isVisible():
            QTimer.singleShot(0, window, window.adjustSize)


def _times(length: int, ratio: float) -> int:
    """Return a length at the other scale; hairlines stay, and so does what was not limited."""
    return length if length <= 1 or length >= NO_LIMIT else round(length * ratio)


def _rescale_widget(widget: QWidget, least: QSize, most: QSize, ratio: float) -> None:
    wider = QSize(_times(most.width(), ratio), _times(most.height(), ratio))
    wanted = QSize(_times(least.width(), ratio), _times(least.height(), ratio))
    if wider != most:
        widget.setMinimumSize(0, 0)
        widget.setMaximumSize(wider)
    if wanted != least or wider != most:
        widget.setMinimumSize(wanted)


def _rescale_layout(layout: QLayout, ratio: float) -> None:
    told = layout.contentsMargins()
    sides = (told.left(), told.top(), told.right(), told.bottom())
    layout.setContentsMargins(QMargins(*(_times(one, ratio) for one in sides)))
    if isinstance(layout, QGridLayout | QFormLayout):
        layout.setHorizontalSpacing(_times(layout.horizontalSpacing(), ratio))
        layout.setVerticalSpacing(_times(layout.verticalSpacing(), ratio))
    elif isinstance(layout, QBoxLayout):
        layout.setSpacing(_times(layout.spacing(), ratio))
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        gap, inner = item.spacerItem(), item.layout()
        if gap is not None:
            policy, hint = gap.sizePolicy(), gap.sizeHint()
            width, height = _times(hint.width(), ratio), _times(hint.height(), ratio)
            gap.changeSize(width, height, policy.horizontalPolicy(), policy.verticalPolicy())
        elif inner is not None:
            _rescale_layout(inner, ratio)
    layout.invalidate()
