"""The checks under the caption."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from given import NOON, a_channel, a_content, a_picture, limits
from planner.content.channel import Network
from planner.content.checks import Surroundings, outcome
from planner.desk.desk import Desk
from planner.desk.rulebook import check_book
from planner.ui.composer.checks.found import ACTIONS, Checked, checked
from planner.ui.composer.checks.row_view import RowView
from planner.ui.composer.checks.short_words import SHORT
from planner.ui.composer.page import ComposerPage
from planner.words.findings import FINDINGS
from ui.composing import composer_in, post_named, wait_until

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

FB, IG = a_channel(Network.FACEBOOK), a_channel(Network.INSTAGRAM)
AROUND = Surroundings(limits=limits(), book=check_book(), now=NOON, not_before=NOON)


def test_every_finding_has_a_short_sentence_and_an_action() -> None:
    assert SHORT.keys() | ACTIONS.keys() <= FINDINGS.keys()


def test_what_passes_and_what_does_not_is_every_check() -> None:
    content = a_content(caption="Isi", channels=(FB.id, IG.id), media=(a_picture(credit="Humas"),))
    found = checked(content, (FB, IG), AROUND)
    assert (found.rows, found.passed) == ((), outcome(content, (FB, IG), AROUND).passed)


def test_a_picture_that_two_channels_share_is_one_row() -> None:
    media = (a_picture(credit="Humas"), a_picture(alt="", credit="Humas"))
    content = a_content(caption="Isi", channels=(FB.id, IG.id), media=media)
    (row,) = checked(content, (FB, IG), AROUND).rows
    assert (row.finding.code, row.finding.facts["number"]) == ("A01", 2)


def test_rows_stand_worst_first_then_as_on_the_screen() -> None:
    media = (a_picture(alt="", credit="Humas"),)
    content = a_content(
        caption="#a " * 6 + "x" * 2200,
        channels=(IG.id,),
        media=media,
        publish_at=datetime(2027, 2, 1, tzinfo=UTC),
    )
    codes = [one.finding.code for one in checked(content, (IG,), AROUND).rows]
    assert codes == ["P01", "S01", "P02", "A01", "P22"]


@pytest.fixture
def page(window: MainWindow, app_desk: Desk) -> ComposerPage:
    page = composer_in(window, post_named(app_desk))
    wait_until(page.checker.is_settled)
    window.activateWindow()
    QApplication.processEvents()
    return page


def codes(page: ComposerPage) -> list[str]:
    return [one.row.finding.code for one in page.checks.rows() if not one.solved]


def row_of(page: ComposerPage, code: str) -> RowView:
    return next(one for one in page.checks.rows() if one.row.finding.code == code)


def test_checks_run_a_moment_after_typing_stops(page: ComposerPage, qtbot: QtBot) -> None:
    page.turn(2)
    page.caption.edit.selectAll()
    qtbot.keyClicks(page.caption.edit, "Tanpa tagar")
    assert "P02" in codes(page)
    wait_until(lambda: "P02" not in codes(page), 2)


def test_a_row_leads_to_the_words_on_their_tab(page: ComposerPage, qtbot: QtBot) -> None:
    row = row_of(page, "P02")
    qtbot.mouseClick(row.go, Qt.MouseButton.LeftButton)
    assert page.caption.edit.hasFocus()
    assert page.caption.edit.textCursor().selectedText() == "#InfoMudik"


def test_rows_keep_their_places_while_somebody_is_among_them(page: ComposerPage) -> None:
    row_of(page, "A01").go.setFocus()
    caption = page.editing.content.caption
    page.editing.put(replace(page.editing.content, caption="x" * 2300, variants=()))
    wait_until(lambda: "P01" in codes(page), 3)
    kept = [(one.row.finding.code, one.solved) for one in page.checks.rows()]
    assert kept[:5] == [("G01", True), ("P02", True), ("A01", False), ("G07", True), ("P01", False)]
    page.caption.edit.setFocus()
    assert codes(page)[:2] == ["P01", "A01"]
    page.editing.put(replace(page.editing.content, caption=caption))


def test_f8_goes_round_the_findings(page: ComposerPage, qtbot: QtBot) -> None:
    first, second = page.checks.rows()[:2]
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_F8)
    assert first.go.hasFocus()
    qtbot.keyClick(first.go, Qt.Key.Key_F8)
    assert second.go.hasFocus()
    qtbot.keyClick(second.go, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert first.go.hasFocus()


def test_help_says_the_whole_and_what_to_do(
    page: ComposerPage, window: MainWindow, qtbot: QtBot, shoot: Shoot
) -> None:
    row = row_of(page, "P02")
    qtbot.mouseClick(row.help, Qt.MouseButton.LeftButton)
    shoot(window, "composer-help")
    assert "Sisakan paling banyak 5 tagar" in row.help.accessibleName()
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)


def test_when_all_is_well_it_says_so(page: ComposerPage, window: MainWindow, shoot: Shoot) -> None:
    page.checker.looked.emit(Checked(passed=3))
    QApplication.processEvents()
    shoot(window, "composer-well")
    assert page.checks.rows() == []
    assert not page.checks.fix_all.isVisible()
    assert page.schedule.submit.words.text() == ""
