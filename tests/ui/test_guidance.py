"""Guidance where one works: short in both languages, offered, put away, opened by F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desk.desk import Desk
from planner.desk.guide import guide
from planner.ui.guidance.panel import GuidePanel
from planner.ui.guidance.place import topic_here
from planner.ui.guidance.words import TOPICS
from planner.words.catalogue import _, speak
from ui.composing import composer_in, post_named

if TYPE_CHECKING:
    from planner.ui.theme.appearance import Appearance
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

MOST_WORDS = 60


def panel_in(window: MainWindow) -> GuidePanel:
    return next(one for one in window.findChildren(GuidePanel) if one.isVisible())


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_topic_is_longer_than_sixty_words(language: str) -> None:
    speak(language)
    told = {name: len(_(text).split()) for name, (_title, text) in TOPICS.items()}
    assert {name: count for name, count in told.items() if count > MOST_WORDS} == {}


def test_every_topic_has_words_in_both_languages() -> None:
    assert set(TOPICS) == {one.id for one in guide().topic}
    speak("en")
    assert [name for name, words in TOPICS.items() if any(_(one) == one for one in words)] == []


def test_a_tip_is_read_put_away_and_not_shown_again(window: MainWindow, app_desk: Desk, qtbot: QtBot) -> None:
    page = composer_in(window, post_named(app_desk))
    first = page.tip.topic()
    qtbot.mouseClick(page.tip.learn, Qt.MouseButton.LeftButton)
    panel = panel_in(window)
    assert first is not None
    assert panel.heading.text() == TOPICS[first.id][0]
    panel.accept()
    qtbot.mouseClick(page.tip.away, Qt.MouseButton.LeftButton)
    assert page.tip.topic() != first
    assert window.frame is not None
    assert window.frame.context.settings.now.tips_put_away == first.id
    for _left in range(4):
        qtbot.mouseClick(page.tip.away, Qt.MouseButton.LeftButton)
    assert page.tip.isHidden()


def test_f1_opens_the_topic_of_what_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    page = composer_in(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    page.caption.edit.setFocus()
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_F1)
    panel = panel_in(window)
    told = [panel.list.currentItem().text().split()[0]]
    panel.accept()
    for widget in (page.caption.quick.tags, page.schedule.when.day, page.caption.edit):
        widget.setFocus()
        here = topic_here("composer")
        assert here is not None
        told.append(str(here.number))
    assert told == ["1", "3", "7", "1"]


@pytest.mark.parametrize(("screen", "number"), [("calendar", "16"), ("accounts", "17"), ("review", "9")])
def test_f1_on_a_screen_opens_its_topic(window: MainWindow, screen: str, number: str) -> None:
    assert window.frame is not None
    window.frame.go(screen)
    window.setFocus()
    window.frame.context.commands.run("guide")
    panel = panel_in(window)
    assert panel.list.currentItem().text().split()[0] in {number, "10"}
    panel.accept()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_first_week_of_a_role_is_a_shorter_list(
    window: MainWindow, appearance: Appearance, shoot: Shoot, theme: str
) -> None:
    appearance.choose(theme, 1.0)
    page = composer_in(window)
    shoot(window, f"guide-tip-{theme}")
    assert window.frame is not None
    window.frame.context.commands.run("guide")
    panel = panel_in(window)
    assert len(panel.numbers()) == 20
    shoot(panel, f"guide-{theme}")
    panel.path.setCurrentIndex(3)
    assert panel.numbers() == [17, 18, 15]
    panel.accept()
    assert page.area.isVisible()
