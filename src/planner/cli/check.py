"""``planner check``: what the checks say of a document, a post or a text. Nothing is saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import click

from planner.cli.command import Command, shared_options
from planner.cli.documents import given_document
from planner.cli.exit_codes import Exit
from planner.cli.session import Session, encoded, moment
from planner.content.channel import Network
from planner.content.errors import Misused
from planner.content.finding import Finding, Severity
from planner.desk.rulebook import check_book
from planner.words.catalogue import _
from planner.words.sentences import tell_finding


@click.command("check", cls=Command, help=_("Periksa isi tanpa menyimpannya."))
@click.argument("file", metavar="FILE.json|-", required=False)
@click.option("--post", "post_id", metavar="ID", help=_("Periksa unggahan ini."))
@click.option("--text", metavar="FILE", help=_("Periksa teks biasa; hanya yang tidak memerlukan lebih."))
@click.option("--per-line", is_flag=True, help=_("Satu hasil untuk tiap baris teks."))
@click.option("--channel", metavar="C", help=_("Jejaring atau id akun."))
@click.option("--at", metavar="TIME", help=_("Waktu tayang yang direncanakan."))
@shared_options
@click.pass_obj
def check(session: Session, /, **asked: str | bool | None) -> int:
    """Look at a content; exit with 3 when something blocks."""
    wish = _Wish(
        file=_word(asked["file"]),
        post_id=_word(asked["post_id"]),
        text=_word(asked["text"]),
        is_per_line=bool(asked["per_line"]),
        channel=_word(asked["channel"]),
        at=moment(str(asked["at"])) if asked["at"] else None,
    )
    _require_one(wish)
    blockers = _of_text(session, wish) if wish.text is not None else _of_post(session, wish)
    return Exit.REFUSED if blockers else Exit.DONE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    file: str | None
    post_id: str | None
    text: str | None
    is_per_line: bool
    channel: str | None
    at: datetime | None


def _word(told: object) -> str | None:
    return told if isinstance(told, str) else None


def _require_one(wish: _Wish) -> None:
    """Raise UsageError unless exactly one thing is to be looked at."""
    if sum(one is not None for one in (wish.file, wish.post_id, wish.text)) != 1:
        raise click.UsageError(_("Sebut satu saja: FILE.json, --post, atau --text."))
    if wish.is_per_line and wish.text is None:
        raise click.UsageError(_("--per-line hanya untuk --text."))


def _of_text(session: Session, wish: _Wish) -> int:
    from planner.desk.text_checking import TextPlace, checked_text  # noqa: PLC0415  loaded when asked for

    text, _folder = given_document(wish.text or "")
    place = TextPlace(network=_network(session, wish.channel), at=wish.at, now=session.clock().now())
    lines = text.removesuffix("\n").split("\n") if wish.is_per_line else [text]
    total = 0
    for line in lines:
        found = checked_text(line.removesuffix("\r"), place)
        total += _shown(session, found)
    session.answered = True
    return total


def _network(session: Session, named: str | None) -> Network | None:
    """Return the network of a channel; an account's id is looked up in the workspace. Raises Misused."""
    if named is None:
        return None
    if named in set(Network):
        return Network(named)
    with session.at_desk().reading() as records:
        found = next((one for one in records.channels.all() if one.id == named), None)
    if found is None:
        raise Misused("channel-unknown", channel=named, known=", ".join(Network))
    return found.network


def _of_post(session: Session, wish: _Wish) -> int:
    from planner.desk.check_document import checked_document, checked_post  # noqa: PLC0415  brings the database along

    desk = session.at_desk()
    if wish.post_id is not None:
        found = checked_post(desk, wish.post_id, channel=wish.channel, at=wish.at)
    else:
        text, folder = given_document(wish.file or "")
        found = checked_document(desk, text, folder=folder, channel=wish.channel, at=wish.at)
    return _shown(session, found)


def _shown(session: Session, found: Sequence[Finding]) -> int:
    """Print what was found, and return how many of it block."""
    blockers = sum(one.severity is Severity.BLOCK for one in found)
    if session.as_json:
        click.echo(encoded({"findings": [_document(one) for one in found], "blockers": blockers}))
        session.answered = True
    else:
        for line in _lines(found):
            click.echo(line)
    return blockers


def _document(finding: Finding) -> dict[str, object]:
    ground = check_book().grounds.get(finding.code)
    told = tell_finding(finding)
    document: dict[str, object] = {
        "rule": finding.code,
        "severity": finding.severity.value,
        "field": finding.where,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "message": told.message,
        "hint": told.hint,
        "basis": None if ground is None else f"{ground.basis} ({ground.date.isoformat()})",
    }
    return document if finding.fix is None else {**document, "fix": finding.fix}


def _lines(found: Sequence[Finding]) -> Iterator[str]:
    names = {Severity.BLOCK: _("Blokir"), Severity.WARN: _("Peringatan"), Severity.HINT: _("Saran")}
    for one in found:
        told = tell_finding(one)
        place = one.where if one.start is None else f"{one.where} {one.start}–{one.end}"
        yield f"{names[one.severity]}  {one.code}  {place}  {told.message} {told.hint}".rstrip()
