"""Bringing pictures into a post: dropped, pasted, chosen, in folders, and what can't be used."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from pictures import a_heic, a_jpeg, a_photograph, a_png, encoded
from planner.content.errors import Refused, Unavailable
from planner.content.post import Content
from planner.desk.media import all_media
from planner.store.vault import Vault
from planner.ui.window import MainWindow
from ui.media_stage import Stage, drop, empty_stage, files_of, stage

__all__ = ["empty_stage", "stage"]

PATIENCE_MS = 30_000
JPEG = a_jpeg(64, 80)


def window_of(stage: Stage) -> MainWindow:
    window = stage.pane.window()
    assert isinstance(window, MainWindow)
    return window


def said(stage: Stage) -> str:
    """Return the sentence that stands over the bottom of the window."""
    frame = window_of(stage).frame
    assert frame is not None
    toast = frame.toasts.toast()
    return "" if toast is None else " ".join((toast.sentence, toast.about)).strip()


def names(stage: Stage) -> list[str]:
    """Return the file names of the pictures of the post, in order."""
    known = {one.id: one.filename for one in all_media(stage.context.desk)}
    return [known[item.asset_id] for item in stage.media()]


def a_file(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def many(folder: Path, count: int) -> Path:
    """Return a folder of small photographs that all differ."""
    for number in range(1, count + 1):
        a_file(folder, f"foto {number}.jpg", JPEG + number.to_bytes(4, "big"))
    return folder


def wait_for(stage: Stage, count: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(stage.media()) == count, timeout=PATIENCE_MS)


def test_dropped_pictures_of_every_kind_come_in_as_one_act(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    cmyk = encoded(a_photograph(64, 80).convert("CMYK"), "JPEG")
    deep = encoded(Image.new("I;16", (40, 50), 40_000), "PNG")
    files = [
        a_file(tmp_path, "a.jpg", a_jpeg(64, 80, orientation=6)),
        a_file(tmp_path, "b.png", a_png(64, 80, alpha=True)),
        a_file(tmp_path, "c.heic", a_heic()),
        a_file(tmp_path, "d.jpg", cmyk),
        a_file(tmp_path, "e.png", deep),
    ]
    assert drop(empty_stage.pane, files_of(*files))
    qtbot.waitUntil(lambda: len(empty_stage.media()) == 5, timeout=PATIENCE_MS)
    assert names(empty_stage) == ["a.jpg", "b.png", "c.heic", "d.jpg", "e.png"]
    assert "5 gambar ditambahkan" in said(empty_stage)
    empty_stage.context.undo.undo()
    assert empty_stage.media() == ()
    empty_stage.context.undo.redo()
    assert len(empty_stage.media()) == 5


def test_a_drop_is_welcomed_while_it_is_held_above(empty_stage: Stage, tmp_path: Path) -> None:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent  # noqa: PLC0415

    zone, mime = empty_stage.pane.parts.zone, files_of(a_file(tmp_path, "a.jpg", JPEG))
    at, copy = empty_stage.pane.rect().center(), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at, copy, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(empty_stage.pane, enter)
    assert enter.isAccepted()
    assert zone.words.text() == "Lepaskan di sini"
    QApplication.sendEvent(empty_stage.pane, QDragLeaveEvent())
    assert zone.words.text() == "Seret foto ke sini"


def test_a_folder_brings_its_pictures_as_people_count_and_nothing_else(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "acara"
    for number in (10, 2, 1):
        a_file(folder / "pagi", f"foto {number}.JPG", JPEG + bytes([number]))
    a_file(folder, "catatan.txt", b"bukan gambar")
    a_file(folder, "._foto 1.jpg", b"resource fork")
    a_file(folder, ".sampah/lama.jpg", JPEG)
    empty_stage.pane.add_files([folder])
    qtbot.waitUntil(lambda: len(empty_stage.media()) == 3, timeout=PATIENCE_MS)
    assert names(empty_stage) == ["foto 1.JPG", "foto 2.JPG", "foto 10.JPG"]
    assert not empty_stage.pane.parts.refused.isVisible()


def test_of_500_photographs_a_stop_keeps_what_is_in(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot, shoot: Callable[..., None]
) -> None:
    folder, progress = many(tmp_path / "acara", 500), empty_stage.pane.parts.progress
    before = len(all_media(empty_stage.context.desk))
    assert drop(empty_stage.pane, files_of(folder))
    qtbot.waitUntil(lambda: progress.isVisible() and progress.bar.value() > 20, timeout=PATIENCE_MS)
    assert progress.words.text().endswith(" dari 500")
    shoot(empty_stage.pane, "media-progress")
    qtbot.mouseClick(progress.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not progress.isVisible(), timeout=PATIENCE_MS)
    after = len(all_media(empty_stage.context.desk)) - before
    assert 20 < after < 500
    assert names(empty_stage) == [f"foto {number}.jpg" for number in range(1, 11)]
    assert "Paling banyak 10 gambar." in said(empty_stage)


def test_what_does_not_fit_is_kept_in_the_workspace_and_told(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    assert drop(stage.pane, files_of(many(tmp_path / "acara", 9)))
    qtbot.waitUntil(lambda: "3 lainnya tersimpan di ruang kerja." in said(stage), timeout=PATIENCE_MS)
    assert len(stage.media()) == 10
    kept = {one.filename for one in all_media(stage.context.desk)}
    assert {f"foto {number}.jpg" for number in range(1, 10)} <= kept


UNUSABLE = {
    "catatan.jpg": (b"bukan gambar sama sekali", "bukan gambar yang dikenal"),
    "terpotong.jpg": (a_jpeg(640, 480)[:60], "Gambar t"),
    "kosong.jpg": (b"", "Berkas gambar kosong."),
    "rapat.mp4": (b"\0\0\0\x18ftypmp42", "Video tidak dapat dibaca."),
    "raksasa.png": (encoded(Image.new("1", (20_000, 10_000)), "PNG"), "terlalu besar"),
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_one_file_that_can_not_be_used_is_told_in_one_sentence(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    data, sentence = UNUSABLE[name]
    assert drop(empty_stage.pane, files_of(a_file(tmp_path, name, data)))
    qtbot.waitUntil(lambda: sentence in said(empty_stage), timeout=PATIENCE_MS)
    assert empty_stage.media() == ()


def test_many_refusals_are_gathered_in_one_list(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot, shoot: Callable[..., None]
) -> None:
    folder = many(tmp_path / "acara", 2)
    broken = [a_file(folder, f"rusak {number}.jpg", b"bukan gambar") for number in (1, 2)]
    gone = tmp_path / "hilang.jpg"
    assert drop(empty_stage.pane, files_of(folder, gone))
    row = empty_stage.pane.parts.refused
    qtbot.waitUntil(row.isVisible, timeout=PATIENCE_MS)
    assert row.words.text() == "3 dari 5 berkas tidak dapat dipakai"
    assert len(empty_stage.media()) == 2
    qtbot.mouseClick(row.look, Qt.MouseButton.LeftButton)
    shoot(window_of(empty_stage), "media-refused")
    listed = " ".join(one.text() for one in window_of(empty_stage).findChildren(type(row.words)))
    assert all(file.name in listed for file in (*broken, gone))
    assert "Berkas gambar tidak ada." in listed
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.mouseClick(row.close_it, Qt.MouseButton.LeftButton)
    assert not row.isVisible()


def test_a_file_that_vanishes_on_its_way_is_told_and_the_others_come_in(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [a_file(tmp_path, f"{number}.jpg", JPEG + bytes([number])) for number in (1, 2)]
    copy = Vault.put_file

    def vanishing(vault: Vault, source: Path) -> tuple[str, int]:
        if source.name == "1.jpg":
            source.unlink()
        return copy(vault, source)

    monkeypatch.setattr(Vault, "put_file", vanishing)
    assert drop(empty_stage.pane, files_of(*files))
    row = empty_stage.pane.parts.refused
    qtbot.waitUntil(row.isVisible, timeout=PATIENCE_MS)
    assert names(empty_stage) == ["2.jpg"]


def test_a_full_disk_is_told_once_and_nothing_is_half_added(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def full(_vault: Vault, source: Path) -> tuple[str, int]:
        tried.append(source.name)
        raise Unavailable("disk-full", place=str(source))

    monkeypatch.setattr(Vault, "put_file", full)
    assert drop(empty_stage.pane, files_of(many(tmp_path / "acara", 5)))
    qtbot.waitUntil(lambda: "enuh" in said(empty_stage), timeout=PATIENCE_MS)
    assert empty_stage.media() == ()
    assert tried == ["foto 1.jpg"]


def test_a_picture_that_is_there_already_is_not_added_twice(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    file, twin = a_file(tmp_path, "a.jpg", JPEG), a_file(tmp_path, "salinan a.jpg", JPEG)
    assert drop(empty_stage.pane, files_of(file, twin))
    row = empty_stage.pane.parts.refused
    qtbot.waitUntil(row.isVisible, timeout=PATIENCE_MS)
    assert len(empty_stage.media()) == 1
    assert drop(empty_stage.pane, files_of(file))
    qtbot.waitUntil(lambda: "sudah ada dalam konten" in said(empty_stage), timeout=PATIENCE_MS)
    assert len(empty_stage.media()) == 1


def test_a_picture_from_the_clipboard_comes_in_as_a_file(empty_stage: Stage, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setData("image/png", a_png(64, 80))
    assert empty_stage.pane.take(mime)
    qtbot.waitUntil(lambda: len(empty_stage.media()) == 1, timeout=PATIENCE_MS)
    assert names(empty_stage) == ["Tempelan 2027-02-22 08.12.00.png"]


def test_ctrl_v_in_the_strip_pastes_a_bitmap(stage: Stage, qtbot: QtBot) -> None:
    image = QImage(60, 75, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    stage.pane.parts.tiles.setFocus()
    qtbot.keyClick(stage.pane.parts.tiles, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(stage.media()) == 5, timeout=PATIENCE_MS)
    QGuiApplication.clipboard().clear()


def test_words_are_left_to_the_caption(empty_stage: Stage) -> None:
    words = QMimeData()
    words.setText("Mudik lebih tenang")
    cells = QMimeData()
    cells.setText("1\t2")
    cells.setData("image/png", a_png())
    link = QMimeData()
    link.setUrls([QUrl("https://contoh.go.id/berita")])
    assert not any(empty_stage.pane.take(mime) for mime in (words, cells, link))
    assert not empty_stage.pane._bringing.is_busy()


def test_an_address_of_a_picture_on_the_web_is_not_fetched_but_told(empty_stage: Stage) -> None:
    picture = QMimeData()
    picture.setUrls([QUrl("https://contoh.go.id/foto/jembatan.jpg?w=800")])
    assert empty_stage.pane.take(picture)
    assert said(empty_stage) == "Alamat web tidak dapat diambil; simpan gambarnya lebih dulu."
    link = QMimeData()
    link.setUrls([QUrl("https://contoh.go.id/berita")])
    assert drop(empty_stage.pane, link)
    assert empty_stage.media() == ()


def test_files_are_chosen_in_the_dialog_of_the_system(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = a_file(tmp_path, "a.jpg", JPEG)
    qtbot.mouseClick(empty_stage.pane.parts.zone.choose, Qt.MouseButton.LeftButton)
    dialog = window_of(empty_stage).findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert "*.heic" in " ".join(dialog.nameFilters())
    dialog.filesSelected.emit([str(file)])
    dialog.reject()
    qtbot.waitUntil(lambda: names(empty_stage) == ["a.jpg"], timeout=PATIENCE_MS)


def test_a_locked_post_takes_nothing(stage: Stage, tmp_path: Path) -> None:
    stage.editing.locked = Refused("state-forbids", post=stage.editing.post_id, state="scheduled")
    stage.editing.stood.emit()
    before = stage.media()
    assert not drop(stage.pane, files_of(a_file(tmp_path, "a.jpg", JPEG)))
    stage.pane.add_files([tmp_path / "a.jpg"])
    assert not stage.pane._bringing.is_busy()
    assert stage.media() == before
    assert not stage.pane.parts.zone.isVisible()
    assert stage.pane.parts.form.alt.isReadOnly()


def test_another_post_that_is_opened_meanwhile_gets_nothing_of_it(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    assert drop(empty_stage.pane, files_of(many(tmp_path / "acara", 4)))
    empty_stage.editing.begin(Content(title="Lain"))
    qtbot.waitUntil(lambda: "Konten lain dibuka" in said(empty_stage), timeout=PATIENCE_MS)
    assert empty_stage.media() == ()


def test_a_post_that_is_locked_meanwhile_is_left_as_it_is(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    assert drop(empty_stage.pane, files_of(many(tmp_path / "acara", 4)))
    empty_stage.editing.locked = Refused("state-forbids", post="x", state="scheduled")
    qtbot.waitUntil(lambda: "4 gambar tersimpan" in said(empty_stage), timeout=PATIENCE_MS)
    assert empty_stage.media() == ()


def test_what_is_brought_meanwhile_waits_for_its_turn(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    mime = QMimeData()
    mime.setData("image/png", a_png(64, 80))
    assert drop(empty_stage.pane, files_of(many(tmp_path / "acara", 3)))
    assert empty_stage.pane.take(mime)
    assert drop(empty_stage.pane, files_of(a_file(tmp_path, "akhir.jpg", JPEG)))
    qtbot.waitUntil(lambda: len(empty_stage.media()) == 5, timeout=PATIENCE_MS)
    shown = names(empty_stage)
    assert shown[:3] == ["foto 1.jpg", "foto 2.jpg", "foto 3.jpg"]
    assert shown[3].startswith("Tempelan")
    assert shown[4] == "akhir.jpg"
    assert empty_stage.pane.parts.tiles.number() == 5


def test_a_drop_on_a_tile_or_on_a_field_goes_to_the_strip(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    parts = stage.pane.parts
    before = parts.form.alt.text(), parts.form.credit.text()
    for number, widget in enumerate((parts.tiles.viewport(), parts.form.alt.viewport(), parts.form.credit)):
        assert drop(widget, files_of(a_file(tmp_path, f"{number}.jpg", JPEG + bytes([number]))))
        wait_for(stage, 5 + number, qtbot)
        stage.pane.show_alt(1)
    assert (parts.form.alt.text(), parts.form.credit.text()) == before


def test_a_window_that_is_closed_meanwhile_stops_in_order(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    assert drop(empty_stage.pane, files_of(many(tmp_path / "acara", 300)))
    progress = empty_stage.pane.parts.progress
    qtbot.waitUntil(lambda: progress.bar.value() > 5, timeout=PATIENCE_MS)
    window_of(empty_stage).close()
    qtbot.wait(50)
    assert not window_of(empty_stage).isVisible()


def test_nothing_is_read_or_decoded_on_the_main_thread(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, touched = many(tmp_path / "acara", 3), []

    def watched(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object, **options: object) -> object:
            if given and str(folder) in str(given[0]):
                touched.append((name, threading.current_thread() is threading.main_thread()))
            return real(*given, **options)

        return call

    for name in ("stat", "open", "is_dir", "read_bytes"):
        monkeypatch.setattr(Path, name, watched(name, getattr(Path, name)))
    for name in ("scandir", "stat", "walk"):
        monkeypatch.setattr(os, name, watched(name, getattr(os, name)))
    assert drop(empty_stage.pane, files_of(folder))
    qtbot.waitUntil(lambda: len(empty_stage.media()) == 3, timeout=PATIENCE_MS)
    assert {name for name, _ in touched} >= {"open", "is_dir"}
    assert [name for name, on_main in touched if on_main] == []


def test_a_photograph_of_100_megapixels_does_not_hold_the_window_up(
    empty_stage: Stage, tmp_path: Path, qtbot: QtBot, settle: Callable[[MainWindow], None]
) -> None:
    data = encoded(Image.new("L", (10_000, 10_000), 128), "JPEG", quality=30)
    file, beats = a_file(tmp_path, "besar.jpg", data), [time.monotonic()]
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start(5)
    assert drop(empty_stage.pane, files_of(file))
    qtbot.waitUntil(lambda: len(empty_stage.media()) == 1, timeout=PATIENCE_MS)
    settle(window_of(empty_stage))
    heart.stop()
    gaps = [after - before for before, after in pairwise(beats)]
    assert max(gaps) < 0.5
