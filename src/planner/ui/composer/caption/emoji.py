"""The emoji that every phone knows, by name in Indonesian and English and by group. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from planner.words.catalogue import N_

RECENT, MOST_RECENT = "recent", 24
TONES = range(0x1F3FB, 0x1F400)
FLAGS = range(0x1F1E6, 0x1F200)
GROUPS = (
    (RECENT, N_("Terakhir dipakai"), "🕘"),
    ("people", N_("Wajah dan orang"), "🙂"),
    ("nature", N_("Hewan dan alam"), "🌿"),
    ("food", N_("Makanan"), "🍚"),
    ("activity", N_("Kegiatan"), "🏆"),
    ("travel", N_("Tempat dan perjalanan"), "🚆"),
    ("objects", N_("Benda"), "📣"),
    ("symbols", N_("Lambang"), "✅"),
    ("flags", N_("Bendera"), "🏁"),
)
PLACES: tuple[tuple[int, int, str], ...] = (
    (0x1F300, 0x1F320, "nature"), (0x1F32D, 0x1F330, "food"), (0x1F330, 0x1F336, "nature"),
    (0x1F336, 0x1F337, "food"), (0x1F337, 0x1F345, "nature"), (0x1F345, 0x1F380, "food"),
    (0x1F380, 0x1F3B0, "activity"), (0x1F3B0, 0x1F3B5, "activity"), (0x1F3B5, 0x1F3BE, "objects"),
    (0x1F3BE, 0x1F3D4, "activity"), (0x1F3D4, 0x1F3EE, "travel"), (0x1F3EE, 0x1F3EF, "objects"),
    (0x1F3EF, 0x1F3F3, "travel"), (0x1F3F3, 0x1F3F5, "flags"), (0x1F3F5, 0x1F3F6, "nature"),
    (0x1F3F8, 0x1F3FB, "activity"), (0x1F400, 0x1F440, "nature"), (0x1F440, 0x1F451, "people"),
    (0x1F451, 0x1F464, "objects"), (0x1F464, 0x1F484, "people"), (0x1F484, 0x1F485, "objects"),
    (0x1F485, 0x1F488, "people"), (0x1F488, 0x1F48B, "objects"), (0x1F48B, 0x1F48C, "people"),
    (0x1F48C, 0x1F490, "people"), (0x1F490, 0x1F491, "nature"), (0x1F491, 0x1F4AD, "people"),
    (0x1F4AD, 0x1F500, "objects"), (0x1F500, 0x1F50B, "symbols"), (0x1F50B, 0x1F52F, "objects"),
    (0x1F52F, 0x1F549, "symbols"), (0x1F54A, 0x1F54B, "nature"), (0x1F54B, 0x1F54D, "travel"),
    (0x1F54E, 0x1F550, "symbols"), (0x1F550, 0x1F568, "travel"), (0x1F56F, 0x1F574, "objects"),
    (0x1F574, 0x1F576, "people"), (0x1F576, 0x1F577, "objects"), (0x1F577, 0x1F579, "nature"),
    (0x1F579, 0x1F57A, "activity"), (0x1F57A, 0x1F57B, "people"), (0x1F57B, 0x1F590, "objects"),
    (0x1F590, 0x1F5A5, "people"), (0x1F5A5, 0x1F5E3, "objects"), (0x1F5E3, 0x1F5E9, "people"),
    (0x1F5E9, 0x1F5FB, "people"), (0x1F5FB, 0x1F600, "travel"), (0x1F600, 0x1F648, "people"),
    (0x1F648, 0x1F64B, "people"), (0x1F64B, 0x1F680, "people"), (0x1F680, 0x1F6B9, "travel"),
    (0x1F6B9, 0x1F6C6, "symbols"), (0x1F6CB, 0x1F6D0, "objects"), (0x1F6D0, 0x1F6D1, "symbols"),
    (0x1F6D1, 0x1F6D8, "travel"), (0x1F6DC, 0x1F6DD, "symbols"), (0x1F6DD, 0x1F700, "travel"),
    (0x1F7E0, 0x1F7F1, "symbols"), (0x1F90C, 0x1F93A, "people"), (0x1F93A, 0x1F93F, "activity"),
    (0x1F93F, 0x1F940, "activity"), (0x1F940, 0x1F941, "nature"), (0x1F941, 0x1F942, "objects"),
    (0x1F942, 0x1F945, "food"), (0x1F945, 0x1F950, "activity"), (0x1F950, 0x1F970, "food"),
    (0x1F970, 0x1F97B, "people"), (0x1F97B, 0x1F980, "objects"), (0x1F980, 0x1F9AE, "nature"),
    (0x1F9AE, 0x1F9B0, "nature"), (0x1F9B0, 0x1F9C0, "people"), (0x1F9C0, 0x1F9CC, "food"),
    (0x1F9CC, 0x1F9E0, "people"), (0x1F9E0, 0x1F9E1, "people"), (0x1F9E1, 0x1F9E2, "people"),
    (0x1F9E2, 0x1FA78, "objects"), (0x1FA78, 0x1FAA9, "objects"), (0x1FAA9, 0x1FAAA, "activity"),
    (0x1FAAA, 0x1FAB0, "objects"), (0x1FAB0, 0x1FAC0, "nature"), (0x1FAC0, 0x1FACE, "people"),
    (0x1FACE, 0x1FAD0, "nature"), (0x1FAD0, 0x1FAE0, "food"), (0x1FAE0, 0x1FB00, "people"),
)  # fmt: skip
"""Blocks of Unicode and the groups that phones show them in; what stands in none is a symbol."""

FACES = ((0x1F600, 0x1F648), (0x1F910, 0x1F918), (0x1F920, 0x1F930), (0x1F970, 0x1F97B), (0x1FAE0, 0x1FAEA))
"""What stands first among people."""


@dataclass(frozen=True, slots=True)
class Emoji:
    """One emoji; ``names`` are Indonesian and English, in small letters."""

    text: str
    group: str
    indonesian: str
    english: str

    def name(self, language: str) -> str:
        """Return its name in a language."""
        return self.english if language == "en" else self.indonesian


@cache
def emoji() -> tuple[Emoji, ...]:
    """Return the emoji recommended for interchange, without those that only differ in the tone of a skin."""
    import emoji as package  # noqa: PLC0415  its table is read when the picker is first opened

    package.config.load_language(["id", "en"])
    whole = package.STATUS["fully_qualified"]
    found = []
    for text, told in package.EMOJI_DATA.items():
        if told["status"] == whole and not any(ord(char) in TONES for char in text):
            english = _plain(told["en"])
            if ord(text[0]) in FLAGS:
                english = f"flag {english}"  # CLDR leaves the word away in English alone
            found.append(Emoji(text, group_of(text), _plain(told.get("id", told["en"])), english))
    return tuple(sorted(found, key=lambda one: (not _is_face(one.text), *map(ord, one.text))))


def group_of(text: str) -> str:
    """Return the group of an emoji."""
    first = ord(text[0])
    if first in FLAGS or text[0] in "\U0001f38c\U0001f6a9\U0001f3c1":
        return "flags"
    return next((group for start, end, group in PLACES if start <= first < end), "symbols")


def in_group(group: str) -> tuple[Emoji, ...]:
    """Return the emoji of a group."""
    return tuple(one for one in emoji() if one.group == group)


def found(asked: str) -> tuple[Emoji, ...]:
    """Return the emoji whose name in either language holds all words; the best first."""
    words = asked.casefold().split()
    hits = [(rank, one) for one in emoji() if (rank := _rank(one, words)) is not None]
    return tuple(one for _rank_of, one in sorted(hits, key=lambda hit: hit[0]))


def with_recent(recent: Sequence[str], text: str) -> tuple[str, ...]:
    """Return what was used last with one more in front."""
    return (text, *(one for one in recent if one != text))[:MOST_RECENT]


def read_recent(kept: str) -> tuple[str, ...]:
    """Return what was used last, as it is kept; what is no emoji any more is left out."""
    known = {one.text for one in emoji()}
    return tuple(one for one in kept.split(" ") if one in known)[:MOST_RECENT]


def named(texts: Sequence[str]) -> tuple[Emoji, ...]:
    """Return emoji by what they look like."""
    known = {one.text: one for one in emoji()}
    return tuple(known[one] for one in texts if one in known)


def _rank(one: Emoji, words: Sequence[str]) -> int | None:
    for told in (one.indonesian, one.english):
        if all(word in told for word in words):
            parts = told.split()
            return 0 if parts == list(words) else 1 if words and parts[0].startswith(words[0]) else 2
    return None


def _is_face(text: str) -> bool:
    return any(start <= ord(text[0]) < end for start, end in FACES)


def _plain(name: str) -> str:
    return name.strip(":").replace("_", " ").casefold()
