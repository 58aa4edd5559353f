"""A desk grows: an admin adds a person in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.content.people import Role
from planner.desk.demo import seated
from planner.desk.people import everybody
from planner.ui.shell.new_person import NewPerson
from planner.ui.shell.person_switcher import PersonSwitcher

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

LEFT = Qt.MouseButton.LeftButton


def switcher_of(window: MainWindow, login: str) -> PersonSwitcher:
    assert window.overlays is not None
    assert window.context is not None
    window.overlays._sit_down(seated(window.context.desk, login).person)
    window.overlays.show_people()
    return [one for one in window.findChildren(PersonSwitcher) if one.isVisible()][-1]


def form_of(window: MainWindow, qtbot: QtBot) -> NewPerson:
    qtbot.mouseClick(switcher_of(window, "dewi").more, LEFT)
    form = window.findChild(NewPerson)
    assert form is not None
    return form


def test_an_admin_adds_an_approver_who_can_sit_down_at_once(
    framed: MainWindow, qtbot: QtBot, shoot: Shoot
) -> None:
    form = form_of(framed, qtbot)
    qtbot.keyClicks(form.name, "Sari Utami")
    assert not form.add.isEnabled(), "nobody works here without a role"
    qtbot.mouseClick(form.roles[Role.APPROVER], LEFT)
    shoot(form, "new-person")
    qtbot.mouseClick(form.add, LEFT)
    assert framed.context is not None
    roles = {one.name: one.roles for one, _unit in everybody(framed.context.desk)}
    assert roles["Sari Utami"] == {Role.APPROVER}
    assert "Sari Utami" in switcher_of(framed, "dewi").rows


def test_a_name_that_is_taken_keeps_the_form_and_what_was_typed(framed: MainWindow, qtbot: QtBot) -> None:
    form = form_of(framed, qtbot)
    qtbot.keyClicks(form.name, "rani")
    qtbot.mouseClick(form.roles[Role.DESIGNER], LEFT)
    qtbot.mouseClick(form.add, LEFT)
    assert form.isVisible()
    assert form.name.text() == "rani"
    assert framed.frame is not None
    assert framed.frame.toasts.toast() is not None
    form.reject()


def test_only_an_admin_is_offered_to_add_people(framed: MainWindow) -> None:
    assert not hasattr(switcher_of(framed, "ayu"), "more")


def test_a_toast_follows_another_scale(framed: MainWindow) -> None:
    assert framed.frame is not None
    framed.frame.toast("Gambar ini sudah ada dalam konten.")
    before = framed.frame.toasts.width()
    framed.change_settings(scale=2.0)
    assert framed.frame.toasts.width() > 1.5 * before
    framed.change_settings(scale=1.0)
