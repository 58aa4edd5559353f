"""The parts of the strip and how they stand: one below the other, or in a row above the text."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.content.post import Outlet, RunStep
from planner.ui.composer.formats.outlet_row import OutletRow
from planner.ui.composer.formats.run_sheet import RunSheetForm
from planner.ui.composer.media.drop_zone import DropZone
from planner.ui.composer.media.intake import Came
from planner.ui.composer.media.reel import Reel, bare_area
from planner.ui.composer.media.refused_row import RefusedRow
from planner.ui.composer.media.shape_row import ShapeRow
from planner.ui.composer.media.strip import longest_alt
from planner.ui.composer.media.tile_painting import RING
from planner.ui.composer.media.tile_view import TileView
from planner.ui.composer.media.words_form import WordsForm
from planner.ui.context import Context
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.label import Label
from planner.ui.widgets.line import Line
from planner.ui.widgets.popover import Popover
from planner.ui.widgets.progress_row import ProgressRow
from planner.words.catalogue import _

PAD, ROW_HEIGHT = 16, 72
"""The row of the narrow shape is as high as the design says, and grows with the text."""


class StripParts(QWidget):
    """Builds the parts and arranges them; what they mean is the pane's."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._narrow, self._coming, self._popover = False, False, None
        self.title, self.count = Label("", "small", "ink_2", weight=600), Label("", "small", "ink_3")
        self.tiles, self.zone, self.shape = TileView(context.pictures), DropZone(), ShapeRow()
        self.progress, self.refused = ProgressRow("", ""), RefusedRow()
        self.mixed = Label("", "small", "ink_3", wrap=True)
        self.mixed.hide()
        self.outlets, self.run_sheet = OutletRow(), RunSheetForm()
        self.run_sheet.hide()
        self.progress.setContentsMargins(0, 0, 0, px(6))
        self.form = WordsForm(longest_alt(context.desk.limits))
        self.words = Button("", height="control_small", icon="accessibility")
        self.words.clicked.connect(self.show_words)
        self.tiles.seen.connect(self._bring_into_sight)
        self.head, self.top, self.bottom = QWidget(), QWidget(), QWidget()
        self.line = Line()
        self.inside = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self.inside)
        self._head_box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.head)
        self._head_box.addWidget(self.title, 1)
        self._head_box.addWidget(self.count)
        self._top_box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self.top)
        self._bottom_box = QVBoxLayout(self.bottom)
        self._bottom_box.addWidget(self.form)
        self.area = bare_area(self.inside)
        self.reel = Reel(self.inside)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        self._stand()

    _popover: Popover | None

    def retranslate(self) -> None:
        """Say all words again."""
        self.title.setText(_("Media"))
        self.tiles.setAccessibleName(_("Gambar konten"))
        self.words.setText(_("Teks alternatif"))
        self.words.updateGeometry()
        self.progress.stop.setText(_("Batal"))
        self.progress.stop.updateGeometry()
        for part in (self.zone, self.shape, self.refused, self.form, self.outlets, self.run_sheet):
            part.retranslate()

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand in a row, or in a column."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._stand()

    def show_count(self, count: int, most: int) -> None:
        """Say how many pictures there are."""
        self.count.setText(_("{count} dari {most}").format(count=count, most=most))
        self.count.set_ink("err" if count > most else "ink_3")
        self.zone.set_shape(alone=not count, narrow=self._narrow)

    def show_outlets(self, outlets: tuple[Outlet, ...]) -> None:
        """Say what the post is planned for besides its channels."""
        self.outlets.show_outlets(outlets, narrow=self._narrow)

    def show_run_sheet(self, steps: tuple[RunStep, ...], *, live: bool, locked: bool) -> None:
        """Show the run sheet of a live broadcast; a row has no room for it."""
        self.run_sheet.setVisible(live and not self._narrow)
        self.run_sheet.show_steps(steps, locked=locked)

    def show_mixed(self, line: str) -> None:
        """Say what becomes of pictures of several shapes; a row has no room for it."""
        self.mixed.setText(line)
        self.mixed.setVisible(bool(line) and not self._narrow)

    def set_locked(self, *, locked: bool) -> None:
        """Let nothing be changed."""
        self.tiles.locked = locked
        self.zone.setVisible(not locked)

    def fit(self) -> None:
        """Show what there is to show for the chosen picture."""
        described = self.tiles.number() > 0
        self.line.setVisible(described and not self._narrow)
        self.bottom.setVisible(described and not self._narrow)
        self.words.setVisible(described and self._narrow)
        self.reel.setVisible(described and self._narrow)
        self.reel.updateGeometry()

    @Slot()
    def show_words(self) -> None:
        """Go to the alternative text of the chosen picture."""
        if self._narrow:
            self._open_popover()
        self.form.alt.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(self.form)

    @Slot(object)
    def tell_progress(self, came: Came) -> None:
        """Say how far a long intake is."""
        tried, of = len(came.added), came.of or 0
        if not self._coming:
            self._coming = True
            self.progress.begin()
        counted = _("{done} dari {of}").format(done=min(tried + 1, of), of=of)
        self.progress.tell(tried, of, counted if came.of else _("Mencari gambar…"))

    @Slot(object)
    def end_progress(self, _came: object) -> None:
        """Say nothing of it any more."""
        self._coming = False
        self.progress.end()

    def _stand(self) -> None:
        """Put the parts where the shape wants them."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.reel.hide()
        self.reel.takeWidget()
        for box in (self._box, self._top_box):
            _empty(box)
            box.setDirection(across if self._narrow else down)
        self._head_box.setDirection(down if self._narrow else across)
        self._head_box.setContentsMargins(0, 0, 0, 0)
        self._head_box.setSpacing(px(2 if self._narrow else 8))
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.tiles.set_narrow(narrow=self._narrow)
        if self._narrow:
            self._stand_in_row()
        else:
            self._stand_in_column()
        self.fit()

    @Slot()
    def _keep_edge(self) -> None:
        """Let the bar that scrolls take its room from the margin, so that nothing jumps."""
        bar = self.area.verticalScrollBar()
        right = px(PAD) - (bar.sizeHint().width() if bar.maximum() > 0 else 0)
        if not self._narrow:
            self._top_box.setContentsMargins(px(PAD) - RING, px(14), right - RING, px(10))
            self._bottom_box.setContentsMargins(px(PAD), px(10), right, px(PAD))

    def _stand_in_column(self) -> None:
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.zone.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._keep_edge()
        self._top_box.setSpacing(0)
        self._top_box.addLayout(_inset(self.head))
        self._top_box.addSpacing(px(10) - RING)
        self._top_box.addWidget(self.tiles)
        self._top_box.addSpacing(px(7))
        for part in (
            self.zone,
            self.progress,
            self.refused,
            self.shape,
            self.mixed,
            self.outlets,
            self.run_sheet,
        ):
            self._top_box.addLayout(_inset(part))
            if part is self.zone:
                self._top_box.addSpacing(px(6))
        for block in (self.top, self.line, self.bottom):
            self._box.addWidget(block)
        self._box.addStretch(1)
        self.setMinimumHeight(0)
        self.setMaximumHeight(16_777_215)

    def _stand_in_row(self) -> None:
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.zone.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.reel.setWidget(self.tiles)
        self._top_box.setContentsMargins(px(PAD), 0, px(PAD), 0)
        self._top_box.setSpacing(px(12))
        row = (self.head, self.reel, self.zone, self.words, self.progress, self.refused, self.shape)
        for each in row:
            self._top_box.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top_box.addStretch(1)
        self._box.addWidget(self.top, 1)
        self.setFixedHeight(px(ROW_HEIGHT))

    def _open_popover(self) -> None:
        if self._popover is not None:
            return
        self._popover = Popover(self.words, 320)
        self._popover.setAccessibleName(_("Teks alternatif"))
        self._popover.column.addWidget(self.form)
        self._popover.closed.connect(self._take_form_back)
        self._popover.open_at()

    @Slot()
    def _take_form_back(self) -> None:
        self._bottom_box.addWidget(self.form)
        if self._popover is not None:
            self._popover.deleteLater()
        self._popover = None

    @Slot(object)
    def _bring_into_sight(self, spot: QRect) -> None:
        area, inside = (self.reel, self.tiles) if self._narrow else (self.area, self.inside)
        at = self.tiles.viewport().mapTo(inside, spot.center())
        area.ensureVisible(at.x(), at.y(), spot.width() // 2 + px(8), spot.height() // 2 + px(8))


def _inset(part: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(RING, 0, RING, 0)
    row.addWidget(part)
    return row


def _empty(box: QBoxLayout) -> None:
    while (item := box.takeAt(0)) is not None:
        inner = item.layout()
        if isinstance(inner, QBoxLayout):
            _empty(inner)
