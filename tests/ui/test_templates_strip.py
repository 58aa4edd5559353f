"""The strip of templates in the studio: what a press, the keys and the menus do to the design."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desk.demo import seated
from planner.desk.templates import Category, bundled_templates, templates
from planner.desk.unit_colours import palettes
from planner.imaging.design import Design
from planner.imaging.layers import TextLayer
from planner.ui.studio.session import Session
from planner.ui.studio.templates.strip import TemplateStrip
from planner.ui.widgets.spoken import Speaking
from ui.conftest import Shoot
from ui.studio_room import Room, bare_room, room, studio_window

__all__ = ["bare_room", "room", "studio_window"]


@pytest.fixture
def session(room: Room) -> Session:
    return room.page.session


@pytest.fixture
def strip(room: Room) -> TemplateStrip:
    """The strip of the studio, all small pictures drawn."""
    last = bundled_templates()[-1].id
    room.wait(lambda: room.page.templates.looks.pixmap(last) is not None)
    room.page.templates.tabs.choose(None)
    return room.page.templates


def press(qtbot: QtBot, strip: TemplateStrip, number: int) -> None:
    qtbot.mouseClick(strip.row, Qt.MouseButton.LeftButton, pos=strip.row.tile(number).center())


def text_named(design: Design, name: str) -> str:
    return next(one.text for one in design.layers if isinstance(one, TextLayer) and one.name == name)


def test_a_press_dresses_the_design_and_undo_takes_it_off(
    strip: TemplateStrip, session: Session, qtbot: QtBot
) -> None:
    first, before = bundled_templates()[0], session.design
    press(qtbot, strip, 0)
    assert session.design.template == first.id
    assert text_named(session.design, "Instansi") == "Kementerian Contoh"
    assert session.design.theme == palettes()["Teluk"]
    session.undo()
    assert session.design == before


def test_words_typed_before_stay_under_another_template(
    strip: TemplateStrip, session: Session, qtbot: QtBot
) -> None:
    press(qtbot, strip, 0)
    typed = tuple(
        replace(one, text="Titik istirahat mudik") if getattr(one, "name", "") == "Judul" else one
        for one in session.design.layers
    )
    session.act("Ketik", replace(session.design, layers=typed))
    press(qtbot, strip, 4)
    assert session.design.template == bundled_templates()[4].id
    assert text_named(session.design, "Judul") == "Titik istirahat mudik"


def test_arrows_and_enter_apply_a_template(strip: TemplateStrip, session: Session, qtbot: QtBot) -> None:
    strip.row.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(strip.row, key)
    assert session.design.template == bundled_templates()[2].id
    qtbot.keyClick(strip.row, Qt.Key.Key_Home)
    qtbot.keyClick(strip.row, Qt.Key.Key_Space)
    assert session.design.template == bundled_templates()[0].id


def test_a_category_shows_only_its_templates(strip: TemplateStrip, session: Session, qtbot: QtBot) -> None:
    quote = next(tab for tab in strip.tabs.tabs if tab.category is Category.QUOTE)
    qtbot.mouseClick(quote, Qt.MouseButton.LeftButton)
    press(qtbot, strip, 0)
    assert session.design.template == "kutipan"
    qtbot.keyClick(quote, Qt.Key.Key_Right)
    assert strip.tabs.category is Category.NUMBER
    press(qtbot, strip, 0)
    assert session.design.template == "angka"


def test_templates_speak_their_names_and_which_one_is_worn(strip: TemplateStrip, qtbot: QtBot) -> None:
    press(qtbot, strip, 1)
    assert isinstance(strip.row, Speaking)
    told = strip.row.spoken_parts()
    assert told[0].name == "Pengumuman · Papan"
    assert (told[1].name, told[1].is_selected) == ("Kutipan · Suara, dipakai", True)
    assert told[-1].name == "Simpan desain sebagai templat"
    strip.row.press_part(2)
    assert strip.row.spoken_parts()[2].is_selected


def test_the_design_is_kept_as_a_template_and_renamed_and_deleted(
    strip: TemplateStrip, session: Session, room: Room, qtbot: QtBot
) -> None:
    context = room.context
    press(qtbot, strip, 4)
    press(qtbot, strip, len(bundled_templates()))
    form = strip.own._form
    assert form is not None
    assert not form.act.isEnabled()
    qtbot.keyClicks(form.name, "Undangan Biro Humas")
    assert form.category is Category.EVENT
    qtbot.mouseClick(form.act, Qt.MouseButton.LeftButton)
    kept = templates(context.desk)[0]
    assert (kept.name, kept.category, kept.is_own) == ("Undangan Biro Humas", Category.EVENT, True)
    assert strip.row.spoken_parts()[0].name == "Undangan Biro Humas"

    menu = strip.own.menu_of(kept)
    rename, delete = menu.actions()
    rename.trigger()
    qtbot.keyClicks(strip.own._form.name, "Undangan resmi")  # type: ignore[union-attr]
    qtbot.mouseClick(strip.own._form.act, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]
    assert templates(context.desk)[0].name == "Undangan resmi"
    delete.trigger()
    assert templates(context.desk) == bundled_templates()
    context.undo.undo()
    assert templates(context.desk)[0].name == "Undangan resmi"
    assert session.design.template == "acara"
    context.undo.redo()
    assert templates(context.desk) == bundled_templates()
    menu.deleteLater()


def test_other_colours_of_the_unit_dress_the_design_anew(
    strip: TemplateStrip, session: Session, qtbot: QtBot
) -> None:
    press(qtbot, strip, 0)
    menu = strip.unit_menu()
    for name in ("Marun", "Teluk"):
        next(one for one in menu.actions() if one.text() == name).trigger()
        assert session.design.theme == palettes()[name]
    assert session.design.template == bundled_templates()[0].id
    menu.deleteLater()


def test_who_may_not_keep_templates_is_not_offered_to(room: Room, strip: TemplateStrip) -> None:
    context, mine = room.context, room.context.desk
    context.desk = seated(mine, "sari")
    try:
        strip.reload()
        assert strip.row.spoken_parts()[-1].name != "Simpan desain sebagai templat"
        menu = strip.unit_menu()
        assert not any(one.isEnabled() for one in menu.actions())
        menu.deleteLater()
    finally:
        context.desk = mine
        strip.reload()


@pytest.mark.parametrize(("scheme", "tongue", "word"), [("dark", "id", "Kutipan"), ("light", "en", "Quotes")])
def test_a_dressed_picture_stands_on_the_canvas(
    room: Room, shoot: Shoot, scheme: str, tongue: str, word: str
) -> None:
    strip = room.page.templates
    strip.tabs.choose(None)
    room.window.appearance.choose(scheme, 1.0)
    room.window.language.choose(tongue)
    strip.row.press_part(3)
    room.wait()
    shoot(room.window, f"templates-studio-{scheme}-{tongue}")
    assert strip.tabs.tabs[2].text() == word
    names = [getattr(one, "name", "") for one in room.page.session.design.layers]
    assert "Judul" in names
    assert "Foto" in names
