"""Small rules of values: what a variant overrides, what a role allows, which format media suggest."""

from __future__ import annotations

import dataclasses

import pytest

from given import a_channel, a_content, a_person, a_picture, a_post
from planner.content.channel import Network
from planner.content.errors import Refused
from planner.content.ids import ChannelId, new_id
from planner.content.people import Role
from planner.content.post import Content, Format, Variant

HERE, ELSEWHERE = ChannelId("here"), ChannelId("elsewhere")


def test_values_do_not_change() -> None:
    for value in (a_content(), a_post(), a_person(), a_channel(), a_picture()):
        assert dataclasses.is_dataclass(value)
        for field in dataclasses.fields(value):
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(value, field.name, None)


def test_a_variant_overrides_only_what_it_says() -> None:
    content = a_content(media=(a_picture(),), variants=(Variant(channel_id=HERE, caption="Lain"),))
    assert (content.caption_on(HERE), content.caption_on(ELSEWHERE)) == ("Lain", content.caption)
    assert content.media_on(HERE) == content.media
    own = Variant(channel_id=HERE, media=())
    assert a_content(media=(a_picture(),), variants=(own,)).media_on(HERE) == ()


@pytest.mark.parametrize(
    ("content", "on_facebook", "on_instagram"),
    [
        (a_content(), Format.TEXT, Format.FEED),
        (a_content(link="https://contoh.go.id"), Format.LINK, Format.FEED),
        (a_content(media=(a_picture(),)), Format.FEED, Format.FEED),
        (a_content(media=(a_picture(), a_picture())), Format.FEED, Format.CAROUSEL),
        (
            a_content(variants=(Variant(channel_id=HERE, format=Format.STORY),)),
            Format.STORY,
            Format.STORY,
        ),
    ],
)
def test_media_and_link_suggest_the_format(
    content: Content, on_facebook: Format, on_instagram: Format
) -> None:
    assert content.format_on(HERE, Network.FACEBOOK) is on_facebook
    assert content.format_on(HERE, Network.INSTAGRAM) is on_instagram


@pytest.mark.parametrize("role", Role)
def test_a_role_allows_only_itself(role: Role) -> None:
    person = a_person(role)
    assert [one for one in Role if person.holds(one)] == [role]
    person.require(role)
    for other in set(Role) - {role}:
        with pytest.raises(Refused, match="role-missing"):
            person.require(other)


def test_who_has_left_may_nothing() -> None:
    gone = a_person(*Role, active=False)
    assert not gone.holds(*Role)
    with pytest.raises(Refused, match="role-missing"):
        gone.require(*Role)


def test_ids_are_version_7_and_differ() -> None:
    made = [new_id() for _ in range(100)]
    assert len(set(made)) == 100
    assert {one[14] for one in made} == {"7"}
