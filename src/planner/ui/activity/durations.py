"""Spans of time in words: ``1 jam 48 menit lagi``."""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.words.catalogue import _, ngettext

MINUTE, HOUR, DAY = 60, 3_600, 86_400


def time_left(until: datetime, now: datetime) -> str:
    """Return how long it is until then, as people say it; empty when it has come."""
    seconds = int((until - now) / timedelta(seconds=1))
    if seconds <= 0:
        return ""
    if seconds < MINUTE:
        return ngettext("{n} detik lagi", "{n} detik lagi", seconds).format(n=seconds)
    if seconds < HOUR:
        minutes = round(seconds / MINUTE)
        return ngettext("{n} menit lagi", "{n} menit lagi", minutes).format(n=minutes)
    if seconds < DAY:
        hours, minutes = divmod(round(seconds / MINUTE), 60)
        if not minutes:
            return ngettext("{n} jam lagi", "{n} jam lagi", hours).format(n=hours)
        return _("{hours} jam {minutes} menit lagi").format(hours=hours, minutes=minutes)
    days = round(seconds / DAY)
    return ngettext("{n} hari lagi", "{n} hari lagi", days).format(n=days)
