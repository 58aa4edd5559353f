"""Putting findings right, letting them pass with a reason, and taking both back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desk.desk import Desk
from planner.desk.override import given_overrides
from planner.ui.composer.checks.reason_dialog import ReasonDialog
from planner.ui.composer.checks.row_view import RowView
from planner.ui.composer.page import ComposerPage
from planner.ui.widgets.button import Button
from planner.ui.widgets.popover import Popover
from ui.composing import composer_in, post_named, wait_until

if TYPE_CHECKING:
    from planner.ui.language import Language
    from planner.ui.theme.appearance import Appearance
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

LEFT = Qt.MouseButton.LeftButton
REASON = "Sesuai arahan pimpinan, tagar kampanye bersama."


@pytest.fixture
def page(window: MainWindow, app_desk: Desk) -> ComposerPage:
    page = composer_in(window, post_named(app_desk))
    wait_until(page.checker.is_settled)
    QApplication.processEvents()
    return page


def row_of(page: ComposerPage, code: str) -> RowView:
    return next(one for one in page.checks.rows() if one.row.finding.code == code)


def codes(page: ComposerPage) -> list[str]:
    return [one.row.finding.code for one in page.checks.rows() if not one.solved and not one.row.given]


def text(page: ComposerPage) -> str:
    return page.editing.content.caption + "".join(one.caption or "" for one in page.editing.content.variants)


@pytest.mark.parametrize("spoken", ["id", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_panel_as_in_its_picture(  # noqa: PLR0913, PLR0917  pytest gives what it needs
    page: ComposerPage,
    window: MainWindow,
    shoot: Shoot,
    appearance: Appearance,
    language: Language,
    scheme: str,
    spoken: str,
) -> None:
    appearance.choose(scheme, 1.0)
    language.choose(spoken)
    QApplication.processEvents()
    shoot(window, f"checks-{scheme}-{spoken}")
    assert page.checks.fix_all.isVisible()
    assert str(len(page.checker.newest.fixable)) in page.checks.fix_all.text()


def test_one_button_writes_the_right_day(page: ComposerPage, qtbot: QtBot) -> None:
    row = row_of(page, "G01")
    assert row.go.text() == "Ganti Jumat"
    before = text(page)
    qtbot.mouseClick(row.go, LEFT)
    assert "Jumat, 12 Maret 2027" in text(page)
    assert "G01" not in codes(page)
    page.undo.undo()
    assert text(page) == before


def test_all_at_once_is_one_step(page: ComposerPage, qtbot: QtBot) -> None:
    before, tip = text(page), page.checks.fix_all.toolTip()
    assert "Jumat" in tip
    assert "07.00" in tip
    qtbot.mouseClick(page.checks.fix_all, LEFT)
    assert "Jumat, 12 Maret 2027" in text(page)
    assert "pukul 07.00" in text(page)
    assert not page.checks.fix_all.isVisible()
    page.undo.undo()
    assert text(page) == before


def test_ctrl_dot_mends_what_is_under_the_caret(page: ComposerPage, qtbot: QtBot) -> None:
    row = row_of(page, "G07").row
    page.caption.go_to(row.finding, row.tab)
    page.caption.edit.moveCursor(QTextCursor.MoveOperation.Left)
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert "pukul 07.00" in text(page)
    assert "Kamis, 12 Maret 2027" in text(page)


def test_passed_checks_unfold_into_a_list(
    page: ComposerPage, window: MainWindow, qtbot: QtBot, shoot: Shoot
) -> None:
    assert not page.checks.passed.isVisible()
    qtbot.mouseClick(page.checks.counts, LEFT)
    assert page.checks.passed.isVisible()
    assert len(page.checks.passed.lines()) == page.checker.newest.passed
    shoot(window, "checks-passed")
    qtbot.keyClick(page.checks.counts, Qt.Key.Key_Space)
    assert not page.checks.passed.isVisible()


def ask(page: ComposerPage, code: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(row_of(page, code).help, LEFT)
    popover = next(one for one in page.checks.window().findChildren(Popover) if one.isVisible())
    button = next(one for one in popover.findChildren(Button) if "Kesampingkan" in one.text())
    qtbot.mouseClick(button, LEFT)


def dialog_of(page: ComposerPage) -> ReasonDialog:
    return next(one for one in page.checks.window().findChildren(ReasonDialog) if one.isVisible())


def test_a_warning_is_let_pass_with_a_reason_and_counts_again(
    page: ComposerPage, app_desk: Desk, window: MainWindow, qtbot: QtBot, shoot: Shoot
) -> None:
    warned = page.checker.newest.count(row_of(page, "P02").row.finding.severity)
    ask(page, "P02", qtbot)
    dialog = dialog_of(page)
    shoot(dialog, "checks-reason")
    qtbot.keyClicks(dialog.field, "Pendek")
    assert not dialog.act.isEnabled()
    dialog.field.setPlainText(REASON)
    qtbot.mouseClick(dialog.act, LEFT)
    assert "P02" not in codes(page)
    (given,) = given_overrides(app_desk, page.editing.post_id)
    assert (given.override.rule, given.override.reason) == ("P02", REASON)
    row = row_of(page, "P02")
    assert row.go.text() == "Berlakukan lagi"
    assert REASON in row.accessibleName()
    assert page.checker.newest.count(row.row.finding.severity) == warned - 1
    shoot(window, "checks-overridden")
    qtbot.mouseClick(row.go, LEFT)
    assert "P02" in codes(page)
    page.undo.undo()
    assert "P02" not in codes(page)


def test_why_names_the_basis_and_its_day(
    page: ComposerPage, window: MainWindow, qtbot: QtBot, shoot: Shoot
) -> None:
    qtbot.mouseClick(row_of(page, "G01").help, LEFT)
    shoot(window, "checks-why")
    popover = next(one for one in window.findChildren(Popover) if one.isVisible())
    said = " ".join(one.text() for one in popover.findChildren(type(page.checks.title)))
    assert "EYD V" in said
    assert "2026" in said
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
