"""``planner post submit``, ``approve``, ``request-changes``, ``schedule`` and ``cancel``."""

from __future__ import annotations

from collections.abc import Callable

import click

from planner.cli.command import Command, shared_options
from planner.cli.exit_codes import Exit, exit_for
from planner.cli.session import Session, error_document, moment
from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.content.post import Post
from planner.desk import review
from planner.desk import schedule as timing
from planner.desk import submit as sealing
from planner.desk.look_up import show_post
from planner.words.catalogue import _
from planner.words.names import name_of


@click.command("submit", cls=Command, help=_("Ajukan untuk ditelaah."))
@click.argument("post_ids", metavar="ID...", nargs=-1, required=True)
@shared_options
@click.pass_obj
def submit(session: Session, /, post_ids: tuple[str, ...]) -> int:
    """Submit posts."""
    desk = session.at_desk()
    return _each(session, post_ids, lambda one: sealing.submit(desk, one))


@click.command("approve", cls=Command, help=_("Setujui persis isi yang dikunci."))
@click.argument("post_ids", metavar="ID...", nargs=-1, required=True)
@click.option("--reason", metavar="T", default="", help=_("Alasan, bila masih ada peringatan."))
@shared_options
@click.pass_obj
def approve(session: Session, /, post_ids: tuple[str, ...], reason: str) -> int:
    """Approve posts."""
    desk = session.at_desk()
    return _each(session, post_ids, lambda one: review.approve(desk, one, reason=reason))


@click.command("request-changes", cls=Command, help=_("Kembalikan dengan catatan."))
@click.argument("post_id", metavar="ID")
@click.option("--note", metavar="T", required=True, help=_("Apa yang perlu diperbaiki."))
@shared_options
@click.pass_obj
def request_changes(session: Session, /, post_id: str, note: str) -> int:
    """Request changes."""
    desk = session.at_desk()
    return _each(session, (post_id,), lambda one: review.request_changes(desk, one, note=note))


@click.command("schedule", cls=Command, help=_("Beri jam tayang, atau pindahkan."))
@click.argument("post_id", metavar="ID")
@click.option("--at", "at", metavar="TIME", required=True, help=_("Waktu ISO 8601 dengan selisih zona."))
@shared_options
@click.pass_obj
def schedule(session: Session, /, post_id: str, at: str) -> int:
    """Schedule a post."""
    desk, hour = session.at_desk(), moment(at)
    return _each(session, (post_id,), lambda one: timing.schedule(desk, one, hour))


@click.command("cancel", cls=Command, help=_("Batalkan unggahan yang belum tayang."))
@click.argument("post_ids", metavar="ID...", nargs=-1, required=True)
@shared_options
@click.pass_obj
def cancel(session: Session, /, post_ids: tuple[str, ...]) -> int:
    """Cancel posts."""
    desk = session.at_desk()
    return _each(session, post_ids, lambda one: timing.cancel(desk, one))


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
            session.progress(f"✗ {post_id}: {told['message']} {told['hint']}".rstrip())
            worst = max(worst, int(exit_for(error)))
    session.result({"results": results}, *lines)
    return worst


def _state(session: Session, post_id: str) -> str | None:
    try:
        return show_post(session.at_desk(), PostId(post_id)).post.state.value
    except PlannerError:
        return None
