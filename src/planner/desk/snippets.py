"""Texts that a desk keeps to write with: what came with the program, and what the desk added."""

from __future__ import annotations

from functools import cache

import msgspec

from planner.assets import resources
from planner.content.channel import Channel, Network
from planner.content.errors import Refused
from planner.content.ids import UnitId, new_id
from planner.content.snippet import Snippet, SnippetKind, checked
from planner.desk.desk import Desk
from planner.desk.rulebook import check_book
from planner.store.records import Records

__all__ = ["Snippet", "SnippetKind", "house_tags", "keep_snippet", "remove_snippet", "stock", "unit_name"]


class _Told(msgspec.Struct):
    text: tuple[_Text, ...]


class _Text(msgspec.Struct):
    kind: SnippetKind
    name: str
    text: str


def stock(desk: Desk, *kinds: SnippetKind) -> tuple[Snippet, ...]:
    """Return the texts of some kinds: those of the desk first, then those that came with the program."""
    with desk.reading() as records:
        own = records.snippets.all(*kinds)
        accounts = _accounts(records.channels.all()) if SnippetKind.ACCOUNT in kinds else ()
    came = tuple(one for one in (*accounts, *_shipped()) if one.kind in kinds)
    known = {(one.kind, one.text.casefold()) for one in own}
    return own + tuple(one for one in came if (one.kind, one.text.casefold()) not in known)


def keep_snippet(desk: Desk, kind: SnippetKind, name: str, text: str, *, snippet_id: str = "") -> Snippet:
    """Keep a text for everybody, or change one that is kept; an id that is gone is made again (undo).

    Raises Refused when it is empty, too long, or stands there already.
    """
    name, text = checked(kind, name, text)
    kept = Snippet(id=snippet_id or new_id(), kind=kind, name=name, text=text)
    with desk.change("snippet.kept") as change:
        others = (one for one in change.records.snippets.all(kind) if one.id != kept.id)
        if any(one.name.casefold() == name.casefold() for one in others):
            raise Refused("snippet-exists", name=name)
        change.records.snippets.put(kept)
        change.audit(kept.id, kind=kind.value, name=name)
    return kept


def remove_snippet(desk: Desk, snippet_id: str) -> Snippet:
    """Take a text away and return what it was. Raises Refused when it is gone already."""
    with desk.change("snippet.removed") as change:
        gone = change.records.snippets.get(snippet_id)
        change.records.snippets.remove(snippet_id)
        change.audit(gone.id, kind=gone.kind.value, name=gone.name)
    return gone


def house_tags(records: Records) -> tuple[str, ...]:
    """Return the tags that the house writes, without ``#``: the desk's own, then those of the program."""
    own = tuple(one.text for one in records.snippets.all(SnippetKind.TAG))
    return tuple(dict.fromkeys((*own, *check_book().lists.house_tags)))


def unit_name(desk: Desk, unit_id: UnitId | None) -> str:
    """Return the name of a unit; None: that of the person at the desk."""
    wanted = unit_id or desk.person.unit_id
    with desk.reading() as records:
        return next((one.name for one in records.people.units() if one.id == wanted), "")


def _accounts(channels: tuple[Channel, ...]) -> tuple[Snippet, ...]:
    """Return the connected accounts that can be mentioned."""
    told = (one for one in channels if one.network is Network.INSTAGRAM)
    return tuple(Snippet(kind=SnippetKind.ACCOUNT, name=one.name, text=one.name.lstrip("@")) for one in told)


@cache
def _shipped() -> tuple[Snippet, ...]:
    told = msgspec.toml.decode((resources() / "text" / "stock.toml").read_text(encoding="utf-8"), type=_Told)
    texts = tuple(Snippet(kind=one.kind, name=one.name, text=one.text.strip()) for one in told.text)
    tags = check_book().lists.house_tags
    return texts + tuple(Snippet(kind=SnippetKind.TAG, name=one, text=one) for one in tags)
