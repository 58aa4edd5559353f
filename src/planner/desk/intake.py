"""Bringing in what was dropped, pasted or chosen: folders are walked, each refusal concerns one file."""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.content.errors import PlannerError, Refused, Unavailable
from planner.content.file_kinds import MEDIA
from planner.desk.desk import Desk
from planner.desk.files import writing_to
from planner.desk.media import Added, add_file

WITHOUT_END = frozenset({"disk-full", "workspace-read-only", "workspace-unreachable", "role-missing"})
"""Refusals that the next file would meet too."""

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The files that what was brought stands for, and what could not even be looked at."""

    files: tuple[Path, ...]
    refused: tuple[Added, ...] = ()


def gather(paths: Sequence[Path], *, stopped: Callable[[], bool]) -> Gathered:
    """Return files as they are, and of folders all pictures and videos below them, sorted as people count.

    A file named by itself is tried whatever its name says; ``stopped`` is asked at every folder.
    """
    files: list[Path] = []
    refused: list[Added] = []
    for path in paths:
        if stopped():
            break
        if not _is_folder(path):
            files.append(path)
            continue
        found = list(_walked(path, stopped, refused))
        if not found and not stopped():
            refused.append(_refused(path, Refused("folder-without-pictures", name=path.name)))
        files.extend(found)
    return Gathered(files=tuple(dict.fromkeys(files)), refused=tuple(refused))


def bring_in(
    desk: Desk, files: Sequence[Path], *, for_s: float, stopped: Callable[[], bool]
) -> tuple[Added, ...]:
    """Copy files into the vault for about ``for_s`` seconds, at least one, and return what was done.

    Nothing is raised for a file; after a refusal of ``WITHOUT_END`` no more are tried.
    """
    began, done = time.monotonic(), list[Added]()
    for file in files:
        if stopped() or (done and time.monotonic() - began >= for_s):
            break
        done.append(_brought(desk, file))
        if goes_on_failing(done[-1]):
            break
    return tuple(done)


def bring_in_pasted(desk: Desk, data: bytes, name: str) -> Added:
    """Copy the bytes of a picture from the clipboard into the vault, under a name of ours."""
    try:
        with writing_to(Path(name)), tempfile.TemporaryDirectory(prefix="planner-") as folder:
            file = Path(folder) / name
            file.write_bytes(data)
            return _brought(desk, file)
    except PlannerError as error:
        return _refused(Path(name), error)


def goes_on_failing(added: Added) -> bool:
    """Tell whether the next file would be refused for the same reason."""
    return added.refused is not None and added.refused.code in WITHOUT_END


def in_counting_order(name: str) -> list[tuple[bool, int, str]]:
    """Return a key that sorts ``foto 2`` before ``foto 10``, whatever the case."""
    parts = _DIGITS.split(name.casefold())
    return [(False, int(part), "") if part.isdecimal() else (True, 0, part) for part in parts if part]


def _brought(desk: Desk, file: Path) -> Added:
    try:
        asset, is_new = add_file(desk, file)
    except PlannerError as error:
        return _refused(file, error)
    return Added(file=str(file), asset=asset, is_new=is_new)


def _walked(folder: Path, stopped: Callable[[], bool], refused: list[Added]) -> Iterator[Path]:
    def closed(error: OSError) -> None:
        place = Path(error.filename or folder)
        refused.append(_refused(place, Unavailable("file-unreadable", file=str(place))))

    for here, folders, names in os.walk(folder, onerror=closed):
        if stopped():
            return
        folders[:] = sorted((one for one in folders if not one.startswith(".")), key=in_counting_order)
        for name in sorted(names, key=in_counting_order):
            file = Path(here) / name
            if file.suffix.lower() in MEDIA and not name.startswith("."):
                yield file


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False  # opening it will say why


def _refused(path: Path, error: PlannerError) -> Added:
    return Added(file=str(path), refused=error)
