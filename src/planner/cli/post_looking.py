"""``planner post show``, ``list`` and ``history``."""

from __future__ import annotations

import click

from planner.cli.command import Command, shared_options
from planner.cli.post_view import show_one
from planner.cli.session import Session, day_or_moment
from planner.content.channel import Network
from planner.content.errors import Misused
from planner.content.ids import ChannelId, PostId
from planner.content.state import State
from planner.desk.desk import Desk
from planner.desk.look_up import PostFilter, list_posts
from planner.desk.look_up import history as history_of
from planner.words.catalogue import _
from planner.words.names import name_of


@click.command("show", cls=Command, help=_("Tampilkan unggahan."))
@click.argument("post_id", metavar="ID")
@shared_options
@click.pass_obj
def show(session: Session, /, post_id: str) -> None:
    """Show a post."""
    show_one(session, PostId(post_id))


@click.command("list", cls=Command, help=_("Daftar unggahan menurut jamnya."))
@click.option("--from", "since", metavar="D", help=_("Sejak hari atau waktu ini."))
@click.option("--to", "until", metavar="D", help=_("Sebelum hari atau waktu ini."))
@click.option("--state", type=click.Choice([state.value for state in State]), help=_("Keadaannya."))
@click.option("--channel", metavar="C", help=_("Jejaring atau id akun."))
@click.option("--text", metavar="T", help=_("Kata dalam judul atau takarir."))
@click.option(
    "--limit",
    type=click.IntRange(1, 10_000),
    metavar="N",
    default=100,
    show_default=True,
    help=_("Paling banyak sekian."),
)
@shared_options
@click.pass_obj
def list_lines(session: Session, /, **wanted: str | int | None) -> None:
    """List posts."""
    desk = session.at_desk()
    lines = list_posts(desk, _filter(session, desk, wanted))
    documents = [
        {
            "id": line.id,
            "title": line.title,
            "state": line.state.value,
            "publish_at": session.iso(line.due_at),
            "version": line.version_number,
            "digest": line.digest,
        }
        for line in lines
    ]
    shown = [
        f"{line.id}  {session.iso(line.due_at) or '–'}  {name_of(line.state)}  {line.title}" for line in lines
    ]
    session.result({"posts": documents}, *shown)


@click.command("history", cls=Command, help=_("Riwayat unggahan."))
@click.argument("post_id", metavar="ID")
@shared_options
@click.pass_obj
def history(session: Session, /, post_id: str) -> None:
    """Show the history of a post."""
    entries = history_of(session.at_desk(), PostId(post_id))
    documents = [
        {
            "at": session.iso(entry.at),
            "login": entry.login,
            "os_account": entry.os_account,
            "verb": entry.verb,
            "detail": dict(entry.detail),
        }
        for entry in entries
    ]
    lines = [f"{session.iso(entry.at)}  {entry.login}  {entry.verb}" for entry in entries]
    session.result({"history": documents}, *lines)


def _filter(session: Session, desk: Desk, wanted: dict[str, str | int | None]) -> PostFilter:
    since, until, state = wanted["since"], wanted["until"], wanted["state"]
    text, limit = wanted["text"], wanted["limit"]
    return PostFilter(
        since=day_or_moment(str(since), session.zone) if since else None,
        until=day_or_moment(str(until), session.zone) if until else None,
        state=State(str(state)) if state else None,
        channel_ids=_channel_ids(desk, str(wanted["channel"])) if wanted["channel"] else None,
        text=str(text) if text else None,
        limit=int(limit or 100),
    )


def _channel_ids(desk: Desk, named: str) -> frozenset[ChannelId]:
    with desk.reading() as records:
        channels = records.channels.all()
    found = frozenset(one.id for one in channels if named in {one.id, one.network.value})
    if not found and named not in set(Network):
        known = ", ".join([*Network, *(one.id for one in channels)])
        raise Misused("channel-unknown", channel=named, known=known)
    return found
