"""Rules about #tagar and @sebutan: readable (A08), wanted (G16), meant (G17), new (G18), official (G19)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import regex

from planner.content.checks.make import exact, listed
from planner.content.checks.passage import CAPTION, Passage
from planner.content.checks.rule import Hit, Rule
from planner.content.checks.surroundings import Surroundings
from planner.content.finding import Severity

LONG = 8
"""From so many letters on, two slips may be one tag."""

LONG_NAME = 12
"""Names of accounts are alike from the start: two slips count in long ones only."""

SHORTEST = 4
"""Of fewer letters, nearly every tag is like another."""

_DIGITS = regex.compile(r"\d+")


def tags_can_be_read_out(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """A08: #LayananPublik is read as two words, #layananpublik as none."""
    known = around.book.tag_words
    for at in passage.read.tags:
        tag = passage.read.cut(at)[1:]
        if any(char.isupper() for char in tag[1:]):
            continue
        house = around.book.house_tags.get(tag.casefold())
        words = _split(tag.casefold(), known)
        better = house or "".join(one.capitalize() for one in words)
        if (len(words) > 1 or house) and better != tag and any(char.isupper() for char in better[1:]):
            fix = passage.read.cut(at)[0] + better
            yield Hit(at=at, fix=fix, facts={"word": passage.read.cut(at), "right": fix})


@lru_cache(maxsize=512)
def _split(tag: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the words that a tag is made of, the fewest; nothing where a part is no word."""
    if tag in known:
        return (tag,)
    best: list[tuple[str, ...] | None] = [()] + [None] * len(tag)
    for end in range(1, len(tag) + 1):
        for start in range(end):
            head, part = best[start], tag[start:end]
            if head is None or not (part in known or (part.isdigit() and head)):
                continue
            there = best[end]
            if there is None or len(head) + 1 < len(there):
                best[end] = (*head, part)
    return best[-1] or ()


def campaign_tags_are_used(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G16: the tags of the campaign that a post is linked to."""
    if around.campaign is None:
        return
    used = {passage.read.cut(at)[1:].casefold() for at in passage.read.tags}
    for tag in around.campaign.tags:
        if tag.casefold() not in used:
            end = len(passage.text)
            fix = f"{'' if passage.text.endswith((' ', chr(10))) else ' '}#{tag}"
            yield Hit(at=(end, end), fix=fix, facts={"word": f"#{tag}", "campaign": around.campaign.title})


def tags_are_those_of_the_house(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G17: a tag that is nearly one of the house, with the same digits, is a slip."""
    house, known = around.book.house_tags, around.book.tag_words
    for at in passage.read.tags:
        tag = passage.read.cut(at)[1:].casefold()
        if tag in house or len(tag) < SHORTEST or _split(tag, known):
            continue  # a tag that is made of words is meant as it is
        meant = _nearest(tag, house, 1 if len(tag) < LONG else 2)
        if meant is not None:
            yield Hit(at=at, fix=f"#{meant}", facts={"word": passage.read.cut(at), "right": f"#{meant}"})


def _nearest(tag: str, house: Mapping[str, str], most: int) -> str | None:
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415  40 ms that a text without tags can do without

    digits = _DIGITS.findall(tag)
    found = [
        (DamerauLevenshtein.distance(tag, one, score_cutoff=most), said)
        for one, said in house.items()
        if abs(len(one) - len(tag)) <= most and _DIGITS.findall(one) == digits
    ]
    near = [one for one in found if one[0] <= most]
    return min(near)[1] if near else None


def tags_are_of_this_year(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G18: same letters, other digits than those of now."""
    current = _current(tuple(around.book.house_tags.values()))
    current = {**current, **_of_jubilees(passage, around)}
    for at in passage.read.tags:
        tag = passage.read.cut(at)[1:]
        now = current.get(_DIGITS.sub("", tag).casefold())
        if now is None or not _DIGITS.search(tag) or now.casefold() == tag.casefold():
            continue
        yield Hit(at=at, fix=f"#{now}", facts={"word": f"#{tag}", "right": f"#{now}"})


@lru_cache(maxsize=8)
def _current(house: Sequence[str]) -> Mapping[str, str]:
    return {_DIGITS.sub("", one).casefold(): one for one in house if _DIGITS.search(one)}


def _of_jubilees(passage: Passage, around: Surroundings) -> Mapping[str, str]:
    """Return the tags of birthdays in the year of the post, of those that the house list has: HUTRI81."""
    day = around.day_of(passage)
    known = _current(tuple(around.book.house_tags.values()))
    if day is None:
        return {}
    of = {f"hut{name.casefold()}": one.year for one in around.book.lists.jubilees for name in one.names}
    return {
        letters: f"{_DIGITS.sub('', tag)}{day.year - of[letters]}"
        for letters, tag in known.items()
        if letters in of
    }


def mentions_are_official(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G19: an account that is nearly an official one may be somebody else's."""
    roster = {one.casefold(): one for one in around.book.lists.accounts}
    for start, end in passage.read.names:
        name = passage.text[start + 1 : end].rstrip(".")
        if name.casefold() in roster or len(name) < SHORTEST:
            continue
        meant = _nearest(name.casefold(), roster, 1 if len(name) < LONG_NAME else 2)
        if meant is not None:
            facts = {"word": f"@{name}", "right": f"@{meant}"}
            yield Hit(at=(start, start + 1 + len(name)), fix=f"@{meant}", facts=facts)


TAG_RULES: tuple[Rule, ...] = (
    listed("A08", Severity.HINT, tags_can_be_read_out),
    listed("G16", Severity.HINT, campaign_tags_are_used, kinds=CAPTION),
    listed("G17", Severity.WARN, tags_are_those_of_the_house),
    exact("G18", Severity.WARN, tags_are_of_this_year),
    listed("G19", Severity.WARN, mentions_are_official),
)
