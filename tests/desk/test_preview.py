"""What a preview shows is what would be sent."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from given import NOON
from pictures import a_jpeg
from planner.content.channel import Network
from planner.content.errors import Damaged
from planner.content.ids import AssetId, ChannelId, PostId
from planner.content.post import Content, Format, Framing, MediaItem, Variant
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.media import add_file
from planner.desk.preview import PreviewPicture, preview_file, profile_grid, sheets
from planner.desk.review import approve
from planner.desk.submit import submit
from planner.desk.write_post import create_post

from .office import APPROVER, WRITER, channel, in_review, words


@pytest.fixture
def item(desk: Desk, tmp_path: Path) -> MediaItem:
    file = tmp_path / "foto.jpg"
    file.write_bytes(a_jpeg(1600, 1000))
    asset, _ = add_file(seated(desk, WRITER), file)
    return MediaItem(asset_id=asset.id, alt="Petugas", credit="Humas", focus=(0.2, 0.5))


def both(desk: Desk, *media: MediaItem, **told: object) -> Content:
    channels = (channel(desk).id, channel(desk, Network.INSTAGRAM).id)
    return words(desk, channels=channels, media=media, **told)


def shown(desk: Desk, content: Content) -> list[PreviewPicture]:
    return [one for sheet in sheets(desk, content) for one in sheet.pictures]


def bytes_of(desk: Desk, picture: PreviewPicture) -> bytes:
    assert picture.recipe is not None
    return preview_file(desk, picture.recipe)


def test_previewed_bytes_are_those_that_submit_stores(desk: Desk, item: MediaItem) -> None:
    framed = item.framed(Framing(target="instagram-portrait", crop=(0.1, 0.1, 0.6, 0.8)))
    content = both(desk, framed)
    previewed = [hashlib.sha256(bytes_of(desk, one)).hexdigest() for one in shown(desk, content)]
    with desk.reading() as records:
        assert all(records.assets.rendition(one.key) is None for one in shown(desk, content))
    sealed = submit(seated(desk, WRITER), create_post(seated(desk, WRITER), content).id)
    with desk.reading() as records:
        manifest = records.approvals.manifest(sealed.digest or "")
    assert previewed == [one.sha256 for dispatch in manifest.dispatches for one in dispatch.pictures]


def test_a_stored_file_is_shown_not_made_anew(desk: Desk, item: MediaItem) -> None:
    content = both(desk, item)
    submit(seated(desk, WRITER), create_post(seated(desk, WRITER), content).id)
    picture = shown(desk, content)[0]
    desk.workspace.vault.path(picture.sha256).unlink()  # without the original nothing can be rendered
    assert bytes_of(desk, picture).startswith(b"\xff\xd8")


def test_the_size_is_known_before_the_file_is_made(desk: Desk, item: MediaItem) -> None:
    framed = item.framed(Framing(target="facebook-feed", crop=(0.0, 0.0, 0.5, 1.0)))
    for picture in shown(desk, both(desk, framed)):
        made = Image.open(BytesIO(bytes_of(desk, picture)))
        assert made.size == (picture.width, picture.height)


def test_each_channel_has_its_own_words_format_and_pictures(desk: Desk, item: MediaItem) -> None:
    instagram = channel(desk, Network.INSTAGRAM).id
    own = Variant(channel_id=instagram, caption="Untuk Instagram", format=Format.STORY)
    page, story = sheets(desk, both(desk, item, variants=(own,)))
    assert (page.caption, page.format) == ("Besok pagi di alun-alun.", Format.FEED)
    assert (story.caption, story.format) == ("Untuk Instagram", Format.STORY)
    assert (story.pictures[0].width, story.pictures[0].height) == (1080, 1920)
    assert page.pictures[0].key != story.pictures[0].key


def test_a_picture_that_is_gone_says_so_and_hides_no_other(desk: Desk, item: MediaItem) -> None:
    unknown = MediaItem(asset_id=AssetId("tidak-ada"))
    pictures = sheets(desk, both(desk, item, unknown))[0].pictures
    assert [one.error is None for one in pictures] == [True, False]
    desk.workspace.vault.path(pictures[0].sha256).unlink()
    with pytest.raises(Damaged, match="vault-file-missing"):
        bytes_of(desk, pictures[0])


def test_a_link_is_shown_on_facebook_alone(desk: Desk) -> None:
    page, feed = sheets(desk, both(desk, link="https://contoh.go.id"))
    assert (page.format, page.link, feed.link) == (Format.LINK, "https://contoh.go.id", None)


def test_a_channel_that_is_no_more_is_left_out(desk: Desk) -> None:
    content = replace(both(desk), channels=(ChannelId("hilang"), channel(desk).id))
    assert [one.channel.id for one in sheets(desk, content)] == [channel(desk).id]


def test_the_profile_shows_what_comes_before_the_latest_first(desk: Desk, item: MediaItem) -> None:
    instagram = channel(desk, Network.INSTAGRAM).id

    def planned(hours: int, alt: str) -> PostId:
        at = NOON + timedelta(hours=hours)
        post = in_review(desk, media=(replace(item, alt=alt),), channels=(instagram,), publish_at=at)
        return approve(seated(desk, APPROVER), post.id).id

    planned(3, "pertama")
    own = planned(5, "kedua")
    planned(9, "nanti")
    in_review(desk, media=(item,), channels=(instagram,), publish_at=NOON + timedelta(hours=4))
    until = NOON + timedelta(hours=8)
    told = profile_grid(desk, instagram, until=until, but=None)
    assert [one.alt for one in told] == ["kedua", "pertama"]
    assert [one.alt for one in profile_grid(desk, instagram, until=until, but=own)] == ["pertama"]
    with desk.reading() as records:
        assert told[0].sha256 != records.assets.get(item.asset_id).sha256  # its file, not the original
    assert profile_grid(desk, channel(desk).id, until=until, but=None) == ()
