"""Choosing a format: explicit, taken back, and without the shape of another place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.content.channel import Network
from planner.content.formats import FORMATS, suggested, with_format
from planner.content.ids import AssetId, ChannelId
from planner.content.post import Content, Format, MediaItem, Variant

HERE, THERE = ChannelId("a"), ChannelId("b")
INSTAGRAM = Network.INSTAGRAM


def a_content(count: int = 2, **more: object) -> Content:
    media = tuple(MediaItem(asset_id=AssetId(str(number))) for number in range(count))
    return Content(title="x", media=media, channels=(HERE, THERE), **more)  # type: ignore[arg-type]


@given(st.sampled_from(Network), st.data())
def test_what_is_chosen_counts_and_can_be_taken_back(network: Network, data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(FORMATS[network]))
    before = a_content(data.draw(st.integers(0, 11)))
    chosen = with_format(before, HERE, network, form)
    assert chosen.format_on(HERE, network) is form
    assert chosen.variant(THERE) == before.variant(THERE)
    assert suggested(chosen, HERE, network) is before.format_on(HERE, network)
    assert with_format(chosen, HERE, network, None) == before


def test_a_shape_of_the_feed_goes_when_a_story_is_chosen_and_stays_otherwise() -> None:
    square = Variant(channel_id=HERE, target="instagram-square", caption="sendiri")
    before = a_content(variants=(square,))
    story = with_format(before, HERE, INSTAGRAM, Format.STORY).variant(HERE)
    assert story.target is None
    assert story.caption == "sendiri"
    carousel = with_format(before, HERE, INSTAGRAM, Format.CAROUSEL).variant(HERE)
    assert carousel.target == "instagram-square"
