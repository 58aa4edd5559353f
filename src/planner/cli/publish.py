"""``planner publish``: everything due, one post now, or as a service."""

from __future__ import annotations

import asyncio
import contextlib
import signal

import click

from planner.cli.command import Command, shared_options
from planner.cli.exit_codes import Exit
from planner.cli.post_view import publication_document
from planner.cli.session import Session, encoded
from planner.content.errors import Misused
from planner.content.ids import PostId
from planner.content.state import PublicationState
from planner.desk.publishing import Item, Report, publish_due, publish_now, publisher
from planner.words.catalogue import _
from planner.words.names import name_of
from planner.words.sentences import tell_code, tell_wait

NO_NETWORK = "no-network"


@click.command(
    cls=Command, help=_("Tayangkan: semua yang sudah waktunya, satu unggahan, atau terus-menerus.")
)
@click.option("--due", is_flag=True, help=_("Semua yang sudah waktunya, lalu selesai."))
@click.option("--post", "post_id", metavar="ID", help=_("Unggahan ini, sekarang juga."))
@click.option("--watch", is_flag=True, help=_("Terus-menerus, sebagai layanan."))
@shared_options
@click.pass_obj
def publish(session: Session, /, due: bool, post_id: str | None, watch: bool) -> int:  # noqa: FBT001  click's flags
    """Work the queue."""
    if [due, post_id is not None, watch].count(True) != 1:
        raise Misused("options-exclusive", options="--due, --post, --watch")
    if watch:
        return asyncio.run(_watch(session))
    report = asyncio.run(_once(session, post_id))
    _show(session, report)
    if report.failed:
        return Exit.FAILED
    cut_off = bool(report.waiting) and all(one.publication.reason == NO_NETWORK for one in report.waiting)
    return Exit.UNREACHABLE if cut_off and not report.published else Exit.DONE


async def _once(session: Session, post_id: str | None) -> Report:
    desk = session.at_desk()

    def tell(item: Item) -> None:
        session.progress(line(item))

    if post_id is None:
        return await publish_due(desk, tell)
    return await publish_now(desk, PostId(post_id), tell)


async def _watch(session: Session) -> Exit:
    ended = Exit.DONE

    def interrupt() -> None:
        nonlocal ended
        ended = Exit.INTERRUPTED
        working.stop()

    def tell(item: Item) -> None:
        if session.as_json:
            click.echo(encoded(item_document(session, item)))
        else:
            click.echo(line(item))

    working = publisher(session.at_desk(), tell)
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError):  # Windows: Ctrl+C arrives as KeyboardInterrupt
        loop.add_signal_handler(signal.SIGTERM, working.stop)
        loop.add_signal_handler(signal.SIGINT, interrupt)
    await working.watch()
    return ended


def line(item: Item) -> str:
    """Return a publication as a line for people."""
    one = item.publication
    start = f"{name_of(item.channel.network)}  {item.channel.name}  {name_of(one.state)}"
    if one.state is PublicationState.FAILED:
        return f"{start}: {tell_code(one.error_code or '', {'detail': one.error_message}).message}"
    if one.state is PublicationState.PUBLISHED:
        return f"{start}: {one.permalink or one.remote_id}"
    return f"{start}: {tell_wait(one.reason)}" if one.reason else start


def item_document(session: Session, item: Item) -> dict[str, object]:
    """Return a publication as the contract writes it; a live one may carry what to look at, too."""
    one = item.publication
    document = publication_document(one, item.channel, session.iso)
    if one.error_code is not None and one.state in {PublicationState.FAILED, PublicationState.PUBLISHED}:
        told = tell_code(one.error_code, {"detail": one.error_message})
        document |= {"code": one.error_code, "message": told.message, "hint": told.hint}
    elif one.reason is not None:
        document["message"] = tell_wait(one.reason)
    return document


def _show(session: Session, report: Report) -> None:
    document = {
        "published": [item_document(session, one) for one in report.published],
        "waiting": [item_document(session, one) for one in report.waiting],
        "failed": [item_document(session, one) for one in report.failed],
    }
    summary = _("Tayang: {published} · menunggu: {waiting} · gagal: {failed}").format(
        published=len(report.published), waiting=len(report.waiting), failed=len(report.failed)
    )
    session.result(document, summary)
