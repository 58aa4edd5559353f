"""What the studio made of a picture reaches the sealed file and its key; framing stays the post's."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from planner.content.asset import Asset
from planner.content.errors import Damaged
from planner.content.ids import AssetId, PersonId
from planner.content.post import Framing, MediaItem
from planner.imaging.adjustments import Adjustments
from planner.imaging.design import Design, TargetFraming
from planner.imaging.layers import TextLayer
from planner.imaging.targets import TARGETS
from planner.publish.sealing import Recipe, design_for

STORY = TARGETS["story"]
SHA = "ab" * 32
WORDS = TextLayer(id="t", text="Halo")


def item(design: Design | None, **rest: object) -> MediaItem:
    told = None if design is None else design.to_json()
    return MediaItem(asset_id=AssetId("a"), design=told, **rest)  # type: ignore[arg-type]


def key(design: Design) -> str:
    asset = Asset(
        id=AssetId("a"),
        sha256=SHA,
        media_type="image/jpeg",
        width=9,
        height=9,
        size=1,
        filename="a.jpg",
        added_by=PersonId("p"),
        added_at=datetime(2027, 1, 1, tzinfo=UTC),
    )
    return Recipe(asset=asset, design=design, target=STORY).key


def test_layers_and_light_of_a_picture_are_sealed_with_it() -> None:
    made = Design(layers=(WORDS,), adjustments=Adjustments(warmth=9), straighten=2, turns=1)

    assert design_for(item(made), SHA, STORY) == replace(made, source=SHA)


def test_how_a_target_is_framed_the_post_says_alone() -> None:
    stale = TargetFraming(target="story", crop=(0, 0, 0.1, 0.1))
    made = Design(layers=(WORDS,), focus=(0.9, 0.9), crop=(0, 0, 0.2, 0.2), framings=(stale,))
    framing = Framing(target="story", crop=(0, 0, 0.5, 1), focus=(0.2, 0.3))

    design = design_for(item(made, framings=(framing,)), SHA, STORY)

    assert (design.crop, design.focus, design.framings) == ((0, 0, 0.5, 1), (0.2, 0.3), ())
    assert design_for(item(made, focus=(0.4, 0.4)), SHA, STORY).focus == (0.4, 0.4)


def test_a_picture_that_is_only_framed_keeps_the_key_that_was_approved() -> None:
    """This text is what version 1 of the design was: a change of it would void every approval given."""
    text = (
        '1|{"background":"#ffffff","crop":null,"fit":"crop","focus":[1.0,0.5],"schema":1,"source":"'
        + SHA
        + '","text":null}|story|1080x1920|92|4000000'
    )

    assert key(Design(source=SHA, focus=(1, 0.5))) == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    "changed",
    [
        {"layers": (WORDS,)},
        {"adjustments": Adjustments(exposure=1)},
        {"straighten": 0.5},
        {"turns": 1},
        {"is_flipped": True},
        {"background": "#000000"},
        {"fit": "pad"},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_whatever_changes_the_file_changes_its_key(changed: dict[str, object]) -> None:
    assert key(replace(Design(source=SHA), **changed)) != key(Design(source=SHA))


def test_a_damaged_design_is_told() -> None:
    with pytest.raises(Damaged):
        design_for(MediaItem(asset_id=AssetId("a"), design="{"), SHA, STORY)
