"""A picture beside the one that was approved, with what became of it and of its description."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.pictures import Pictures
from planner.ui.review.change_words import picture_words
from planner.ui.review.columns import Cell, PairRow
from planner.ui.review.comparing import Differs, Pair, Shot
from planner.ui.review.picture import Picture
from planner.ui.review.places import Spot
from planner.ui.theme.tokens import px
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.words.catalogue import _

Sizes = Mapping[str, tuple[int, int]]
LEAST_WORDS = 90
UNKNOWN_SIZE = (1080, 1350)
ICONS = {
    Differs.REPLACED: "plus",
    Differs.ADDED: "plus",
    Differs.REMOVED: "minus",
    Differs.REFRAMED: "crop",
    Differs.DESCRIBED: "pencil-line",
}


class PictureRow(PairRow):
    """``picture`` is the one that goes out, None where it was removed."""

    def __init__(
        self, pair: Pair, pictures: Pictures, sizes: Sizes, spots: Sequence[tuple[Spot, str]]
    ) -> None:
        right, left = Cell(top=16, left=16), None if pair.differs is Differs.ALONE else Cell(top=16, left=16)
        super().__init__(left, right)
        self.pair, self.picture = pair, None if pair.now is None else _picture(pair.now, pictures, sizes)
        if self.picture is not None:
            self.picture.take_pins(pair.number, spots)
            if pair.differs in ICONS:
                self.picture.show_ring("ok")
        right.column.addWidget(_Side(self.picture, _now_words(pair)))
        right.column.addStretch(1)
        if left is not None:
            old = None if pair.before is None else _picture(pair.before, pictures, sizes)
            left.column.addWidget(_Side(old, _old_words(pair)))
            left.column.addStretch(1)


def _picture(shot: Shot, pictures: Pictures, sizes: Sizes) -> Picture:
    shape = sizes.get(shot.sha256, UNKNOWN_SIZE)
    return Picture(pictures, shot.sha256, shot.alt or _("Gambar tanpa teks alternatif"), shape)


class _Side(QWidget):
    """A picture beside its words, or above them where there is little room."""

    def __init__(self, picture: Picture | None, words: QVBoxLayout) -> None:
        super().__init__()
        self._picture = picture
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(4))
        if picture is not None:
            self._box.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(words, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - (0 if self._picture is None else self._picture.sizeHint().width())
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if room < px(LEAST_WORDS) else ways.LeftToRight)


def _old_words(pair: Pair) -> QVBoxLayout:
    column = _column()
    if pair.before is None:
        column.addWidget(Label(_("Belum ada gambar {number}").format(number=pair.number), "small", "ink_3"))
    else:
        column.addWidget(Label(_("Gambar {number}").format(number=pair.number), "small", "ink_2"))
        column.addWidget(_quote(pair.before.alt))
    column.addStretch(1)
    return column


def _now_words(pair: Pair) -> QVBoxLayout:
    column, changed = _column(), pair.differs in ICONS
    line = QHBoxLayout()
    line.setSpacing(px(4))
    ink = "err" if pair.differs is Differs.REMOVED else "ok"
    if changed:
        line.addWidget(IconView(ICONS[pair.differs], ink, 14))
    told = Label(
        picture_words(pair), "small", ink if changed else "ink_2", weight=600 if changed else 400, wrap=True
    )
    line.addWidget(told, 1)
    column.addLayout(line)
    if pair.now is not None:
        column.addWidget(_quote(pair.now.alt))
        if pair.differs is Differs.REFRAMED and any(part.is_changed for part in pair.alt):
            column.addWidget(Label(_("Teks alternatif berubah"), "small", "ok", weight=600, wrap=True))
    column.addStretch(1)
    return column


def _quote(alt: str) -> QWidget:
    if not alt:
        return Label(_("Tanpa teks alternatif"), "small", "warn", wrap=True)
    return Label(f"“{alt}”", "small", "ink_2", wrap=True)


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
