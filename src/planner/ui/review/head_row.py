"""The top of the comparison: which version, whose, since when."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout

from planner.desk.comparison import Side
from planner.ui.dates import day_and_month
from planner.ui.review.columns import Cell, PairRow
from planner.ui.theme.tokens import px
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.icon_view import IconView
from planner.words.catalogue import _


def head_row(
    old: Side | None, new: Side, zone: ZoneInfo, *, count: str = "", is_submitted: bool | None = None
) -> PairRow:
    """Return the row that names both sides; ``is_submitted`` None: the new one is what was approved."""
    left = None
    if old is not None:
        left = Cell()
        _fill(left, _APPROVED, _("Disetujui"), old, zone)
    right = Cell()
    if is_submitted is None:
        _fill(right, _APPROVED, _("Disetujui"), new, zone)
        return PairRow(left, right)
    look = ("eye", "st_telaah") if is_submitted else ("pencil-line", "ink_2")
    row = _fill(right, look, _("Diajukan") if is_submitted else _("Sekarang"), new, zone)
    if old is not None:
        row.addWidget(ElidedLabel(count, "small", "ink_2"))
    return PairRow(left, right)


_APPROVED = ("circle-check", "ok")


def _fill(cell: Cell, look: tuple[str, str], verb: str, side: Side, zone: ZoneInfo) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.setContentsMargins(0, px(10), 0, px(11))
    row.addWidget(IconView(*look, 15))
    day = day_and_month(side.at.astimezone(zone).date())
    row.addWidget(ElidedLabel(f"{verb}, {day}", "small", "ink", weight=600))
    row.addWidget(ElidedLabel(_("Versi {number}").format(number=side.version), "small", "ink_2"))
    row.addStretch(1)
    cell.column.addLayout(row)
    return row
