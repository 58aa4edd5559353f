"""How a person wants the window: declared once, kept as TOML; unknown keys stay, bad values fall back."""

from __future__ import annotations

import json
import logging
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, cast
from zoneinfo import available_timezones

log = logging.getLogger(__name__)

FILE = "settings.toml"
SYSTEM = "system"
THEMES, LANGUAGES = (SYSTEM, "light", "dark"), (SYSTEM, "id", "en")
SMALLEST, LARGEST = 1.0, 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A person's own settings on this computer."""

    language: str = SYSTEM
    """``id``, ``en``, or as the system says."""
    theme: str = SYSTEM
    """``light``, ``dark``, or as the system says."""
    zone: str = ""
    """IANA name of the zone in which hours are shown; empty: that of the workspace."""
    scale: float = 1.0
    """How much larger everything is shown: 1.0 to 2.0."""
    letter_keys: bool = True
    """Whether single letters act as shortcuts in grids and lists (WCAG 2.1.4)."""
    narrow: bool = False
    """Whether the rail stands where there would be room for the side bar."""
    sends: bool = True
    """Whether the window sends what is due while it is open; else a service on this computer does."""
    recent_emoji: str = ""
    """Emoji that were inserted last, newest first, with spaces between."""
    tips_put_away: str = ""
    """Ids of topics of guidance that are not to be shown any more, with spaces between."""
    workspace: str = ""
    """The folder that was open last; empty: the usual one."""


class SettingsFile:
    """The settings, and the file that they are kept in."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.faults: tuple[str, ...] = ()
        """Keys whose value could not be used."""
        self.now = self._read()

    def change(self, **wanted: object) -> Settings:
        """Change some settings and keep them; a disk that can't be written is logged, not more."""
        self.now = replace(self.now, **cast("dict[str, Any]", wanted))
        faults = _faults({name: getattr(self.now, name) for name in wanted})
        if faults:
            raise ValueError(f"settings can't be {faults}")
        self._write(wanted)
        return self.now

    def _read(self) -> Settings:
        try:
            told = tomllib.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError) as error:
            log.info("settings can't be read: %s", error)
            self.faults = (FILE,)
            return Settings()
        known = {field.name for field in fields(Settings)}
        wanted = {name: value for name, value in told.items() if name in known}
        self.faults = _faults(wanted)
        for fault in self.faults:
            log.info("setting %s can't be %r: the default is used", fault, wanted.pop(fault))
        kept: dict[str, Any] = {name: _widened(value) for name, value in wanted.items()}
        return Settings(**kept)

    def _write(self, wanted: Mapping[str, object]) -> None:
        try:
            text = self._file.read_text(encoding="utf-8") if self._file.exists() else ""
            for name, value in wanted.items():
                text = _with(text, name, value)
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._file.with_suffix(".part")
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(self._file)
        except (OSError, ValueError) as error:
            log.info("settings can't be kept: %s", error)


def settings_folder() -> Path:
    """Return where settings and window geometry are kept (``PLANNER_SETTINGS``, else the user's folder)."""
    named = os.environ.get("PLANNER_SETTINGS")
    if named:
        return Path(named)
    import platformdirs  # noqa: PLC0415  only where nothing is named

    return platformdirs.user_config_path("Humas Planner", appauthor=False)


def _faults(told: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(name for name, value in told.items() if not _fits(name, value))


def _fits(name: str, value: object) -> bool:
    if not isinstance(value, type(getattr(Settings(), name))) and not (
        name == "scale" and isinstance(value, int)
    ):
        return False
    allowed = {"theme": THEMES, "language": LANGUAGES}.get(name)
    if allowed is not None:
        return value in allowed
    if name == "zone":
        return not value or value in available_timezones()
    return name != "scale" or (isinstance(value, int | float) and SMALLEST <= value <= LARGEST)


def _widened(value: object) -> object:
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _with(text: str, name: str, value: object) -> str:
    """Return a TOML text in which one top-level key has another value; everything else stays as it was."""
    line = f"{name} = {_toml(value)}"
    head, table, tail = _split(text)
    known = re.compile(rf"^{name}[ \t]*=.*$", re.MULTILINE)
    if known.search(head):
        return known.sub(lambda _found: line, head, count=1) + table + tail
    return f"{head.rstrip()}\n{line}\n".lstrip() + ("\n" if table else "") + table + tail


def _split(text: str) -> tuple[str, str, str]:
    found = re.search(r"^\[", text, re.MULTILINE)
    return (text, "", "") if found is None else (text[: found.start()], "[", text[found.end() :])


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
