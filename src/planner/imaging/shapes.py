"""Draws shapes and veils."""

from __future__ import annotations

import skia

from planner.imaging.layers import Direction, ScrimLayer, ShapeLayer
from planner.imaging.theme import Theme

_EASE = ((0.0, 1.0), (0.2, 0.86), (0.4, 0.6), (0.6, 0.32), (0.8, 0.1), (1.0, 0.0))  # no edge where it ends


def draw_shape(canvas: skia.Canvas, layer: ShapeLayer, theme: Theme, box: skia.Rect, short: float) -> None:
    """Draw a rectangle, an ellipse or a line; a stroke lies half inside of the edge."""
    if layer.fill is not None and layer.shape != "line":
        _draw_form(
            canvas, layer, box, short, skia.Paint(AntiAlias=True, Color=argb(theme.colour(layer.fill)))
        )
    stroke = layer.stroke if layer.shape != "line" else layer.stroke or layer.fill
    if stroke is not None and layer.stroke_width > 0:
        paint = skia.Paint(AntiAlias=True, Color=argb(theme.colour(stroke)))
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(layer.stroke_width * short)
        _draw_form(canvas, layer, box, short, paint)


def _draw_form(
    canvas: skia.Canvas, layer: ShapeLayer, box: skia.Rect, short: float, paint: skia.Paint
) -> None:
    match layer.shape:
        case "ellipse":
            canvas.drawOval(box, paint)
        case "line":
            canvas.drawLine(box.left(), box.top(), box.right(), box.bottom(), paint)
        case "rectangle":
            radius = layer.radius * short
            canvas.drawRoundRect(box, radius, radius, paint)


def draw_scrim(canvas: skia.Canvas, layer: ScrimLayer, theme: Theme, box: skia.Rect) -> None:
    """Draw a veil that fades out along its direction."""
    colour, full = theme.colour(layer.colour), layer.density / 100 * 255
    if layer.direction == "all":
        canvas.drawRect(box, skia.Paint(Color=argb(colour, round(full))))
        return
    colours = [argb(colour, round(full * part)) for _, part in _EASE]
    shader = skia.GradientShader.MakeLinear(_ends(box, layer.direction), colours, [at for at, _ in _EASE])
    canvas.drawRect(box, skia.Paint(Shader=shader, Dither=True))


def _ends(box: skia.Rect, direction: Direction) -> list[skia.Point]:
    """Return where a veil is densest, and where it has faded out."""
    left, right = skia.Point(box.left(), box.top()), skia.Point(box.right(), box.top())
    top, bottom = left, skia.Point(box.left(), box.bottom())
    ends = {"up": [bottom, top], "down": [top, bottom], "left": [right, left], "right": [left, right]}
    return ends[direction]


def argb(colour: str, alpha: int = 255) -> int:
    """Return ``#rrggbb`` as skia's number."""
    return alpha << 24 | int(colour[1:], 16)
