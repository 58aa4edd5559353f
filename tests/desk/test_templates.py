"""Templates of the desk: kept without their picture, renamed, deleted and brought back, by those who may."""

from __future__ import annotations

import pytest

from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.presets import BUNDLED, delete_preset, keep_preset, presets
from planner.desk.templates import (
    LONGEST_NAME,
    Category,
    bundled_templates,
    delete_template,
    keep_template,
    put_back_template,
    rename_template,
    template_named,
    templates,
)
from planner.desk.unit_colours import choose_palette, palette_of, palettes, theme_of
from planner.imaging.adjustments import Adjustments
from planner.imaging.design import Design
from planner.imaging.layers import TextLayer

from .office import PUBLISHER, WRITER, verbs

DESIGN = Design(source="foto", focus=(0.1, 0.9), layers=(TextLayer(id="a", name="Judul", text="Mudik"),))


def test_a_kept_design_is_a_template_without_its_picture(desk: Desk) -> None:
    kept = keep_template(desk, "  Mudik   2027 ", Category.EVENT, DESIGN)
    found = templates(desk)[0]
    assert found == kept
    assert (found.name, found.is_own, found.fields) == ("Mudik 2027", True, ("Judul",))
    assert (found.design.source, found.design.focus) == ("", (0.5, 0.5))
    assert found.design.template == found.id
    assert verbs(desk, PostId(kept.id)) == ["template.made"]


def test_the_newest_of_the_desk_stands_first_and_ours_come_last(desk: Desk) -> None:
    first = keep_template(desk, "Satu", Category.EVENT, DESIGN)
    second = keep_template(desk, "Dua", Category.QUOTE, DESIGN)
    ids = [one.id for one in templates(desk)]
    assert ids == [second.id, first.id, *(one.id for one in bundled_templates())]


def test_a_template_is_renamed_deleted_and_brought_back(desk: Desk) -> None:
    kept = keep_template(desk, "Satu", Category.EVENT, DESIGN)
    rename_template(desk, kept.id, "Dua")
    gone = delete_template(desk, kept.id)
    assert (gone.name, template_named(desk, kept.id)) == ("Dua", None)
    put_back_template(desk, gone)
    back = template_named(desk, kept.id)
    assert back is not None
    assert (back.name, back.design) == ("Dua", kept.design)


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "a" * (LONGEST_NAME + 1)])
def test_a_template_needs_a_name_of_a_length_one_can_read(desk: Desk, name: str) -> None:
    with pytest.raises(Refused, match="template-name-wrong"):
        keep_template(desk, name, Category.EVENT, DESIGN)


def test_only_designers_and_admins_change_templates_and_colours(desk: Desk) -> None:
    other = seated(desk, PUBLISHER)
    with pytest.raises(Refused, match="role-missing"):
        keep_template(other, "Satu", Category.EVENT, DESIGN)
    with pytest.raises(Refused, match="role-missing"):
        choose_palette(other, other.person.unit_id, "Bata")
    with pytest.raises(Refused, match="role-missing"):
        keep_preset(other, "Satu", Adjustments(exposure=3))


def test_a_template_of_the_program_can_not_be_deleted(desk: Desk) -> None:
    with pytest.raises(Refused, match="template-unknown"):
        delete_template(desk, bundled_templates()[0].id)


def test_a_unit_wears_the_palette_that_it_chose(desk: Desk) -> None:
    unit = seated(desk, WRITER).person.unit_id
    before = palette_of(desk, unit)
    other = next(name for name in palettes() if name != before)
    choose_palette(desk, unit, other)
    assert palette_of(desk, unit) == other
    assert theme_of(desk, unit) == palettes()[other]
    with pytest.raises(Refused, match="palette-unknown"):
        choose_palette(desk, unit, "tidak ada")


def test_a_preset_is_kept_and_deleted(desk: Desk) -> None:
    kept = keep_preset(desk, "Pagi", Adjustments(exposure=12, warmth=-8))
    assert presets(desk) == (*BUNDLED, kept)
    assert kept.adjustments == Adjustments(exposure=12, warmth=-8)
    delete_preset(desk, kept.id)
    assert presets(desk) == BUNDLED
    with pytest.raises(Refused, match="preset-unknown"):
        delete_preset(desk, kept.id)
