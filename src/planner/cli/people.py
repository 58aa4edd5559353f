"""``planner people``."""

from __future__ import annotations

import click

from planner.cli.command import LazyGroup, shared_options
from planner.cli.session import Session
from planner.content.people import Person, Role, Unit
from planner.desk.people import add_person, everybody
from planner.words.catalogue import _
from planner.words.names import name_of


@click.group(cls=LazyGroup, help=_("Orang-orang di ruang kerja."))
@shared_options
@click.pass_obj
def people(_session: Session, /) -> None:
    """Hold the commands together."""


@people.command(help=_("Tambahkan orang."))
@click.argument("login")
@click.option("--name", metavar="NAME", required=True, help=_("Nama lengkap."))
@click.option(
    "--role",
    "roles",
    multiple=True,
    required=True,
    type=click.Choice([role.value for role in Role]),
    help=_("Peran; boleh diulang."),
)
@click.option("--unit", metavar="CODE", help=_("Kode unit kerja."))
@shared_options
@click.pass_obj
def add(session: Session, /, login: str, name: str, roles: tuple[str, ...], unit: str | None) -> None:
    """Add a person."""
    desk = session.at_desk()
    person = add_person(desk, login=login, name=name, roles=[Role(role) for role in roles], unit=unit)
    unit_of = {one.id: where for one, where in everybody(desk)}[person.id]
    session.result({"person": _document(person, unit_of)}, _line(person, unit_of))


@people.command("list", help=_("Daftar orang."))
@shared_options
@click.pass_obj
def list_people(session: Session, /) -> None:
    """List the people."""
    found = everybody(session.at_desk())
    documents = [_document(person, unit) for person, unit in found]
    session.result({"people": documents}, *(_line(person, unit) for person, unit in found))


def _document(person: Person, unit: Unit) -> dict[str, object]:
    roles = sorted(role.value for role in person.roles)
    return {
        "id": person.id,
        "login": person.login,
        "name": person.name,
        "unit": unit.code,
        "roles": roles,
        "active": person.active,
    }


def _line(person: Person, unit: Unit) -> str:
    roles = ", ".join(name_of(role) for role in sorted(person.roles))
    return f"{person.login}  {person.name}  {unit.code}  {roles}"
