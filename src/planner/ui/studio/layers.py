"""Looking for layers in a design, and putting changed ones back."""

from __future__ import annotations

from msgspec.structs import replace

from planner.imaging.design import Design
from planner.imaging.layers import LogoLayer, PictureLayer, ScrimLayer, ShapeLayer, TextLayer, UnknownLayer
from planner.words.catalogue import _

Drawn = TextLayer | ShapeLayer | ScrimLayer | LogoLayer | PictureLayer
"""A layer that this program knows: it has an id and a place."""

NAME_LETTERS = 40


def drawn_layers(design: Design) -> tuple[Drawn, ...]:
    """Return the layers that this program can draw, from the bottom to the top."""
    return tuple(one for one in design.layers if not isinstance(one, UnknownLayer))


def layer_of(design: Design, layer_id: str) -> Drawn | None:
    """Return a layer by its id, None when there is none."""
    return next((one for one in drawn_layers(design) if one.id == layer_id), None)


def has_own_box(layer: Drawn, target: str) -> bool:
    """Tell whether a layer lies elsewhere in a target than in the others."""
    return any(name == target for name, _box in layer.boxes)


def with_layer(design: Design, layer: Drawn) -> Design:
    """Return the design with a layer in the place of the one of its id."""
    old = layer_of(design, layer.id)
    return replace(design, layers=tuple(layer if one is old else one for one in design.layers))


def changed(design: Design, layer_id: str, **fields: object) -> Design:
    """Return the design with fields of one layer changed; as it is when there is no such layer."""
    layer = layer_of(design, layer_id)
    return design if layer is None else with_layer(design, replace(layer, **fields))


def free_id(design: Design) -> str:
    """Return an id that no layer has: the same acts give the same ids."""
    taken = {one.id for one in drawn_layers(design)}
    return next(name for number in range(1, len(taken) + 2) if (name := f"layer-{number}") not in taken)


def layer_name(layer: Drawn) -> str:
    """Return what a layer is called: by a person, or by what it is."""
    if layer.name:
        return layer.name
    if isinstance(layer, TextLayer):
        words = " ".join(layer.text.split())[:NAME_LETTERS]
        return words or _("Teks")
    if isinstance(layer, LogoLayer):
        return _("Tanda lembaga") if layer.is_emblem else _("Logo")
    names = {ScrimLayer: _("Latar teks"), ShapeLayer: _("Bentuk"), PictureLayer: _("Gambar")}
    return names[type(layer)]


def kind_words(layer: Drawn) -> str:
    """Return what kind of layer it is."""
    kinds = {
        TextLayer: _("Teks"),
        ScrimLayer: _("Latar teks"),
        ShapeLayer: _("Bentuk"),
        PictureLayer: _("Gambar"),
        LogoLayer: _("Logo"),
    }
    return kinds[type(layer)]
