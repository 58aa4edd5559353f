"""SVG marks are drawn when they are harmless, and refused when they would read files or never end."""

from __future__ import annotations

import time

import pytest

from planner.imaging.errors import PictureRefused
from planner.imaging.vector import is_vector, scene

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" %s>%s</svg>'


def laughing(depth: int = 12) -> bytes:
    """Return a drawing that uses one that uses one …, ten times each."""
    steps = b"".join(
        b'<g id="g%d">%s</g>' % (step, b'<use href="#g%d"/>' % (step - 1) * 10) for step in range(1, depth)
    )
    return SVG % (b'width="9" height="9"', b'<g id="g0"><rect width="1" height="1"/></g>' + steps)


HOSTILE = {
    "no end of uses": laughing(),
    "use of itself": SVG % (b"", b'<g id="a"><use xlink:href="#a"/></g>'),
    "use of its parent by turns": SVG
    % (b"", b'<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    "entities": b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
    "cut off": SVG[:60],
    "no drawing": b"<?xml version='1.0'?><html><svg/></html>",
    "nested without end": b"<svg>" + b"<g>" * 20_000 + b"</g>" * 20_000 + b"</svg>",
    "too big": SVG % (b"", b" " * 2_000_001),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_drawing_is_refused_at_once(data: bytes) -> None:
    begun = time.monotonic()

    with pytest.raises(PictureRefused):
        scene(data)

    assert time.monotonic() - begun < 2


def test_a_drawing_has_the_size_it_says_or_that_of_its_view() -> None:
    def size(attributes: bytes) -> tuple[float, float]:
        own = scene(SVG % (attributes, b"<rect width='1' height='1'/>")).containerSize()
        return own.width(), own.height()

    assert size(b'width="40" height="20"') == (40, 20)
    assert size(b'viewBox="0 0 30 60"') == (30, 60)
    assert size(b"") == (100, 100)


def test_a_drawing_is_told_from_other_files() -> None:
    assert is_vector(b'<?xml version="1.0"?>\n<svg xmlns="x"/>')
    assert is_vector(b"\xef\xbb\xbf<svg/>")
    assert not is_vector(b"\x89PNG\r\n\x1a\n<svg")
    assert not is_vector(b"<html></html>")
