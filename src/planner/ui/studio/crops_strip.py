"""How the picture comes out in every shape at once, while its crop or the point that matters is set."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.studio.drawing import Made
from planner.ui.studio.places import frame_named, shape_words
from planner.ui.studio.session import Session, Tool
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import A, paint_box, paint_ring, paint_text, painter_on
from planner.words.catalogue import _

HEIGHT, PICTURE = 134, 78


class Crop(QPushButton):
    """One shape, as small as it is seen on a phone."""

    def __init__(self, target: str) -> None:
        super().__init__()
        self.target, self.image = target, QImage()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Potongan {shape}").format(shape=shape_words(target)))

    def show_image(self, image: QImage) -> None:
        """Show what was drawn."""
        self.image = image
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        ratio = frame_named(self.target).ratio
        if not self.image.isNull():
            ratio = self.image.width() / self.image.height()
        return QSize(max(px(48), round(px(PICTURE) * (ratio or 1.0))), px(PICTURE + 18))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        ratio = (
            self.image.width() / self.image.height()
            if not self.image.isNull()
            else (rect.width() / px(PICTURE))
        )
        box = QRectF(0, 0, px(PICTURE) * ratio, px(PICTURE))
        box.moveCenter(rect.center())
        box.moveTop(0)
        if self.image.isNull():
            paint_box(painter, box, radius("xs"), fill="hover")
        else:
            ratio_px = self.devicePixelRatioF()
            size = (box.size() * ratio_px).toSize()
            smooth = Qt.TransformationMode.SmoothTransformation
            painter.drawImage(box, self.image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
        if self.isChecked():
            paint_ring(painter, box, radius("xs"), "accent")
        words = QRectF(0, box.bottom() + px(3), rect.width(), px(15))
        ink = "ink" if self.isChecked() else "ink_2"
        paint_text(painter, words, shape_words(self.target), font("caption", 600), ink, align=A.AlignHCenter)


class CropsStrip(Ground):
    """``chosen`` carries the target that a person wants to look at."""

    chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__("surface_2", "t")
        self._session = session
        self.crops: dict[str, Crop] = {}
        self.heading, self.hint = Label("", "small", "ink", weight=600), Label("", "small", "ink_3")
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.heading)
        head.addWidget(self.hint, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(px(14))
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addLayout(self._row)
        column.addStretch(1)
        self.setFixedHeight(px(HEIGHT))
        for signal in (session.begun, session.turned, session.tool_changed):
            signal.connect(self.look)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Potongan langsung"))
        self.heading.setText(_("Potongan langsung"))
        self.hint.setText(_("Klik foto untuk menaruh titik fokus bagi semua ukuran. Enter: selesai."))

    def show_made(self, made: Made) -> None:
        """Show what was drawn."""
        for target, image in made.thumbnails:
            if target in self.crops:
                self.crops[target].show_image(image)

    @Slot()
    def look(self) -> None:
        """Show the targets of the picture."""
        self.setVisible(self._session.tool is Tool.CROP)
        for gone in [one for one in self.crops if one not in self._session.targets]:
            widget: QWidget = self.crops.pop(gone)
            widget.setParent(None)
            widget.deleteLater()
        for number, target in enumerate(self._session.targets):
            if target not in self.crops:
                crop = self.crops[target] = Crop(target)
                crop.clicked.connect(self._choose)
                self._row.insertWidget(number, crop)
            self.crops[target].setChecked(target == self._session.target)

    @Slot()
    def _choose(self) -> None:
        crop = self.sender()
        if isinstance(crop, Crop):
            crop.setChecked(True)
            self.chosen.emit(crop.target)
