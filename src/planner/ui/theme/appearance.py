"""Light, dark or as the system says, and the text scale: switched while everything stays open."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from planner.ui.theme.fonts import font
from planner.ui.theme.palette import palette
from planner.ui.theme.rescaling import fit_dialogs, rescale
from planner.ui.theme.style import style_sheet
from planner.ui.theme.tokens import Scheme, wear

SYSTEM = "system"


class Appearance(QObject):
    """Dresses the application; ``changed`` is sent when it wears something else."""

    changed = Signal()

    def __init__(self, app: QApplication, wish: str = SYSTEM, scale: float = 1.0) -> None:
        super().__init__(app)
        self._app, self._wish, self._scale = app, wish, scale
        self._worn: tuple[Scheme, float] | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._dress()

    def choose(self, wish: str, scale: float | None = None) -> None:
        """Wear ``light``, ``dark``, or what the ``system`` says."""
        self._wish = wish
        self._scale = self._scale if scale is None else scale
        self._dress()

    @Slot()
    def _follow(self) -> None:
        if self._wish == SYSTEM:
            self._dress()

    def _dress(self) -> None:
        wanted = (self._scheme(), self._scale)
        if wanted == self._worn:
            return
        before = self._worn
        self._worn = wanted
        wear(*wanted)
        rescales = before is not None and before[1] != wanted[1]
        if before is not None and rescales:
            rescale(self._app.allWidgets(), wanted[1] / before[1])
        self._app.setFont(font("body"))
        self._app.setPalette(palette())
        self._app.setStyleSheet(style_sheet())
        if rescales:
            fit_dialogs(self._app.topLevelWidgets())
        self.changed.emit()

    def _scheme(self) -> Scheme:
        if self._wish != SYSTEM:
            return Scheme(self._wish)
        told = QGuiApplication.styleHints().colorScheme()
        return Scheme.DARK if told is Qt.ColorScheme.Dark else Scheme.LIGHT
