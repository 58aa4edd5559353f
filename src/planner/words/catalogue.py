"""The one catalogue of window and command line: gettext, written in Indonesian, translated into English."""

from __future__ import annotations

import gettext
import locale
import os
import sys
from typing import Final

from planner.assets import resources

SOURCE: Final = "id"
LANGUAGES: Final = ("id", "en")
NAMED_IN: Final = ("PLANNER_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where the language is named, first come first served: our own variable, then those of gettext."""

_spoken: gettext.NullTranslations = gettext.NullTranslations()


def speak(language: str) -> None:
    """Speak ``id`` or ``en`` from now on."""
    global _spoken  # noqa: PLW0603  the language of a process is one for all of it
    if language == SOURCE:
        _spoken = gettext.NullTranslations()
    else:
        _spoken = gettext.translation("planner", str(resources() / "locale"), [language], fallback=True)


def preferred() -> str:
    """Return the language of this computer's user: ``en`` where the locale says so, else Indonesian."""
    told = next(filter(None, map(os.environ.get, NAMED_IN)), None) or _of_windows()
    return "en" if told.lower().startswith("en") else SOURCE


def _of_windows() -> str:
    return (locale.getlocale()[0] or "") if sys.platform == "win32" else ""


def _(text: str) -> str:
    """Return ``text`` in the language spoken now; holes are filled afterwards."""
    return _spoken.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of a text that fits ``count``."""
    return _spoken.ngettext(one, many, count)


def N_(text: str) -> str:  # noqa: N802  gettext's own name for a text that is translated later
    """Mark a text of a table for translation."""
    return text
