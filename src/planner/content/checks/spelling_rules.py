"""Rules about spelling: words (G09), register (G10), loans (G11), money (G15), di (G21), marks (G22, G23)."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from planner.content.checks.dates import cased_like
from planner.content.checks.make import exact, listed
from planner.content.checks.passage import EVERY, Passage
from planner.content.checks.reading import Word
from planner.content.checks.rule import Hit, Rule, Span
from planner.content.checks.surroundings import Surroundings
from planner.content.finding import Severity

_RUPIAH = regex.compile(r"\bRp\.?[ \u00a0]+(?=\d)|\bRp\.(?=\d)")
_POINT = regex.compile(r"(?<![\d.,])(\d{1,3})\.(\d{1,2})(?=\s+(?:ribu|juta|miliar|milyar|triliun)\b)")
_OPENERS = {"(": ")", "[": "]", "{": "}", "“": "”"}
_MARK = regex.compile(r"[()\[\]{}“”\"]")
_CLOSERS = {end: start for start, end in _OPENERS.items()}
_NO_BRACKET = regex.compile(
    r"[:;=]-?[()]|(?m:^|(?<=\s))\(?[\p{L}\p{N}]{1,3}\)(?=\s)|(?<=\d)[\"”](?=[\s,.;)]|$)"
)
_SHORT_NAME = 4
_UNSEEN = regex.compile(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_JOINS = regex.compile(r"[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{M}]")
_RIGHT_TO_LEFT = regex.compile(r"[\p{Arabic}\p{Hebrew}\p{Syriac}\p{Devanagari}\p{Javanese}\p{Balinese}]")


def standard_spelling(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G09: words as the dictionary writes them."""
    known = around.book.lists.spelling
    for number, word in enumerate(passage.read.words):
        right = known.get(word.folded)
        if right is None or (right[0].islower() and _is_in_a_name(passage, number)):
            continue
        yield _instead(word, right)


