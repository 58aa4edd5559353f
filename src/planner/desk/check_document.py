"""Checking a post document or a post without saving anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from planner.content.channel import Channel, Network
from planner.content.errors import Misused
from planner.content.finding import Finding
from planner.content.ids import PostId
from planner.content.post import Content
from planner.desk.checking import checked_content
from planner.desk.desk import Desk
from planner.desk.document import parse_document, read_document
from planner.desk.text_checking import stand_in
from planner.publish.sealing import channels_of


def checked_post(
    desk: Desk, post_id: str, *, channel: str | None = None, at: datetime | None = None
) -> tuple[Finding, ...]:
    """Return what the checks say of a post as it stands. Raises Refused (no such post), Misused."""
    with desk.reading() as records:
        content = records.posts.get(PostId(post_id)).content
    return _checked(desk, content, channel, at)


def checked_document(
    desk: Desk, text: str, *, folder: Path, channel: str | None = None, at: datetime | None = None
) -> tuple[Finding, ...]:
    """Return what the checks say of a post document; neither it nor its pictures are kept.

    Raises Misused, Unavailable (a picture that is not there).
    """
    read = read_document(desk, parse_document(text), folder=folder, is_trial=True)
    return _checked(desk, read.content, channel, at)


def _checked(desk: Desk, content: Content, channel: str | None, at: datetime | None) -> tuple[Finding, ...]:
    placed = content if at is None else replace(content, publish_at=at)
    chosen = _chosen(desk, placed)
    on = chosen if channel is None else _only(desk, chosen, channel)
    return checked_content(desk, placed, on).findings


def _chosen(desk: Desk, content: Content) -> tuple[Channel, ...]:
    """Return the channels of a post; a network without an account is one too."""
    missing = tuple(stand_in(one) for one in Network if one.value in content.channels)
    with desk.reading() as records:
        kept = tuple(one for one in content.channels if one not in {other.id for other in missing})
        return (*channels_of(records, replace(content, channels=kept)), *missing)


def _only(desk: Desk, chosen: tuple[Channel, ...], named: str) -> tuple[Channel, ...]:
    """Return the one channel that was asked for. Raises Misused when there is none."""
    found = tuple(one for one in chosen if named in {one.id, one.network.value})
    if found:
        return found
    if named in set(Network):
        return (stand_in(Network(named)),)
    with desk.reading() as records:
        every = records.channels.all()
    known = ", ".join([*Network, *(one.id for one in every)])
    wanted = tuple(one for one in every if one.id == named)
    if not wanted:
        raise Misused("channel-unknown", channel=named, known=known)
    return wanted
