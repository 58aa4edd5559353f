"""The language of the window, switched while everything stays open."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication

from planner.ui.settings import SYSTEM
from planner.ui.words_qt import QtWords
from planner.words.catalogue import preferred, speak

LOCALES = {
    "id": (QLocale.Language.Indonesian, QLocale.Country.Indonesia),
    "en": (QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Language(QObject):
    """Speaks a language; every window then gets one ``LanguageChange`` event."""

    def __init__(self, app: QApplication, wish: str = SYSTEM) -> None:
        super().__init__(app)
        self._app, self._words = app, QtWords(self)
        self.spoken = ""
        self.choose(wish)

    def choose(self, wish: str) -> None:
        """Speak ``id``, ``en``, or as the ``system`` says."""
        spoken = preferred() if wish == SYSTEM else wish
        if spoken == self.spoken:
            return
        self.spoken = spoken
        speak(spoken)
        QLocale.setDefault(QLocale(*LOCALES[spoken]))
        self._app.removeTranslator(self._words)
        self._app.installTranslator(self._words)
