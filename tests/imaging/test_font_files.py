"""A font is let in when its frame is sound; whatever else is refused, quickly and by one word."""

from __future__ import annotations

import struct
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pictures import a_colour, a_jpeg
from planner.assets import resources
from planner.imaging.canvas import layered
from planner.imaging.design import Design
from planner.imaging.errors import PictureRefused
from planner.imaging.font_files import validated_font
from planner.imaging.layers import TextLayer
from planner.imaging.materials import Materials
from planner.imaging.rendering import render
from planner.imaging.targets import Target

INTER = (resources() / "fonts" / "Inter-Regular.otf").read_bytes()
COUNT = struct.unpack_from(">H", INTER, 4)[0]


def entry(tag: bytes) -> int:
    """Return where the directory speaks of a table."""
    return next(at for at in range(12, 12 + 16 * COUNT, 16) if INTER[at : at + 4] == tag)


def start(tag: bytes) -> int:
    return int.from_bytes(INTER[entry(tag) + 8 : entry(tag) + 12], "big")


def patched(at: int, part: bytes) -> bytes:
    return INTER[:at] + part + INTER[at + len(part) :]


HOSTILE = {
    "empty": b"",
    "no font": b"MZ" * 500,
    "a collection": b"ttcf" + INTER[4:],
    "a web font": b"wOF2" + INTER[4:],
    "cut off": INTER[:2000],
    "cut off in the directory": INTER[:40],
    "no tables": patched(4, b"\0\0"),
    "thousands of tables": patched(4, b"\xff\xff"),
    "a table beyond the end": patched(entry(b"cmap") + 12, b"\x7f\xff\xff\xff"),
    "a table over another": patched(entry(b"cmap") + 8, struct.pack(">L", start(b"head"))),
    "a table twice": patched(entry(b"cmap"), b"head"),
    "no letters' table": patched(entry(b"cmap"), b"none"),
    "drawings in SVG": patched(entry(b"GPOS"), b"SVG "),
    "a wrong head": patched(start(b"head") + 12, b"\0\0\0\0"),
    "no em": patched(start(b"head") + 18, b"\0\0"),
    "no glyphs": patched(start(b"maxp") + 4, b"\0\0"),
    "more glyphs than there are": patched(start(b"maxp") + 4, b"\xff\xff"),
    "too big": INTER + bytes(20_000_000),
}


def test_a_sound_font_is_let_in() -> None:
    assert validated_font(INTER).getFamilyName() == "Inter"


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_font_is_refused(data: bytes) -> None:
    with pytest.raises(PictureRefused) as caught:
        validated_font(data)

    assert caught.value.code == "font-refused"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 12 + 16 * COUNT + 400), st.binary(min_size=1, max_size=8))
def test_a_scribbled_font_is_let_in_or_refused_and_nothing_else(at: int, part: bytes) -> None:
    with suppress(PictureRefused):
        assert validated_font(patched(at, part)).countGlyphs() > 0


def lettered(font: str, data: bytes, words: str = "Halo 123") -> bytes:
    layer = TextLayer(id="t", text=words, font=font, weight=400)
    frame = a_colour((9, 9, 9), size=(80, 100))
    return layered(frame, Design(layers=(layer,)), "small", frame.size, Materials(lambda _: data)).tobytes()


def test_words_are_drawn_in_a_font_file_that_a_layer_names() -> None:
    bold = (resources() / "fonts" / "Inter-Bold.otf").read_bytes()

    assert lettered("ab" * 32, bold) != lettered("Inter", b"")
    assert lettered("cd" * 32, INTER) == lettered("Inter", b"")


def test_a_hostile_font_of_a_layer_is_refused_before_anything_is_drawn() -> None:
    layer = TextLayer(id="t", text="Halo", font="ef" * 32)
    small = Target(name="small", width=80, height=100)

    with pytest.raises(PictureRefused) as caught:
        render(Design(layers=(layer,)), small, a_jpeg(), materials=Materials(lambda _: b"MZ" * 99))

    assert caught.value.code == "font-refused"
