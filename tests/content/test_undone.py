"""Taking one change back keeps what was written since."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from given import a_content
from planner.content.ids import AssetId, ChannelId
from planner.content.post import Content, Framing, MediaItem, Variant
from planner.content.undone import undone

FB, IG = ChannelId("fb"), ChannelId("ig")
ONE, TWO = MediaItem(asset_id=AssetId("1")), MediaItem(asset_id=AssetId("2"))

media = st.lists(st.sampled_from([ONE, TWO, replace(ONE, alt="a")]), unique_by=lambda one: one.asset_id)
variants = st.lists(
    st.builds(
        Variant, channel_id=st.sampled_from([FB, IG]), caption=st.none() | st.sampled_from(["a", "b", ""])
    ).filter(lambda one: one.caption is not None),
    unique_by=lambda one: one.channel_id,
)
contents = st.builds(
    Content,
    title=st.sampled_from(["x", "y"]),
    caption=st.text(max_size=3),
    media=media.map(tuple),
    variants=variants.map(tuple),
)


@given(contents, contents)
def test_taken_back_at_once_nothing_is_left_of_a_change(before: Content, after: Content) -> None:
    there = undone(after, before, after)
    assert replace(there, variants=()) == replace(before, variants=())
    assert set(there.variants) == set(before.variants)


def test_words_typed_since_stay() -> None:
    before = a_content(caption="Lama", media=(ONE, TWO))
    after = replace(before, media=(TWO,))
    now = replace(after, caption="Baru", media=(replace(TWO, alt="Peta"),))
    assert undone(now, before, after) == replace(now, media=(ONE, replace(TWO, alt="Peta")))


def test_only_the_framing_goes_back() -> None:
    before = a_content(media=(ONE,))
    after = replace(before, media=(ONE.framed(Framing(target="story", focus=(0.1, 0.2))),))
    now = replace(after, media=(replace(after.media[0], alt="Peta"),))
    assert undone(now, before, after).media == (replace(ONE, alt="Peta"),)


def test_the_caption_of_another_channel_stays() -> None:
    before = a_content(variants=(Variant(channel_id=IG, caption="Hai"),))
    after = replace(before, variants=())
    now = replace(after, variants=(Variant(channel_id=FB, caption="Halo"),))
    assert set(undone(now, before, after).variants) == {
        Variant(channel_id=FB, caption="Halo"),
        Variant(channel_id=IG, caption="Hai"),
    }
