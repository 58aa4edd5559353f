"""Facts about layers agree with what is drawn, so that checks and the editor can rely on them."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import ImageChops

from pictures import a_colour, a_photograph
from planner.imaging.design import Design
from planner.imaging.layer_facts import (
    contrasts,
    emblem_faults,
    overlapping,
    smallest_px,
    text_facts,
)
from planner.imaging.layers import AnyLayer, LogoLayer, ScrimLayer, ShapeLayer, TextLayer
from planner.imaging.rendering import compose
from planner.imaging.targets import Target

SMALL = Target(name="small", width=400, height=500)
SIZE = (400, 500)
EMBLEM = LogoLayer(id="garuda", asset="mark", is_emblem=True, box=(0.4, 0.1, 0.2, 0.2))


def text(words: str = "Halo", **rest: object) -> TextLayer:
    return TextLayer(**{"id": "t", "text": words, "size": 0.1, "box": (0.1, 0.3, 0.8, 0.4), **rest})  # type: ignore[arg-type]


def design(*layers: AnyLayer) -> Design:
    return Design(layers=layers)


@pytest.mark.parametrize("alignment", ["start", "centre", "end"])
@pytest.mark.parametrize("vertical", ["top", "middle", "bottom"])
@pytest.mark.parametrize("words", ["Halo", "السلام عليكم", "satu dua tiga empat lima enam tujuh delapan"])
def test_ink_is_where_the_words_are_drawn(words: str, alignment: str, vertical: str) -> None:
    grey = a_colour((90, 90, 90), size=SIZE)
    layer = text(words, alignment=alignment, vertical=vertical)

    (fact,) = text_facts(design(layer), "small", SIZE)
    seen = ImageChops.difference(grey, compose(grey, design(layer), SMALL)).getbbox()

    assert seen is not None
    x, y, width, height = fact.ink
    assert x * 400 - 3 <= seen[0] <= x * 400 + 12
    assert (x + width) * 400 - 12 <= seen[2] <= (x + width) * 400 + 3
    assert y * 500 - 3 <= seen[1]
    assert seen[3] <= (y + height) * 500 + 12  # Arabic letters reach below tight lines


def test_a_fact_tells_size_lines_and_weight() -> None:
    (fact,) = text_facts(design(text("a\nb\nc", weight=700)), "small", SIZE)

    assert (fact.layer_id, fact.size_px, fact.lines, fact.is_bold) == ("t", 40, 3, True)
    assert not fact.overflows


def test_words_that_do_not_fit_are_told() -> None:
    long = "Layanan SIM keliling di alun-alun kota " * 8

    (loose,) = text_facts(design(text(long)), "small", SIZE)
    (fitted,) = text_facts(design(text(long, is_fitted=True)), "small", SIZE)
    (tiny,) = text_facts(design(text(long, is_fitted=True, box=(0, 0, 0.1, 0.02))), "small", SIZE)

    assert loose.overflows
    assert not fitted.overflows
    assert fitted.size_px < loose.size_px
    assert tiny.overflows


def test_letters_without_a_font_are_told() -> None:
    assert text_facts(design(text("Halo 日")), "small", SIZE)[0].missing == ("日",)


def test_the_smallest_words_count() -> None:
    assert smallest_px(design(text(size=0.1), text(size=0.05), text(" ", size=0.01)), "small", SIZE) == 20
    assert smallest_px(design(text(is_hidden=True)), "small", SIZE) is None


@pytest.mark.parametrize(
    ("ground", "colour", "wanted"),
    [((0, 0, 0), "#ffffff", 21), ((255, 255, 255), "#ffffff", 1), ((255, 255, 255), "#767676", 4.54)],
)
def test_contrast_is_that_of_wcag(ground: tuple[int, int, int], colour: str, wanted: float) -> None:
    found = contrasts(a_colour(ground, size=SIZE), design(text(colour=colour)), SMALL)

    assert found == {"t": pytest.approx(wanted, abs=0.02)}


def test_the_worse_end_of_a_mixed_ground_counts() -> None:
    image = a_colour((0, 0, 0), size=SIZE)
    image.paste((255, 255, 255), (80, 0, 400, 500))

    assert contrasts(image, design(text()), SMALL)["t"] < 1.1


def test_a_veil_beneath_helps_and_one_above_does_not_count() -> None:
    image = a_colour((255, 255, 255), size=SIZE)
    veil = ScrimLayer(id="veil", box=(0, 0, 1, 1), density=90, direction="all")

    assert contrasts(image, design(veil, text()), SMALL)["t"] > 10
    assert contrasts(image, design(text(), veil), SMALL)["t"] < 1.1


def test_contrast_is_measured_on_a_small_picture_as_on_a_large_one() -> None:
    large, words = a_photograph(800, 1000), design(text(rotation=20))

    one, other = (contrasts(image, words, SMALL)["t"] for image in (large, large.resize((400, 500))))

    assert one == pytest.approx(other, rel=0.05)


def test_words_outside_of_the_frame_have_nothing_beneath() -> None:
    assert contrasts(a_colour((255,) * 3, size=SIZE), design(text(box=(0, 1.5, 1, 0.2))), SMALL)["t"] == 21


def faults(*layers: AnyLayer) -> list[tuple[str, str]]:
    return [(str(one.fault), one.by) for one in emblem_faults(design(*layers), "small", SIZE)]


def emblem(**changed: object) -> LogoLayer:
    return LogoLayer(**{"id": "garuda", "asset": "mark", "is_emblem": True, "box": EMBLEM.box, **changed})  # type: ignore[arg-type]


def test_an_emblem_left_alone_has_no_fault() -> None:
    below = ShapeLayer(id="plate", box=(0, 0, 1, 1))

    assert faults(below, EMBLEM, text()) == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [({"rotation": 5}, "rotated"), ({"opacity": 0.9}, "translucent"), ({"box": (0.9, 0.1, 0.2, 0.2)}, "cut")],
)
def test_what_is_done_to_an_emblem_is_told(changed: dict[str, object], fault: str) -> None:
    assert faults(emblem(**changed)) == [(fault, "")]


def test_an_emblem_that_a_layer_covers_is_told_with_that_layer() -> None:
    over = ShapeLayer(id="bar", box=(0, 0.25, 1, 0.1))

    assert faults(EMBLEM, over) == [("covered", "bar")]


@pytest.mark.parametrize(
    "over",
    [
        ShapeLayer(id="s", box=(0, 0.3, 1, 0.1)),
        ShapeLayer(id="s", box=(0, 0, 1, 1), is_hidden=True),
        ShapeLayer(id="s", box=(0, 0, 1, 1), opacity=0),
        ScrimLayer(id="s", box=(0, 0, 1, 1), density=0),
        ShapeLayer(id="s", box=(0.12, 0.02, 0.5, 0.03), rotation=-45),
        TextLayer(id="s", text="a", box=(0, 0, 1, 1), size=0.05),
    ],
    ids=["touching", "hidden", "clear", "thin", "turned away", "words beside"],
)
def test_what_covers_no_part_of_an_emblem_is_no_fault(over: AnyLayer) -> None:
    assert faults(EMBLEM, over) == []


def test_texts_and_marks_that_stand_over_each_other_are_told_in_order() -> None:
    first, second = text(id="one", box=(0, 0, 1, 0.2)), text(id="two", box=(0, 0.05, 1, 0.2))
    apart = text(id="three", box=(0, 0.8, 1, 0.1))

    assert overlapping(design(first, second, apart), "small", SIZE) == (("one", "two"),)


def test_facts_do_not_depend_on_where_the_photograph_came_from() -> None:
    assert np.isclose(text_facts(design(text()), "small", (800, 1000))[0].size_px, 80)
