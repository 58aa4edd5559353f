"""What the strip says of a post, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize

from planner.content.channel import Network
from planner.content.ids import AssetId
from planner.content.post import Content, Format, Framing, MediaItem
from planner.desk.frames import Frame
from planner.desk.rulebook import platform_limits
from planner.ui.composer.media.places import gap_at, number_after, tile_rects
from planner.ui.composer.media.strip import (
    Tile,
    longest_alt,
    most_pictures,
    moved,
    ratio_words,
    shape_line,
    shape_lines,
    tiles_of,
    with_item,
    without,
)
from planner.ui.composer.media.tile_look import look_at

LIMITS = platform_limits()
FB, IG = Network.FACEBOOK, Network.INSTAGRAM
PAGE = Frame(target="facebook-feed", width=2048, height=None, shown_on=((FB, Format.FEED),))
CAROUSEL = Frame(target="instagram-portrait", width=1080, height=1350, shown_on=((IG, Format.CAROUSEL),))
STORY = Frame(target="story", width=1080, height=1920, shown_on=((IG, Format.STORY),))
SINGLE = replace(CAROUSEL, shown_on=((IG, Format.FEED),))


def some(count: int) -> Content:
    media = tuple(MediaItem(asset_id=AssetId(str(number))) for number in range(1, count + 1))
    return Content(title="Mudik", media=media)


@pytest.mark.parametrize(
    ("count", "frames", "line"),
    [
        (4, (PAGE, CAROUSEL), "Korsel · 4:5"),
        (1, (PAGE, SINGLE), "Foto tunggal · 4:5"),
        (3, (PAGE,), "Album · bentuk asli"),
        (1, (STORY,), "Story · 9:16"),
        (0, (PAGE, SINGLE), "Belum ada foto"),
        (2, (), "Belum ada kanal"),
    ],
)
def test_the_line_says_what_becomes_of_the_pictures(count: int, frames: tuple[Frame, ...], line: str) -> None:
    assert shape_line(count, frames) == line


def test_each_network_is_told() -> None:
    assert shape_lines(4, (PAGE, CAROUSEL)) == ("Facebook: Album · bentuk asli", "Instagram: Korsel · 4:5")


def test_a_shape_is_said_as_people_say_it() -> None:
    assert ratio_words(Frame(target="instagram-square", width=1080, height=1080)) == "1:1"
    assert ratio_words(Frame(target="instagram-landscape", width=1080, height=566)).startswith("1")


def test_the_limits_are_those_of_the_networks() -> None:
    assert most_pictures(LIMITS, (PAGE, CAROUSEL)) == 10
    assert most_pictures(LIMITS, ()) == 10
    assert longest_alt(LIMITS) == 1_000


@given(st.integers(1, 12), st.data())
def test_a_moved_picture_is_where_it_was_put_and_the_others_keep_their_order(
    count: int, data: st.DataObject
) -> None:
    number, to = data.draw(st.integers(1, count)), data.draw(st.integers(1, count))
    before = some(count)
    after = moved(before, number, to)
    item = before.media[number - 1]
    assert after.media[to - 1] == item
    assert without(after, to) == without(before, number)


def test_words_are_kept_with_their_picture() -> None:
    content = some(3)
    described = replace(content.media[1], alt="Jembatan merah")
    tiles = tiles_of(with_item(content, described).media, {}, (CAROUSEL,))
    assert [one.is_described for one in tiles] == [False, True, False]
    assert tiles[1].spoken() == "Gambar 2 dari 3, Jembatan merah, teks alternatif sudah ada"
    assert tiles[0].spoken() == "Gambar 1 dari 3, teks alternatif belum ada"


@given(st.integers(1, 10), st.floats(-50, 300), st.floats(-50, 700))
def test_wherever_a_tile_is_dropped_there_is_a_place_for_it(count: int, x: float, y: float) -> None:
    rects = tile_rects(count, 2, (87, 109), 8, QPointF(3, 3))
    assert 1 <= gap_at(rects, QPointF(x, y)) <= count + 1


@given(
    st.integers(1, 10), st.integers(1, 10), st.sampled_from(["MoveLeft", "MoveRight", "MoveUp", "MoveDown"])
)
def test_arrows_never_lead_out_of_the_list(count: int, number: int, action: str) -> None:
    assert 1 <= number_after(min(number, count), action, count, 2) <= count


def test_a_tile_shows_the_part_that_was_cut_by_hand() -> None:
    item, room = MediaItem(asset_id=AssetId("a")), QSize(80, 100)
    tile = Tile(number=1, of=1, item=item, sha256="0", size=(1600, 2000))
    assert look_at(replace(tile, framing=Framing(target="x", focus=(0.2, 0.3))), room).focus == (0.2, 0.3)
    cut = look_at(replace(tile, framing=Framing(target="x", crop=(0.5, 0.5, 0.25, 0.25))), room)
    assert cut.whole == QSize(320, 400)
    assert cut.part == pytest.approx((0.5, 0.5, 0.25, 0.25))
