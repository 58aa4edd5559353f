"""Where Facebook puts pictures, and which card shows what: pure functions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from given import a_channel
from planner.content.channel import Channel, Network
from planner.content.post import Format
from planner.desk.preview import PreviewPicture, Sheet
from planner.ui.composer.preview.columns import Placement, columns, in_order_of_need, placements
from planner.ui.composer.preview.photo_layout import Place, left_over, photo_places

WIDTH, GAP = 262, 2
ratios = st.lists(st.floats(0.3, 3.5), min_size=1, max_size=10)


@given(ratios, st.integers(200, 600))
def test_pictures_fill_a_block_without_touching(told: list[float], width: int) -> None:
    places, height = photo_places(told, width, GAP)
    assert len(places) == min(5, len(told))
    for one in places:
        assert one.width > 0
        assert one.height > 0
        assert one.x >= 0
        assert one.x + one.width <= width
        assert one.y + one.height <= height
    assert max(one.x + one.width for one in places) >= width - 2
    assert max(one.y + one.height for one in places) >= height - 2
    for number, one in enumerate(places):
        for other in places[number + 1 :]:
            assert apart(one, other) >= GAP


def apart(one: Place, other: Place) -> int:
    across = max(one.x, other.x) - min(one.x + one.width, other.x + other.width)
    down = max(one.y, other.y) - min(one.y + one.height, other.y + other.height)
    return max(across, down)


def test_one_picture_keeps_its_ratio_within_what_the_feed_shows() -> None:
    assert photo_places([1.5], WIDTH, GAP)[1] == round(WIDTH / 1.5)
    assert photo_places([0.4], WIDTH, GAP)[1] == round(WIDTH / 0.8)
    assert photo_places([3.5], WIDTH, GAP)[1] == round(WIDTH / 1.91)


def test_four_pictures_lie_as_in_the_mockup() -> None:
    (hero, *others), height = photo_places([0.8] * 4, WIDTH, GAP)
    assert (hero, height) == (Place(0, 0, 173, 264), 264)
    assert [(one.x, one.width) for one in others] == [(175, 87)] * 3
    assert {one.height for one in others} <= {86, 87}


def test_beyond_five_the_last_one_counts_the_rest() -> None:
    assert [left_over(count) for count in (1, 5, 6, 10)] == [0, 0, 1, 5]


def a_sheet(channel: Channel, form: Format = Format.FEED, *keys: str) -> Sheet:
    pictures = tuple(PreviewPicture(key=key, sha256=key, width=4, height=5) for key in keys)
    return Sheet(channel=channel, page="", format=form, caption="", link=None, pictures=pictures)


def test_a_story_is_seen_elsewhere_than_in_the_feed() -> None:
    page = a_sheet(a_channel())
    story = a_sheet(a_channel(Network.INSTAGRAM), Format.STORY)
    assert placements((page,)) == (Placement.FEED,)
    assert placements((story, page)) == (Placement.FEED, Placement.STORY)
    assert [one.sheet for one in columns((story, page), Placement.FEED, {})] == [page]
    assert [one.sheet for one in columns((story, page), Placement.STORY, {})] == [story]


def test_of_two_accounts_the_chosen_one_is_shown() -> None:
    first, second = a_sheet(a_channel()), a_sheet(a_channel())
    assert columns((first, second), Placement.FEED, {})[0].sheet is first
    chosen = {Network.FACEBOOK: second.channel.id}
    (column,) = columns((first, second), Placement.FEED, chosen)
    assert column.sheet is second
    assert column.channels == (first.channel, second.channel)


def test_what_is_seen_first_is_made_first_and_nothing_twice() -> None:
    page = a_sheet(a_channel(), Format.FEED, "a", "b", "c")
    feed = a_sheet(a_channel(Network.INSTAGRAM), Format.CAROUSEL, "x", "b", "y")
    shown = columns((page, feed), Placement.FEED, {})
    assert [one.key for one in in_order_of_need(shown)] == ["a", "x", "b", "c", "y"]
