"""Rules about pictures and videos: what is true of the file is said, and nothing else."""

from __future__ import annotations

import pytest

from given import a_content, a_picture
from planner.content.checks.facts import Exported, PictureFacts
from planner.content.checks.flashes import flashes_too_fast
from planner.content.finding import Severity
from planner.content.post import Content, Format, Framing, MediaItem, Variant
from planner.content.video import VideoFacts

from .rules_room import FB, IG, around, places, says

GOOD = {
    "filename": "foto.jpg",
    "media_type": "image/jpeg",
    "width": 4000,
    "height": 3000,
    "format": "JPEG",
    "is_srgb": True,
    "orientation": 1,
    "frames": 1,
    "is_see_through": False,
    "has_place": False,
    "owner": "",
    "qr": (),
}
OF_PICTURES = ("P05", "P08", "P18", "P19", "P20", "P21", "L05", "L06", "K08", "K09", "K11")
PICTURE = a_picture(credit="Humas")
POST = a_content(media=(PICTURE,), channels=(FB.id, IG.id))


def told(code: str, content: Content = POST, **facts: object) -> set[str]:
    known = PictureFacts(**{**GOOD, **facts})  # type: ignore[arg-type]  # the test's own facts
    pictures = {one.asset_id: known for one in content.media}
    return places(code, content, about=around(pictures=pictures))


@pytest.mark.parametrize("code", OF_PICTURES)
def test_an_ordinary_photograph_gives_no_cause(code: str) -> None:
    assert told(code) == set()
    assert places(code, POST, about=around(pictures={})) == set()


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("P05", {"refusal": "picture-type-unknown"}),
        ("P05", {"refusal": "picture-broken"}),
        ("P08", {"width": 319}),
        ("P08", {"width": 1079}),
        ("P18", {"is_srgb": False}),
        ("P18", {"is_srgb": False, "format": "TIFF", "filename": "a.tif"}),
        ("P19", {"orientation": 6}),
        ("P19", {"orientation": 3}),
        ("P20", {"frames": 2}),
        ("P20", {"frames": 40}),
        ("P21", {"is_see_through": True}),
        ("P21", {"is_see_through": True, "format": "PNG", "filename": "a.png"}),
        ("L05", {"has_place": True}),
        ("L05", {"has_place": True, "owner": "Ayu"}),
        ("L06", {"owner": "Ayu"}),
        ("L06", {"owner": "SN 123"}),
        ("K08", {"format": "PNG"}),
        ("K08", {"filename": "surat.exe"}),
        ("K09", {"refusal": "picture-too-many-pixels"}),
        ("K09", {"width": 20_000, "height": 6_001}),
        ("K11", {"qr": ("https://contoh.go.id/daftar",)}),
        ("K11", {"qr": ("teks biasa", "http://lain.example/x")}),
    ],
)
def test_what_is_true_of_a_picture_is_said(code: str, facts: dict[str, object]) -> None:
    assert told(code, **facts) == {"media.1"}  # type: ignore[arg-type]


def test_a_picture_below_320_pixels_blocks_and_a_cut_counts() -> None:
    small = PictureFacts(width=300)
    (one,) = says("P08", POST, about=around(pictures={PICTURE.asset_id: small}))
    assert one.severity is Severity.BLOCK
    cut = a_picture(credit="H", framings=(Framing(target="story", crop=(0, 0, 0.25, 1)),))
    content = a_content(media=(cut,))
    (one,) = says("P08", content, about=around(pictures={cut.asset_id: PictureFacts(width=4000)}))
    assert (one.severity, one.facts["width"]) == (Severity.HINT, 1000)


def test_a_code_that_leads_where_the_words_lead_is_right() -> None:
    content = a_content(media=(PICTURE,), caption="Daftar di contoh.go.id/daftar ya.")
    assert told("K11", content, qr=("https://www.contoh.go.id/daftar/",)) == set()


def test_every_picture_has_a_source() -> None:
    media = (a_picture(credit=" "), a_picture(), a_picture(credit=""))
    assert places("L08", a_content(media=media)) == {"media.1", "media.3"}
    assert places("L08", POST) == set()


@pytest.mark.parametrize(("size", "is_told"), [(8 * 2**20, False), (8 * 2**20 + 1, True), (None, False)])
def test_a_file_is_no_heavier_than_instagram_takes(size: int | None, *, is_told: bool) -> None:
    made = {(IG.id, PICTURE.asset_id): Exported(width=1080, height=1350, size=size)}
    assert bool(places("P06", POST, IG, about=around(exports=made))) is is_told


