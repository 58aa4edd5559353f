"""Small pictures of templates over the picture in the studio, drawn in the background and kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from planner.desk.desk import Desk
from planner.desk.template_look import Dress, template_looks
from planner.desk.templates import Template
from planner.desk.thumbnail import Thumbnail
from planner.ui.context import Context
from planner.ui.job import Job


class Looks(QObject):
    """``arrived``: there is more to paint."""

    arrived = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._drawn: dict[str, QPixmap] = {}
        self._wanted: tuple[Dress, int] | None = None
        self._job: Job | None = None

    def draw(self, desk: Desk, templates: Sequence[Template], dress: Dress, width: int) -> None:
        """Draw what is missing, ``width`` device pixels wide; another dress or width begins anew."""
        if (dress, width) != self._wanted:
            self._drawn.clear()
            self._wanted = (dress, width)
        missing = [one for one in templates if one.id not in self._drawn]
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if missing:
            job = self._context.work.run(
                lambda token: template_looks(desk, missing, dress, width, stopped=lambda: token.cancelled)
            )
            job.setObjectName("template-looks")
            job.done.connect(self._keep)
            self._job = job

    def pixmap(self, template_id: str) -> QPixmap | None:
        """Return how a template looks, None while it is not drawn."""
        return self._drawn.get(template_id)

    @Slot(object)
    def _keep(self, looks: dict[str, Thumbnail]) -> None:
        self._job = None
        for template_id, look in looks.items():
            bytes_a_line = look.width * 3
            image = QImage(look.rgb, look.width, look.height, bytes_a_line, QImage.Format.Format_RGB888)
            self._drawn[template_id] = QPixmap.fromImage(image.copy())
        self.arrived.emit()
