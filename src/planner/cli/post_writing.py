"""``planner post create`` and ``edit``."""

from __future__ import annotations

import click

from planner.cli.command import Command, shared_options
from planner.cli.documents import given_document
from planner.cli.post_view import show_one
from planner.cli.session import Session
from planner.content.ids import PostId
from planner.desk.document import parse_document, read_document
from planner.desk.look_up import show_post
from planner.desk.write_post import create_post, edit_post
from planner.words.catalogue import _


@click.command("create", cls=Command, help=_("Buat unggahan dari dokumen JSON (-: dari masukan)."))
@click.argument("file")
@shared_options
@click.pass_obj
def create(session: Session, /, file: str) -> None:
    """Create a post."""
    desk = session.at_desk()
    text, folder = given_document(file)
    read = read_document(desk, parse_document(text), folder=folder)
    made = create_post(desk, read.content, unit_code=read.unit)
    show_one(session, made.id, cleaned=read.cleaned)


@click.command("edit", cls=Command, help=_("Ubah unggahan; kunci yang tidak disebut tetap."))
@click.argument("post_id", metavar="ID")
@click.argument("file")
@shared_options
@click.pass_obj
def edit(session: Session, /, post_id: str, file: str) -> None:
    """Edit a post."""
    desk = session.at_desk()
    text, folder = given_document(file)
    before = show_post(desk, PostId(post_id)).post
    read = read_document(desk, parse_document(text), folder=folder, onto=before.content)
    edit_post(desk, before.id, read.content, unit_code=read.unit)
    show_one(session, before.id, cleaned=read.cleaned)
