"""What lies over a picture: text, shapes, scrims, logos and pictures, from the bottom to the top.

Boxes are fractions of the frame, lengths fractions of its **short side**, so that a design serves every
ratio. Colours are ``#rrggbb`` or a name of the theme (``@primary``).
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import override

from planner.imaging.beyond import Kept
from planner.imaging.ranges import (
    Point,
    Rectangle,
    check_box,
    check_colour,
    check_number,
    check_point,
    check_text,
)
from planner.imaging.targets import Fit

Weight = Literal[400, 600, 700, 800]
Alignment = Literal["start", "centre", "end"]
Vertical = Literal["top", "middle", "bottom"]
Shape = Literal["rectangle", "ellipse", "line"]
Direction = Literal["up", "down", "left", "right", "all"]

PHOTO = "resource:photo"

_LONGEST_NAME = 200
_TURN = 360.0


class Layer(Kept, frozen=True, kw_only=True):
    """What every layer has. ``boxes`` are its places in single targets, ``box`` that in all others.

    ``rotation`` is in degrees clockwise around the middle of the box. ``is_locked`` binds the editor, not the
    renderer.
    """

    id: str
    name: str = ""
    box: Rectangle = (0.1, 0.1, 0.8, 0.3)
    boxes: tuple[tuple[str, Rectangle], ...] = ()
    rotation: float = 0.0
    opacity: float = 1.0
    is_locked: bool = False
    is_hidden: bool = False

    def __post_init__(self) -> None:
        check_text("layer.id", self.id, _LONGEST_NAME)
        check_text("layer.name", self.name, _LONGEST_NAME)
        check_box("layer.box", self.box)
        for target, box in self.boxes:
            check_text("layer.boxes", target, _LONGEST_NAME)
            check_box("layer.boxes", box)
        check_number("layer.rotation", self.rotation, -_TURN, _TURN)
        check_number("layer.opacity", self.opacity, 0, 1)

    def box_in(self, target: str) -> Rectangle:
        """Return the place of the layer in a target."""
        return dict(self.boxes).get(target, self.box)


class TextLayer(Layer, frozen=True, kw_only=True, tag_field="kind", tag="text"):
    """Words in a box. ``font`` is a bundled family or a font file (a sha256 of the vault, or a path).

    ``size`` is the height of their em, ``spacing`` between letters a fraction of it. ``start`` and ``end``
    follow the direction of the script. With ``is_fitted`` the size shrinks until the box holds all words;
    else they run over its lower edge (``top``), or over both (``middle``).
    """

    text: str = ""
    font: str = "Inter"
    weight: Weight = 700
    size: float = 0.08
    colour: str = "#ffffff"
    alignment: Alignment = "start"
    vertical: Vertical = "top"
    line_height: float = 1.1
    spacing: float = 0.0
    is_fitted: bool = False

    @override
    def __post_init__(self) -> None:
        super().__post_init__()
        check_text("text.text", self.text)
        check_text("text.font", self.font, _LONGEST_NAME)
        check_number("text.size", self.size, 0.001, 1)
        check_colour("text.colour", self.colour)
        check_number("text.line_height", self.line_height, 0.5, 3)
        check_number("text.spacing", self.spacing, -0.2, 1)


class ShapeLayer(Layer, frozen=True, kw_only=True, tag_field="kind", tag="shape"):
    """A rectangle, an ellipse, or a line from the upper left to the lower right of its box.

    ``stroke_width`` and ``radius`` (of a rectangle's corners) are fractions of the frame's short side.
    """

    shape: Shape = "rectangle"
    fill: str | None = "@primary"
    stroke: str | None = None
    stroke_width: float = 0.0
    radius: float = 0.0

    @override
    def __post_init__(self) -> None:
        super().__post_init__()
        check_colour("shape.fill", self.fill)
        check_colour("shape.stroke", self.stroke)
        check_number("shape.stroke_width", self.stroke_width, 0, 1)
        check_number("shape.radius", self.radius, 0, 1)


class ScrimLayer(Layer, frozen=True, kw_only=True, tag_field="kind", tag="scrim"):
    """A veil that keeps words readable: ``density`` in per cent where it is densest.

    It fades out in its ``direction``: ``up`` is dense at the lower edge and clear at the upper; ``all`` does
    not fade.
    """

    box: Rectangle = (0.0, 0.5, 1.0, 0.5)
    colour: str = "#000000"
    density: int = 60
    direction: Direction = "up"

    @override
    def __post_init__(self) -> None:
        super().__post_init__()
        check_colour("scrim.colour", self.colour)
        check_number("scrim.density", self.density, 0, 100)


class LogoLayer(Layer, frozen=True, kw_only=True, tag_field="kind", tag="logo"):
    """A mark (SVG, PNG, …) that is never distorted: as large as its box allows, in its middle.

    ``asset`` is the sha256 of a file of the vault, or ``resource:`` and a packaged file. A state emblem
    (``is_emblem``) is drawn upright and opaque, whatever ``rotation`` and ``opacity`` say (UU 24/2009).
    """

    asset: str = ""
    is_emblem: bool = False

    @override
    def __post_init__(self) -> None:
        super().__post_init__()
        check_text("logo.asset", self.asset, _LONGEST_NAME)


class PictureLayer(Layer, frozen=True, kw_only=True, tag_field="kind", tag="picture"):
    """A second picture: cut to its box around ``focus``, or whole within it (``pad``).

    ``PHOTO`` as its asset is the photograph itself, as it is framed: a window onto it. ``radius`` rounds its
    corners, a fraction of the frame's short side.
    """

    asset: str = ""
    fit: Fit = "crop"
    focus: Point = (0.5, 0.5)
    radius: float = 0.0

    @override
    def __post_init__(self) -> None:
        super().__post_init__()
        check_text("picture.asset", self.asset, _LONGEST_NAME)
        check_point("picture.focus", self.focus)
        check_number("picture.radius", self.radius, 0, 1)


class UnknownLayer(Kept, frozen=True, kw_only=True, tag_field="kind", tag="unknown"):
    """A layer of a kind that a newer program knows: kept as it is (``beyond``), not drawn."""

    @property
    def is_hidden(self) -> bool:
        """Tell that it is not seen."""
        return True


AnyLayer = TextLayer | ShapeLayer | ScrimLayer | LogoLayer | PictureLayer | UnknownLayer

KINDS: dict[str, type[TextLayer | ShapeLayer | ScrimLayer | LogoLayer | PictureLayer]] = {
    "text": TextLayer,
    "shape": ShapeLayer,
    "scrim": ScrimLayer,
    "logo": LogoLayer,
    "picture": PictureLayer,
}
