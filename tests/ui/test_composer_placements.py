"""The places where a post is seen: feed on phone and desk, profile, story, Reel, the card of a link."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.content.channel import Network
from planner.content.post import Content, Format, MediaItem, Variant
from planner.desk.desk import Desk
from planner.desk.look_up import PostFilter, list_posts, show_post
from planner.desk.media import add_file
from planner.desk.videos import items_of
from planner.ui.composer.editing import Editing
from planner.ui.composer.preview.card import NetworkCard
from planner.ui.composer.preview.columns import Placement
from planner.ui.composer.preview.facebook_card import FacebookCard, host_of
from planner.ui.composer.preview.instagram_card import InstagramCard
from planner.ui.composer.preview.pane import PreviewPane
from planner.ui.composer.preview.playing import clock_words, whole_in
from planner.ui.composer.preview.profile_card import ProfileCard
from planner.ui.composer.preview.reel_card import ReelCard
from planner.ui.composer.preview.story_card import StoryCard
from planner.ui.composer.preview.zones import REEL, safe_rect
from planner.ui.language import Language
from planner.ui.window import MainWindow
from ui.conftest import Shoot
from videos import Film, make_video

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def content(app_desk: Desk) -> Content:
    """The carousel of the mockups."""
    found = list_posts(app_desk, PostFilter(text="7 hal sebelum mudik"))
    return show_post(app_desk, found[0].id).post.content


@pytest.fixture
def pane(window: MainWindow, content: Content) -> PreviewPane:
    assert window.context is not None
    editing = Editing(window.context, window)
    made = PreviewPane(window.context, editing, window)
    made.resize(QSize(583, 754))
    made.show()
    made.raise_()
    editing.begin(content)
    return made


def rest(pane: PreviewPane) -> None:
    context = pane.cards._context
    for _ in range(4_000):
        QApplication.processEvents()
        pane.grab()
        if pane.cards.proofs.is_settled() and context.pictures.is_settled():
            return
        pane.thread().msleep(2)
    raise AssertionError("the previews never come to rest")


def seen(pane: PreviewPane) -> list[type[NetworkCard]]:
    return [type(one) for one in pane.cards.cards()]


def press(pane: PreviewPane, placement: Placement, qtbot: QtBot) -> None:
    qtbot.mouseClick(pane.places.part(placement), LEFT)


def test_three_places_are_offered_and_each_shows_its_cards(pane: PreviewPane, qtbot: QtBot) -> None:
    offered = [one for one in Placement if not pane.places.part(one).isHidden()]
    assert offered == [Placement.FEED, Placement.PROFILE, Placement.STORY]
    assert seen(pane) == [FacebookCard, InstagramCard]
    press(pane, Placement.PROFILE, qtbot)
    assert seen(pane) == [ProfileCard]
    press(pane, Placement.STORY, qtbot)
    assert seen(pane) == [StoryCard, StoryCard]
    press(pane, Placement.FEED, qtbot)
    assert seen(pane) == [FacebookCard, InstagramCard]


def test_a_post_that_is_no_story_says_so_when_it_is_looked_at_as_one(pane: PreviewPane, qtbot: QtBot) -> None:
    press(pane, Placement.STORY, qtbot)
    (card, _other) = pane.cards.cards()
    assert card.sheet is not None
    picture = card.sheet.pictures[0]
    assert (picture.width, picture.height) == (1080, 1920)
    assert "belum dikirim sebagai Story" in pane.cards.parts.note.accessibleName()
    press(pane, Placement.FEED, qtbot)
    assert "sama persis" in pane.cards.parts.note.accessibleName()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_place_is_drawn(
    pane: PreviewPane, language: Language, qtbot: QtBot, shoot: Shoot, theme: str
) -> None:
    window = pane.window()
    assert isinstance(window, MainWindow)
    window.appearance.choose(theme)
    language.choose("id" if theme == "light" else "en")
    pane.retranslate()
    for place in (Placement.FEED, Placement.PROFILE, Placement.STORY):
        press(pane, place, qtbot)
        if place is Placement.STORY and not pane.zones.isChecked():
            qtbot.mouseClick(pane.zones, LEFT)
        rest(pane)
        shoot(pane, f"placement-{place}-{theme}")
    press(pane, Placement.FEED, qtbot)
    qtbot.mouseClick(pane.device, LEFT)
    rest(pane)
    shoot(pane, f"placement-desk-{theme}")
    assert seen(pane) == [FacebookCard]
    assert pane.cards.cards()[0].width() > 500


def test_a_screen_of_a_desk_shows_one_wide_card_and_the_phone_comes_back(
    pane: PreviewPane, qtbot: QtBot
) -> None:
    pane.editing.put(
        replace(pane.editing.content, caption="Mudik lebih tenang dari rumah. " * 20, variants=())
    )
    on_phone = pane.cards.cards()[0]
    assert isinstance(on_phone, FacebookCard)
    folded, narrow = on_phone.caption().shown, on_phone.width()
    qtbot.mouseClick(pane.device, LEFT)
    assert on_phone.width() > narrow
    assert len(on_phone.caption().shown) > len(folded)
    qtbot.mouseClick(pane.device, LEFT)
    assert on_phone.width() == narrow
    assert on_phone.caption().shown == folded


def test_safe_zones_are_drawn_and_told_while_they_are_wanted(pane: PreviewPane, qtbot: QtBot) -> None:
    assert pane.zones.isHidden()
    press(pane, Placement.STORY, qtbot)
    rest(pane)
    card = pane.cards.cards()[0]
    before = card.grab().toImage()
    qtbot.mouseClick(pane.zones, LEFT)
    assert "Zona aman" in card.accessibleDescription()
    assert card.grab().toImage() != before
    qtbot.mouseClick(pane.zones, LEFT)
    assert "Zona aman" not in card.accessibleDescription()
    assert card.grab().toImage() == before


def test_a_reel_opens_where_reels_are_seen_and_asks_for_its_video(
    pane: PreviewPane, content: Content
) -> None:
    own = tuple(Variant(channel_id=one, format=Format.REEL) for one in content.channels)
    pane.editing.begin(replace(content, variants=own))
    assert seen(pane) == [ReelCard, ReelCard]
    assert not pane.places.part(Placement.REEL).isHidden()
    pane.editing.begin(replace(content, variants=()))
    assert seen(pane) == [FacebookCard, InstagramCard]
    assert pane.places.part(Placement.REEL).isHidden()


def test_a_video_is_shown_by_its_cover_as_a_reel_in_the_feed_and_in_the_grid(
    pane: PreviewPane, content: Content, app_desk: Desk, tmp_path: Path, shoot: Shoot
) -> None:
    film = Film(seconds=3, size=(108, 192), sound=None)
    asset, _is_new = add_file(app_desk, make_video(tmp_path / "a.mp4", film))
    media = items_of(app_desk, (asset,))
    pane.editing.begin(replace(content, variants=(), media=media))
    assert seen(pane) == [FacebookCard]  # a video of the Page; on Instagram it is a Reel
    rest(pane)
    shoot(pane, "placement-video-feed")
    pane.cards.choose_placement(Placement.REEL)
    assert seen(pane) == [ReelCard]
    (card,) = pane.cards.cards()
    assert card.sheet is not None
    assert card.sheet.pictures[0].seconds == pytest.approx(3.0)
    rest(pane)
    middle = card.grab().toImage().pixelColor(card.width() // 2, card.height() // 3)
    assert middle.lightness() > 20  # the cover, and no black
    shoot(pane, "placement-video-reel")
    pane.cards.choose_placement(Placement.PROFILE)
    rest(pane)
    shoot(pane, "placement-video-profile")
    assert seen(pane) == [ProfileCard]


def test_a_single_video_becomes_a_reel_and_a_page_video(content: Content) -> None:
    one = replace(content, variants=(), media=(MediaItem(asset_id=content.media[0].asset_id, poster_at=0.0),))
    assert one.format_on(one.channels[0], Network.INSTAGRAM) is Format.REEL
    assert one.format_on(one.channels[0], Network.FACEBOOK) is Format.VIDEO


def test_a_link_has_a_slot_for_the_picture_that_meta_fetches(
    pane: PreviewPane, content: Content, shoot: Shoot
) -> None:
    link = "https://www.contoh.go.id/mudik/2027?utm=1"
    pane.editing.begin(replace(content, media=(), variants=(), link=link, channels=content.channels[:1]))
    shoot(pane, "placement-link")
    told = pane.cards.cards()[0].accessibleDescription()
    assert link in told
    assert "diambil Facebook dari situsnya" in told


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.contoh.go.id/a", "contoh.go.id"),
        ("contoh.go.id/a", "contoh.go.id/a"),
        ("http://[::1", "http://[::1"),
        ("", ""),
    ],
)
def test_the_site_of_a_link_is_read_from_any_address(address: str, host: str) -> None:
    assert host_of(address) == host


def test_a_wide_video_stands_whole_in_an_upright_place() -> None:
    shown = whole_in(QRectF(0, 0, 262, 466), 1920, 1080)
    assert shown.width() == 262
    assert abs(shown.width() / shown.height() - 16 / 9) < 0.02
    assert shown.center() == QRectF(0, 0, 262, 466).center()


def test_lengths_are_said_as_players_say_them() -> None:
    assert [clock_words(one) for one in (0, 7.4, 60, 754)] == ["0:00", "0:07", "1:00", "12:34"]


def test_what_is_safe_keeps_clear_of_every_margin() -> None:
    safe = safe_rect(QRectF(0, 0, 1080, 1920), REEL)
    assert (round(safe.left()), round(safe.top())) == (65, 269)
    assert round(1920 - safe.bottom()) == 672
