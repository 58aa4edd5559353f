"""What can be done with the chosen video: another cover, a part of it, a form that Meta takes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.content.post import MediaItem
from planner.content.video import length_of
from planner.desk.videos import ShownVideo
from planner.ui.composer.media.cover_slider import CoverSlider
from planner.ui.composer.media.seconds_field import SecondsField, seconds_words
from planner.ui.composer.media.video_words import fact_words, fault_words
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.label import Label
from planner.ui.widgets.progress_row import ProgressRow
from planner.words.catalogue import _

LEAST_S = 0.1


class VideoForm(QWidget):
    """``changed`` carries the ``MediaItem`` as it is wanted; the other signals carry nothing."""

    changed = Signal(object)
    convert_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._item: MediaItem | None = None
        self._shown: ShownVideo | None = None
        self.facts, self.why = Label("", "small", "ink_2", wrap=True), Label("", "small", "warn", wrap=True)
        self.cover_label, self.cover_at = Label("", "small", "ink_2"), Label("", "small", "ink_3")
        self.cover = CoverSlider()
        self.start, self.end = SecondsField(), SecondsField()
        self.trim_label, self.left = Label("", "small", "ink_2"), Label("", "small", "ink_3")
        self.subtitled = CheckBox("")
        self.convert = Button("", height="control_small", icon="refresh-cw")
        self.progress = ProgressRow("", "")
        self.cover.rested.connect(self._choose_cover)
        self.cover.valueChanged.connect(self._tell_cover)
        self.start.settled.connect(self._trim)
        self.end.settled.connect(self._trim)
        self.subtitled.clicked.connect(self._tell_subtitled)
        self.convert.clicked.connect(self.convert_wanted)
        self.progress.cancelled.connect(self.stop_wanted)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.cover_label.setText(_("Sampul"))
        self.cover.setAccessibleName(_("Detik sampul"))
        self.trim_label.setText(_("Bagian yang dipakai"))
        self.start.setAccessibleName(_("Mulai dari"))
        self.end.setAccessibleName(_("Sampai"))
        self.subtitled.setText(_("Ada subtitel"))
        self.convert.setText(_("Ubah ke MP4"))
        self.convert.updateGeometry()
        self.progress.stop.setText(_("Batal"))
        self._say()

    def show_video(self, item: MediaItem | None, shown: ShownVideo | None, *, locked: bool) -> None:
        """Show a video of the post, or nothing."""
        self._item, self._shown = item, shown
        self.setVisible(shown is not None)
        if item is None or shown is None:
            return
        whole, left = shown.facts.seconds, self._part()
        self.cover.show_cover(item.poster_at or 0.0, whole, left)
        self.start.show_at(left[0], whole)
        self.end.show_at(left[1], whole)
        for field in (self.start, self.end):
            field.setReadOnly(locked)
        self.subtitled.setChecked(item.is_subtitled)
        for part in (self.cover, self.subtitled, self.convert):
            part.setEnabled(not locked)
        self._say()

    def show_converting(self, part: float | None) -> None:
        """Show how far a conversion is; None: there is none."""
        if part is None:
            self.progress.end()
            self._say()
            return
        self.convert.hide()
        percent = round(part * 100)
        if self.progress.isHidden():
            self.progress.show()
        self.progress.tell(percent, 100, _("Mengubah video… {percent}%").format(percent=percent))

    def _part(self) -> tuple[float, float]:
        if self._item is None or self._shown is None:
            return 0.0, 0.0
        whole = self._shown.facts.seconds
        start, end = self._item.trim or (0.0, whole)
        return max(0.0, start), min(end, whole)

    def _say(self) -> None:
        if self._shown is None or self._item is None:
            return
        self.facts.setText(fact_words(self._shown))
        why = fault_words(self._shown.facts)
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.convert.setVisible(bool(why) and self.progress.isHidden())
        length = length_of(self._shown.facts.seconds, self._item.trim)
        self.left.setText(_("sisa {length}").format(length=seconds_words(length)))
        self._tell_cover()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(10), 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.facts)
        column.addSpacing(px(4))
        column.addLayout(_row(self.cover_label, self.cover_at))
        column.addWidget(self.cover)
        column.addLayout(_row(self.trim_label, self.left))
        fields = QHBoxLayout()
        fields.setSpacing(px(8))
        fields.addWidget(self.start)
        fields.addWidget(Label("–", "small", "ink_3"))
        fields.addWidget(self.end)
        column.addLayout(fields)
        column.addSpacing(px(4))
        for part in (self.subtitled, self.why, self.convert, self.progress):
            column.addWidget(part)

    @Slot()
    def _tell_cover(self) -> None:
        self.cover_at.setText(seconds_words(self.cover.seconds()))

    @Slot()
    def _choose_cover(self) -> None:
        if self._item is not None:
            self.changed.emit(replace(self._item, poster_at=self.cover.seconds()))

    @Slot()
    def _trim(self) -> None:
        """Take what both fields say; they never cross, and a whole video has no part."""
        if self._item is None or self._shown is None:
            return
        whole, (before, after) = self._shown.facts.seconds, self._part()
        start, end = self.start.at(), self.end.at()
        if end - start < LEAST_S:
            self.start.show_at(before, whole)
            self.end.show_at(after, whole)
            self.start.setText(seconds_words(before))
            self.end.setText(seconds_words(after))
            return
        is_whole = start <= 0 and end >= whole - LEAST_S / 2
        self.changed.emit(replace(self._item, trim=None if is_whole else (start, end)))

    @Slot()
    def _tell_subtitled(self) -> None:
        if self._item is not None:
            self.changed.emit(replace(self._item, is_subtitled=self.subtitled.isChecked()))


def _row(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.addWidget(left, 1)
    row.addWidget(right)
    return row
