"""Text at the edge: what can't be sent is taken out and counted, everything else stays byte for byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.content.text import clean, cleaned, hashtags, is_blank, length, letters, mentions, within
from strategies.content import HARD_TEXTS

FORBIDDEN = ["\x00", "\ud800", "\udbff", "\udc00", "\udfff"]


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
def test_what_can_be_sent_stays_as_it_is(text: str) -> None:
    assert clean(text) == (text, 0)


@given(st.lists(st.one_of(st.text(max_size=5), st.sampled_from(FORBIDDEN))).map("".join))
def test_what_can_not_be_sent_is_taken_out_and_counted(text: str) -> None:
    kept, taken = clean(text)
    assert len(kept) + taken == len(text)
    assert kept == "".join(char for char in text if char != "\x00" and not "\ud800" <= char <= "\udfff")
    assert kept.encode() == cleaned(text).encode()


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_hard_texts_pass_whole(text: str) -> None:
    assert cleaned(text) == text


def test_length_is_in_utf_16_units_and_letters_are_what_a_reader_counts() -> None:
    assert (length("👨‍👩‍👧"), letters("👨‍👩‍👧")) == (8, 1)
    assert (length("e\u0301"), letters("e\u0301")) == (2, 1)


@given(st.text())
def test_the_unit_that_gates_counts_highest(text: str) -> None:
    assert length(text) >= len(text) >= letters(text)


@given(st.text(), st.integers(0, 40))
def test_what_fits_is_the_longest_beginning_that_does(text: str, limit: int) -> None:
    kept = within(text, limit)
    assert text.startswith(kept)
    assert length(kept) <= limit
    assert kept == text or length(text[: len(kept) + 1]) > limit


@pytest.mark.parametrize("text", ["", " \t\r\n", "\u00a0\u3000", "\u200b\u200d\u2060\ufeff", "\x00\x07"])
def test_what_nobody_sees_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", [".", "\u200b👍", " a ", "\u0651"])
def test_what_somebody_sees_is_not_blank(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("#satu #dua", 2),
        ("a#b", 0),
        ("##c", 1),
        ("# d", 0),
        ("#kota_ramah,#2027", 1),
        ("#2027", 0),
        ("x.go.id/a#b #http://a", 0),
        ("❤️#satu", 1),
        ("&#39;", 0),
        ("#لغة", 1),
        ("", 0),
    ],
)
def test_hashtags_are_counted(text: str, count: int) -> None:
    assert hashtags(text) == count


@pytest.mark.parametrize(
    ("text", "count"), [("@ayu dan @bayu.s", 2), ("humas@contoh.go.id", 0), ("(@ayu)", 1), ("@ ayu", 0)]
)
def test_mentions_are_counted(text: str, count: int) -> None:
    assert mentions(text) == count
