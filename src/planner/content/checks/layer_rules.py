"""Rules about what our designs draw over pictures: legible, in sight, told in words, emblems untouched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import regex

from planner.content.checks.facts import LayerFacts
from planner.content.checks.placed import Placed
from planner.content.checks.rule import ChannelRule, Decidable, Hit, Need, Rule
from planner.content.errors import Fact
from planner.content.finding import Severity
from planner.content.post import Format, MediaItem

PHONE = 360
LARGE, LARGE_BOLD = 24.0, 18.7
_TOLD = regex.compile(r"(?:https?://|www\.)\S+|\p{L}+(?:\.\p{L}+)+\.id\b|\d+(?:[.,:/]\d+)*")
_WORD = regex.compile(r"[\p{L}\p{N}]+")
Layers = Iterator[tuple[int, MediaItem, LayerFacts]]


def _layers(placed: Placed) -> Layers:
    for number, item in enumerate(placed.media, start=1):
        for one in (placed.around.layers or {}).get(item.asset_id, ()):
            if not one.channels or placed.channel.id in one.channels:
                yield number, item, one


def _texts(placed: Placed) -> Layers:
    return (told for told in _layers(placed) if told[2].text.strip())


def stays_in_the_grid(placed: Placed) -> Iterator[Hit]:
    """P24: the profile of Instagram shows the middle 3:4 of each picture."""
    if not placed.on_instagram or placed.format is Format.STORY:
        return
    for number, _item, one in _texts(placed):
        if one.ink is None:
            continue
        width, height = one.frame
        across = min(1.0, height * 3 / 4 / width)
        down = min(1.0, width * 4 / 3 / height)
        x, y, w, h = one.ink
        if _outside(x, w, across) or _outside(y, h, down):
            yield Hit(field=f"media.{number}", facts={"number": number, "word": _short(one.text)})


def _outside(start: float, extent: float, kept: float) -> bool:
    edge = (1 - kept) / 2
    return start < edge - 1e-6 or start + extent > 1 - edge + 1e-6


def stays_out_of_the_buttons(placed: Placed) -> Iterator[Hit]:
    """P25."""
    if placed.format not in {Format.STORY, Format.REEL}:
        return
    plan = placed.around.book.plan
    for number, _item, one in _texts(placed):
        if one.ink is None:
            continue
        top, bottom = one.ink[1], one.ink[1] + one.ink[3]
        if top < plan.reel_top_share.value or bottom > 1 - plan.reel_bottom_share.value:
            yield Hit(field=f"media.{number}", facts={"number": number, "word": _short(one.text)})


def on_a_phone(one: LayerFacts) -> float | None:
    """Return how high its letters are on a phone that is 360 pixels wide."""
    return None if one.size_px is None else one.size_px * PHONE / one.frame[0]


def can_be_told_from_the_picture(placed: Placed) -> Iterator[Hit]:
    """A05 (WCAG 1.4.3)."""
    for number, _item, one in _texts(placed):
        height = on_a_phone(one)
        if one.contrast is None or height is None:
            continue
        least = 3.0 if height >= (LARGE_BOLD if one.is_bold else LARGE) else 4.5
        if one.contrast < least:
            facts: dict[str, Fact] = {"number": number, "count": f"{one.contrast:.1f}", "limit": f"{least:g}"}
            yield Hit(field=f"media.{number}", facts=facts)


def is_large_enough(placed: Placed) -> Iterator[Hit]:
    """A06."""
    for number, _item, one in _texts(placed):
        height = on_a_phone(one)
        if height is not None and height < placed.around.book.plan.letters_px_min.value:
            facts: dict[str, Fact] = {"number": number, "count": round(height), "word": _short(one.text)}
            yield Hit(field=f"media.{number}", facts=facts)


def says_little(placed: Placed) -> Iterator[Hit]:
    """A07."""
    limit = placed.around.book.plan.picture_words_max.value
    counts: dict[int, int] = {}
    for number, _item, one in _texts(placed):
        counts[number] = counts.get(number, 0) + len(_WORD.findall(one.text))
    for number, count in counts.items():
        if count > limit:
            yield Hit(field=f"media.{number}", facts={"number": number, "count": count, "limit": limit})


def is_told_in_words(placed: Placed) -> Iterator[Hit]:
    """A12: dates, numbers and addresses that only stand in the picture."""
    for number, item, one in _texts(placed):
        said = f"{placed.caption} {item.alt}"
        missing = [word for word in _TOLD.findall(one.text) if word.rstrip(".") not in said]
        if missing:
            yield Hit(field=f"media.{number}.alt", facts={"number": number, "word": ", ".join(missing)})


def emblem_is_untouched(placed: Placed) -> Iterator[Hit]:
    """L10 (UU 24/2009, articles 57 and 69)."""
    for number, _item, one in _layers(placed):
        if one.is_emblem and one.faults:
            yield Hit(field=f"media.{number}", case=one.faults[0], facts={"number": number})


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 30 else f"{words[:29]}…"  # noqa: PLR2004


def _rule(code: str, severity: Severity, look: Callable[[Placed], Iterable[Hit]]) -> Rule:
    needs = Need.TEXT | Need.MEDIA | Need.CHANNEL | Need.LAYERS
    return ChannelRule(id=code, severity=severity, decidable=Decidable.EXACTLY, needs=needs, look=look)


LAYER_RULES: tuple[Rule, ...] = (
    _rule("P24", Severity.HINT, stays_in_the_grid),
    _rule("P25", Severity.HINT, stays_out_of_the_buttons),
    _rule("A05", Severity.WARN, can_be_told_from_the_picture),
    _rule("A06", Severity.WARN, is_large_enough),
    _rule("A07", Severity.HINT, says_little),
    _rule("A12", Severity.WARN, is_told_in_words),
    _rule("L10", Severity.BLOCK, emblem_is_untouched),
)
