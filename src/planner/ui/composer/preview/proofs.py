"""Proofs: the files that would be sent, made in the background and decoded from their own bytes."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QImageReader

from planner.content.errors import Damaged, PlannerError
from planner.desk.desk import Desk
from planner.desk.preview import PreviewPicture, preview_file
from planner.ui.context import Context
from planner.ui.job import Job, Token
from planner.ui.theme.tokens import px

KEPT_BYTES = 48_000_000
SIDE = 528
"""Twice the width of a card: what is scaled once more for its place stays sharp."""
AGAIN_MS = 120
"""How long a framing rests before it is rendered: while it is dragged, each step would be another file."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A file as it will be sent: the hash of its bytes, and its pixels as large as a card needs them."""

    key: str
    side: int
    sha256: str
    image: QImage


class Proofs(QObject):
    """One at a time, the ones wanted first; ``arrived`` carries the key of one that is there or failed."""

    arrived = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: OrderedDict[str, Proof] = OrderedDict()
        self._bytes = 0
        self._errors: dict[str, PlannerError] = {}
        self._last: dict[object, Proof] = {}
        self._wanted: tuple[PreviewPicture, ...] = ()
        self._side = 0
        self._job: Job | None = None
        self._running = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    def want(self, pictures: Sequence[PreviewPicture], ratio: float) -> None:
        """Make these and no others, in this order."""
        side, before = round(px(SIDE) * ratio), {one.key for one in self._wanted}
        if side != self._side:
            self._side = side
            self._forget()
        self._wanted = tuple(pictures)
        keys, places = {one.key for one in pictures}, {one.place for one in pictures}
        self._last = {place: proof for place, proof in self._last.items() if place in places}
        if self._job is not None and self._running not in keys:
            self._job.cancel()
        if keys == before and self._timer.isActive():
            return
        fresh = any(one.place not in self._last for one in self._missing())
        self._timer.start(0 if fresh else AGAIN_MS)

    def try_again(self) -> None:
        """Forget what went wrong: a file may be back."""
        self._errors.clear()
        self._timer.start(0)

    def proof(self, picture: PreviewPicture) -> Proof | None:
        """Return a proof, None while it is not there."""
        found = self._kept.get(picture.key)
        if found is not None:
            self._kept.move_to_end(picture.key)
        return found

    def stand_in(self, picture: PreviewPicture) -> Proof | None:
        """Return the newest proof of the same picture in the same place, framed otherwise."""
        return self._last.get(picture.place)

    def error(self, picture: PreviewPicture) -> PlannerError | None:
        """Return why there is no proof and will be none."""
        return picture.error or self._errors.get(picture.key)

    def is_settled(self) -> bool:
        """Tell whether all that is wanted is there or failed."""
        return self._job is None and not self._missing()

    def _missing(self) -> list[PreviewPicture]:
        return [
            one
            for one in self._wanted
            if one.recipe is not None and self.error(one) is None and one.key not in self._kept
        ]

    @Slot()
    def _next(self) -> None:
        missing = self._missing()
        if self._job is not None or not missing:
            return
        first, desk, side = missing[0], self._context.desk, self._side
        self._running = first.key
        self._job = self._context.work.run(lambda token: _made(desk, first, side, token))
        self._job.setProperty("key", first.key)
        self._job.done.connect(self._keep)
        self._job.failed.connect(self._give_up)
        self._job.ended.connect(self._go_on)

    @Slot(object)
    def _keep(self, made: Proof) -> None:
        if made.side != self._side:
            return
        self._kept[made.key] = made
        self._bytes += made.image.sizeInBytes()
        for one in self._wanted:
            if one.key == made.key:
                self._last[one.place] = made
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._bytes -= old.image.sizeInBytes()
        self.arrived.emit(made.key)

    @Slot(object)
    def _give_up(self, error: object) -> None:
        if isinstance(error, PlannerError):
            self._errors[self._running] = error
            self.arrived.emit(self._running)

    @Slot(object)
    def _go_on(self, _job: object) -> None:
        self._job, self._running = None, ""
        if not self._timer.isActive():
            self._next()

    def _forget(self) -> None:
        self._kept.clear()
        self._last.clear()
        self._bytes = 0


def _made(desk: Desk, picture: PreviewPicture, side: int, token: Token) -> Proof | None:
    if token.cancelled or picture.recipe is None:
        return None
    data = preview_file(desk, picture.recipe)
    return Proof(picture.key, side, hashlib.sha256(data).hexdigest(), _decoded(data, side))


def _decoded(data: bytes, side: int) -> QImage:
    """Return the pixels of a JPEG, its shorter side as long as a card needs it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, b"jpeg")
    whole = reader.size()
    if min(whole.width(), whole.height()) > side:
        reader.setScaledSize(whole.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        raise Damaged("picture-unreadable")
    return image.convertToFormat(QImage.Format.Format_RGB32)
