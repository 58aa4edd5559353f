"""A design survives as JSON: equal designs give equal text, and nothing of another version is lost."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.content.errors import Damaged
from planner.imaging.design import Design, DesignRefused, Lettering

fractions = st.floats(0, 1)
colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@st.composite
def rectangles(draw: st.DrawFn) -> tuple[float, float, float, float]:
    x, y = draw(st.floats(0, 0.9)), draw(st.floats(0, 0.9))
    return x, y, draw(st.floats(0.01, 1 - x)), draw(st.floats(0.01, 1 - y))


letterings = st.builds(
    Lettering,
    text=st.text(),
    box=rectangles(),
    size=st.floats(0.001, 1),
    colour=colours,
    weight=st.sampled_from([400, 600, 700]),
    alignment=st.sampled_from(["start", "centre", "end"]),
    scrim=st.booleans(),
)
designs = st.builds(
    Design,
    source=st.text(),
    focus=st.tuples(fractions, fractions),
    crop=st.none() | rectangles(),
    fit=st.sampled_from(["crop", "pad"]),
    background=colours,
    text=st.none() | letterings,
)


@given(designs)
def test_a_design_comes_back_from_its_json(design: Design) -> None:
    assert Design.from_json(design.to_json()) == design


@given(designs)
def test_json_of_a_design_is_canonical(design: Design) -> None:
    told = design.to_json()

    assert Design.from_json(told).to_json() == told
    assert list(json.loads(told)) == sorted(json.loads(told))


def test_equal_designs_have_equal_text_however_they_were_written() -> None:
    assert Design(focus=(1, 0)) == Design(focus=(1.0, -0.0))
    assert Design(focus=(1, 0)).to_json() == Design(focus=(1.0, -0.0)).to_json()


def test_a_design_says_the_version_of_its_schema() -> None:
    assert json.loads(Design().to_json())["schema"] == 1


def test_what_a_newer_program_wrote_is_kept() -> None:
    told = json.loads(Design(text=Lettering(text="Halo")).to_json())
    newer = told | {"schema": 2, "logo": {"at": [0.1, 0.1]}, "text": told["text"] | {"shadow": 3}}

    design = Design.from_json(json.dumps(newer))

    assert design.text is not None
    assert design.text.text == "Halo"
    assert json.loads(design.to_json()) == newer


def test_a_short_design_takes_the_defaults() -> None:
    assert Design.from_json('{"focus": [0.2, 1]}') == Design(focus=(0.2, 1.0))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"focus": [2, 0]}',
        '{"focus": 1}',
        '{"fit": "stretch"}',
        '{"text": {"size": 0.1}}',
        '{"text": 5}',
        '{"background": "red"}',
        '{"crop": [0.5, 0, 0.6, 1]}',
        b"\xff\xfe",
    ],
)
def test_a_damaged_design_is_told_not_guessed(text: str | bytes) -> None:
    with pytest.raises(Damaged) as caught:
        Design.from_json(text)

    assert caught.value.code == "design-unreadable"


@pytest.mark.parametrize(
    ("field", "make"),
    [
        ("focus", lambda: Design(focus=(float("nan"), 0))),
        ("crop", lambda: Design(crop=(0, 0, 0, 1))),
        ("background", lambda: Design(background="#12345")),
        ("text.size", lambda: Lettering(text="a", size=0)),
        ("text.box", lambda: Lettering(text="a", box=(0.5, 0.5, 0.6, 0.1))),
        ("text.colour", lambda: Lettering(text="a", colour="white")),
        ("text.text", lambda: Lettering(text="\ud83d")),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(field: str, make: type[Design]) -> None:
    with pytest.raises(DesignRefused) as caught:
        make()

    assert caught.value.facts["field"] == field
