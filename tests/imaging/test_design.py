"""A design survives as JSON: equal designs give equal text, and nothing of another version is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.content.errors import Damaged
from planner.imaging.adjustments import Adjustments
from planner.imaging.design import Design, DesignRefused, TargetFraming
from planner.imaging.layers import (
    AnyLayer,
    LogoLayer,
    PictureLayer,
    ScrimLayer,
    ShapeLayer,
    TextLayer,
    UnknownLayer,
)
from planner.imaging.theme import Theme

fractions = st.floats(0, 1)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
hexes = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
colours = hexes | st.sampled_from(["@primary", "@secondary", "@ink", "@paper", "@accent"])
points = st.tuples(fractions, fractions)
boxes = st.tuples(st.floats(-1, 2), st.floats(-1, 2), st.floats(0.01, 3), st.floats(0, 3))
percents = st.integers(-100, 100)


@st.composite
def parts(draw: st.DrawFn) -> tuple[float, float, float, float]:
    x, y = draw(st.floats(0, 0.9)), draw(st.floats(0, 0.9))
    return x, y, draw(st.floats(0.01, 1 - x)), draw(st.floats(0.01, 1 - y))


def layer_of(kind: Callable[..., AnyLayer], **own: st.SearchStrategy[object]) -> st.SearchStrategy[AnyLayer]:
    return st.builds(
        kind,
        id=words,
        name=words,
        box=boxes,
        boxes=st.lists(st.tuples(words, boxes), max_size=2).map(tuple),
        rotation=st.floats(-360, 360),
        opacity=fractions,
        is_locked=st.booleans(),
        is_hidden=st.booleans(),
        **own,
    )


layers: st.SearchStrategy[AnyLayer] = st.one_of(
    layer_of(
        TextLayer,
        text=words,
        font=words,
        weight=st.sampled_from([400, 600, 700, 800]),
        size=st.floats(0.001, 1),
        colour=colours,
        alignment=st.sampled_from(["start", "centre", "end"]),
        vertical=st.sampled_from(["top", "middle", "bottom"]),
        line_height=st.floats(0.5, 3),
        spacing=st.floats(-0.2, 1),
        is_fitted=st.booleans(),
    ),
    layer_of(ShapeLayer, shape=st.sampled_from(["rectangle", "ellipse", "line"]), fill=st.none() | colours),
    layer_of(ScrimLayer, density=st.integers(0, 100), direction=st.sampled_from(["up", "left", "all"])),
    layer_of(LogoLayer, asset=words, is_emblem=st.booleans()),
    layer_of(PictureLayer, asset=words, fit=st.sampled_from(["crop", "pad"]), focus=points),
)
designs = st.builds(
    Design,
    source=words,
    focus=points,
    crop=st.none() | parts(),
    fit=st.sampled_from(["crop", "pad"]),
    background=colours,
    straighten=st.floats(-45, 45),
    turns=st.integers(0, 3),
    is_flipped=st.booleans(),
    adjustments=st.builds(
        Adjustments,
        exposure=percents,
        contrast=percents,
        saturation=percents,
        warmth=percents,
        sharpness=percents,
    ),
    framings=st.lists(
        st.builds(TargetFraming, target=words, crop=st.none() | parts(), focus=st.none() | points), max_size=2
    ).map(tuple),
    layers=st.lists(layers, max_size=3).map(tuple),
    template=words,
    theme=st.none() | st.builds(Theme, primary=hexes, accent=hexes),
)


@settings(max_examples=60, deadline=None)
@given(designs)
def test_a_design_comes_back_from_its_json_and_gives_the_same_text_again(design: Design) -> None:
    told = design.to_json()

    assert Design.from_json(told) == design
    assert Design.from_json(told).to_json() == told
    assert list(json.loads(told)) == sorted(json.loads(told))


def test_equal_designs_have_equal_text_however_they_were_written() -> None:
    one = Design(focus=(1, 0), straighten=1, layers=(TextLayer(id="a", rotation=0, box=(0, 0, 1, 1)),))
    other = Design(
        focus=(1.0, -0.0),
        straighten=1.0,
        layers=(TextLayer(id="a", rotation=-0.0, box=(0.0, 0.0, 1.0, 1.0)),),
    )

    assert one == other
    assert one.to_json() == other.to_json()


def test_a_design_says_the_version_of_its_schema() -> None:
    assert json.loads(Design().to_json())["schema"] == 2


def test_what_a_newer_program_wrote_is_kept_in_every_part() -> None:
    design = Design(
        layers=(TextLayer(id="a", text="Halo"),), theme=Theme(), adjustments=Adjustments(warmth=4)
    )
    newer = json.loads(design.to_json())
    newer |= {"schema": 3, "curve": [1, {"a": None}]}
    newer["layers"][0]["shadow"] = 3
    newer["adjustments"]["haze"] = 7
    newer["theme"]["muted"] = "#123456"
    newer["framings"] = [{"target": "story", "crop": None, "focus": None, "tilt": 0.5}]

    read = Design.from_json(json.dumps(newer))

    assert isinstance(read.layers[0], TextLayer)
    assert read.layers[0].text == "Halo"
    assert read.adjustments.warmth == 4
    assert json.loads(read.to_json()) == newer


def test_a_layer_of_an_unknown_kind_is_kept_and_not_seen() -> None:
    hologram = {"kind": "hologram", "id": "h", "depth": [1, 2.5]}

    design = Design.from_json(json.dumps({"schema": 2, "layers": [hologram]}))

    assert isinstance(design.layers[0], UnknownLayer)
    assert design.layers[0].is_hidden
    assert json.loads(design.to_json())["layers"] == [hologram]


def test_words_of_the_first_schema_become_a_layer_on_a_veil() -> None:
    old = '{"schema": 1, "focus": [0.2, 1], "text": {"text": "Halo", "size": 0.06, "box": [0, 0.5, 1, 0.5]}}'

    design = Design.from_json(old)
    text = design.layers[1]

    assert isinstance(design.layers[0], ScrimLayer)
    assert isinstance(text, TextLayer)
    assert (text.text, text.vertical, text.is_fitted) == ("Halo", "bottom", True)
    assert list(text.box) == [0, 0.5, 1, 0.5]
    assert text.size * 1080 == pytest.approx(0.06 * 1350)
    assert json.loads(design.to_json())["schema"] == 2


def test_a_design_of_the_first_schema_without_words_or_veil_gets_no_layer() -> None:
    assert Design.from_json('{"schema": 1, "text": null, "crop": [0, 0, 0.5, 0.5]}').layers == ()
    kinds = [type(layer) for layer in Design.from_json('{"text": {"text": "a", "scrim": false}}').layers]
    assert kinds == [TextLayer]


def test_a_short_design_takes_the_defaults() -> None:
    assert Design.from_json('{"focus": [0.2, 1]}') == Design(focus=(0.2, 1.0))


def test_a_target_takes_what_it_has_no_own_of_from_the_whole() -> None:
    own = TargetFraming(target="story", focus=(0.1, 0.2))
    design = Design(crop=(0, 0, 0.5, 1), focus=(0.3, 0.3), framings=(own,))

    assert design.framing("story") == TargetFraming(target="story", crop=(0, 0, 0.5, 1), focus=(0.1, 0.2))
    assert design.framing("other").focus == (0.3, 0.3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "[" * 100_000,
        '{"focus": [2, 0]}',
        '{"focus": 1}',
        '{"fit": "stretch"}',
        '{"turns": 4}',
        '{"straighten": 46}',
        '{"text": 5}',
        '{"background": "red"}',
        '{"crop": [0.5, 0, 0.6, 1]}',
        '{"layers": 5}',
        '{"layers": [5]}',
        '{"layers": [{"kind": "text"}]}',
        '{"layers": [{"kind": "text", "id": "a", "weight": 100}]}',
        '{"adjustments": {"exposure": 101}}',
        '{"adjustments": 3}',
        '{"framings": {}}',
        '{"focus": [1e999, 0]}',
        '{"beyond": "x"' + " " * 1_000_000 + "}",
        b"\xff\xfe",
    ],
    ids=lambda text: str(text)[:40],
)
def test_a_damaged_design_is_told_not_guessed(text: str | bytes) -> None:
    with pytest.raises(Damaged) as caught:
        Design.from_json(text)

    assert caught.value.code == "design-unreadable"


NAN = float("nan")


@pytest.mark.parametrize(
    ("field", "make"),
    [
        ("focus", lambda: Design(focus=(NAN, 0))),
        ("crop", lambda: Design(crop=(0, 0, 0, 1))),
        ("background", lambda: Design(background="#12345")),
        ("background", lambda: Design(background="@pink")),
        ("straighten", lambda: Design(straighten=NAN)),
        ("straighten", lambda: Design(straighten=-45.1)),
        ("turns", lambda: Design(turns=5)),  # type: ignore[arg-type]
        ("layers", lambda: Design(layers=(ScrimLayer(id="a"),) * 61)),
        ("framing.crop", lambda: TargetFraming(target="story", crop=(0.5, 0, 0.6, 1))),
        ("framing.focus", lambda: TargetFraming(target="story", focus=(2, 0))),
        ("layer.box", lambda: ScrimLayer(id="a", box=(0, 0, 0, 0))),
        ("layer.box", lambda: ScrimLayer(id="a", box=(0, NAN, 1, 1))),
        ("layer.box", lambda: ScrimLayer(id="a", box=(-1.1, 0, 1, 1))),
        ("layer.box", lambda: ScrimLayer(id="a", box=(0, 0, 3.1, 1))),
        ("layer.boxes", lambda: ScrimLayer(id="a", boxes=(("story", (0, 0, -1, 1)),))),
        ("layer.opacity", lambda: ScrimLayer(id="a", opacity=1.1)),
        ("layer.rotation", lambda: ScrimLayer(id="a", rotation=float("inf"))),
        ("scrim.density", lambda: ScrimLayer(id="a", density=101)),
        ("text.size", lambda: TextLayer(id="a", size=0)),
        ("text.colour", lambda: TextLayer(id="a", colour="white")),
        ("text.text", lambda: TextLayer(id="a", text="\ud83d")),
        ("text.text", lambda: TextLayer(id="a", text="a" * 2001)),
        ("shape.fill", lambda: ShapeLayer(id="a", fill="")),
        ("adjustments.warmth", lambda: Adjustments(warmth=-101)),
        ("theme.ink", lambda: Theme(ink="@paper")),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(field: str, make: Callable[[], object]) -> None:
    with pytest.raises(DesignRefused) as caught:
        make()

    assert caught.value.facts["field"] == field


def test_a_design_too_big_to_keep_is_refused_when_it_is_written() -> None:
    heavy = TextLayer(id="a", text="x" * 2000, beyond=json.dumps({"more": "y" * 20_000}))

    with pytest.raises(DesignRefused) as caught:
        Design(layers=(heavy,) * 60).to_json()

    assert caught.value.facts["field"] == "bytes"


def test_designs_are_read_without_the_pixel_libraries() -> None:
    script = (
        "import sys, planner.imaging.view; from planner.imaging.design import Design; Design.from_json('{}');"
        "print([name for name in ('skia', 'numpy', 'PIL', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)  # noqa: S603

    assert done.stdout.strip() == b"[]"