def formal_register(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G10: no informal words, unless somebody is quoted."""
    known = around.book.lists.informal
    for word in passage.read.words_outside:
        right = known.get(word.folded)
        if right is not None and not _is_a_name(passage, word):
            yield _instead(word, right)


def indonesian_words(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G11: an Indonesian word where there is one; names, quotations and words in brackets keep theirs."""
    known = around.book.lists.foreign
    for word in passage.read.words_outside:
        right = known.get(word.folded)
        if right is None or _is_a_name(passage, word) or _is_a_gloss(passage.text, word.at):
            continue
        yield _instead(word, right)


def _instead(word: Word, right: str) -> Hit:
    better = cased_like(right, word.said) if right[0].islower() else right
    better = better.upper() if word.said.isupper() and len(word.said) > 1 else better
    return Hit(at=word.at, fix=better, facts={"word": word.said, "right": better})


def _is_a_name(passage: Passage, word: Word) -> bool:
    """Tell whether a word is a name: written large inside a sentence, or before another that is; GA, BIS."""
    if not word.said[0].isupper():
        return False
    if word.said.isupper() and len(word.said) <= _SHORT_NAME:
        return True
    start, end = passage.read.sentence_at(word.at[0])
    is_inside = any(char.isalnum() for char in passage.text[start : word.at[0]])
    following = passage.text[word.at[1] : end].lstrip()
    return is_inside or (following[:1].isupper() and not word.said.isupper())


def _is_in_a_name(passage: Passage, number: int) -> bool:
    """Tell whether a word and one beside it are both written large: Harian Analisa, Mesjid Raya."""
    words = passage.read.words
    if not words[number].said[0].isupper() or words[number].said.isupper():
        return False
    beside = [words[at] for at in (number - 1, number + 1) if 0 <= at < len(words)]
    return any(_touch(passage.text, words[number].at, one.at) and one.said[0].isupper() for one in beside)


def _touch(text: str, one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return text[first[1] : second[0]] == " "


def _is_a_gloss(text: str, at: Span) -> bool:
    before = text[max(0, at[0] - 30) : at[0]]
    return before.rfind("(") > before.rfind(")")


def di_stands_right(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G21: di stands apart before a place, and together with a verb."""
    known = around.book.lists.joined
    words = passage.read.words
    for number, word in enumerate(words):
        right = known.get(word.folded)
        if right is not None:
            yield _instead(word, right)
        elif word.folded in {"di", "ke"} and number + 1 < len(words):
            after = words[number + 1]
            pair, at = f"{word.folded} {after.said}", (word.at[0], after.at[1])
            if passage.read.cut(at).casefold() == pair and pair in known:
                yield _instead(Word(passage.read.cut(at), pair, at), known[pair])


def money_as_written(passage: Passage, _around: Surroundings) -> Iterator[Hit]:
    """G15: no space after Rp, a comma before tenths."""
    for one in _RUPIAH.finditer(passage.text):
        yield Hit(at=one.span(), fix="Rp", facts={"word": one.group().strip() + " …", "right": "Rp…"})
    for one in _POINT.finditer(passage.text):
        right = f"{one[1]},{one[2]}"
        yield Hit(at=one.span(), fix=right, facts={"word": one.group(), "right": right})


def marks_are_closed(passage: Passage, _around: Surroundings) -> Iterator[Hit]:
    """G22: each bracket and quotation mark has its other one; a quotation may go on in the next paragraph."""
    lines = [one for one in regex.finditer(r"[^\n]+", passage.text) if one.group().strip()]
    for number, line in enumerate(lines):
        after = lines[number + 1].group().lstrip() if number + 1 < len(lines) else ""
        if not _MARK.search(line.group()):
            continue
        at = _first_open(line.group(), is_continued=after.startswith(("“", '"')))
        if at is not None:
            start = line.start() + at
            yield Hit(at=(start, start + 1), facts={"mark": passage.text[start]})


def _first_open(line: str, *, is_continued: bool) -> int | None:
    """Return the place of the first mark of a line that is alone, None when all have their other one."""
    blind = {at for one in _NO_BRACKET.finditer(line) for at in range(*one.span())}
    opened: list[tuple[str, int]] = []
    for mark in _MARK.finditer(line):
        at, char = mark.start(), mark.group()
        if at in blind and char not in "“”":
            continue
        if char in _OPENERS or (char == '"' and not any(one in {'"', "“"} for one, _ in opened)):
            opened.append((char, at))
        elif char == '"' or char in _CLOSERS:
            wanted = {"“", '"'} if char in '"”' else {_CLOSERS[char]}
            if not opened or opened[-1][0] not in wanted:
                return at if not opened else opened[-1][1]
            opened.pop()
    if is_continued and len(opened) == 1 and opened[0][0] in '“"':
        return None
    return opened[0][1] if opened else None


def nothing_unseen(passage: Passage, _around: Surroundings) -> Iterator[Hit]:
    """G23: no letters that nobody sees, unless an emoji or a script needs them."""
    text = passage.text
    for one in _UNSEEN.finditer(text):
        before, after = text[max(0, one.start() - 1) : one.start()], text[one.end() : one.end() + 1]
        is_joiner = one.group() == "\u200d" and bool(_JOINS.match(before)) and bool(_JOINS.match(after))
        if is_joiner or _RIGHT_TO_LEFT.match(before) or _RIGHT_TO_LEFT.match(after):
            continue
        yield Hit(at=one.span(), fix="", facts={"point": f"U+{ord(one.group()):04X}"})


SPELLING_RULES: tuple[Rule, ...] = (
    listed("G09", Severity.HINT, standard_spelling, kinds=EVERY),
    listed("G10", Severity.HINT, formal_register),
    listed("G11", Severity.HINT, indonesian_words),
    exact("G15", Severity.HINT, money_as_written, kinds=EVERY),
    listed("G21", Severity.HINT, di_stands_right, kinds=EVERY),
    exact("G22", Severity.WARN, marks_are_closed),
    exact("G23", Severity.WARN, nothing_unseen, kinds=EVERY),
)
