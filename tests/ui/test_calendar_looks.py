"""How the month looks: chips by state, hard titles, both themes, both languages, small and large."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.content.channel import Network
from planner.content.ids import PostId
from planner.content.post import Mark, Point
from planner.content.state import PublicationState, State
from planner.desk.month import DayPost
from planner.ui.calendar.chip import ChipLook, paint_post_chip
from planner.ui.calendar.chip_title import chip_meta, chip_title
from planner.ui.calendar.month_view import Spot
from planner.ui.theme.tokens import color, px, state_colors
from planner.ui.window import MainWindow
from strategies.content import HARD_TEXTS
from ui.calendar_room import ENTRIES, TODAY, Room
from ui.conftest import Shoot

Key = Qt.Key
JAKARTA = ZoneInfo("Asia/Jakarta")
SHOWN = (*(one for one in State if one is not State.ARCHIVED), *Mark)
ON_NETWORK = (PublicationState.UNCONFIRMED, PublicationState.OVERDUE, PublicationState.TAKEN_DOWN)
LONG = "Pengumuman tentang perubahan jam layanan loket di seluruh kantor daerah selama bulan Ramadan"


def no_picture(_sha256: str, _size: QSize, _focus: Point | None) -> QPixmap | None:
    return None


def a_post(shown: str = State.DRAFT, title: str = "Layanan daring", number: int = 0) -> DayPost:
    due_at = datetime.combine(TODAY, time(9), JAKARTA).astimezone(UTC) + timedelta(minutes=number)
    every = next(one for one in (*State, *Mark, *PublicationState) if one == shown)
    return DayPost(
        id=PostId(f"{number:05}"), title=title, shown=every, due_at=due_at, networks=(Network.FACEBOOK,)
    )


def painted(post: DayPost, **look: bool) -> QImage:
    image = QImage(QSize(161, 60), QImage.Format.Format_RGB32)
    image.fill(color("surface"))
    painter = QPainter(image)
    paint_post_chip(
        painter, QRectF(0, 0, 161, 60), post, ChipLook(zone=JAKARTA, picture=no_picture, is_tall=True, **look)
    )
    painter.end()
    return image


def shades(image: QImage) -> set[str]:
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


@pytest.fixture
def room(window_with: Callable[..., MainWindow], qtbot: QtBot) -> Room:
    return Room(window_with(ENTRIES), qtbot)


@pytest.mark.usefixtures("appearance", "language")
@pytest.mark.parametrize("shown", [*SHOWN, *ON_NETWORK])
def test_a_state_is_told_in_its_own_colour(shown: str) -> None:
    assert color(state_colors(shown)[0]).name() in shades(painted(a_post(shown)))


@pytest.mark.usefixtures("appearance", "language")
def test_a_failure_is_tinted_and_what_is_asked_for_is_framed() -> None:
    failed, asked = painted(a_post(State.FAILED)), painted(a_post(State.CHANGES_REQUESTED))
    assert failed.pixelColor(150, 8) == color("bg_gagal")
    assert asked.pixelColor(150, 8) == color("surface")
    assert asked.pixelColor(80, 0) == color("st_baik")
    assert painted(a_post(State.APPROVED)).pixelColor(80, 0) == color("line")


@pytest.mark.usefixtures("appearance", "language")
def test_a_draft_is_dashed() -> None:
    top = [painted(a_post(State.DRAFT)).pixelColor(x, 0) for x in range(10, 150)]
    assert any(shade == color("surface") for shade in top)
    assert any(shade == color("line_2") for shade in top)


@pytest.mark.usefixtures("appearance")
@pytest.mark.parametrize("text", [*HARD_TEXTS, LONG, "K" * 90, ""])
@pytest.mark.parametrize("lines", [1, 2])
def test_hard_titles_stay_within_their_lines(text: str, lines: int) -> None:
    title = chip_title(text, 100, lines, 600)
    assert title.count <= lines
    assert title.is_whole or len(text) > 12


@pytest.mark.usefixtures("appearance")
def test_the_hour_gives_way_before_the_word() -> None:
    wide, narrow = chip_meta("Terjadwal", "09.00", 200), chip_meta("Terjadwal", "09.00", 60)
    assert wide.is_whole
    assert narrow.is_whole
    assert wide is not narrow


def test_nothing_jumps_when_a_picture_comes(room: Room) -> None:
    before = [chip.box for cell in room.grid.view.cells for chip in cell.chips]
    room.qtbot.waitUntil(room.context.pictures.is_settled)
    assert [chip.box for cell in room.grid.view.cells for chip in cell.chips] == before


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("spoken", ["id", "en"])
def test_the_month_in_both_themes_and_languages(
    room: Room, settle: Callable[[MainWindow], None], shoot: Shoot, theme: str, spoken: str
) -> None:
    room.window.language.choose(spoken)
    room.window.appearance.choose(theme)
    room.grid.focus_on(Spot(date(2027, 2, 23), room.cell(date(2027, 2, 23)).posts[0].id))
    settle(room.window)
    shoot(room.window, f"calendar-{theme}-{spoken}")
    ring = room.grid.on_viewport(room.chip_of("Layanan daring 24 jam"))
    seen = room.grid.viewport().grab().toImage()
    assert seen.pixelColor(ring.center().x(), ring.top() - 1) == color("accent")
    assert room.page.bar().title.text() == {"id": "Februari 2027", "en": "February 2027"}[spoken]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_opens_over_the_month(
    room: Room, settle: Callable[[MainWindow], None], shoot: Shoot, theme: str
) -> None:
    room.window.appearance.choose(theme)
    room.press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    settle(room.window)
    shoot(room.window, f"calendar-day-{theme}")
    room.qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    room.page.open(date(2027, 2, 24))
    room.press(Key.Key_N)
    popover = room.page.acts.adding.popover
    assert popover is not None
    room.qtbot.keyClicks(popover.title, "Posko mudik 24 jam")
    settle(room.window)
    shoot(room.window, f"calendar-add-{theme}")
    panel = popover.panel().translated(popover.pos())
    assert room.window.rect().contains(panel)
    room.qtbot.keyClick(popover.title, Key.Key_Return)
    shoot(room.window, f"calendar-added-{theme}")


def test_the_smallest_window_and_twice_the_text(
    room: Room, settle: Callable[[MainWindow], None], shoot: Shoot
) -> None:
    room.window.resize(1280, 720)
    settle(room.window)
    shoot(room.window, "calendar-1280")
    assert room.grid.verticalScrollBar().maximum() == 0
    room.window.appearance.choose("light", 2.0)
    settle(room.window)
    shoot(room.window, "calendar-1280-200")
    assert room.cell().box.height >= 2 * 100
    assert room.grid.horizontalScrollBar().maximum() > 0
    room.page.open(date(2027, 2, 28))
    shown = room.grid.viewport().rect().intersected(room.grid.on_viewport(room.cell(date(2027, 2, 28)).box))
    assert shown.size() == room.grid.on_viewport(room.cell(date(2027, 2, 28)).box).size()


def test_four_hundred_posts_with_hard_titles(room: Room, shoot: Shoot) -> None:
    texts = (*HARD_TEXTS, LONG, "Selamat Idulfitri 🌙✨ 1448 H")
    posts = [
        a_post(SHOWN[number % len(SHOWN)], texts[number % len(texts)], number * 25) for number in range(400)
    ]
    room.grid.show_month(posts, room.page.month, TODAY, JAKARTA)
    shoot(room.window, "calendar-stress")
    cell = room.cell()
    assert len(cell.chips) == 2
    assert len(cell.hidden) == len(cell.posts) - 2
    assert cell.pill is not None
    assert cell.pill.width >= px(2 * 8 + 7 * 3)


def test_an_empty_month(room: Room, shoot: Shoot) -> None:
    for _ in range(8):
        room.page.turn(1)
    room.grid.ring = True
    shoot(room.window, "calendar-empty")
    seen = room.grid.viewport().grab().toImage()
    assert seen.pixelColor(room.grid.viewport().rect().center() - QPoint(0, 15)) == color("raised")
