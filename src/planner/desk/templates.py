"""Templates of the studio: those that come with the program and those that the desk made."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from planner.assets import resources
from planner.content.errors import Refused
from planner.content.ids import new_id
from planner.content.people import Role
from planner.content.text import cleaned, is_blank
from planner.desk.desk import Desk
from planner.imaging.design import Design
from planner.imaging.templates import Category, Template, applied, as_template
from planner.store.templates import KeptTemplate

__all__ = [
    "Category",
    "Template",
    "applied",
    "bundled_templates",
    "delete_template",
    "keep_template",
    "put_back_template",
    "rename_template",
    "template_named",
    "templates",
]

LONGEST_NAME = 60


@cache
def bundled_templates() -> tuple[Template, ...]:
    """Return the templates that come with the program, in the order of their categories."""
    order = list(Category)
    files = sorted((resources() / "templates" / "designs").glob("*.json"))
    read = [Template.from_json(file.read_bytes()) for file in files]
    return tuple(sorted(read, key=lambda one: order.index(one.category)))


def templates(desk: Desk) -> tuple[Template, ...]:
    """Return all templates: the desk's own first, the newest of them first."""
    with desk.reading() as records:
        own = tuple(map(_template, records.templates.all()))
    return own + bundled_templates()


def template_named(desk: Desk, template_id: str) -> Template | None:
    """Return a template, None when there is none (any more) with that id."""
    return next((one for one in templates(desk) if one.id == template_id), None)


def keep_template(desk: Desk, name: str, category: Category, design: Design) -> Template:
    """Keep a design as a template, without its picture (designers, admins). Raises Refused."""
    desk.person.require(Role.DESIGNER, Role.ADMIN)
    kept = KeptTemplate(
        id=new_id(),
        name=_checked(name),
        category=category.value,
        design=as_template(design).to_json(),
        made_by=desk.person.id,
        made_at=desk.clock.now(),
    )
    with desk.change("template.made") as change:
        change.records.templates.add(kept)
        change.audit(kept.id, name=kept.name)
    return _template(kept)


def rename_template(desk: Desk, template_id: str, name: str) -> None:
    """Give a template of the desk another name (designers, admins). Raises Refused."""
    desk.person.require(Role.DESIGNER, Role.ADMIN)
    name = _checked(name)
    with desk.change("template.renamed") as change:
        before = change.records.templates.get(template_id).name
        change.records.templates.rename(template_id, name)
        change.audit(template_id, name=name, before=before)


def delete_template(desk: Desk, template_id: str) -> KeptTemplate:
    """Delete a template of the desk (designers, admins) and return it; posts made with it keep all they have.

    Raises Refused.
    """
    desk.person.require(Role.DESIGNER, Role.ADMIN)
    with desk.change("template.deleted") as change:
        kept = change.records.templates.get(template_id)
        change.records.templates.remove(template_id)
        change.audit(template_id, name=kept.name)
    return kept


def put_back_template(desk: Desk, kept: KeptTemplate) -> None:
    """Bring a deleted template back (designers, admins). Raises Refused."""
    desk.person.require(Role.DESIGNER, Role.ADMIN)
    with desk.change("template.restored") as change:
        change.records.templates.add(kept)
        change.audit(kept.id, name=kept.name)


def _checked(name: str) -> str:
    name = " ".join(cleaned(name).split())
    if is_blank(name) or len(name) > LONGEST_NAME:
        raise Refused("template-name-wrong", most=LONGEST_NAME)
    return name


def _template(kept: KeptTemplate) -> Template:
    return Template(
        id=kept.id,
        name=kept.name,
        category=Category(kept.category),
        design=replace(Design.from_json(kept.design), template=kept.id),
        is_own=True,
    )
