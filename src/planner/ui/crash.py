"""What happens to an exception nobody expected: into the log, and before the person, once."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot

from planner import __version__
from planner.content.secrecy import masked

log = logging.getLogger(__name__)


class Crashes(QObject):
    """Takes over ``sys.excepthook``; ``crashed`` carries a report without secrets, on the main thread."""

    crashed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.count = 0
        self._before: Callable[..., object] = sys.excepthook
        sys.excepthook = self._hook

    @Slot(object)
    def take(self, error: BaseException) -> None:
        """Report an exception that was caught elsewhere."""
        self._hook(type(error), error, error.__traceback__)

    def let_go(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._before

    def _hook(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, where)
            return
        self.count += 1
        log.error("bug: %s", kind.__name__, exc_info=(kind, error, where))
        self.crashed.emit(report(error))
        traceback.clear_frames(where)  # they may hold a QPainter, and Qt aborts when one outlives its paint


def report(error: BaseException) -> str:
    """Return what a person can copy for those who help: versions and traceback, secrets cut out."""
    from PySide6.QtCore import qVersion  # noqa: PLC0415  only where something went wrong

    told = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    head = f"Humas Planner {__version__} · Python {sys.version.split()[0]} · Qt {qVersion()} · {sys.platform}"
    return masked(f"{head}\n\n{told}")
