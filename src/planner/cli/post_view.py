"""A post as the command line shows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from planner.cli.session import Session
from planner.content.channel import Channel
from planner.content.ids import PostId
from planner.content.post import MediaItem
from planner.content.publication import Publication
from planner.content.state import PublicationState
from planner.desk.look_up import Decided, Shown, show_post
from planner.words.catalogue import _, ngettext
from planner.words.names import name_of

Iso = Callable[[datetime | None], str | None]


def show_one(session: Session, post_id: PostId, *, cleaned: int = 0) -> None:
    """Print a post; ``cleaned`` counts the characters that no network takes and that were left out."""
    shown = show_post(session.at_desk(), post_id)
    document: dict[str, object] = {"post": post_document(shown, session.iso)}
    if cleaned:
        session.progress(
            ngettext(
                "{count} karakter yang tidak dapat dikirim telah dibuang.",
                "{count} karakter yang tidak dapat dikirim telah dibuang.",
                cleaned,
            ).format(count=cleaned)
        )
        document["cleaned"] = cleaned
    session.result(document, *_lines(shown))


def post_document(shown: Shown, iso: Iso) -> dict[str, object]:
    """Return a post with its variants and publications."""
    post, content = shown.post, shown.post.content
    return {
        "id": post.id,
        "state": post.state.value,
        "mark": post.mark,
        "digest": post.digest,
        "version": post.version_number,
        "title": content.title,
        "caption": content.caption,
        "link": content.link,
        "pillar": content.pillar,
        "unit": shown.unit.code,
        "media": [_media(item) for item in content.media],
        "channels": [channel.id for channel in shown.channels],
        "variants": [_variant(shown, channel) for channel in shown.channels],
        "decisions": [_decision(one, iso) for one in shown.decisions],
        "publish_at": iso(post.due_at),
        "zone": content.zone,
        "source": content.source,
        "embargo_until": iso(content.embargo_until),
    }


def publication_document(one: Publication, channel: Channel, iso: Iso) -> dict[str, object]:
    """Return a publication."""
    return {
        "id": one.id,
        "post_id": one.post_id,
        "channel": channel.network.value,
        "channel_id": channel.id,
        "account": channel.name,
        "state": one.state.value,
        "due_at": iso(one.due_at),
        "remote_id": one.remote_id,
        "permalink": one.permalink,
        "reason": one.reason,
        "next_at": iso(one.next_at),
    }


def _decision(one: Decided, iso: Iso) -> dict[str, object]:
    return {
        "decision": one.approval.decision.value,
        "by": one.by.login,
        "at": iso(one.approval.at),
        "note": one.approval.note,
        "digest": one.approval.digest,
        "same_os_account": one.approval.same_account,
    }


def _lines(shown: Shown) -> list[str]:
    lines = [f"{shown.post.id}  {name_of(shown.post.state)}  {shown.post.content.title}"]
    for one in shown.decisions:
        if one.approval.digest == shown.post.digest and one.approval.same_account:
            told = _("Disetujui {by} dari akun komputer yang sama dengan penulisnya.")
            lines.append(told.format(by=one.by.login))
    return lines


def _variant(shown: Shown, channel: Channel) -> dict[str, object]:
    content = shown.post.content
    own = content.variant(channel.id)
    sent = _latest(shown.publications, channel)
    return {
        "channel": channel.network.value,
        "channel_id": channel.id,
        "caption": content.caption_on(channel.id),
        "inherits_caption": own.caption is None,
        "format": content.format_on(channel.id, channel.network).value,
        "target": own.target,
        "first_comment": own.first_comment,
        "media": [_media(item) for item in content.media_on(channel.id)],
        "state": None if sent is None else sent.state.value,
        "publication_id": None if sent is None else sent.id,
        "remote_id": None if sent is None else sent.remote_id,
        "permalink": None if sent is None else sent.permalink,
    }


def _latest(publications: tuple[Publication, ...], channel: Channel) -> Publication | None:
    alive = [
        one
        for one in publications
        if one.channel_id == channel.id and one.state is not PublicationState.CANCELLED
    ]
    return alive[-1] if alive else None


def _media(item: MediaItem) -> dict[str, object]:
    return {
        "file": item.asset_id,
        "alt": item.alt,
        "credit": item.credit,
        "focus": item.focus,
        "people": item.people.value,
        "made_by_ai": item.is_made_by_ai,
        "subtitled": item.is_subtitled,
    }
