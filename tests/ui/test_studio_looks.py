"""The studio beside its drawing: pictures to look at, in both themes and languages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from planner.ui.studio.acts import added
from planner.ui.studio.making import new_scrim, new_text
from ui.conftest import Shoot
from ui.studio_room import Room, bare_room, room, studio_window

__all__ = ["bare_room", "room", "studio_window"]


def dress(room: Room) -> None:
    session = room.page.session
    design, _own = added(session.design, new_scrim())
    design, own = added(design, new_text())
    session.act("Diisi", design)
    session.choose(own)
    room.wait()


@pytest.mark.parametrize(("theme", "spoken"), [("dark", "id"), ("light", "en")])
def test_the_studio_stands_as_it_is_drawn(room: Room, shoot: Shoot, theme: str, spoken: str) -> None:
    room.window.appearance.choose(theme, 1.0)
    room.window.language.choose(spoken)
    dress(room)
    shoot(room.window, f"studio-{theme}-{spoken}")
    assert not room.page.stage.frame.image().isNull()
    assert room.page.area.zoom.size_words.text().startswith("1080 × 1350")


def test_at_the_least_size_layers_and_templates_give_way_and_can_be_asked_for(
    room: Room, shoot: Shoot
) -> None:
    room.window.resize(1280, 720)
    dress(room)
    page = room.page
    shoot(room.window, "studio-1280")
    assert not page.layers.isVisible()
    assert not page.templates.isVisible()
    for key, part in (("layers", page.layers), ("templates", page.templates)):
        page.tools.buttons[key].click()
        assert part.isVisible()
        page.tools.buttons[key].click()
        assert not part.isVisible()


def test_at_twice_the_size_no_button_is_cut(room: Room, shoot: Shoot) -> None:
    room.window.appearance.choose("light", 2.0)
    dress(room)
    shoot(room.window, "studio-200")
    inspector = room.page.inspector
    for button in inspector.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width() - 1, button.accessibleName()
