"""What a person does in the library, with mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pictures import a_photograph
from planner.content.library import Consent, MediaFacts
from planner.desk.describe_media import describe_media
from planner.desk.desk import Desk
from planner.desk.library import media_sheet
from planner.ui.composer.page import ComposerPage
from planner.ui.language import Language
from planner.ui.library.carrying import Carried
from planner.ui.library.page import LibraryPage
from planner.ui.library.picker import Picker
from planner.ui.theme.appearance import Appearance
from planner.ui.window import MainWindow
from ui.conftest import Shoot
from ui.library_room import click, index_all, line_named, opened, press, rest

K, NO_KEY = Qt.Key, Qt.KeyboardModifier.NoModifier
Settle = Callable[[MainWindow], None]


@pytest.fixture
def page(app_desk: Desk, window: MainWindow) -> LibraryPage:
    """The library, everything looked at."""
    index_all(app_desk)
    return opened(window)


def names(page: LibraryPage) -> list[str]:
    return [line.name for line in page.parts.grid.lines()]


def drop(page: LibraryPage, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
    at = QPointF(page.parts.rect().center())
    event = QDropEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NO_KEY)
    page.parts.dropEvent(event)
    rest(page)


def test_what_is_typed_is_looked_for_and_a_way_back_is_offered(page: LibraryPage) -> None:
    everything = len(names(page))
    page._context.commands.run("library.search")
    QTest.keyClicks(page.search, "sawah")
    QTest.keyClick(page.search, K.Key_Down)
    assert 0 < len(names(page)) < everything
    assert "Sawah" in names(page)
    page.search.setText("zzqx")
    QTest.keyClick(page.search, K.Key_Return)
    assert page.parts.places.currentWidget() is page.parts.unfound
    QTest.mouseClick(page.parts.widen, Qt.MouseButton.LeftButton)
    assert len(names(page)) == everything
    assert page.search.text() == ""


def test_arrows_choose_and_the_facts_follow(page: LibraryPage) -> None:
    grid = page.parts.grid
    press(grid, K.Key_Home, K.Key_Right)
    second = grid.lines()[1]
    assert page.parts.facts.form.title.text() == second.name
    press(grid, K.Key_Down)
    assert grid.current() == grid.lines()[1 + grid.places.columns]
    QTest.keyClick(grid, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(grid.chosen_lines()) == len(grid.lines())
    assert page.parts.facts.form.isHidden()


def test_a_fact_is_changed_in_place_and_undone(app_desk: Desk, page: LibraryPage, window: MainWindow) -> None:
    line = line_named(page.parts.grid, "Sawah")
    click(page.parts.grid, line)
    page._context.commands.run("library.rename")
    title = page.parts.facts.form.title
    QTest.keyClicks(title, "Terasering dan irigasi")
    QTest.keyClick(title, K.Key_Return)
    rest(page)
    assert line_named(page.parts.grid, "Terasering dan irigasi").id == line.id
    assert window.context is not None
    window.context.undo.undo()
    rest(page)
    assert line_named(page.parts.grid, "Sawah").id == line.id
    taken = page.parts.facts.form.taken
    QTest.keyClicks(taken, "18 Feb 2027, 06.40")
    QTest.keyClick(taken, K.Key_Return)
    told = media_sheet(app_desk, line.id).facts.taken_at
    assert told is not None
    assert told.isoformat() == "2027-02-17T23:40:00+00:00"


def test_no_day_is_told_and_changes_nothing(app_desk: Desk, page: LibraryPage) -> None:
    line = line_named(page.parts.grid, "Sawah")
    click(page.parts.grid, line)
    taken = page.parts.facts.form.taken
    taken.setFocus()
    QTest.keyClicks(taken, "entah kapan")
    QTest.keyClick(taken, K.Key_Return)
    assert media_sheet(app_desk, line.id).facts.taken_at is None


def test_delete_archives_and_undo_brings_back(page: LibraryPage, window: MainWindow) -> None:
    grid = page.parts.grid
    first, second = grid.lines()[:2]
    click(grid, first)
    click(grid, second, Qt.KeyboardModifier.ControlModifier)
    page._context.commands.run("library.archive")
    assert not {first.id, second.id} & {line.id for line in grid.lines()}
    assert any(row.key == "archived" and row.count == 2 for row in page.sections.rows())
    assert window.context is not None
    window.context.undo.undo()
    rest(page)
    assert {first.id, second.id} <= {line.id for line in grid.lines()}


def test_a_file_that_is_there_already_is_told_and_a_new_one_is_chosen(
    page: LibraryPage, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "panen-raya.jpg"
    a_photograph(80, 100, seed=3).save(file)
    before = len(names(page))
    drop(page, file)
    assert len(names(page)) == before + 1
    assert [line.name for line in page.parts.grid.chosen_lines()] == ["Panen raya"]
    told: list[str] = []
    assert window.context is not None
    window.frame.toast = lambda sentence, *_a, **_k: told.append(sentence)  # type: ignore[union-attr,method-assign]
    drop(page, file)
    assert told == ["panen-raya.jpg sudah ada di pustaka"]
    assert len(names(page)) == before + 1


def test_a_lost_original_is_shown_as_lost_and_counted(
    app_desk: Desk, window: MainWindow, shoot: Shoot, settle: Settle, appearance: Appearance
) -> None:
    index_all(app_desk)
    page = opened(window)
    line = line_named(page.parts.grid, "Pura")
    app_desk.workspace.vault.path(line.sha256).unlink()
    page.indexing._is_checked = False
    page.indexing.start()
    rest(page)
    row = next(one for one in page.sections.rows() if one.key == "lost")
    assert row.count == 1
    describe_media(app_desk, line_named(page.parts.grid, "Warga").id, needs_consent(app_desk, page))
    rest(page)
    settle(window)
    appearance.choose("dark", 1.0)
    shoot(window, "library-lost-dark")
    page.sections.asked.emit(row)
    assert names(page) == ["Pura"]


def needs_consent(desk: Desk, page: LibraryPage) -> MediaFacts:
    facts = media_sheet(desk, line_named(page.parts.grid, "Warga").id).facts
    return replace(facts, consent=replace(facts.consent, state=Consent.NEEDED))


def test_a_post_is_begun_with_what_the_library_knows(page: LibraryPage, window: MainWindow) -> None:
    line = line_named(page.parts.grid, "Sawah")
    click(page.parts.grid, line)
    alt = page.parts.facts.form.alt.text()
    QTest.mouseClick(page.parts.facts.compose, Qt.MouseButton.LeftButton)
    assert window.frame is not None
    assert window.frame.here() == "composer"
    composer = cast("ComposerPage", window.frame.screen_named("composer"))
    (item,) = composer.editing.content.media
    assert (item.asset_id, item.alt) == (line.id, alt)
    assert alt


def test_a_use_opens_its_post(page: LibraryPage, window: MainWindow) -> None:
    click(page.parts.grid, line_named(page.parts.grid, "Sawah"))
    row = page.parts.facts.use_rows()[0]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert window.frame is not None
    composer = cast("ComposerPage", window.frame.screen_named("composer"))
    assert composer.editing.post_id == row.use.post_id


def test_the_composer_takes_from_the_library(
    app_desk: Desk, window: MainWindow, shoot: Shoot, settle: Settle
) -> None:
    index_all(app_desk)
    assert window.frame is not None
    window.frame.go("composer")
    composer = cast("ComposerPage", window.frame.screen_named("composer"))
    QTest.mouseClick(composer.media.parts.zone.library, Qt.MouseButton.LeftButton)
    picker = next(one for one in window.findChildren(Picker) if one.isVisible())
    settle(window)
    shoot(picker, "library-picker")
    shoot(window, "library-picker-behind")
    picker.search.setText("sawah")
    picker.search.left_down.emit()
    QTest.keyClick(picker.search, K.Key_Return)
    press(picker.grid, K.Key_Home, K.Key_Return)
    QApplication.processEvents()
    assert len(composer.editing.content.media) == 1
    assert composer.editing.content.media[0].alt


def test_dragged_out_files_are_copies_with_their_names(app_desk: Desk, page: LibraryPage) -> None:
    line = line_named(page.parts.grid, "Sawah")
    (url,) = Carried(app_desk, [line]).urls()
    copy = Path(url.toLocalFile())
    assert copy.name == line.filename
    original = app_desk.workspace.vault.path(line.sha256)
    assert copy.read_bytes() == original.read_bytes()
    assert not copy.samefile(original)


def test_tiles_are_told_to_who_can_not_see_them(page: LibraryPage) -> None:
    told = QAccessible.queryAccessibleInterface(page.parts.grid)
    spoken = [told.child(number).text(QAccessible.Text.Name) for number in range(told.childCount())]
    assert any(one.startswith("Sawah, ") for one in spoken)


def test_rows_in_place_of_tiles(
    page: LibraryPage, window: MainWindow, shoot: Shoot, settle: Settle, language: Language
) -> None:
    QTest.mouseClick(page.parts.filters.rows, Qt.MouseButton.LeftButton)
    settle(window)
    language.choose("en")
    rest(page)
    shoot(window, "library-rows-en")
    assert page.parts.grid.places.columns == 1
