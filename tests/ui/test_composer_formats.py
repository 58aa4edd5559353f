"""A format is chosen for each channel beside the strip, and what becomes of the pictures is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from pictures import a_jpeg
from planner.content.channel import Channel, Network
from planner.content.post import Format, Outlet
from planner.content.snapshot import read_back, written
from planner.desk.formats import chosen_channels
from planner.publish.sealing import sealed_manifest
from ui.conftest import Shoot
from ui.media_stage import Stage, drop, empty_stage, files_of, stage

__all__ = ["empty_stage", "stage"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def channel_on(stage: Stage, network: Network) -> Channel:
    channels = chosen_channels(stage.context.desk, stage.editing.content)
    return next(one for one in channels if one.network is network)


def offered(stage: Stage, network: Network) -> list[QAction]:
    """Open the menu beside the strip and return what it offers for a network."""
    stage.pane.parts.shape.change.click()
    menu = next(one for one in stage.pane.findChildren(QMenu) if one.isVisible() and one.actions())
    channel = channel_on(stage, network)
    own = next(one.menu() for one in menu.actions() if one.data() == channel.id)
    assert isinstance(own, QMenu)
    return [one for one in own.actions() if not one.isSeparator()]


def choose(stage: Stage, network: Network, words: str) -> None:
    next(one for one in offered(stage, network) if one.text() == words).trigger()
    for menu in stage.pane.findChildren(QMenu):
        menu.close()
    QApplication.processEvents()


def form_on(stage: Stage, network: Network) -> Format:
    return stage.editing.content.format_on(channel_on(stage, network).id, network)


def test_every_format_is_offered_and_the_present_one_is_ticked(stage: Stage) -> None:
    on_instagram = offered(stage, Network.INSTAGRAM)
    assert [one.text() for one in on_instagram] == [
        "Otomatis: Korsel",
        "Foto",
        "Korsel",
        "Reel",
        "Story",
        "Siaran langsung",
    ]
    assert [one.text() for one in on_instagram if one.isChecked()] == ["Korsel"]  # the sample says so


def test_a_story_is_chosen_and_undone(stage: Stage) -> None:
    choose(stage, Network.INSTAGRAM, "Story")
    assert form_on(stage, Network.INSTAGRAM) is Format.STORY
    assert form_on(stage, Network.FACEBOOK) is Format.FEED
    assert stage.pane.parts.shape.words.text() == "Story · 9:16"
    assert stage.pane.parts.count.text() == "4 dari 1"
    stage.context.undo.undo()
    assert form_on(stage, Network.INSTAGRAM) is Format.CAROUSEL
    assert stage.pane.parts.count.text() == "4 dari 10"


def test_a_format_can_be_chosen_before_there_is_a_picture(empty_stage: Stage) -> None:
    choose(empty_stage, Network.FACEBOOK, "Siaran langsung")
    assert form_on(empty_stage, Network.FACEBOOK) is Format.LIVE
    choose(empty_stage, Network.FACEBOOK, "Otomatis: Teks")
    assert form_on(empty_stage, Network.FACEBOOK) is Format.TEXT
    assert empty_stage.editing.content.variants == ()


def test_without_a_channel_there_is_nothing_to_choose(empty_stage: Stage) -> None:
    assert empty_stage.pane.parts.shape.change.isVisible()
    empty_stage.editing.put(replace(empty_stage.editing.content, channels=()))
    assert not empty_stage.pane.parts.shape.change.isVisible()


def test_pictures_of_other_shapes_are_told_and_what_instagram_does(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot, shoot: Shoot
) -> None:
    files = []
    for name, size in {"tegak": (80, 100), "lebar": (160, 90), "persegi": (90, 90)}.items():
        files.append(tmp_path / f"{name}.jpg")
        files[-1].write_bytes(a_jpeg(*size))
    drop(empty_stage.pane, files_of(files[0]))
    qtbot.waitUntil(lambda: len(empty_stage.media()) == 1)
    mixed = empty_stage.pane.parts.mixed
    assert not mixed.isVisible()
    drop(empty_stage.pane, files_of(*files[1:]))
    qtbot.waitUntil(lambda: len(empty_stage.media()) == 3)
    assert mixed.isVisible()
    assert mixed.text() == "2 gambar berbentuk lain; Instagram memotong semuanya ke 4:5."
    shoot(empty_stage.pane, "formats-mixed")
    choose(empty_stage, Network.INSTAGRAM, "Story")
    assert not mixed.isVisible()


def test_a_live_broadcast_has_a_run_sheet_that_is_written_by_keyboard(
    stage: Stage, qtbot: QtBot, shoot: Shoot
) -> None:
    sheet = stage.pane.parts.run_sheet
    assert not sheet.isVisible()
    choose(stage, Network.FACEBOOK, "Siaran langsung")
    assert sheet.isVisible()
    for number, words in enumerate(("Cek suara", "Buka siaran", "Tutup")):
        qtbot.keyClicks(sheet.lines[number].text, words)
        qtbot.keyClick(sheet.lines[number].text, Qt.Key.Key_Return)
    assert [one.text for one in stage.editing.content.run_sheet] == ["Cek suara", "Buka siaran", "Tutup"]
    qtbot.keyClick(sheet.lines[2].text, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.text for one in stage.editing.content.run_sheet] == ["Cek suara", "Tutup", "Buka siaran"]
    sheet.lines[0].done.click()
    assert [one.is_done for one in stage.editing.content.run_sheet] == [True, False, False]
    assert sheet.count.text() == "1 dari 3"
    shoot(stage.pane, "formats-run-sheet")
    line = sheet.lines[1].text
    line.setFocus()
    line.clear()
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert [one.text for one in stage.editing.content.run_sheet] == ["Cek suara", "Buka siaran"]
    assert written(stage.editing.content).count("Buka siaran") == 1
    assert read_back(written(stage.editing.content)) == stage.editing.content
    choose(stage, Network.FACEBOOK, "Otomatis: Album foto")
    assert not sheet.isVisible()
    assert len(stage.editing.content.run_sheet) == 2  # nothing that was written is lost


def test_a_post_is_planned_for_website_and_podcast_and_never_sent_there(stage: Stage, shoot: Shoot) -> None:
    row = stage.pane.parts.outlets
    assert not row.isVisible()
    for words in ("Situs web", "Podcast"):
        stage.pane.parts.shape.change.click()
        menu = next(one for one in stage.pane.findChildren(QMenu) if one.isVisible() and one.actions())
        next(one for one in menu.actions() if one.text() == words).trigger()
        menu.close()
        QApplication.processEvents()
    before = stage.editing.content
    assert before.outlets == (Outlet.WEBSITE, Outlet.PODCAST)
    assert row.isVisible()
    assert row.accessibleName() == "Direncanakan juga untuk Situs web, Podcast; tidak dikirim dari sini."
    assert read_back(written(before)) == before
    with stage.context.desk.reading() as records:
        sealed = sealed_manifest(records, before)
    shoot(stage.pane, "formats-outlets")
    stage.context.undo.undo()
    assert stage.editing.content.outlets == (Outlet.WEBSITE,)
    with stage.context.desk.reading() as records:
        assert sealed_manifest(records, stage.editing.content) == sealed
