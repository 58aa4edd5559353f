"""Photographs for the sample content come from drawn scenes."""

from __future__ import annotations

import pytest

from pictures import colour_at
from planner.imaging.drawing import photograph_from_svg
from planner.imaging.opening import open_picture, probe

SCENE = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50" width="80" height="100">
<rect width="40" height="50" fill="#c81e1e"/>
<rect x="15" y="20" width="10" height="10" fill="#1e1ec8"/></svg>"""
SIZELESS = SCENE.replace(b' width="80" height="100"', b"")


@pytest.mark.parametrize("scene", [SCENE, SIZELESS], ids=["sized", "sizeless"])
@pytest.mark.parametrize(("width", "height"), [(600, 400), (400, 600), (300, 300)])
def test_a_scene_covers_the_whole_photograph(scene: bytes, width: int, height: int) -> None:
    photo = photograph_from_svg(scene, width=width, height=height, seed=1)
    image = open_picture(photo)

    assert (probe(photo).media_type, image.size) == ("image/jpeg", (width, height))
    for corner in ((2, 2), (width - 3, 2), (2, height - 3), (width - 3, height - 3)):
        assert colour_at(image, *corner)[0] > 150
    assert colour_at(image, width // 2, height // 2)[2] > 150


def test_equal_arguments_give_equal_photographs_and_other_seeds_other_ones() -> None:
    one, same, other = (photograph_from_svg(SCENE, width=90, height=60, seed=seed) for seed in (1, 1, 2))

    assert one == same
    assert one != other


def test_what_is_no_svg_is_an_error_of_ours() -> None:
    with pytest.raises(ValueError, match="SVG"):
        photograph_from_svg(b"halo", width=9, height=9, seed=0)
