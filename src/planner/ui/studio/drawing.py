"""Drawing a design in the background, the newest first: what a slider passes over in between is left out.

One piece of work at a time holds the picture. While something moves, only what is in sight is drawn, at the
scale of the screen; once it rests, the whole is drawn as it goes out and its file is weighed.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from planner.content.errors import PlannerError
from planner.desk.desk import Desk
from planner.desk.studio import Easel, Facts, facts_of, pixels_of, weight_of
from planner.imaging.design import Design
from planner.ui.context import Context
from planner.ui.job import Job, Token

REST_MS = 250
THUMB = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be drawn: of ``targets`` small pictures besides, when they are in sight."""

    design: Design
    target: str
    scale: float
    is_whole: bool = False
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What was drawn; ``weight`` of its file in bytes and ``facts`` are known when it is whole."""

    wanted: Wanted
    image: QImage
    thumbnails: tuple[tuple[str, QImage], ...] = ()
    weight: int = 0
    facts: Facts | None = None


class Drawing(QObject):
    """``drawn`` carries a ``Made``; ``ready`` the whole picture as a QImage, once; ``failed`` an error."""

    ready = Signal(object)
    drawn = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._sha256 = ""
        self._easel: Easel | None = None
        self._job: Job | None = None
        self._waiting: Wanted | None = None
        self._last: Wanted | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._draw_whole)

    def open(self, sha256: str) -> None:
        """Open another picture."""
        self.close()
        self._sha256, desk = sha256, self._context.desk
        self._start(self._context.work.run(lambda token: _opened(desk, sha256, token)), self._take_easel)

    def close(self) -> None:
        """Let go of the picture."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
        self._sha256, self._easel, self._waiting, self._last = "", None, None, None

    def want(self, wanted: Wanted) -> None:
        """Draw this as soon as can be, and nothing that was wanted before."""
        self._waiting = wanted
        self._rest.start()
        self._next()

    def is_settled(self) -> bool:
        """Tell whether all that was wanted is drawn, as it goes out."""
        return self._job is None and self._waiting is None and not self._rest.isActive()

    def _next(self) -> None:
        easel, wanted = self._easel, self._waiting
        if self._job is not None or easel is None or wanted is None:
            return
        self._waiting, self._last = None, wanted
        self._start(self._context.work.run(lambda token: _made(easel, wanted, token)), self._take_drawn)

    def _start(self, job: Job, take: object) -> None:
        self._job = job
        job.setProperty("sha256", self._sha256)
        job.done.connect(take)
        job.failed.connect(self._fail)
        job.ended.connect(self._go_on)

    @Slot()
    def _draw_whole(self) -> None:
        newest = self._waiting or self._last
        if newest is not None:
            whole = Wanted(
                design=newest.design, target=newest.target, scale=1.0, is_whole=True, targets=newest.targets
            )
            self._waiting = whole
            self._next()

    @Slot(object)
    def _take_easel(self, opened: tuple[str, Easel, QImage]) -> None:
        sha256, easel, whole = opened
        if sha256 == self._sha256:
            self._easel = easel
            self.ready.emit(whole)

    @Slot(object)
    def _take_drawn(self, made: Made | None) -> None:
        if made is not None:
            self.drawn.emit(made)

    @Slot(object)
    def _fail(self, error: object) -> None:
        if isinstance(error, PlannerError):
            self.failed.emit(error)

    @Slot(object)
    def _go_on(self, job: object) -> None:
        if job is self._job:
            self._job = None
            self._next()


def _opened(desk: Desk, sha256: str, _token: Token) -> tuple[str, Easel, QImage]:
    easel = Easel(desk, sha256)
    return sha256, easel, shown(easel.small())


def _made(easel: Easel, wanted: Wanted, token: Token) -> Made | None:
    if token.cancelled:
        return None
    small = tuple((one, shown(easel.thumbnail(wanted.design, one, THUMB))) for one in wanted.targets)
    image = easel.draw(wanted.design, wanted.target, wanted.scale)
    if not wanted.is_whole:
        return Made(wanted=wanted, image=shown(image), thumbnails=small)
    weight, facts = weight_of(image, wanted.target), facts_of(easel, wanted.design, wanted.target)
    return Made(wanted=wanted, image=shown(image), thumbnails=small, weight=weight, facts=facts)


def shown(image: object) -> QImage:
    """Return Pillow's pixels as Qt's, a copy of their own."""
    made = pixels_of(image)  # type: ignore[arg-type]  # Pillow's type is not known here
    view = QImage(made.rgb, made.width, made.height, 3 * made.width, QImage.Format.Format_RGB888)
    return view.convertToFormat(QImage.Format.Format_RGB32)
