"""Why an approval no longer holds: it is bound to exactly what was seen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.desk.comparison import Comparison
from planner.ui.review.decision_bar import short_digest
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.label import Label
from planner.ui.widgets.popover import Popover
from planner.words.catalogue import _

WIDTH = 340


def open_why(anchor: QWidget, told: Comparison) -> Popover:
    """Return the open explanation."""
    popover = Popover(anchor, WIDTH)
    popover.closed.connect(popover.deleteLater)
    popover.column.addWidget(Label(_("Persetujuan terikat pada isi"), "heading"))
    told_why = _(
        "Takarir, gambar, teks alternatif, akun, dan waktu tayang disegel menjadi satu sidik isi. "
        "Satu huruf saja berubah, sidiknya lain, dan persetujuan lama tidak berlaku. "
        "Bila isinya dikembalikan persis seperti semula, persetujuan itu berlaku lagi."
    )
    words = Label(told_why, "body", "ink_2", wrap=True)
    words.setFixedSize(px(WIDTH - 32), words.heightForWidth(px(WIDTH - 32)))
    popover.column.addWidget(words)
    old = None if told.approved is None else told.approved.digest
    for name, digest in ((_("Disetujui: {digest}"), old), (_("Diajukan: {digest}"), told.now.digest)):
        if digest:
            popover.column.addWidget(Label(name.format(digest=short_digest(digest)), "small", weight=600))
    close = Button(_("Mengerti"), height="control_small")
    close.clicked.connect(popover.close_it)
    popover.column.addWidget(close)
    popover.open_at()
    return popover
