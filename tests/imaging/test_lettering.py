"""Words on a picture: every script that an Indonesian desk writes, from bundled fonts alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PIL import Image, ImageChops

from pictures import a_colour, a_jpeg
from planner.assets import resources
from planner.imaging.design import Design, Lettering
from planner.imaging.errors import PictureRefused
from planner.imaging.fonts import FAMILIES, missing_letters, typefaces
from planner.imaging.lettering import lettered
from planner.imaging.rendering import render
from planner.imaging.targets import Target

GREY = a_colour((90, 90, 90), size=(400, 500))
SMALL = Target(name="small", width=108, height=135)
SCRIPTS = {
    "Latin": "Pelayanan Publik",
    "Latin with marks": "Ångström, café, Jakartå",
    "Arabic with diacritics": "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ",
    "Arabic numbers": "٢٠٢٧",
    "emoji": "🌙",
    "a family joined": "👨‍👩‍👧‍👦",
    "a flag": "🇮🇩",
    "a skin tone": "👍🏽",
}


def text(words: str, **rest: object) -> Lettering:
    return Lettering(**{"text": words, "scrim": False, "size": 0.1, "box": (0.1, 0.3, 0.8, 0.4), **rest})  # type: ignore[arg-type]


def ink(words: str, **rest: object) -> tuple[int, int, int, int]:
    """Return the box of all pixels that the words changed."""
    box = ImageChops.difference(GREY, lettered(GREY, text(words, **rest))).getbbox()
    assert box is not None, "no ink"
    return box


def pixels(words: str, **rest: object) -> bytes:
    return lettered(GREY, text(words, **rest)).tobytes()


@pytest.mark.parametrize("words", SCRIPTS.values(), ids=SCRIPTS)
def test_every_script_has_ink_and_no_boxes(words: str) -> None:
    left, top, right, bottom = ink(words)

    assert right - left > 10
    assert bottom - top > 10
    assert missing_letters(words) == ()


def test_joined_emoji_are_one_picture() -> None:
    joined, apart = ink("👨‍👩‍👧‍👦"), ink("👨👩👧👦")

    assert joined[2] - joined[0] < (apart[2] - apart[0]) / 2


def test_emoji_are_in_colour() -> None:
    drawn = np.asarray(lettered(GREY, text("🇮🇩")), int)

    assert (drawn[..., 0] - drawn[..., 2]).max() > 100


def test_diacritics_are_drawn() -> None:
    assert pixels("بسم") != pixels("بِسْمِ")


def test_arabic_letters_join() -> None:
    word, letters = ink("سلام"), ink("س ل ا م")

    assert word[2] - word[0] < letters[2] - letters[0]


def test_the_frame_that_was_given_stays_as_it_is() -> None:
    before = GREY.tobytes()
    lettered(GREY, text("Halo"))

    assert GREY.tobytes() == before


@pytest.mark.parametrize("alignment", ["start", "centre", "end"])
@pytest.mark.parametrize("words", ["Layanan SIM keliling", "السلام عليكم", "a\nb\nc"])
def test_words_stay_in_their_box(words: str, alignment: str) -> None:
    left, top, right, bottom = ink(words, alignment=alignment)

    assert left >= 0.1 * 400 - 4
    assert right <= 0.9 * 400 + 4
    assert top >= 0.3 * 500 - 4
    assert bottom <= 0.7 * 500 + 4


def test_too_many_words_get_smaller_until_they_fit() -> None:
    _, top, _, bottom = ink("Layanan SIM keliling di alun-alun kota setiap Rabu pagi " * 2)

    assert top >= 0.3 * 500 - 4
    assert bottom <= 0.7 * 500 + 4


def test_the_start_is_left_for_latin_and_right_for_arabic() -> None:
    assert ink("Halo")[0] < 60
    assert ink("سلام")[2] > 340
    assert ink("Halo", alignment="end")[2] > 340
    assert ink("سلام", alignment="end")[0] < 60


def test_the_full_stop_of_an_arabic_sentence_stands_at_its_left() -> None:
    plain, stopped = ink("سلام"), ink("سلام!")

    assert stopped[0] < plain[0] - 3
    assert abs(stopped[2] - plain[2]) <= 2


@pytest.mark.parametrize(("lighter", "heavier"), [(400, 600), (600, 700)])
def test_weights_differ(lighter: int, heavier: int) -> None:
    def white(weight: int) -> int:
        return int(np.asarray(lettered(GREY, text("Pelayanan", weight=weight)), int).sum())

    assert white(lighter) < white(heavier)


def test_a_scrim_darkens_behind_light_words_and_lightens_behind_dark_ones() -> None:
    def middle(colour: str) -> float:
        return float(np.asarray(lettered(GREY, text("i", colour=colour, scrim=True)))[330, 380].mean())

    assert middle("#ffffff") < 60 < 120 < middle("#102040")  # noqa: PLR0133 - one ordered claim


def test_a_scrim_leaves_the_far_part_of_the_picture_alone() -> None:
    drawn = lettered(GREY, text("i", size=0.05, scrim=True))

    assert drawn.getpixel((200, 20)) == (90, 90, 90)


def test_letters_that_no_font_has_are_named() -> None:
    assert missing_letters("Halo 日本 日\u200d\ufe0f\n") == ("日", "本")


def test_boxes_are_never_published() -> None:
    with pytest.raises(PictureRefused) as caught:
        render(Design(text=Lettering(text="日本")), SMALL, a_jpeg())

    assert (caught.value.code, caught.value.facts["letters"]) == ("letters-missing", "日本")


def test_fonts_are_bundled_with_their_licences() -> None:
    folder = resources() / "fonts"

    assert {face.getFamilyName() for face in typefaces()} == set(FAMILIES)
    licences = [path.read_text() for path in folder.glob("LICENSE*")]
    assert len(licences) == 3
    assert all("SIL OPEN FONT LICENSE" in licence.upper() for licence in licences)


def test_the_same_words_give_the_same_pixels() -> None:
    assert isinstance(lettered(GREY, text("Halo")), Image.Image)
    assert pixels("Idulfitri 🌙 عيد") == pixels("Idulfitri 🌙 عيد")


def test_threads_letter_side_by_side() -> None:
    words = list(SCRIPTS.values()) * 4
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(pixels, words))

    assert together == [pixels(each) for each in words]
