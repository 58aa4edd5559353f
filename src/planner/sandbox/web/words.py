"""The words of the page, in Indonesian and English, and times as people say them."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

_MINUTE_S, _HOUR_S = 60, 3600
_WIB = timezone(timedelta(hours=7), "WIB")
LANGUAGES = ("id", "en")


class Words:
    """One language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang if lang in LANGUAGES else LANGUAGES[0]
        self._table = _TABLE[self.lang]

    def __call__(self, key: str, **holes: object) -> str:
        return self._table[key].format(**holes)

    @property
    def other(self) -> str:
        return next(lang for lang in LANGUAGES if lang != self.lang)

    def ago(self, then: float, now: float) -> str:
        """How long ago, or the hour of Western Indonesia when it was longer."""
        age = now - then
        if age < _MINUTE_S:
            return self("now")
        if age < _HOUR_S:
            return self("minutes", n=int(age // _MINUTE_S))
        moment = datetime.fromtimestamp(then, UTC).astimezone(_WIB)
        hour = moment.strftime("%H.%M WIB")
        if moment.date() == datetime.fromtimestamp(now, UTC).astimezone(_WIB).date():
            return hour
        return f"{moment.day} {self('months').split()[moment.month - 1]} {moment.year} {hour}"


_TABLE: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
)
