"""A piece of work in the background, as the main thread sees it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future

from PySide6.QtCore import QObject, Qt, Signal, Slot

FRAME_S = 0.016


class Job(QObject):
    """Made on the main thread, so that its signals arrive there. Connect only methods of QObjects.

    ``done`` carries the result, ``failed`` the exception, ``progressed`` (done, of); ``ended`` comes last
    in any case, also after ``cancel``, which lets neither ``done`` nor ``failed`` come any more.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(object)
    ended = Signal(object)
    _settled = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.token = Token(self.progressed.emit)
        self._stop: Callable[[], object] = _nothing
        self._settled.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    def stopped_by(self, stop: Callable[[], object]) -> None:
        """Say what else has to be called to cancel it."""
        self._stop = stop

    @Slot()
    def cancel(self) -> None:
        """Ask it to stop; whatever it still comes to is not told."""
        self.token.cancel()
        self._stop()

    def settle(self, result: object, error: BaseException | None) -> None:
        """Say how it ended; called once, in any thread."""
        self._settled.emit(result, error)

    def settle_by(self, ended: Future[object]) -> None:
        """Take over how a future ended; called once, in any thread."""
        if ended.cancelled():
            self.settle(None, CancelledError())
        else:
            error = ended.exception()
            self.settle(None if error else ended.result(), error)

    @Slot(object, object)
    def _settle(self, result: object, error: BaseException | None) -> None:
        if not self.token.cancelled:
            if error is None:
                self.done.emit(result)
            else:
                self.failed.emit(error)
        self.ended.emit(self)
        self.deleteLater()


class Token:
    """What the work itself holds: it asks whether to go on, and says how far it is."""

    def __init__(self, tell: Callable[[tuple[int, int]], object]) -> None:
        self._tell, self._cancelled, self._told_at = tell, threading.Event(), 0.0

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        self._cancelled.set()

    def report(self, done: int, of: int) -> None:
        """Say how far the work is; told at most once a frame, and at the end."""
        now = time.monotonic()
        if not self.cancelled and (done >= of or now - self._told_at >= FRAME_S):
            self._told_at = now
            self._tell((done, of))


def _nothing() -> None:
    """Stop nothing."""
