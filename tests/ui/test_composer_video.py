"""Videos in the strip: brought in, looked at, given another cover, cut, converted, and refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.content.post import MediaItem
from planner.content.video import faults
from planner.desk.videos import ShownVideo, shown_videos
from planner.ui.composer.media.seconds_field import read_seconds, seconds_words
from planner.ui.composer.media.video_form import VideoForm
from planner.ui.language import Language
from planner.ui.window import MainWindow
from ui.conftest import Shoot
from ui.media_stage import Stage, drop, empty_stage, files_of, stage
from videos import Film, make_video

__all__ = ["empty_stage", "stage"]

PATIENCE_MS = 20_000


@pytest.fixture(scope="module")
def old_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three seconds that Meta would refuse."""
    file = tmp_path_factory.mktemp("film") / "rapat.avi"
    return make_video(file, Film(codec="mpeg4", sound="libmp3lame", seconds=3, size=(72, 128)))


def bring(stage: Stage, qtbot: QtBot, *files: Path) -> None:
    before = len(stage.media())
    drop(stage.pane, files_of(*files))
    qtbot.waitUntil(lambda: len(stage.media()) == before + len(files), timeout=PATIENCE_MS)
    QApplication.processEvents()


def film_of(stage: Stage) -> ShownVideo:
    (shown,) = shown_videos(stage.context.desk, stage.media()).values()
    return shown


def form_of(stage: Stage) -> VideoForm:
    return stage.pane.parts.form.video


def item_of(stage: Stage) -> MediaItem:
    return next(one for one in stage.media() if one.is_video)


def test_a_dropped_video_is_in_the_strip_with_its_cover_and_what_is_known(
    empty_stage: Stage, old_film: Path, qtbot: QtBot, shoot: Shoot
) -> None:
    bring(empty_stage, qtbot, old_film)
    (tile,) = empty_stage.pane.parts.tiles.tiles.tiles()
    assert tile.film is not None
    assert tile.sha256 == tile.film.cover
    assert tile.spoken().startswith("Video 1 dari 1, 3 detik")
    form = form_of(empty_stage)
    assert form.isVisible()
    assert "0:03" in form.facts.text()
    assert "72 × 128" in form.facts.text()
    assert "gambar bukan H.264" in form.why.text()
    assert not empty_stage.pane.parts.form.cut.isVisible()
    shoot(empty_stage.pane, "video-strip-id-light")


def test_a_video_is_drawn_in_the_dark_and_in_english(
    empty_stage: Stage, old_film: Path, qtbot: QtBot, shoot: Shoot, language: Language
) -> None:
    window = empty_stage.pane.window()
    assert isinstance(window, MainWindow)
    window.appearance.choose("dark")
    language.choose("en")
    empty_stage.pane.retranslate()
    bring(empty_stage, qtbot, old_film)
    shoot(empty_stage.pane, "video-strip-en-dark")
    assert empty_stage.pane.parts.tiles.tiles.tiles()[0].film is not None


def test_another_cover_is_chosen_by_keyboard_and_can_be_undone(
    empty_stage: Stage, old_film: Path, qtbot: QtBot
) -> None:
    bring(empty_stage, qtbot, old_film)
    first = item_of(empty_stage).poster_at
    before = film_of(empty_stage).cover
    slider = form_of(empty_stage).cover
    slider.setFocus()
    for _ in range(2):
        qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: film_of(empty_stage).cover not in {None, before}, timeout=PATIENCE_MS)
    assert item_of(empty_stage).poster_at == pytest.approx(slider.seconds())
    tile = empty_stage.pane.parts.tiles.tiles.tiles()[0]
    qtbot.waitUntil(lambda: empty_stage.pane.parts.tiles.tiles.tiles()[0].sha256 != before)
    assert tile.film is not None
    empty_stage.context.undo.undo()
    assert item_of(empty_stage).poster_at == first


