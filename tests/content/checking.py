"""Asks the rules about a text or a post, as tests of them need it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from given import a_channel, limits
from planner.content.channel import Network
from planner.content.checks import Need, Surroundings, outcome
from planner.content.finding import Finding
from planner.content.ids import AssetId
from planner.content.post import Content, MediaItem
from planner.desk.rulebook import check_book

WIB = ZoneInfo("Asia/Jakarta")
FB, IG = a_channel(Network.FACEBOOK), a_channel(Network.INSTAGRAM)
ALONE = Surroundings(limits=limits(), book=check_book())
"""Nothing is known but the lists that came with the program."""


def on(day: str) -> datetime:
    """Return ten in the morning of a day in Jakarta."""
    return datetime.fromisoformat(f"{day}T10:00:00").replace(tzinfo=WIB)


def said(text: str, rule: str, day: str | None = None, **known: Any) -> list[Finding]:  # noqa: ANN401
    """Return what one rule says of a text that is read on a day (None: nobody knows when)."""
    content = Content(title="", caption=text, publish_at=None if day is None else on(day))
    needs = Need.TEXT if day is None else Need.TEXT | Need.TIME
    found = outcome(content, (), replace(ALONE, **known), needs).findings
    return [one for one in found if one.code == rule]


def of_alt(alt: str, rule: str, caption: str = "Takarir biasa.") -> list[Finding]:
    """Return what one rule says of an alternative text."""
    content = Content(title="", caption=caption, media=(MediaItem(asset_id=AssetId("a"), alt=alt),))
    return [one for one in outcome(content, (), ALONE, Need.TEXT).findings if one.code == rule]
