"""Rules about what our own designs draw over a picture."""

from __future__ import annotations

import pytest

from given import a_content, a_picture
from planner.content.checks.facts import LayerFacts
from planner.content.post import Format, Variant

from .rules_room import FB, IG, around, says

PICTURE = a_picture(alt="Poster layanan", credit="Humas")
FINE = {
    "id": "1",
    "kind": "text",
    "text": "Mudik Aman",
    "ink": (0.2, 0.3, 0.6, 0.2),
    "size_px": 80.0,
    "contrast": 7.0,
}


def told(
    code: str, *, form: Format | None = None, caption: str = "Besok pagi.", **facts: object
) -> list[str]:
    layer = LayerFacts(**{**FINE, **facts})  # type: ignore[arg-type]  # the test's own facts
    variants = () if form is None else (Variant(channel_id=IG.id, format=form),)
    post = a_content(caption=caption, media=(PICTURE,), channels=(IG.id,), variants=variants)
    return [one.saying for one in says(code, post, IG, about=around(layers={PICTURE.asset_id: (layer,)}))]


@pytest.mark.parametrize("code", ["P24", "P25", "A05", "A06", "A07", "A12", "L10"])
def test_ordinary_words_on_a_picture_give_no_cause(code: str) -> None:
    assert told(code) == []
    assert says(code, a_content(media=(PICTURE,)), about=around(layers={})) == []


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("P24", {"frame": (1080, 1080), "ink": (0.05, 0.3, 0.5, 0.2)}),
        ("P24", {"frame": (1080, 566), "ink": (0.5, 0.3, 0.5, 0.2)}),
        ("P25", {"form": Format.STORY, "ink": (0.2, 0.1, 0.6, 0.2)}),
        ("P25", {"form": Format.REEL, "ink": (0.2, 0.5, 0.6, 0.2)}),
        ("A05", {"contrast": 2.9}),
        ("A05", {"contrast": 4.4, "size_px": 60.0}),
        ("A06", {"size_px": 32.9}),
        ("A06", {"size_px": 10.0}),
        ("A07", {"text": "kata " * 41}),
        ("A07", {"text": "a b c d e " * 20}),
        ("A12", {"text": "Daftar sebelum 12 Maret"}),
        ("A12", {"text": "Buka www.setkab.go.id"}),
    ],
)
def test_what_is_true_of_the_words_is_said(code: str, facts: dict[str, object]) -> None:
    assert told(code, **facts) == [code]  # type: ignore[arg-type]


def test_large_and_bold_letters_need_less_contrast() -> None:
    assert told("A05", contrast=3.1, size_px=72.0) == []
    assert told("A05", contrast=3.1, size_px=57.0) == ["A05"]
    assert told("A05", contrast=3.1, size_px=57.0, is_bold=True) == []


def test_in_a_feed_there_are_no_buttons_and_in_a_story_no_grid() -> None:
    assert told("P25", ink=(0.0, 0.0, 1.0, 1.0)) == []
    assert told("P24", form=Format.STORY, ink=(0.0, 0.0, 1.0, 1.0)) == []


def test_what_the_caption_says_too_is_told() -> None:
    assert told("A12", text="12 Maret pukul 09.00", caption="Pada 12 Maret pukul 09.00.") == []


@pytest.mark.parametrize("fault", ["rotated", "translucent", "cut", "covered"])
def test_an_emblem_is_untouched(fault: str) -> None:
    assert told("L10", kind="logo", text="", is_emblem=True, faults=(fault,)) == [f"L10.{fault}"]
    assert told("L10", kind="logo", text="", faults=(fault,)) == []


def test_a_layer_counts_where_it_is_shown() -> None:
    layer = LayerFacts(**{**FINE, "contrast": 1.0, "channels": frozenset({FB.id})})  # type: ignore[arg-type]
    post = a_content(media=(PICTURE,), channels=(FB.id, IG.id))
    found = says("A05", post, FB, IG, about=around(layers={PICTURE.asset_id: (layer,)}))
    assert [one.where for one in found] == ["facebook.media.1"]
