"""How the strip looks, in both themes and languages, and in a row."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from planner.ui.window import MainWindow
from ui.conftest import Shoot
from ui.media_stage import Stage, empty_stage, stage

__all__ = ["empty_stage", "stage"]

Settle = Callable[[MainWindow], None]


def window_of(stage: Stage) -> MainWindow:
    window = stage.pane.window()
    assert isinstance(window, MainWindow)
    return window


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("spoken", ["id", "en"])
def test_the_strip_says_how_many_pictures_and_what_becomes_of_them(
    stage: Stage, settle: Settle, shoot: Shoot, theme: str, spoken: str
) -> None:
    window = window_of(stage)
    window.appearance.choose(theme, 1.0)
    window.language.choose(spoken)
    stage.pane.retranslate()
    stage.pane.parts.tiles.choose(3)
    stage.pane._choose(3)
    settle(window)
    shoot(stage.pane, f"media-{theme}-{spoken}")
    assert stage.pane.parts.count.text() == {"id": "4 dari 10", "en": "4 of 10"}[spoken]
    assert stage.pane.parts.shape.words.text() == {"id": "Korsel · 4:5", "en": "Carousel · 4:5"}[spoken]
    stage.pane._acts.cut(3)
    settle(window)
    shoot(window, f"crop-{theme}-{spoken}")
    stage.crop().close_it()


def test_in_a_low_window_the_strip_scrolls(stage: Stage, settle: Settle, shoot: Shoot) -> None:
    window = window_of(stage)
    window.resize(1280, 720)
    settle(window)
    stage.pane.show_alt(4)
    QApplication.processEvents()
    shoot(window, "media-low")
    stage.pane._acts.cut(3)
    settle(window)
    shoot(window, "crop-low")
    alt = stage.pane.parts.form.alt
    stage.crop().close_it()
    assert not alt.visibleRegion().isEmpty()


def test_as_a_row_the_strip_is_72_high(stage: Stage, settle: Settle, shoot: Shoot) -> None:
    stage.pane.setFixedWidth(980)
    stage.pane.set_narrow(narrow=True)
    QApplication.processEvents()
    settle(window_of(stage))
    shoot(window_of(stage), "media-row")
    assert stage.pane.parts.height() == 72
    stage.pane.show_alt(3)
    QApplication.processEvents()
    shoot(window_of(stage), "media-row-words")
    assert stage.pane.parts.form.alt.hasFocus()
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert shown == [window_of(stage)]
    stage.pane.set_narrow(narrow=False)
    QApplication.processEvents()
    assert stage.pane.parts.tiles.height() > 200
    assert stage.pane.parts.form.isVisible()


def test_without_pictures_the_place_for_them_is_large(empty_stage: Stage, shoot: Shoot) -> None:
    shoot(empty_stage.pane, "media-empty")
    assert empty_stage.pane.parts.zone.height() > 100
    assert not empty_stage.pane.parts.form.isVisible()


def test_at_twice_the_size_nothing_is_cut(stage: Stage, settle: Settle, shoot: Shoot) -> None:
    window = window_of(stage)
    window.appearance.choose("light", 2.0)
    stage.pane.setFixedWidth(432)
    settle(window)
    shoot(window, "media-200")
    labels = (stage.pane.parts.form.alt_label, stage.pane.parts.count, stage.pane.parts.zone.words)
    assert all(label.width() >= label.sizeHint().width() for label in labels)
    stage.pane._acts.cut(3)
    settle(window)
    crop = stage.crop()
    shoot(window, "crop-200")
    for part in (crop.side.apply, crop.side.hint, crop.targets, crop.fit):
        place = part.rect().translated(part.mapTo(crop, part.rect().topLeft()))
        assert crop.panel().contains(place)
        assert part.height() >= part.minimumSizeHint().height()
    crop.close_it()
