"""Folding a caption where a network does, and what it colours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.content.caption_cut import coloured, folded, letters_end
from planner.content.channel import Network

FAMILY = "👨‍👩‍👧‍👦"
SCOTLAND = "🏴" + "".join(chr(0xE0000 + ord(char)) for char in "gbsct\x7f")


@pytest.mark.parametrize(
    "letter",
    ["a", "é", "e\u0301", FAMILY, "👍🏽", "❤️", "🇮🇩", SCOTLAND, "\r\n", "नि"],
)
def test_what_is_seen_as_one_letter_is_counted_as_one(letter: str) -> None:
    assert letters_end(letter + "x", 1) == len(letter)
    assert letters_end(letter * 130, 125) == 125 * len(letter)


def test_two_flags_are_two_letters() -> None:
    assert letters_end("🇮🇩🇲🇾", 1) == 2


@given(st.text(max_size=300), st.integers(0, 300))
def test_a_fold_never_lies_outside_and_more_letters_never_show_less(text: str, most: int) -> None:
    end = letters_end(text, most)
    assert 0 <= end <= len(text)
    assert end <= letters_end(text, most + 1)
    assert letters_end(text, len(text)) == len(text)


@given(st.text(max_size=300), st.integers(0, 300))
def test_what_is_seen_is_always_the_beginning_of_the_text(text: str, end: int) -> None:
    seen = folded(text, min(end, len(text)))
    assert text.startswith(seen)
    assert not seen[-1:].isspace()


def test_a_word_is_not_cut_in_two_unless_it_is_the_only_one() -> None:
    assert folded("Mudik lebih tenang", 14) == "Mudik lebih"
    assert folded("Mudik lebih tenang", 11) == "Mudik lebih"
    assert folded("https://contoh.go.id/panjang", 10) == "https://co"


def test_empty_lines_before_the_fold_are_not_seen() -> None:
    assert folded("Siap berangkat.\n\n\nSore hari", 18) == "Siap berangkat."


def parts(text: str, network: Network) -> list[str]:
    return [text[start:end] for start, end in coloured(text, network)]


def test_each_network_colours_what_it_links() -> None:
    text = "Lihat https://contoh.go.id/layanan. #MudikAman bersama @humas.contoh"
    assert parts(text, Network.FACEBOOK) == ["https://contoh.go.id/layanan", "#MudikAman"]
    assert parts(text, Network.INSTAGRAM) == ["#MudikAman", "@humas.contoh"]


def test_a_tag_inside_an_address_is_not_coloured_twice() -> None:
    assert parts("https://contoh.go.id/a/#bagian", Network.FACEBOOK) == ["https://contoh.go.id/a/#bagian"]
