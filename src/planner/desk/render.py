"""Rendering pictures for a target, with or without a workspace."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from planner.content.errors import Misused, PlannerError
from planner.content.ids import PostId
from planner.desk.desk import Desk
from planner.imaging.design import Design
from planner.imaging.errors import PictureRefused
from planner.imaging.materials import Materials
from planner.imaging.rendering import Rendition, render
from planner.imaging.targets import TARGETS, Fit, Target
from planner.publish.sealing import MIDDLE, design_for

__all__ = ["TARGETS", "Made", "Order", "Rendition", "render_file", "render_post", "targets"]

JSON_MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to make of every input."""

    targets: tuple[Target, ...]
    fit: Fit | None = None
    quality: int | None = None
    focus: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One rendition, or why there is none."""

    source: str
    stem: str
    rendition: Rendition | None = None
    refused: PlannerError | None = None


def targets(names: Sequence[str]) -> tuple[Target, ...]:
    """Return targets by name. Raises Misused for an unknown one, naming those that exist."""
    unknown = [name for name in names if name not in TARGETS]
    if unknown:
        raise Misused("target-unknown", target=unknown[0], known=", ".join(TARGETS))
    return tuple(TARGETS[name] for name in dict.fromkeys(names))


def render_file(source: Path, order: Order) -> Iterator[Made]:
    """Yield what becomes of a picture, or of a design that names one."""
    for target in order.targets:
        try:
            if source.suffix.lower() == ".json":
                made = _render_design(source, target, order)
            else:
                design = _as_ordered(Design(source=str(source), focus=MIDDLE, fit=target.fit), order)
                made = render(design, target, source, quality=order.quality)
            yield Made(source=str(source), stem=source.stem, rendition=made)
        except PlannerError as error:
            yield Made(source=str(source), stem=source.stem, refused=error)


def render_post(desk: Desk, post_id: PostId, order: Order) -> Iterator[Made]:
    """Yield what becomes of each original of a post, once, whatever its channels."""
    with desk.reading() as records:
        content = records.posts.get(post_id).content
        items = [*content.media, *(item for variant in content.variants for item in variant.media or ())]
        shown = {item.asset_id: (item, records.assets.get(item.asset_id)) for item in items}
    vault = desk.workspace.vault
    materials = Materials(vault.read)
    for item, asset in shown.values():
        for target in order.targets:
            name, stem = asset.filename, Path(asset.filename).stem
            try:
                design = _as_ordered(design_for(item, asset.sha256, target), order)
                original = vault.read(asset.sha256)
                made = render(design, target, original, quality=order.quality, materials=materials)
                yield Made(source=name, stem=stem, rendition=made)
            except PlannerError as error:
                yield Made(source=name, stem=stem, refused=error)


def _as_ordered(design: Design, order: Order) -> Design:
    if order.focus is not None:  # what was asked for counts in every target
        framings = tuple(msgspec.structs.replace(one, focus=None) for one in design.framings)
        design = msgspec.structs.replace(design, focus=order.focus, framings=framings)
    return msgspec.structs.replace(design, fit=order.fit or design.fit)


def _render_design(file: Path, target: Target, order: Order) -> Rendition:
    try:
        if file.stat().st_size > JSON_MAX_BYTES:
            raise Misused("document-not-json", detail=str(file))
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise Misused("file-vanished", file=str(file)) from error
    except UnicodeDecodeError as error:
        raise Misused("document-not-json", detail=str(error)) from error
    design = _as_ordered(Design.from_json(text), order)
    materials = Materials(lambda asset: _beside(file, asset))
    source = file.parent / design.source
    return render(design, target, source, quality=order.quality, materials=materials)


def _beside(file: Path, asset: str) -> bytes:
    """Read what a layer names: without a workspace, a path from where the design lies."""
    try:
        return (file.parent / asset).read_bytes()
    except (OSError, ValueError) as error:
        raise PictureRefused("layer-asset-missing", asset=asset) from error
