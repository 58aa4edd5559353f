"""What every card of a preview works with."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from planner.desk.preview import PreviewPicture
from planner.ui.composer.preview.looks import PreviewScheme
from planner.ui.composer.preview.proofs import Proof, Proofs
from planner.ui.composer.preview.zones import SafeZones
from planner.ui.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """One set for all cards of a pane."""

    context: Context
    proofs: Proofs
    scheme: PreviewScheme
    zones: SafeZones
    scaled: dict[tuple[str, int, int, int], QImage]
    """Proofs cut and scaled for their places; emptied when it grows."""

    def paint(self, painter: QPainter, rect: QRectF, picture: PreviewPicture) -> bool:
        """Fill a rectangle with a picture, or its stand-in; tell whether there was anything to paint."""
        found = self.proofs.proof(picture) or self.proofs.stand_in(picture)
        if found is not None:
            painter.drawImage(rect, self._fitted(found, rect, painter.device().devicePixelRatioF()))
            return True
        quick = self._quick(painter, rect, picture)
        if quick is None:
            return False
        painter.drawPixmap(rect, quick, QRectF(quick.rect()))
        return True

    def _quick(self, painter: QPainter, rect: QRectF, picture: PreviewPicture) -> QPixmap | None:
        """Return a thumbnail of the original, until the file that would be sent is made."""
        if not picture.sha256:
            return None
        size, ratio = rect.size().toSize(), painter.device().devicePixelRatioF()
        return self.context.pictures.pixmap(picture.sha256, size, ratio, picture.focus)

    def _fitted(self, proof: Proof, rect: QRectF, ratio: float) -> QImage:
        size = QSize(round(rect.width() * ratio), round(rect.height() * ratio))
        key = (proof.key, proof.side, size.width(), size.height())
        if key not in self.scaled:
            if len(self.scaled) > MOST_SCALED:
                self.scaled.clear()
            self.scaled[key] = _filling(proof.image, size)
        return self.scaled[key]


MOST_SCALED = 120


def _filling(image: QImage, size: QSize) -> QImage:
    """Return an image cut around its middle to fill a size."""
    expand, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    larger = image.scaled(size, expand, smooth)
    left, top = (larger.width() - size.width()) // 2, (larger.height() - size.height()) // 2
    return larger.copy(left, top, size.width(), size.height())
