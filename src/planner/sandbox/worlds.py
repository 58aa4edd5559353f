"""What kind of world the sandbox plays: doubts about Meta are switches, so that both answers can be tried.

Every setting holds for the whole sandbox or for one account (a Page id or an Instagram id).
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from planner.sandbox.store import Store

EVERYWHERE = ""
DEFAULTS: dict[str, object] = {
    "draft_with_media_public": False,  # feed posts with published=false and media go public at once
    "hidden_text_public": False,  # the same for text and links
    "schedule_vanishes": False,  # scheduled posts disappear when their time comes
    "container_delay_s": 0.8,  # until FINISHED, by the sandbox clock, with a jitter of a quarter
    "container_error": None,  # subcode that the next container ends with
    "container_unreadable": False,  # 100/33 on reading containers
    "child_reuse": "refuse",  # refuse | allow: an item that another carousel holds
    "page_token_reads_fail": False,  # 100/33 on reading Instagram objects with a Page token
    "published_again": "refuse",  # refuse | same_id
    "recompress": False,  # pictures are served recompressed
    "cdn_life_s": None,  # how long new picture addresses live; None: thirty days
    "cdn_unfetchable": False,  # Instagram refuses our own picture addresses
    "cdn_webp": False,  # picture addresses answer WebP instead of what was sent
    "list_lag_s": 0,  # lists show objects only when they are this old
    "permalink_missing_reads": 0,  # reads of a public object without its permalink
    "quota_total": 50,  # Instagram posts a day
    "quota_used": 0,  # added to what was really published
    "hashtags": "lenient",  # lenient | strict (more than 5 refused) | drop_caption (published without)
    "duplicate_text_506_s": 0,  # refuse the same text as the last post within so many seconds; 0: never
    "usage": 0,  # percent in the usage headers; 100 refuses with 80001 or 80002
    "regain_minutes": 0,  # estimated_time_to_regain_access
    "blocked_368": False,  # publishing is blocked as abusive
    "data_access_expired": False,  # reads answer code 10
    "role_lost": False,  # 190 "impersonating"
    "missing_permissions": [],  # scopes that were withdrawn
    "missing_tasks": [],  # tasks that the person lacks on the Page
    "instagram_linked": True,  # whether the Page names its Instagram account
    "clock_skew_s": 0,  # the header Date is off by so much
    "answer_version": None,  # another facebook-api-version than the one asked for
}
_CHOICES = {
    "child_reuse": ("refuse", "allow"),
    "published_again": ("refuse", "same_id"),
    "hashtags": ("lenient", "strict", "drop_caption"),
}


class UnknownSetting(ValueError):
    """There is no such setting, or it can't have this value."""


class Worlds:
    """The settings in force; kept in the file, so a restart changes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def value(self, key: str, *accounts: str | None) -> object:
        """The value of the first of these accounts that has one, else the sandbox's, else the default."""
        rows = self._store.all("SELECT account, value FROM world WHERE key = ?", key)
        if not rows:
            return DEFAULTS[key]
        kept = {row["account"]: row["value"] for row in rows}
        for account in (*accounts, EVERYWHERE):
            if account in kept:
                value: object = json.loads(kept[account])
                return value
        return DEFAULTS[key]

    def flag(self, key: str, *accounts: str | None) -> bool:
        return bool(self.value(key, *accounts))

    def number(self, key: str, *accounts: str | None) -> float:
        value = self.value(key, *accounts)
        return float(value) if isinstance(value, (int, float)) else 0.0

    def words(self, key: str, *accounts: str | None) -> tuple[str, ...]:
        value = self.value(key, *accounts)
        return tuple(str(word) for word in value) if isinstance(value, list) else ()

    def forget(self, key: str) -> None:
        """Back to the default, for a setting that holds once."""
        self._store.run("DELETE FROM world WHERE key = ?", key)

    def settle(self, settings: Mapping[str, object], account: str = EVERYWHERE) -> None:
        """Take these settings over. Raises UnknownSetting before any of them is kept."""
        for key, value in settings.items():
            _check(key, value)
        for key, value in settings.items():
            self._store.run("INSERT OR REPLACE INTO world VALUES (?, ?, ?)", account, key, json.dumps(value))

    def shown(self) -> dict[str, object]:
        """Everything in force, and under `accounts` what single accounts have of their own."""
        accounts: dict[str, dict[str, object]] = {}
        settings = dict(DEFAULTS)
        for row in self._store.all("SELECT account, key, value FROM world"):
            place = accounts.setdefault(row["account"], {}) if row["account"] else settings
            place[row["key"]] = json.loads(row["value"])
        return {**settings, "accounts": accounts}


def _check(key: str, value: object) -> None:
    if key not in DEFAULTS:
        raise UnknownSetting(f"unknown setting {key!r}; known: {', '.join(sorted(DEFAULTS))}")
    if key in _CHOICES and value not in _CHOICES[key]:
        raise UnknownSetting(f"{key} is one of {', '.join(_CHOICES[key])}")
    default = DEFAULTS[key]
    if isinstance(default, bool) and not isinstance(value, bool):
        raise UnknownSetting(f"{key} is true or false")
    if isinstance(default, (int, float)) and not isinstance(value, (int, float)):
        raise UnknownSetting(f"{key} is a number")
    if isinstance(default, list) and not isinstance(value, list):
        raise UnknownSetting(f"{key} is a list")
