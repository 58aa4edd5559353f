"""A text taken apart once for all rules: words, quotations, sentences, tags, names and links."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

import regex

from planner.content.text import hashtags_in, mentions_in

Span = tuple[int, int]

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*")
_LINK = regex.compile(r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’'»…]", regex.IGNORECASE)
_DOTTED = regex.compile(r"[A-Za-z0-9]\.[A-Za-z]")
_BARE_LINK = regex.compile(
    r"(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:id|com|org|net|info|link|ly|me|gle|io|co)"
    r"(?:/[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’'»…]|(?![\w-]|\.[a-z]))",
    regex.IGNORECASE,
)
_MAIL = regex.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", regex.IGNORECASE)
_QUOTED = regex.compile(r"“[^”“]*(?:”|(?=\n\n)|\Z)|\"[^\"\n]*\"|«[^»]*»|„[^“”]*[“”]")
_SENTENCE_END = regex.compile(r"(?<=[.!?…][”\"’)\]]?)\s+(?=[\p{Lu}“\"‘(\[•\d])|\n+")
_ABBREVIATED = regex.compile(
    r"\b(?:\p{Lu}|[Dd]r|Drs|Ir|Prof|Jl|No|Nomor|St|Hj|Sdr|dll|dsb|a\.n|u\.p|Rp|Mr|Kol|Jend)\.$"
)


class Word(NamedTuple):
    """A word as it stands, in small letters, and where."""

    said: str
    folded: str
    at: Span


@dataclass(frozen=True)
class Reading:
    """A text and its parts. Places are code points."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Return the words of prose: those inside links, addresses, #tagar and @sebutan are none."""
        found = []
        skip = iter(self.machine_spans)
        ahead = next(skip, None)
        for one in _WORD.finditer(self.text):
            while ahead is not None and ahead[1] <= one.start():
                ahead = next(skip, None)
            if ahead is None or one.end() <= ahead[0]:
                found.append(Word(one.group(), one.group().casefold(), one.span()))
        return tuple(found)

    @cached_property
    def words_outside(self) -> tuple[Word, ...]:
        """Return the words outside of quotations (T4)."""
        return tuple(one for one in self.words if not self.is_quoted(one.at[0]))

    @cached_property
    def machine_spans(self) -> tuple[Span, ...]:
        return tuple(sorted((*self.links, *self.mails, *self.tags, *self.names)))

    @cached_property
    def links(self) -> tuple[Span, ...]:
        """Return where addresses of the web stand, with or without their scheme."""
        if "." not in self.text:
            return ()
        whole = [one.span() for one in _LINK.finditer(self.text)]
        bare = [one.span() for one in _BARE_LINK.finditer(self.text)] if _DOTTED.search(self.text) else []
        inside = [*whole, *self.mails]
        kept = (one for one in bare if not any(start <= one[0] < end for start, end in inside))
        return tuple(sorted((*whole, *kept)))

    @cached_property
    def mails(self) -> tuple[Span, ...]:
        return tuple(one.span() for one in _MAIL.finditer(self.text)) if "@" in self.text else ()

    @cached_property
    def tags(self) -> tuple[Span, ...]:
        return hashtags_in(self.text)

    @cached_property
    def names(self) -> tuple[Span, ...]:
        return mentions_in(self.text)

    @cached_property
    def quotes(self) -> tuple[Span, ...]:
        return tuple(one.span() for one in _QUOTED.finditer(self.text))

    def is_quoted(self, at: int) -> bool:
        """Tell whether a place lies between quotation marks."""
        return any(start <= at < end for start, end in self.quotes)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Return where each sentence begins and ends; a line is one at least."""
        cuts = [0]
        for one in _SENTENCE_END.finditer(self.text):
            head = self.text[max(0, one.start() - 8) : one.start()]
            if "\n" in one.group() or not _ABBREVIATED.search(head):
                cuts.append(one.end())
        cuts.append(len(self.text))
        return tuple(span for span in pairwise(cuts) if span[0] < span[1])

    def sentence_at(self, at: int) -> Span:
        """Return the sentence around a place."""
        return next((one for one in self.sentences if one[0] <= at < one[1]), (0, len(self.text)))

    def cut(self, at: Span) -> str:
        """Return what stands in a place."""
        return self.text[at[0] : at[1]]


@lru_cache(maxsize=256)
def reading(text: str) -> Reading:
    """Return a text taken apart; its parts are found when they are asked for."""
    return Reading(text)
