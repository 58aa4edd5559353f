"""What becomes of words when they are laid out: for checks and for the editor, from the same numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.imaging.design import Design
from planner.imaging.fonts import missing_letters
from planner.imaging.layers import TextLayer
from planner.imaging.materials import PLAIN
from planner.imaging.painting import Easel
from planner.imaging.paragraphs import Words, stands_at, words_of
from planner.imaging.ranges import Rectangle
from planner.imaging.theme import Theme
from planner.imaging.view import Size

_BOLD = 700  # WCAG: from here on words count as bold


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFact:
    """Words as they are laid out in a target.

    ``ink`` are the lines, in fractions of the frame (before the layer is rotated); ``size_px`` the em after
    fitting; ``overflows`` when the box is too small even so; ``missing`` are letters no font has.
    """

    layer_id: str
    ink: Rectangle
    size_px: float
    lines: int
    is_bold: bool
    overflows: bool
    missing: tuple[str, ...]


def text_facts(design: Design, target: str, size: Size) -> tuple[TextFact, ...]:
    """Return what becomes of the words of every seen layer, in a frame of ``size`` (at 100 %)."""
    easel = Easel(target=target, full=size, theme=design.theme or Theme(), materials=PLAIN)
    return tuple(text_fact(layer, easel) for layer in texts(design))


def smallest_px(design: Design, target: str, size: Size) -> float | None:
    """Return the size in pixels of the smallest words, None when there are none."""
    return min((fact.size_px for fact in text_facts(design, target, size)), default=None)


def texts(design: Design) -> Iterator[TextLayer]:
    """Yield the layers whose words are seen."""
    for layer in design.layers:
        if isinstance(layer, TextLayer) and not layer.is_hidden and layer.text.strip():
            yield layer


def text_fact(layer: TextLayer, easel: Easel) -> TextFact:
    """Return what becomes of the words of one layer."""
    box = easel.box(layer)
    words = words_of(layer, easel.theme, (box.width(), box.height()), easel.short)
    left, top, width, height = _lines(words)
    across, down = easel.full
    return TextFact(
        layer_id=layer.id,
        ink=((box.left() + left) / across, (box.top() + top) / down, width / across, height / down),
        size_px=words.style.size,
        lines=max(1, round(height / (words.style.size * words.style.line_height))),
        is_bold=layer.weight >= _BOLD,
        overflows=words.overflows,
        missing=missing_letters(layer.text, layer.font),
    )


def _lines(words: Words) -> tuple[float, float, float, float]:
    """Return left, top, width and height of the lines, from the corner of their box."""
    width = min(words.paragraph.LongestLine, words.width)
    spare = words.width - width
    left = {"start": 0.0, "centre": spare / 2, "end": spare}[stands_at(words.style)]
    return left, words.top, width, words.paragraph.Height