def test_a_part_is_chosen_by_stepping_and_typing_and_the_ends_never_cross(
    empty_stage: Stage, old_film: Path, qtbot: QtBot
) -> None:
    bring(empty_stage, qtbot, old_film)
    form, whole = form_of(empty_stage), film_of(empty_stage).facts.seconds
    assert item_of(empty_stage).trim is None
    form.start.setFocus()
    for _ in range(5):
        qtbot.keyClick(form.start, Qt.Key.Key_Up)
    assert item_of(empty_stage).trim == pytest.approx((0.5, whole))
    form.end.setFocus()
    form.end.selectAll()
    qtbot.keyClicks(form.end, "2,5")
    qtbot.keyClick(form.end, Qt.Key.Key_Return)
    assert item_of(empty_stage).trim == pytest.approx((0.5, 2.5))
    assert "0:02,0" in form.left.text()
    form.end.selectAll()
    qtbot.keyClicks(form.end, "0,2")
    qtbot.keyClick(form.end, Qt.Key.Key_Return)
    assert item_of(empty_stage).trim == pytest.approx((0.5, 2.5))
    assert form.end.text() == "0:02,5"
    form.end.selectAll()
    qtbot.keyClicks(form.end, "abc")
    qtbot.keyClick(form.end, Qt.Key.Key_Return)
    assert form.end.text() == "0:02,5"


def test_a_video_is_converted_and_takes_the_place_of_the_old_one(
    empty_stage: Stage, old_film: Path, qtbot: QtBot
) -> None:
    bring(empty_stage, qtbot, old_film)
    form, before = form_of(empty_stage), item_of(empty_stage)
    assert form.convert.isVisible()
    qtbot.mouseClick(form.convert, Qt.MouseButton.LeftButton)
    assert not form.convert.isVisible()
    qtbot.waitUntil(lambda: item_of(empty_stage).asset_id != before.asset_id, timeout=PATIENCE_MS)
    made = film_of(empty_stage)
    assert faults(made.facts) == ()
    assert made.cover is not None
    qtbot.waitUntil(lambda: not form.why.isVisible(), timeout=PATIENCE_MS)
    assert not form.convert.isVisible()
    empty_stage.context.undo.undo()
    assert item_of(empty_stage).asset_id == before.asset_id


def test_a_conversion_can_be_stopped_and_changes_nothing(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    film = Film(codec="mpeg4", sound=None, seconds=10, rate=30, size=(480, 480))
    bring(empty_stage, qtbot, make_video(tmp_path / "panjang.avi", film))
    form, before = form_of(empty_stage), empty_stage.media()
    qtbot.mouseClick(form.convert, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(form.progress.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(form.convert.isVisible, timeout=PATIENCE_MS)
    assert empty_stage.media() == before


def test_brightness_is_measured_while_one_works(empty_stage: Stage, old_film: Path, qtbot: QtBot) -> None:
    bring(empty_stage, qtbot, old_film)
    qtbot.waitUntil(lambda: len(film_of(empty_stage).facts.luminances) == 30, timeout=PATIENCE_MS)


def test_what_is_no_video_is_told_once_in_a_sentence(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "rusak.mp4"
    broken.write_bytes(b"\0\0\0\x18ftypmp42" + b"x" * 400)
    drop(empty_stage.pane, files_of(broken))
    window = empty_stage.pane.window()
    assert isinstance(window, MainWindow)
    assert window.frame is not None
    toasts = window.frame.toasts
    qtbot.waitUntil(lambda: toasts.toast() is not None, timeout=PATIENCE_MS)
    shown = toasts.toast()
    assert shown is not None
    assert shown.sentence == "Video tidak dapat dibaca."
    assert empty_stage.media() == ()


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [("5", 5.0), ("5,2", 5.2), ("1:05", 65.0), ("1:05,25", 65.25), ("0:00,0", 0.0), ("2.5", 2.5)],
)
def test_moments_are_read_as_people_write_them(typed: str, seconds: float) -> None:
    assert read_seconds(typed) == pytest.approx(seconds)


@pytest.mark.parametrize("typed", ["", "a", "-1", "1:2:3", "9" * 40])
def test_what_is_no_moment_is_not_read(typed: str) -> None:
    assert read_seconds(typed) is None


def test_a_moment_that_is_shown_is_read_back() -> None:
    for tenths in range(0, 7_000, 37):
        assert read_seconds(seconds_words(tenths / 10)) == pytest.approx(tenths / 10)
