"""The dialog "Olah banyak": from a folder to files, with what was refused told, and stopped when asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.batch.dialog import BatchDialog
from planner.ui.language import Language
from planner.ui.theme.appearance import Appearance
from planner.ui.window import MainWindow

Shoot = Callable[[QWidget, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two photographs, a broken one and a video."""
    place = tmp_path / "foto"
    place.mkdir()
    for number in (1, 2):
        Image.new("RGB", (64, 64), "#335577").save(place / f"foto {number}.jpg")
    (place / "rusak.jpg").write_bytes(b"\xff\xd8 rusak")
    (place / "film.mp4").write_bytes(b"x")
    return place


@pytest.fixture
def dialog(window: MainWindow, folder: Path, qtbot: QtBot) -> BatchDialog:
    context = window.context
    assert context is not None
    made = BatchDialog(window, context)
    made.open()
    made.take((folder,))
    qtbot.waitUntil(lambda: made.count.text().startswith("3 gambar"), timeout=3000)
    return made


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_can_only_start_when_pictures_a_shape_and_a_place_are_known(
    dialog: BatchDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    assert "1 video dilewati" in dialog.count.text()
    assert not dialog.start.isEnabled()
    dialog.write_into(tmp_path / "hasil")
    assert dialog.start.isEnabled()
    dialog.form.shapes["instagram-portrait"].setChecked(False)
    assert not dialog.start.isEnabled()
    dialog.form.shapes["story"].setChecked(True)
    assert dialog.start.isEnabled()
    press(qtbot, dialog.shut)


def test_every_picture_is_made_and_the_refused_are_told(
    dialog: BatchDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "hasil"
    dialog.write_into(out)
    press(qtbot, dialog.start)
    assert not dialog.start.isEnabled()
    qtbot.waitUntil(dialog.outcome.isVisible, timeout=5000)
    assert dialog.outcome.text() == "2 gambar selesai"
    assert "1 dari 3" in dialog.refused.words.text()
    assert dialog.look.isVisible()
    assert sorted(one.name for one in out.iterdir()) == [
        "foto 1.instagram-portrait.jpg",
        "foto 2.instagram-portrait.jpg",
    ]
    press(qtbot, dialog.shut)


def test_the_words_of_a_template_are_asked_for_and_stay_when_another_is_chosen(
    dialog: BatchDialog, qtbot: QtBot
) -> None:
    form = dialog.form
    form.template.setCurrentIndex(1)
    assert set(form.words) == {"Label", "Judul", "Isi", "Tanggal"}
    qtbot.keyClicks(form.words["Judul"], "Panen raya")
    form.template.setCurrentIndex(5)
    assert form.typed()["Judul"] == "Panen raya"
    assert form.typed()["Tempat"] == ""
    press(qtbot, dialog.shut)


def test_what_is_stopped_leaves_what_was_made_and_says_how_many_were_not(
    dialog: BatchDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.write_into(tmp_path / "hasil")
    press(qtbot, dialog.start)
    dialog.progress.cancelled.emit()
    qtbot.waitUntil(dialog.outcome.isVisible, timeout=5000)
    assert "tidak dikerjakan" in dialog.outcome.text()
    assert dialog.start.isEnabled()
    press(qtbot, dialog.shut)


def test_it_looks_finished(
    dialog: BatchDialog, appearance: Appearance, language: Language, shoot: Shoot, qapp: QApplication
) -> None:
    dialog.form.template.setCurrentIndex(5)
    for scheme in ("light", "dark"):
        appearance.choose(scheme, 1.0)
        qapp.processEvents()
        dialog.adjustSize()
        shoot(dialog, f"batch-{scheme}")
    assert dialog.height() < 720
    dialog.reject()
    language.choose("en")
    window = dialog.parentWidget()
    assert isinstance(window, MainWindow)
    assert window.context is not None
    other = BatchDialog(window, window.context)
    other.open()
    shoot(other, "batch-en")
    assert other.start.text() == "Start"
    other.reject()
