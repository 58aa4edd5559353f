"""Kept texts, fields of templates, links without followers, and what a version changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from given import a_channel, a_content, a_picture
from planner.content.caption_fields import FIELDS, fields_in, filled, unfilled, values_of
from planner.content.errors import Refused
from planner.content.links import is_link, without_tracking
from planner.content.post import Variant
from planner.content.snippet import Snippet, SnippetKind, checked, matching
from planner.content.version_changes import Part, changed_parts

IG = a_channel()


def test_a_post_fills_the_fields_it_knows() -> None:
    at = datetime(2027, 2, 26, 9, 0, tzinfo=UTC)
    content = a_content(title="Mudik", publish_at=at, zone="Asia/Jakarta", link="https://contoh.go.id")
    text = filled("{judul}: {hari}, {tanggal}, {jam}. {tautan} {unit}", values_of(content, "Humas"))
    assert text == "Mudik: Jumat, 26 Februari 2027, 16.00 WIB. https://contoh.go.id Humas"


@pytest.mark.parametrize(("zone", "told"), [("Asia/Makassar", "17.00 WITA"), ("Asia/Jayapura", "18.00 WIT")])
def test_the_hour_is_that_of_the_post(zone: str, told: str) -> None:
    at = datetime(2027, 2, 26, 9, 0, tzinfo=UTC)
    assert values_of(a_content(publish_at=at, zone=zone), "")["jam"] == told


def test_what_a_post_does_not_know_stays_to_be_seen() -> None:
    content = a_content(title="", publish_at=None, link=None)
    text = filled("{jam} {jam} {unit}", values_of(content, ""))
    assert text == "{jam} {jam} {unit}"
    assert unfilled(text) == ("{jam}", "{unit}")
    assert [text[start:end] for start, end in fields_in(text)] == ["{jam}", "{jam}", "{unit}"]


@given(st.text(), st.dictionaries(st.sampled_from(FIELDS), st.text(min_size=1)))
def test_a_value_is_never_read_as_a_template(value: str, others: dict[str, str]) -> None:
    assert filled("{judul}", {**others, "judul": value}) == value


@pytest.mark.parametrize(
    ("link", "plain"),
    [
        ("https://a.id/x?utm_source=ig&UTM_medium=b", "https://a.id/x"),
        ("https://a.id/x?id=1&fbclid=2&b=a%20c", "https://a.id/x?id=1&b=a%20c"),
        ("https://a.id/x?sid=1", "https://a.id/x?sid=1"),
        ("https://a.id/x?a=1&&b#utm_x=1", "https://a.id/x?a=1&&b#utm_x=1"),
        ("mailto:a@b.id?utm_source=x", "mailto:a@b.id?utm_source=x"),
        ("https://[", "https://["),
    ],
)
def test_only_what_follows_people_is_taken_from_a_link(link: str, plain: str) -> None:
    assert without_tracking(link) == plain


@given(st.text())
def test_taking_followers_away_never_fails_and_is_done_once(link: str) -> None:
    plain = without_tracking(f"https://a.id/?{link}")
    assert without_tracking(plain) == plain


def test_a_link_is_one_word() -> None:
    assert is_link("https://a.id")
    assert not is_link("https://a.id dan")
    assert not is_link("a.id")


@pytest.mark.parametrize(("name", "text"), [("", "isi"), ("nama", " \n"), ("nama", "x" * 5001)])
def test_a_snippet_needs_a_name_and_a_text_of_a_length(name: str, text: str) -> None:
    with pytest.raises(Refused):
        checked(SnippetKind.SNIPPET, name, text)


def test_tags_are_kept_without_their_sign_and_written_with_it() -> None:
    name, text = checked(SnippetKind.TAG, "", "#MudikAman")
    assert (name, text) == ("MudikAman", "MudikAman")
    assert Snippet(kind=SnippetKind.TAG, name=name, text=text).inserted() == "#MudikAman"


def test_what_begins_so_stands_first() -> None:
    told = [
        Snippet(kind=SnippetKind.SNIPPET, name=name, text=".") for name in ("Hari mudik", "Mudik", "Lain")
    ]
    assert [one.name for one in matching(tuple(told), "mudik")] == ["Mudik", "Hari mudik"]


@pytest.mark.parametrize(
    ("told", "part"),
    [
        ({"title": "Lain"}, Part.TITLE),
        ({"caption": "Lain"}, Part.CAPTION),
        ({"link": "https://lain.id"}, Part.LINK),
        ({"publish_at": datetime(2028, 1, 1, tzinfo=UTC)}, Part.HOUR),
        ({"channels": ()}, Part.CHANNELS),
        ({"variants": (Variant(channel_id=IG.id, caption="Sendiri"),)}, Part.OWN_CAPTION),
        ({"variants": (Variant(channel_id=IG.id, first_comment="Hai"),)}, Part.COMMENT),
        ({"source": "Biro Umum"}, Part.REST),
    ],
)
def test_a_version_says_what_it_changed(told: dict[str, object], part: Part) -> None:
    given_before = {"channels": (IG.id,), "variants": ()}
    before, after = a_content(**given_before), a_content(**{**given_before, **told})
    assert changed_parts(before, replace(after, media=before.media)) == (part,)


def test_pictures_are_told_apart_by_what_happened_to_them() -> None:
    one, other = a_picture(), a_picture()
    before = a_content(media=(one, other), variants=())
    assert changed_parts(before, replace(before, media=(other, one))) == (Part.ORDER,)
    assert changed_parts(before, replace(before, media=(one,))) == (Part.REMOVED,)
    assert changed_parts(before, replace(before, media=(one, other, a_picture()))) == (Part.ADDED,)
    assert changed_parts(before, replace(before, media=(replace(one, alt="x"), other))) == (Part.ALT,)
    assert changed_parts(before, replace(before, media=(replace(one, focus=(0.1, 0.2)), other))) == (
        Part.LOOK,
    )
    assert changed_parts(before, before) == ()
    assert changed_parts(None, before) == (Part.FIRST,)
