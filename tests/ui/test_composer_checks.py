"""The checks under the caption."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from given import NOON, a_channel, a_content, a_picture, limits
from planner.content.channel import Network
from planner.content.checks import CHECKS
from planner.content.finding import Severity
from planner.desk.desk import Desk
from planner.ui.composer.checks.found import ACTIONS, checked
from planner.ui.composer.checks.short_words import SHORT
from planner.ui.composer.page import ComposerPage
from planner.words.findings import FINDINGS
from ui.composing import composer_in, post_named, wait_until

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

FB, IG = a_channel(Network.FACEBOOK), a_channel(Network.INSTAGRAM)


def test_every_finding_has_a_short_sentence_and_an_action() -> None:
    assert SHORT.keys() == ACTIONS.keys() == FINDINGS.keys()


def test_what_passes_and_what_does_not_is_every_check() -> None:
    content = a_content(caption="Isi", channels=(FB.id, IG.id), media=(a_picture(),))
    found = checked(content, (FB, IG), limits(), NOON)
    assert (found.rows, found.passed) == ((), 2 + 2 * len(CHECKS))


def test_a_picture_that_two_channels_share_is_one_row() -> None:
    media = (a_picture(), a_picture(alt=""))
    content = a_content(caption="Isi", channels=(FB.id, IG.id), media=media)
    (row,) = checked(content, (FB, IG), limits(), NOON).rows
    assert (row.finding.code, row.finding.facts["number"]) == ("alt-text-missing", 2)


def test_rows_stand_worst_first_then_as_on_the_screen() -> None:
    media = (a_picture(alt=""),)
    content = a_content(
        caption="#a " * 6 + "x" * 2200,
        channels=(IG.id,),
        media=media,
        publish_at=datetime(2027, 2, 1, tzinfo=UTC),
    )
    codes = [one.finding.code for one in checked(content, (IG,), limits(), NOON).rows]
    assert codes == ["caption-too-long", "many-hashtags", "alt-text-missing", "hour-has-passed"]


@pytest.fixture
def page(window: MainWindow, app_desk: Desk) -> ComposerPage:
    page = composer_in(window, post_named(app_desk))
    wait_until(page.checker.is_fresh)
    QApplication.processEvents()
    return page


def codes(page: ComposerPage) -> list[str]:
    return [one.row.finding.code for one in page.checks.rows() if not one.solved]


def test_checks_run_a_moment_after_typing_stops(page: ComposerPage, qtbot: QtBot) -> None:
    page.turn(2)
    page.caption.edit.selectAll()
    qtbot.keyClicks(page.caption.edit, "Tanpa tagar")
    assert "many-hashtags" in codes(page)
    wait_until(lambda: "many-hashtags" not in codes(page), 2)


def test_a_row_leads_to_the_words_on_their_tab(page: ComposerPage, qtbot: QtBot) -> None:
    row = page.checks.rows()[0]
    qtbot.mouseClick(row.go, Qt.MouseButton.LeftButton)
    assert page.caption.edit.hasFocus()
    assert page.caption.edit.textCursor().selectedText() == "#InfoMudik"


def test_rows_keep_their_places_while_somebody_is_among_them(page: ComposerPage) -> None:
    page.checks.rows()[1].go.setFocus()
    caption = page.editing.content.caption
    page.editing.put(replace(page.editing.content, caption="x" * 2300, variants=()))
    wait_until(lambda: "caption-too-long" in codes(page), 3)
    kept = [(one.row.finding.code, one.solved) for one in page.checks.rows()]
    assert kept == [("many-hashtags", True), ("alt-text-missing", False), ("caption-too-long", False)]
    page.caption.edit.setFocus()
    assert codes(page) == ["caption-too-long", "alt-text-missing"]
    page.editing.put(replace(page.editing.content, caption=caption))


def test_f8_goes_round_the_findings(page: ComposerPage, qtbot: QtBot) -> None:
    first, second = page.checks.rows()
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_F8)
    assert first.go.hasFocus()
    qtbot.keyClick(first.go, Qt.Key.Key_F8)
    assert second.go.hasFocus()
    qtbot.keyClick(second.go, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert first.go.hasFocus()


def test_help_says_the_whole_and_what_to_do(
    page: ComposerPage, window: MainWindow, qtbot: QtBot, shoot: Shoot
) -> None:
    row = page.checks.rows()[0]
    qtbot.mouseClick(row.help, Qt.MouseButton.LeftButton)
    shoot(window, "composer-help")
    assert "Sisakan paling banyak 5 tagar" in row.help.accessibleName()
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)


def test_when_all_is_well_it_says_so(page: ComposerPage, window: MainWindow, shoot: Shoot) -> None:
    media = tuple(replace(one, alt="Jelas") for one in page.editing.content.media)
    page.editing.put(replace(page.editing.content, media=media, variants=()))
    QTest.qWait(200)
    wait_until(page.checker.is_fresh)
    QApplication.processEvents()
    shoot(window, "composer-well")
    assert page.checks.rows() == []
    assert page.checker.newest.count(Severity.BLOCK) == 0
    assert page.schedule.submit.words.text() == ""
