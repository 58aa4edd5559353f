"""``planner queue``."""

from __future__ import annotations

import click

from planner.cli.command import LazyGroup, shared_options
from planner.cli.post_view import publication_document
from planner.cli.session import Session
from planner.content.errors import Misused
from planner.content.ids import ChannelId, PublicationId
from planner.content.publication import Publication
from planner.desk.hold import Pause, decide, pause, queue_lines, resume, retry
from planner.words.catalogue import _
from planner.words.names import name_of


@click.group(cls=LazyGroup, help=_("Antrean kirim."))
@shared_options
@click.pass_obj
def queue(_session: Session, /) -> None:
    """Hold the commands together."""


@queue.command("list", help=_("Apa yang menunggu, dikirim, belum pasti, atau gagal."))
@shared_options
@click.pass_obj
def list_queue(session: Session, /) -> None:
    """List the queue."""
    lines, pauses = queue_lines(session.at_desk())
    documents = [
        publication_document(one.publication, one.channel, session.iso) | {"title": one.post.content.title}
        for one in lines
    ]
    shown = [
        f"{one.publication.id}  {session.iso(one.publication.due_at)}  {one.channel.name}  "
        f"{name_of(one.publication.state)}  {one.post.content.title}"
        for one in lines
    ]
    held = [_("Ditahan oleh {by}: {reason}").format(by=one.by, reason=one.reason) for one in pauses]
    session.result(
        {"queue": documents, "pauses": [pause_document(session, one) for one in pauses]}, *held, *shown
    )


@queue.command("pause", help=_("Tahan semua, atau satu akun."))
@click.option("--account", metavar="ID", help=_("Hanya akun ini."))
@click.option("--reason", metavar="T", required=True, help=_("Mengapa."))
@shared_options
@click.pass_obj
def pause_queue(session: Session, /, account: str | None, reason: str) -> None:
    """Hold back."""
    held = pause(session.at_desk(), reason=reason, channel_id=ChannelId(account) if account else None)
    session.result({"pause": pause_document(session, held)}, _("Ditahan."))


@queue.command("resume", help=_("Lanjutkan semua, atau satu akun."))
@click.option("--account", metavar="ID", help=_("Hanya akun ini."))
@shared_options
@click.pass_obj
def resume_queue(session: Session, /, account: str | None) -> None:
    """Let go on."""
    ended = resume(session.at_desk(), channel_id=ChannelId(account) if account else None)
    session.result({"resumed": ended}, _("Dilanjutkan."))


@queue.command("retry", help=_("Antrekan lagi kiriman yang gagal."))
@click.argument("publication_id", metavar="ID")
@shared_options
@click.pass_obj
def retry_item(session: Session, /, publication_id: str) -> None:
    """Queue a failed publication again."""
    _changed(session, retry(session.at_desk(), PublicationId(publication_id)))


@queue.command("decide", help=_("Putuskan kiriman yang belum pasti: tayang (dengan id) atau tidak."))
@click.argument("publication_id", metavar="ID")
@click.option("--live", "remote_id", metavar="ID", help=_("Id unggahan yang tayang."))
@click.option("--not-live", is_flag=True, help=_("Sudah dipastikan tidak tayang."))
@shared_options
@click.pass_obj
def decide_item(session: Session, /, publication_id: str, remote_id: str | None, not_live: bool) -> None:  # noqa: FBT001
    """Decide what is uncertain."""
    if (remote_id is None) is not not_live:
        raise Misused("options-exclusive", options="--live, --not-live")
    _changed(session, decide(session.at_desk(), PublicationId(publication_id), remote_id=remote_id))


def pause_document(session: Session, one: Pause) -> dict[str, object]:
    """Return a pause."""
    return {
        "account": one.channel_id,
        "by": one.by,
        "reason": one.reason,
        "at": session.iso(one.at),
        "until": session.iso(one.until),
    }


def _changed(session: Session, one: Publication) -> None:
    document = {"id": one.id, "post_id": one.post_id, "state": one.state.value}
    session.result({"publication": document}, f"{one.id}  {name_of(one.state)}")
