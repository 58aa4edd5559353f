"""``planner post``: writing, review and schedule."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from planner.cli.command import shared_options
from planner.cli.exit_codes import Exit, exit_for
from planner.cli.post_view import post_document
from planner.cli.session import Session, day_or_moment, error_document, moment
from planner.content.channel import Network
from planner.content.errors import Misused, PlannerError
from planner.content.ids import ChannelId, PostId
from planner.content.post import Post
from planner.content.state import State
from planner.desk.desk import Desk
from planner.desk.document import ReadDocument, parse_document, read_document
from planner.desk.look_up import PostFilter, history, list_posts, show_post
from planner.desk.review import approve, request_changes
from planner.desk.schedule import cancel, schedule
from planner.desk.submit import submit
from planner.desk.write_post import create_post, edit_post
from planner.words.catalogue import _
from planner.words.names import name_of


@click.group(help=_("Unggahan: tulis, ajukan, setujui, jadwalkan."))
def post() -> None:
    """Hold the commands together."""


@post.command(help=_("Buat unggahan dari dokumen JSON (- : dari masukan)."))
@click.argument("file")
@shared_options
@click.pass_obj
def create(session: Session, file: str) -> None:
    """Create a post."""
    desk = session.at_desk()
    text, folder = _source(file)
    read = read_document(desk, parse_document(text), folder=folder)
    made = create_post(desk, read.content, unit_code=read.unit)
    _show(session, made.id, read)


@post.command(help=_("Ubah unggahan; kunci yang tidak disebut tetap."))
@click.argument("post_id")
@click.argument("file")
@shared_options
@click.pass_obj
def edit(session: Session, post_id: str, file: str) -> None:
    """Edit a post."""
    desk = session.at_desk()
    text, folder = _source(file)
    before = show_post(desk, PostId(post_id)).post
    read = read_document(desk, parse_document(text), folder=folder, onto=before.content)
    edit_post(desk, before.id, read.content)
    _show(session, before.id, read)


@post.command("show", help=_("Tampilkan unggahan."))
@click.argument("post_id")
@shared_options
@click.pass_obj
def show_command(session: Session, post_id: str) -> None:
    """Show a post."""
    session.at_desk()
    _show(session, PostId(post_id))


@post.command("list", help=_("Daftar unggahan menurut jamnya."))
@click.option("--from", "since", help=_("Sejak hari atau waktu ini."))
@click.option("--to", "until", help=_("Sebelum hari atau waktu ini."))
@click.option("--state", type=click.Choice([state.value for state in State]))
@click.option("--channel", help=_("Jejaring atau id akun."))
@click.option("--text", help=_("Kata dalam judul atau takarir."))
@click.option("--limit", type=click.IntRange(1, 10_000), default=100, show_default=True)
@shared_options
@click.pass_obj
def list_command(session: Session, /, **wanted: str | int | None) -> None:
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


@post.command("submit", help=_("Ajukan untuk ditelaah."))
@click.argument("post_ids", nargs=-1, required=True)
@shared_options
@click.pass_obj
def submit_command(session: Session, post_ids: tuple[str, ...]) -> int:
    """Submit posts."""
    desk = session.at_desk()
    return _each(session, post_ids, lambda one: submit(desk, one))


@post.command("approve", help=_("Setujui persis isi yang dikunci."))
@click.argument("post_ids", nargs=-1, required=True)
@click.option("--reason", default="", help=_("Alasan, bila masih ada peringatan."))
@shared_options
@click.pass_obj
def approve_command(session: Session, post_ids: tuple[str, ...], reason: str) -> int:
    """Approve posts."""
    desk = session.at_desk()
    return _each(session, post_ids, lambda one: approve(desk, one, reason=reason))


@post.command("request-changes", help=_("Kembalikan dengan catatan."))
@click.argument("post_id")
@click.option("--note", required=True, help=_("Apa yang perlu diperbaiki."))
@shared_options
@click.pass_obj
def request_changes_command(session: Session, post_id: str, note: str) -> int:
    """Request changes."""
    desk = session.at_desk()
    return _each(session, (post_id,), lambda one: request_changes(desk, one, note=note))


@post.command("schedule", help=_("Beri jam tayang, atau pindahkan."))
@click.argument("post_id")
@click.option("--at", "at", required=True, help=_("Waktu ISO 8601 dengan zona."))
@shared_options
@click.pass_obj
def schedule_command(session: Session, post_id: str, at: str) -> int:
    """Schedule a post."""
    desk, hour = session.at_desk(), moment(at)
    return _each(session, (post_id,), lambda one: schedule(desk, one, hour))


@post.command("cancel", help=_("Batalkan unggahan yang belum tayang."))
@click.argument("post_ids", nargs=-1, required=True)
@shared_options
@click.pass_obj
def cancel_command(session: Session, post_ids: tuple[str, ...]) -> int:
    """Cancel posts."""
    desk = session.at_desk()
    return _each(session, post_ids, lambda one: cancel(desk, one))


@post.command("history", help=_("Riwayat unggahan."))
@click.argument("post_id")
@shared_options
@click.pass_obj
def history_command(session: Session, post_id: str) -> None:
    """Show the history of a post."""
    entries = history(session.at_desk(), PostId(post_id))
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


def _source(file: str) -> tuple[str, Path]:
    if file == "-":
        return click.get_binary_stream("stdin").read().decode("utf-8", "replace"), Path.cwd()
    try:
        return Path(file).read_text(encoding="utf-8"), Path(file).absolute().parent
    except (OSError, UnicodeDecodeError) as error:
        raise Misused("document-not-json", detail=str(error)) from error


def _show(session: Session, post_id: PostId, read: ReadDocument | None = None) -> None:
    shown = show_post(session.at_desk(), post_id)
    cleaned = read.cleaned if read else 0
    if cleaned:
        session.progress(_("{count} karakter yang tidak dapat dikirim dibuang.").format(count=cleaned))
    document: dict[str, object] = {"post": post_document(shown, session.iso)}
    if cleaned:
        document["cleaned"] = cleaned
    title, state = shown.post.content.title, name_of(shown.post.state)
    session.result(document, f"{post_id}  {state}  {title}")


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


def _each(session: Session, post_ids: tuple[str, ...], verb: Callable[[PostId], Post]) -> int:
    """Do the same with each post; the worst exit code counts."""
    results: list[dict[str, object]] = []
    lines: list[str] = []
    worst = int(Exit.DONE)
    for post_id in post_ids:
        try:
            done = verb(PostId(post_id))
            results.append({"id": post_id, "state": done.state.value})
            lines.append(f"{post_id}  {name_of(done.state)}")
        except PlannerError as error:
            told = error_document(error)
            results.append({"id": post_id, "state": _state(session, post_id), "error": told})
            lines.append(f"{post_id}  ✗ {told['message']} {told['hint']}")
            worst = max(worst, int(exit_for(error)))
    session.result({"results": results}, *lines)
    return worst


def _state(session: Session, post_id: str) -> str | None:
    try:
        return show_post(session.at_desk(), PostId(post_id)).post.state.value
    except PlannerError:
        return None
