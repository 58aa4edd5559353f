"""The pictures of the sample story: photographs made from drawn scenes, and the files to be uploaded."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.assets import resources
from planner.content.asset import Rendition
from planner.content.ids import AssetId
from planner.content.post import Content
from planner.desk.desk import Desk
from planner.desk.media import add_file
from planner.publish.sealing import Recipe, recipes

PHOTO_PX = (1638, 2048)
"""As large as Facebook keeps a picture, so that its rendition needs no scaling: half of all the work."""

Tick = Callable[[], None]
"""Hears that one more piece of work is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Album:
    """The photographs of the story: asset ids by the name of the scene, and where their files lie for now."""

    assets: dict[str, AssetId]
    files: dict[str, Path]


@contextmanager
def photographed(desk: Desk, scenes: Sequence[str], tick: Tick) -> Iterator[Album]:
    """Make a photograph of each scene and bring it into the vault; the loose files are gone afterwards."""
    with TemporaryDirectory(prefix="sample-", dir=desk.workspace.root) as folder, _pool() as pool:
        assets, files = {}, {}
        for scene, file in pool.map(lambda one: _photograph(Path(folder), one), scenes):
            asset, _ = add_file(desk, file)
            assets[scene], files[asset.sha256] = asset.id, file
            tick()
        yield Album(assets=assets, files=files)


def missing_recipes(desk: Desk, contents: Iterable[Content]) -> tuple[tuple[Recipe, ...], ...]:
    """Return what has to be rendered for these contents; what one decoding serves stands together."""
    groups: dict[str, dict[str, Recipe]] = {}
    with desk.reading() as records:
        for content in contents:
            for _, _, recipe in recipes(records, content):
                if records.assets.rendition(recipe.key) is None:
                    groups.setdefault(recipe.design.to_json(), {})[recipe.key] = recipe
    return tuple(tuple(group.values()) for group in groups.values())


def rendered(
    desk: Desk, album: Album, groups: Sequence[tuple[Recipe, ...]], tick: Tick
) -> tuple[Rendition, ...]:
    """Render into the vault, several pictures at a time, exactly as submitting would."""
    made: list[Rendition] = []
    with _pool() as pool:
        for some in pool.map(lambda group: _render(desk, album, group), groups):
            made.extend(some)
            tick()
    return tuple(made)


def _pool() -> ThreadPoolExecutor:
    """Threads will do: drawing, scaling and encoding happen outside of Python."""
    return ThreadPoolExecutor(max_workers=max(2, min(4, os.cpu_count() or 1)))


def _photograph(folder: Path, scene: str) -> tuple[str, Path]:
    from planner.imaging.drawing import photograph_from_svg  # noqa: PLC0415  loads skia

    drawn = resources() / "sample" / scene
    file = folder / f"{drawn.stem}.jpg"
    width, height = PHOTO_PX
    seed = sum(drawn.stem.encode())
    file.write_bytes(photograph_from_svg(drawn.read_bytes(), width=width, height=height, seed=seed))
    return scene, file


def _render(desk: Desk, album: Album, group: tuple[Recipe, ...]) -> list[Rendition]:
    from planner.imaging.rendering import render_all  # noqa: PLC0415  the pixel libraries are heavy

    first = group[0]
    results = render_all(first.design, [one.target for one in group], album.files[first.asset.sha256])
    return [
        Rendition(
            recipe=recipe.key,
            sha256=desk.workspace.vault.put(result.data),
            width=result.width,
            height=result.height,
            size=len(result.data),
        )
        for recipe, result in zip(group, results, strict=True)
    ]
