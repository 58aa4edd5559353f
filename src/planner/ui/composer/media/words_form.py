"""The words of the chosen picture: its alternative text and its credit, and the way to cut it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.content.post import MediaItem
from planner.content.text import length
from planner.ui.composer.media.alt_field import AltField
from planner.ui.composer.media.strip import Tile
from planner.ui.composer.media.video_form import VideoForm
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.words.catalogue import _

NEARLY = 0.9


class WordsForm(QWidget):
    """``typed`` carries the ``MediaItem`` as it is typed now, ``left`` is sent when a field was left."""

    typed = Signal(object)
    left = Signal()
    cut_wanted = Signal()

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit
        self._item: MediaItem | None = None
        self.heading = Label("", "small", "ink_2", weight=600)
        self.cut = Button("", Kind.LINK, height="control_tiny")
        self.cut.clicked.connect(self.cut_wanted)
        self.alt_label, self.counter = Label("", "small", "ink_2"), Label("", "small", "ink_3")
        self.alt, self.credit = AltField(), QLineEdit()
        self.credit.setFont(font("small"))
        self.credit.setAcceptDrops(False)
        self.credit_label = Label("", "small", "ink_2")
        self.alt_label.setBuddy(self.alt)
        self.credit_label.setBuddy(self.credit)
        self.alt.textChanged.connect(self._type)
        self.credit.textEdited.connect(self._type)
        self.alt.left.connect(self.left)
        self.credit.editingFinished.connect(self.left)
        self.video = VideoForm()
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.cut.setText(_("Buka Studio"))
        self.cut.updateGeometry()
        self.alt_label.setText(_("Teks alternatif"))
        self.alt.setAccessibleName(_("Teks alternatif"))
        self.alt.setPlaceholderText(_("Siapa, sedang apa, di mana, dan teks pada gambar…"))
        self.credit_label.setText(_("Kredit foto"))
        self.credit.setAccessibleName(_("Kredit foto"))
        self.video.retranslate()
        self._count()

    def show_tile(self, tile: Tile | None, *, locked: bool) -> None:
        """Show the words of a picture, or nothing."""
        self.setVisible(tile is not None)
        self._item = None if tile is None else tile.item
        if tile is None:
            return
        named = _("Gambar {number}") if tile.film is None else _("Video {number}")
        self.heading.setText(named.format(number=tile.number))
        self.cut.setVisible(tile.film is None)
        self.video.show_video(tile.item, tile.film, locked=locked)
        self.cut.setAccessibleName(_("Buka Studio untuk gambar {number}").format(number=tile.number))
        self.cut.setEnabled(not locked and tile.sha256 is not None)
        for field in (self.alt, self.credit):
            field.setReadOnly(locked)
        self.alt.show_text(tile.item.alt)
        if self.credit.text() != tile.item.credit:
            self.credit.setText(tile.item.credit)
        self._count()

    @Slot()
    def _type(self) -> None:
        self._count()
        self.alt.warn()
        if self._item is not None:
            self._item = replace(self._item, alt=self.alt.text(), credit=self.credit.text())
            self.typed.emit(self._item)

    def _count(self) -> None:
        count = length(self.alt.text())
        number = QLocale()
        self.counter.setText(f"{number.toString(count)} / {number.toString(self._limit)}")
        over, near = count > self._limit, count >= NEARLY * self._limit
        self.counter.set_ink("err" if over else "ink_3")
        self.counter.set_role("small", 600 if near else 400)
        told = _("{count} dari {limit} huruf").format(count=count, limit=self._limit)
        self.alt.setAccessibleDescription(told)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for left, right, gap in ((self.heading, self.cut, px(6)), (self.alt_label, self.counter, px(4))):
            row = QHBoxLayout()
            row.setSpacing(px(8))
            row.addWidget(left, 1)
            row.addWidget(right)
            column.addLayout(row)
            column.addSpacing(gap)
        column.addWidget(self.alt)
        column.addSpacing(px(8))
        column.addWidget(self.credit_label)
        column.addSpacing(px(4))
        column.addWidget(self.credit)
        column.addWidget(self.video)
