"""Comparing texts by words."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from planner.content.word_diff import Part, word_diff, words

TEXTS = st.text(st.sampled_from("ab  .,\n#é\u0301\u200d👩🏽🦰مَ"), max_size=60)


@given(TEXTS | st.text(max_size=80), TEXTS | st.text(max_size=80))
def test_each_side_joins_back_to_its_text(before: str, after: str) -> None:
    parts = word_diff(before, after)
    assert "".join(one.before for one in parts) == before
    assert "".join(one.after for one in parts) == after


@given(TEXTS)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert not any(one.is_changed for one in word_diff(text, text))
    assert "".join(words(text)) == text


def test_only_the_words_that_differ_are_changed() -> None:
    parts = word_diff("Magang dibuka 1–5 Maret 2027.", "Magang dibuka 22 Februari–12 Maret 2027.")
    assert parts == (
        Part("Magang dibuka ", "Magang dibuka "),
        Part("1–5", "22 Februari–12"),
        Part(" Maret 2027.", " Maret 2027."),
    )


def test_an_added_sentence_is_one_change() -> None:
    parts = word_diff("Jumat.\n\n#Humas", "Jumat. Tanpa biaya.\n\n#Humas")
    assert [one.after for one in parts if one.is_changed] == [" Tanpa biaya."]


def test_joined_emoji_and_marked_letters_stay_whole() -> None:
    assert words("👩🏽‍🦰 مَرْحَبًا") == ("👩🏽‍🦰", " ", "مَرْحَبًا")
    assert words("cafe\u0301!") == ("cafe\u0301", "!")
    changed = [one for one in word_diff("Halo 👩🏽‍🦰", "Halo 👩🏾‍🦰") if one.is_changed]
    assert changed == [Part("👩🏽‍🦰", "👩🏾‍🦰")]


def test_the_longest_texts_take_bounded_time() -> None:
    plain = "kata lain di sini. " * 3_300
    other = "kita lain da sana! " * 3_300
    began = time.perf_counter()
    for before, after in (
        (plain, other),
        (plain, plain[:30_000] + "x" + plain[30_000:]),
        ("a b" * 9_000, "b a" * 9_000),
    ):
        parts = word_diff(before, after)
        assert "".join(one.after for one in parts) == after
    assert time.perf_counter() - began < 10
