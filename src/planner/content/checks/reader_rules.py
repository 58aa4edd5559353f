"""Rules for readers: alternatives (A02, A03), emoji (A09), letters (A10, A11), fold (P22), links (P23)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

import regex

from planner.content.caption_cut import letters_end
from planner.content.channel import Network
from planner.content.checks.make import exact
from planner.content.checks.passage import ALT, CAPTION, EVERY, Passage
from planner.content.checks.rule import Hit, Need, Rule
from planner.content.checks.surroundings import Surroundings
from planner.content.finding import Severity
from planner.content.text import letters

_OPENING = regex.compile(r"\s*(?:gambar|foto|ilustrasi)\b(?:\s+dari\b)?", regex.IGNORECASE)
_FILE_NAME = regex.compile(
    r"\s*(?:[\w .()-]+\.(?:jpe?g|png|heic|webp|gif|tiff?)|(?:IMG|DSC|PXL|DJI)[_-]?\w*\d+\w*)\s*",
    regex.IGNORECASE,
)
_EMOJI = regex.compile(
    r"(?:\p{RI}\p{RI}|[\p{Emoji}--[\p{N}#*©®™‼⁉ℹ↔-↙]]\ufe0f?\p{Emoji_Modifier}?"
    r"(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)*|[0-9#*]\ufe0f?\u20e3)",
    regex.VERSION1,
)
_DRAWN = (
    r"[\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9"
    r"\U0001f110-\U0001f12c\U0001f130-\U0001f149]"
)
_FANCY = regex.compile(rf"{_DRAWN}+(?: +{_DRAWN}+)*")
_FEW_WORDS = 3
"""Fewer words beside #tagar, names and links say nothing yet."""


def alternative_says_more(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """A02: an alternative text repeats neither caption nor file name, and needs no "gambar dari"."""
    text, whole = passage.text, (0, len(passage.text))
    opening = _OPENING.match(text)
    if _FILE_NAME.fullmatch(text):
        yield Hit(at=whole, case="file")
    elif _likeness(text, passage.beside) >= around.book.thresholds.alt_likeness.value:
        yield Hit(at=whole, case="caption")
    elif opening:
        rest = text[opening.end() :].lstrip()
        yield Hit(at=opening.span(), facts={"word": opening.group().strip()}) if rest else Hit(at=whole)


def _likeness(one: str, other: str) -> float:
    """Return the share of trigrams that two texts have in common (Jaccard)."""
    first, second = _trigrams(one), _trigrams(other)
    return len(first & second) / len(first | second) if first and second else 0.0


def _trigrams(text: str) -> frozenset[str]:
    folded = " ".join(text.casefold().split())
    return frozenset(folded[at : at + 3] for at in range(len(folded) - 2))


def alternative_is_a_sentence_or_two(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """A03."""
    of, count = around.book.thresholds, letters(passage.text.strip())
    if count < of.alt_letters_min.value:
        yield Hit(at=(0, len(passage.text)), case="short", facts={"count": count})
    elif count > of.alt_letters_max.value:
        yield Hit(
            at=(letters_end(passage.text, of.alt_letters_max.value), len(passage.text)),
            facts={"count": count},
        )


def few_emoji(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """A09: a screen reader says the name of each."""
    if passage.text.isascii():
        return
    of, found = around.book.thresholds, list(_EMOJI.finditer(passage.text))
    row = [
        one
        for number, one in enumerate(found)
        if _is_in_a_row(passage.text, found, number, of.emoji_in_a_row_max.value)
    ]
    if len(found) > of.emoji_max.value:
        facts = {"count": len(found), "limit": of.emoji_max.value}
        yield Hit(at=found[of.emoji_max.value].span(), facts=facts)
    elif row:
        yield Hit(at=row[0].span(), case="row", facts={"count": len(found)})
    elif len(bullets := [one for one in found if _begins_a_line(passage.text, one.start())]) > 1:
        yield Hit(at=bullets[0].span(), case="bullets", facts={"count": len(bullets)})


def _is_in_a_row(text: str, found: list[regex.Match[str]], number: int, most: int) -> bool:
    """Tell whether more emoji than ``most`` follow each other from here on."""
    row = found[number : number + most + 1]
    if len(row) <= most:
        return False
    return all(not text[one.end() : two.start()].strip(" ") for one, two in pairwise(row))


def _begins_a_line(text: str, at: int) -> bool:
    line_start = text.rfind("\n", 0, at) + 1
    line_end = text.find("\n", at)
    rest = text[at : len(text) if line_end < 0 else line_end]
    return not text[line_start:at].strip() and any(char.isalnum() for char in rest)


def few_capitals(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """A10: a row of words in capitals is hard to read, and some readers spell it out."""
    most = around.book.thresholds.upper_words_max.value
    row: list[tuple[int, int]] = []
    for word in passage.read.words:
        is_upper = len(word.said) > 1 and word.said.isupper() and word.said.isalpha()
        if is_upper and row and not passage.text[row[-1][1] : word.at[0]].isspace():
            yield from _row_of_capitals(row, most)
            row = []
        if is_upper:
            row.append(word.at)
        else:
            yield from _row_of_capitals(row, most)
            row = []
    yield from _row_of_capitals(row, most)


def _row_of_capitals(row: list[tuple[int, int]], most: int) -> Iterator[Hit]:
    if len(row) > most:
        yield Hit(at=(row[0][0], row[-1][1]), facts={"count": len(row)})


def plain_letters(passage: Passage, _around: Surroundings) -> Iterator[Hit]:
    """A11: letters that are drawn as signs are not read as letters."""
    if passage.text.isascii():
        return
    for one in _FANCY.finditer(passage.text):
        plain = unicodedata.normalize("NFKC", one.group())
        if plain != one.group():
            yield Hit(at=one.span(), fix=plain, facts={"word": one.group(), "right": plain})


def subject_comes_first(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """P22: what is seen before the fold is the message, not a row of #tagar and signs."""
    first = around.book.thresholds.first_letters.value
    end = letters_end(passage.text, first)
    if end < len(passage.text) and not _says_something(passage, end, around):
        yield Hit(at=(0, end), facts={"limit": first})


def _says_something(passage: Passage, end: int, around: Surroundings) -> bool:
    """Tell whether a beginning has a key message; without a narrative, whether it has words at all."""
    if around.narrative is not None:
        head = passage.text[:end].casefold()
        return any(key.casefold() in head for keys in around.narrative.key_messages for key in keys)
    return sum(one.at[1] <= end for one in passage.read.words) >= _FEW_WORDS


def links_can_be_followed(passage: Passage, _around: Surroundings) -> Iterator[Hit]:
    """P23: Instagram makes no link of an address in a caption."""
    if Network.INSTAGRAM not in passage.networks:
        return
    for at in passage.read.links:
        link = passage.read.cut(at).casefold()
        if link.startswith(("http", "www.")) or "/" in link or link.endswith(".go.id"):
            yield Hit(at=at, facts={"word": passage.read.cut(at)})


READER_RULES: tuple[Rule, ...] = (
    exact("A02", Severity.HINT, alternative_says_more, kinds=ALT),
    exact("A03", Severity.HINT, alternative_is_a_sentence_or_two, kinds=ALT),
    exact("A09", Severity.HINT, few_emoji),
    exact("A10", Severity.HINT, few_capitals),
    exact("A11", Severity.WARN, plain_letters, kinds=EVERY),
    exact("P22", Severity.HINT, subject_comes_first, kinds=CAPTION),
    exact("P23", Severity.WARN, links_can_be_followed, also=Need.CHANNEL, kinds=CAPTION),
)
