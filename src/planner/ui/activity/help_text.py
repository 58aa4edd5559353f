"""What a person pastes into a message when asking for help: facts and codes, no secrets."""

from __future__ import annotations

import platform
from collections.abc import Iterator

from planner import __version__
from planner.content.secrecy import masked
from planner.desk.activity import Leg, Line
from planner.words.catalogue import _
from planner.words.sentences import tell_code


def help_text(line: Line) -> str:
    """Return everything that somebody needs who is to help with a post."""
    return masked("\n".join(_told(line)))


def _told(line: Line) -> Iterator[str]:
    yield f"Humas Planner {__version__} · {platform.system()} {platform.release()}"
    yield _("Konten: {title} ({post})").format(title=line.title, post=line.post_id)
    if line.due_at is not None:
        yield _("Jam tayang: {at}").format(at=line.due_at.isoformat())
    for leg in line.legs:
        yield from _leg(leg)


def _leg(leg: Leg) -> Iterator[str]:
    one = leg.publication
    yield f"- {leg.channel.network.value} {leg.channel.name} ({leg.channel.state.value})"
    if one is None:
        return
    yield f"  {one.id} {one.state.value} step={leg.walk.act or '-'}"
    yield f"  tries={one.tries} reason={one.reason or '-'}"
    if one.error_code:
        told = tell_code(one.error_code, {"detail": one.error_message})
        yield f"  {one.error_code}: {told.message} {one.error_message or ''}".rstrip()
    if one.remote_id or one.permalink:
        yield f"  {one.remote_id or ''} {one.permalink or ''}".rstrip()
