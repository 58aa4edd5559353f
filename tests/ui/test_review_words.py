"""What the review shows, made without a window: places, hours, lists."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.content.ids import PostId
from planner.content.state import State
from planner.desk.review_queue import ReviewLine
from planner.ui.review.change_words import listed
from planner.ui.review.decision_bar import short_digest
from planner.ui.review.picture import HIGH, WIDE, fitted
from planner.ui.review.places import PIN_ROOM, Offsets, Span, Spot, place_of
from planner.ui.review.queue_rows import Heading, Row, hour_words, queue_rows

WIB = ZoneInfo("Asia/Jakarta")
NOW = datetime(2027, 2, 22, 1, 12, tzinfo=UTC)
TEXTS = st.text(st.sampled_from("ab \n\r😀é"), max_size=30)


def a_line(due: datetime | None, *, state: State = State.IN_REVIEW, is_own: bool = False) -> ReviewLine:
    return ReviewLine(
        id=PostId(str(due)),
        title="Judul",
        state=state,
        due_at=due,
        unit="Biro Humas",
        author="Dimas P.",
        networks=(),
        sha256=None,
        focus=None,
        submitted_at=NOW,
        is_own=is_own,
    )


@given(TEXTS, st.data())
def test_a_place_in_a_text_comes_back_from_the_document(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    offsets = Offsets(text, data.draw(st.lists(st.integers(0, len(text)), max_size=3)))
    back = offsets.code_point(offsets.end(place))
    assert back == place or text[place : place + 2] == "\r\n" or text[place - 1 : place + 1] == "\r\n"


@given(TEXTS)
def test_positions_are_those_of_utf_16(text: str) -> None:
    plain = text.replace("\r\n", "\n")
    assert Offsets(text).end(len(text)) == len(plain.encode("utf-16-le")) // 2


def test_a_pin_takes_its_room() -> None:
    offsets = Offsets("kata lain", [4])
    assert (offsets.end(4), offsets.start(4)) == (4, 4 + len(PIN_ROOM))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("media.2@0.5,0.25", Spot(2, 0.5, 0.25)),
        ("media.1", Spot(1)),
        ("caption@3-7", Span("caption", 3, 7)),
        ("instagram.caption", Span("instagram.caption")),
        ("hal lain", None),
        (None, None),
    ],
)
def test_places_are_read_as_notes_write_them(text: str | None, place: Spot | Span | None) -> None:
    assert place_of(text) == place
    if place is not None and text != "media.1":
        assert str(place) == text


def test_the_queue_stands_under_its_time() -> None:
    hours = [
        NOW - timedelta(days=1),
        NOW + timedelta(hours=7),
        NOW + timedelta(days=3),
        NOW + timedelta(days=14),
    ]
    rows = queue_rows([a_line(one) for one in (*hours, None)], NOW, WIB)
    assert [one.title for one in rows if isinstance(one, Heading)] == [
        "Hari ini",
        "Minggu ini",
        "Nanti",
        "Tanpa waktu",
    ]
    assert [one.is_near for one in rows if isinstance(one, Row)] == [True, True, False, False, False]


def test_hours_say_how_much_is_left() -> None:
    assert hour_words(NOW + timedelta(hours=7, minutes=48), NOW, WIB) == "Tayang 16.00, sisa 7 jam"
    assert hour_words(NOW + timedelta(minutes=40), NOW, WIB) == "Tayang 08.52, sisa 40 menit"
    assert hour_words(None, NOW, WIB) == "Belum ada waktu tayang"


def test_what_was_sent_back_says_so_in_place_of_its_author() -> None:
    (_, row) = queue_rows([a_line(None, state=State.CHANGES_REQUESTED)], NOW, WIB)
    assert isinstance(row, Row)
    assert row.meta == "Biro Humas · Perlu perbaikan"


@pytest.mark.parametrize(
    ("things", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")]
)
def test_lists_read_as_sentences_have_them(things: list[str], told: str) -> None:
    assert listed(things) == told


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_a_picture_is_shown_whole_and_within_its_place(width: int, height: int) -> None:
    shown = fitted((width, height))
    assert shown[0] <= WIDE
    assert shown[1] <= HIGH


def test_a_fingerprint_is_short_enough_to_compare() -> None:
    assert short_digest("7f3a9c21" + "0" * 56) == "7F3A · 9C21"
