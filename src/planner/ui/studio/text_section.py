"""The words of the chosen layer: font, weight, size, line, spacing, alignment, fitting, colour, contrast."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Slot
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from planner.desk.studio import SWATCHES
from planner.imaging.layers import ScrimLayer, ShapeLayer, TextLayer
from planner.imaging.theme import Theme
from planner.ui.composer.media.strip import decimal
from planner.ui.studio.layers import changed
from planner.ui.studio.number_edit import NumberEdit
from planner.ui.studio.parts import IconChoice, Section, Swatch
from planner.ui.studio.session import Session
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.combo_box import ComboBox
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import A, paint_box, paint_text, painter_on
from planner.ui.widgets.switch import Switch
from planner.words.catalogue import N_, _

WEIGHTS = (
    (400, N_("Biasa 400")),
    (600, N_("Agak tebal 600")),
    (700, N_("Tebal 700")),
    (800, N_("Tebal 800")),
)
SIDES = (("start", "align-left"), ("centre", "align-center"), ("end", "align-right"))


class TextSection(Section):
    """How words look."""

    def __init__(self, session: Session) -> None:
        super().__init__(headed=False)
        self._session = session
        self.font_name = ComboBox("")
        self.font_name.addItem("Inter")
        self.weight = ComboBox("")
        self.size_px = NumberEdit(least=8, most=600)
        self.line = NumberEdit(least=0.5, most=3, step=0.05, digits=2)
        self.spacing = NumberEdit(least=-20, most=100)
        self.side, self.fitted = IconChoice(SIDES), Switch("")
        self.fitted_words = Label("", "body", "ink_2")
        self.column.addWidget(self.font_name)
        for box in (self.font_name, self.weight):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for one in (self.row(self.weight, self.size_px), self.row(self.line, self.spacing)):
            one.setStretch(0, 1)
            one.setStretch(1, 1)
        fits = QHBoxLayout()
        fits.setSpacing(px(8))
        fits.addWidget(self.fitted)
        fits.addWidget(self.fitted_words)
        across = self.row(self.side)
        across.addStretch(1)
        across.addLayout(fits)
        self.weight.activated.connect(self._reweigh)
        self.size_px.changed.connect(self._resize)
        self.line.changed.connect(self._set_line)
        self.spacing.changed.connect(self._space)
        self.side.chosen.connect(self._align)
        self.fitted.clicked.connect(self._fit)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.font_name.setAccessibleName(_("Fon"))
        self.weight.setAccessibleName(_("Ketebalan huruf"))
        now = max(0, self.weight.currentIndex())
        self.weight.clear()
        for value, words in WEIGHTS:
            self.weight.addItem(_(words), value)
        self.weight.setCurrentIndex(now)
        self.size_px.name_it(_("Ukuran huruf"), _("Uk."), "px")
        self.line.name_it(_("Jarak baris"), _("Baris"))
        self.spacing.name_it(_("Jarak huruf"), _("Jarak"), "%")
        names = {"start": _("Rata awal"), "centre": _("Rata tengah"), "end": _("Rata akhir")}
        self.side.name_it(_("Perataan teks"), names)
        self.fitted.setAccessibleName(_("Pas otomatis"))
        self.fitted_words.setText(_("Pas otomatis"))
        self.fitted_words.setToolTip(_("Huruf mengecil sampai teks muat di kotaknya"))

    def show_layer(self, layer: TextLayer, short: float) -> None:
        """Show how the words of a layer look; ``short`` is the short side of the frame in pixels."""
        self._short = short
        self.weight.setCurrentIndex(next(i for i, (value, _w) in enumerate(WEIGHTS) if value == layer.weight))
        self.size_px.set_value(round(layer.size * short))
        self.line.set_value(layer.line_height)
        self.spacing.set_value(round(layer.spacing * 100))
        self.side.choose(layer.alignment)
        self.fitted.setChecked(layer.is_fitted)
        for field in (self.weight, self.size_px, self.line, self.spacing, self.side, self.fitted):
            field.setEnabled(not layer.is_locked)

    _short = 1080.0

    def _change(self, sentence: str, key: str, **fields: object) -> None:
        session = self._session
        session.act(sentence, changed(session.design, session.chosen, **fields), f"{key}:{session.chosen}")

    @Slot(int)
    def _reweigh(self, number: int) -> None:
        self._change(_("Ketebalan huruf diubah"), "weight", weight=WEIGHTS[number][0])

    @Slot(object)
    def _resize(self, value: float) -> None:
        self._change(_("Ukuran huruf diubah"), "size", size=min(1.0, value / self._short))

    @Slot(object)
    def _set_line(self, value: float) -> None:
        self._change(_("Jarak baris diubah"), "line", line_height=value)

    @Slot(object)
    def _space(self, value: float) -> None:
        self._change(_("Jarak huruf diubah"), "spacing", spacing=value / 100)

    @Slot(str)
    def _align(self, side: str) -> None:
        self._change(_("Perataan teks diubah"), "side", alignment=side)

    @Slot()
    def _fit(self) -> None:
        self._change(_("Pas otomatis diubah"), "fit", is_fitted=self.fitted.isChecked())


class ColourSection(Section):
    """The colour of words, a shape or a veil, and the contrast that words have in it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.swatches = [Swatch(one, one) for one in SWATCHES]
        self.picker = IconButton("palette", "", height="control_small")
        self.badge = ContrastBadge()
        across = QHBoxLayout()
        across.setSpacing(px(8))
        for one in self.swatches:
            across.addWidget(one)
            one.clicked.connect(self._choose)
        across.addStretch(1)
        across.addWidget(self.picker)
        self.column.addLayout(across)
        self.column.addWidget(self.badge)
        self.picker.clicked.connect(self._pick)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.heading.setText(_("Warna"))
        words = (_("Putih"), _("Kuning"), _("Warna kedua unit"), _("Warna unit"), _("Merah"), _("Gelap"))
        for swatch, name in zip(self.swatches, words, strict=True):
            swatch.setAccessibleName(name)
            swatch.setToolTip(name)
        self.picker.set_name(_("Warna lain…"))

    def show_layer(self, layer: TextLayer | ShapeLayer | ScrimLayer, theme: Theme) -> None:
        """Show the colour of a layer."""
        now = layer.fill if isinstance(layer, ShapeLayer) else layer.colour
        for swatch in self.swatches:
            swatch.show_shade(theme.colour(swatch.value))
            swatch.setChecked(swatch.value == now)
            swatch.setEnabled(not layer.is_locked)
        self.picker.setEnabled(not layer.is_locked)

    @Slot()
    def _choose(self) -> None:
        swatch = self.sender()
        if isinstance(swatch, Swatch):
            self._recolour(swatch.value)

    @Slot()
    def _pick(self) -> None:
        dialog = QColorDialog(self.window())
        dialog.setWindowTitle(_("Warna lain…"))
        dialog.colorSelected.connect(self._picked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(QColor)
    def _picked(self, colour: QColor) -> None:
        self._recolour(colour.name())

    def _recolour(self, value: str) -> None:
        session = self._session
        field = "fill" if isinstance(session.layer(), ShapeLayer) else "colour"
        fields: dict[str, object] = {field: value}
        session.act(_("Warna diubah"), changed(session.design, session.chosen, **fields))


class ContrastBadge(QWidget):
    """How well words stand out from what is behind them."""

    def __init__(self) -> None:
        super().__init__()
        self._contrast, self._least = 0.0, 4.5
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_contrast(self, contrast: float | None, least: float) -> None:
        """Show a contrast; None while it is not measured."""
        self._contrast, self._least = contrast or 0.0, least
        self.setVisible(contrast is not None)
        self.setAccessibleName(f"{self._words()}, {self._verdict()}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), px(32))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        good = self._contrast >= self._least
        ink = "ok" if good else "warn"
        paint_box(painter, rect, radius("control"), fill="bg_setuju" if good else "bg_baik")
        inside = rect.adjusted(px(10), 0, -px(10), 0)
        paint_icon(
            painter, inside.topLeft() + QPointF(0, round((rect.height() - px(16)) / 2)), "contrast", ink, 16
        )
        paint_text(painter, inside.adjusted(px(22), 0, 0, 0), self._words(), font("small", 600), ink)
        paint_text(painter, inside, self._verdict(), font("small"), ink, align=A.AlignRight)

    def _words(self) -> str:
        return _("Kontras {contrast}:1").format(contrast=decimal(self._contrast, 1))

    def _verdict(self) -> str:
        return _("Mudah dibaca") if self._contrast >= self._least else _("Sulit dibaca")
