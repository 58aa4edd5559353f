"""Another text scale is worn live: what was measured before follows, and comes back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.activity.failure_card import FailureCard
from planner.ui.activity.list_view import ActivityList
from planner.ui.composer.page import ComposerPage
from planner.ui.shell.settings_dialog import SettingsDialog
from planner.ui.theme.rescaling import NO_LIMIT, rescale
from planner.ui.window import MainWindow
from ui.composing import composer_in, post_named


@pytest.fixture
def page(window: MainWindow) -> Iterator[ComposerPage]:
    assert window.context is not None
    yield composer_in(window, post_named(window.context.desk))
    window.change_settings(scale=1.0)


def measured(page: ComposerPage) -> dict[str, int]:
    return {
        "media": page.media.width(),
        "tabs": page.caption.row.height(),
        "top margin": int(page.caption.edit.document().rootFrame().frameFormat().topMargin()),
    }


def test_the_open_composer_comes_back_to_its_lengths(window: MainWindow, page: ComposerPage) -> None:
    before = measured(page)
    window.change_settings(scale=2.0)
    assert page.caption.row.height() == pytest.approx(2 * before["tabs"], abs=2)
    window.change_settings(scale=1.5)
    window.change_settings(scale=1.0)
    assert measured(page) == before


def test_an_open_dialog_has_the_size_of_its_scale(window: MainWindow, qtbot: QtBot) -> None:
    assert window.overlays is not None
    window.change_settings(scale=2.0)
    window.overlays.show_settings()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    large = dialog.size()
    window.change_settings(scale=1.0)
    qtbot.waitUntil(lambda: dialog.width() == large.width() // 2, timeout=3_000)
    qtbot.waitUntil(lambda: dialog.height() < 0.6 * large.height(), timeout=3_000)
    dialog.accept()


def test_failure_cards_fill_the_list_after_a_change_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    assert window.frame is not None
    window.frame.go("activity")
    activity = window.frame._screens["activity"].widget()
    (queue,) = (one for one in activity.findChildren(ActivityList) if one.accessibleName() == "Antrean")
    for scale in (2.0, 1.0):
        window.frame.go("accounts")
        window.change_settings(scale=scale)
        qtbot.wait(50)
    window.frame.go("activity")
    qtbot.wait(50)
    cards = [one for one in activity.findChildren(FailureCard) if one.isVisible()]
    assert cards
    for card in cards:
        assert card.width() == queue.viewport().width()


def test_margins_gaps_and_sizes_follow_while_hairlines_and_the_unlimited_stay(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    inner, line, free = QWidget(), QWidget(), QWidget()
    inner.setFixedHeight(40)
    line.setFixedHeight(1)
    column, row, form = QVBoxLayout(outer), QHBoxLayout(), QFormLayout()
    column.setContentsMargins(8, 4, 8, 4)
    row.setSpacing(6)
    row.addSpacing(10)
    form.setVerticalSpacing(12)
    for widget in (inner, line, free):
        row.addWidget(widget)
    column.addLayout(row)
    column.addLayout(form)

    rescale([outer, inner, line, free], 1.5)

    assert column.contentsMargins() == QMargins(12, 6, 12, 6)
    assert (row.spacing(), form.verticalSpacing()) == (9, 18)
    gap = row.itemAt(0)
    assert gap is not None
    assert gap.sizeHint().width() == 15
    assert (inner.minimumHeight(), inner.maximumHeight()) == (60, 60)
    assert line.maximumHeight() == 1
    assert free.maximumHeight() == NO_LIMIT