@pytest.mark.parametrize(
    ("width", "height", "is_told"),
    [(1080, 1350, False), (1080, 1351, True), (1910, 1000, False), (1911, 1000, True), (1080, 1080, False)],
)
def test_shapes_are_taken_exactly(width: int, height: int, *, is_told: bool) -> None:
    made = {(IG.id, PICTURE.asset_id): Exported(width=width, height=height)}
    assert bool(places("P07", POST, IG, about=around(exports=made))) is is_told
    story = a_content(media=(PICTURE,), variants=(Variant(channel_id=IG.id, format=Format.STORY),))
    assert places("P07", story, IG, about=around(exports=made)) == set()


@pytest.mark.parametrize(
    ("second", "is_told"), [((1080, 1080), True), ((1350, 1080), True), ((540, 675), False)]
)
def test_a_carousel_has_one_shape(second: tuple[int, int], *, is_told: bool) -> None:
    pair = (a_picture(), a_picture())
    made = {
        (IG.id, pair[0].asset_id): Exported(width=1080, height=1350),
        (IG.id, pair[1].asset_id): Exported(width=second[0], height=second[1]),
    }
    told = places("P10", a_content(media=pair), IG, about=around(exports=made))
    assert told == ({"instagram.media.2"} if is_told else set())


@pytest.mark.parametrize("form", [Format.STORY, Format.REEL])
def test_descriptions_of_stories_and_reels_are_not_sent(form: Format) -> None:
    content = a_content(media=(PICTURE,), variants=(Variant(channel_id=IG.id, format=form),))
    assert places("P17", content, IG) == {"instagram.media.1.alt"}
    assert places("P17", POST, IG) == set()


def a_film(**told: object) -> VideoFacts:
    usual = {
        "sha256": "a" * 64,
        "container": "mp4",
        "seconds": 30.0,
        "width": 1080,
        "height": 1920,
        "frame_rate": 30.0,
        "bits_per_second": 5_000_000,
        "video_codec": "h264",
        "pixel_format": "yuv420p",
        "audio_codec": "aac",
    }
    return VideoFacts(**{**usual, **told})  # type: ignore[arg-type]  # the test's own facts


def of_film(code: str, item: MediaItem = PICTURE, **told: object) -> set[str]:
    content = a_content(media=(item,), channels=(IG.id,))
    return places(code, content, IG, about=around(videos={item.asset_id: a_film(**told)}))


@pytest.mark.parametrize(
    ("code", "facts", "is_told"),
    [
        ("P14", {"seconds": 2.9}, True),
        ("P14", {"seconds": 901.0}, True),
        ("P14", {"seconds": 3.0}, False),
        ("P15", {"video_codec": "vp9"}, True),
        ("P15", {"audio_codec": "mp3"}, True),
        ("P15", {"video_codec": "hevc"}, False),
        ("P15", {"audio_codec": None}, False),
        ("A13", {"luminances": bytes([20, 220] * 30)}, True),
        (
            "A13",
            {"luminances": bytes([0] * 4 + [255] * 4) * 6 + bytes([20, 220] * 9), "frame_rate": 25.0},
            True,
        ),
        ("A13", {"luminances": bytes([20] * 15 + [220] * 15)}, False),
        ("A13", {}, False),
    ],
)
def test_what_is_true_of_a_video_is_said(code: str, facts: dict[str, object], *, is_told: bool) -> None:
    assert bool(of_film(code, **facts)) is is_told  # type: ignore[arg-type]


def test_what_was_cut_off_does_not_count() -> None:
    assert of_film("P14", a_picture(trim=(1.0, 2.0)))
    assert not of_film("P14", a_picture(trim=(0.0, 60.0)), seconds=1000.0)


def test_three_flashes_a_second_are_borne_and_four_are_not() -> None:
    def film(flashes: int) -> bytes:
        return bytes(220 if (frame * flashes * 2 // 30) % 2 else 20 for frame in range(30))

    assert flashes_too_fast(film(3), 30) is None
    assert flashes_too_fast(film(5), 30) is not None
    assert flashes_too_fast(b"", 0) is None


def test_a_spoken_video_needs_words_to_read() -> None:
    film = a_picture(poster_at=0.0)
    assert film.is_video
    assert places("A04", a_content(media=(film,))) == {"media.1"}
    assert of_film("A04", film) == {"media.1"}
    assert of_film("A04", film, audio_codec=None) == set()
    assert places("A04", a_content(media=(a_picture(poster_at=0.0, is_subtitled=True), PICTURE))) == set()
