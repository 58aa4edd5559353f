"""What a desk keeps to write with: snippets, templates, sets of tags, tags of the house, accounts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.content.errors import Refused
from planner.content.text import cleaned, is_blank

LONGEST_NAME, LONGEST_TEXT = 120, 5_000


class SnippetKind(StrEnum):
    """What a kept text is. ``TAG`` and ``ACCOUNT`` are written without ``#`` and ``@``."""

    SNIPPET = "snippet"
    TEMPLATE = "template"
    TAG_SET = "tag_set"
    TAG = "tag"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A text with a name. One that came with the program has no ``id`` and can't be changed."""

    kind: SnippetKind
    name: str
    text: str
    id: str = ""

    @property
    def is_own(self) -> bool:
        """Tell whether the desk wrote it, and may change it."""
        return bool(self.id)

    def inserted(self) -> str:
        """Return what comes into a caption: an account with its ``@``, a tag with its ``#``."""
        sign = {SnippetKind.TAG: "#", SnippetKind.ACCOUNT: "@"}.get(self.kind, "")
        return sign + self.text


def checked(kind: SnippetKind, name: str, text: str) -> tuple[str, str]:
    """Return name and text as they can be kept. Raises Refused when one is empty or too long."""
    name, text = " ".join(cleaned(name).split()), cleaned(text).strip()
    if kind in {SnippetKind.TAG, SnippetKind.ACCOUNT}:
        text = text.lstrip("#＃@")
        name = name or text
    if is_blank(name) or is_blank(text):
        raise Refused("snippet-empty")
    if len(name) > LONGEST_NAME or len(text) > LONGEST_TEXT:
        raise Refused("snippet-too-long", limit=LONGEST_TEXT)
    return name, text


def matching(snippets: tuple[Snippet, ...], asked: str) -> tuple[Snippet, ...]:
    """Return those whose name or text holds all that was asked for; those whose name begins so first."""
    told = asked.casefold().lstrip("#@").split()
    found = [one for one in snippets if all(word in f"{one.name} {one.text}".casefold() for word in told)]
    start = " ".join(told)
    return tuple(sorted(found, key=lambda one: not one.name.casefold().startswith(start)))
