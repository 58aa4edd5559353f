"""Many pictures in one go: a template and a frame for a whole folder, one picture after another.

One picture is in memory at a time; what is refused is told and does not stop the others; no file that exists
is written over.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from planner.content.asset import Asset
from planner.content.errors import PlannerError
from planner.content.file_kinds import VIDEOS
from planner.desk.files import writing_to
from planner.desk.intake import WITHOUT_END, gather
from planner.desk.media import add_file

if TYPE_CHECKING:
    from planner.desk.desk import Desk
    from planner.imaging.design import Design
    from planner.imaging.materials import Materials
    from planner.imaging.rendering import Rendition

__all__ = ["BatchOrder", "Outcome", "batch", "pictures_of"]

Source = Path | Asset
"""A file, or an original of the library."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOrder:
    """What to make of each picture: ``design`` for ``targets``.

    ``focus`` None lets each picture have the focus that is proposed for it. ``folder`` None brings what is
    made into the library.
    """

    sources: tuple[Source, ...]
    design: Design
    targets: tuple[str, ...]
    folder: Path | None
    focus: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one picture: the files or originals that were made, or why it was refused."""

    name: str
    files: tuple[Path, ...] = ()
    assets: tuple[Asset, ...] = field(default=())
    refused: PlannerError | None = None

    @property
    def ends_all(self) -> bool:
        """Tell whether the next picture would be refused for the same reason."""
        return self.refused is not None and self.refused.code in WITHOUT_END


def pictures_of(paths: Sequence[Path], *, stopped: Callable[[], bool]) -> tuple[tuple[Path, ...], int]:
    """Return the pictures among files and in folders, and how many videos were left out."""
    found = gather(paths, stopped=stopped).files
    pictures = tuple(one for one in found if one.suffix.lower() not in VIDEOS)
    return pictures, len(found) - len(pictures)


def batch(desk: Desk, order: BatchOrder) -> Iterator[Outcome]:
    """Yield what becomes of each picture, in order; stop asking and nothing more is made.

    After a refusal that every other picture would meet too (a full disk, a missing right) it ends.
    """
    from planner.imaging.materials import Materials  # noqa: PLC0415  the pixel libraries are heavy

    materials = Materials(asset=desk.workspace.vault.read)
    for source in order.sources:
        outcome = _made(desk, order, source, materials)
        yield outcome
        if outcome.ends_all:
            return


def _made(desk: Desk, order: BatchOrder, source: Source, materials: Materials) -> Outcome:
    name = source.filename if isinstance(source, Asset) else source.name
    files: list[Path] = []
    try:
        renditions = _rendered(desk, order, source, materials)
        if order.folder is None:
            return Outcome(name=name, assets=_into_library(desk, Path(name).stem, renditions))
        stem, folder = Path(name).stem, order.folder
        files.extend(_written(folder, f"{stem}.{one.target}", one.data) for one in renditions)
    except PlannerError as error:
        return Outcome(name=name, files=tuple(files), refused=error)
    return Outcome(name=name, files=tuple(files))


def _rendered(desk: Desk, order: BatchOrder, source: Source, materials: Materials) -> tuple[Rendition, ...]:
    from msgspec.structs import replace  # noqa: PLC0415  beside the heavy ones

    from planner.imaging.attention import propose_focus  # noqa: PLC0415
    from planner.imaging.opening import open_picture  # noqa: PLC0415
    from planner.imaging.rendering import render_all  # noqa: PLC0415
    from planner.imaging.targets import TARGETS  # noqa: PLC0415

    file = desk.workspace.vault.path(source.sha256) if isinstance(source, Asset) else source
    focus = order.focus or propose_focus(open_picture(file, at_least=_LOOK))
    design = replace(order.design, source=str(file), focus=focus)
    return render_all(design, [TARGETS[name] for name in order.targets], file, materials=materials)


_LOOK = (320, 320)
"""Pixels in which a focus is looked for."""


def _written(folder: Path, name: str, data: bytes) -> Path:
    """Write a file that does not exist yet, whole or not at all, and return it. Raises Unavailable."""
    with writing_to(folder):
        folder.mkdir(parents=True, exist_ok=True)
        descriptor, file = _claimed(folder, name)
    with writing_to(file), os.fdopen(descriptor, "wb") as opened:
        try:
            opened.write(data)
            opened.flush()
        except OSError:
            file.unlink()
            raise
    return file


def _claimed(folder: Path, name: str) -> tuple[int, Path]:
    """Make a file under the first name that is free, whoever else writes there, and return it opened."""
    number, file = 1, folder / f"{name}.jpg"
    while True:
        try:
            return os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o644), file
        except FileExistsError:
            number += 1
            file = folder / f"{name}-{number}.jpg"


_BINARY = getattr(os, "O_BINARY", 0)


def _into_library(desk: Desk, stem: str, renditions: Sequence[Rendition]) -> tuple[Asset, ...]:
    with writing_to(Path(stem)), tempfile.TemporaryDirectory(prefix="planner-") as place:
        return tuple(
            add_file(desk, _written(Path(place), f"{stem}.{one.target}", one.data))[0] for one in renditions
        )
