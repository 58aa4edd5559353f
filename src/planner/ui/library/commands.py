"""What can be done in the library."""

from __future__ import annotations

from collections.abc import Callable

from planner.ui.commands.command import Command
from planner.words.catalogue import N_

SCREEN = "library"
Act = Callable[[], object]
Allowed = Callable[[], bool]


def library_commands(acts: dict[str, Act], has_some: Allowed, has_one: Allowed) -> tuple[Command, ...]:
    """Return the commands; ``acts`` are found by the last part of their ids."""
    return (
        Command(
            id="library.search", title=N_("Cari di pustaka"), where=SCREEN, keys=("Ctrl+F",), icon="search",
            run=acts["search"],
        ),
        Command(
            id="library.add", title=N_("Tambah media"), where=SCREEN, icon="upload", run=acts["add"],
        ),
        Command(
            id="library.paste", title=N_("Tempel gambar"), where=SCREEN, keys=("Ctrl+V",), run=acts["paste"],
        ),
        Command(
            id="library.facts", title=N_("Lihat keterangan"), where=SCREEN, icon="info",
            run=acts["facts"], enabled=has_one,
        ),
        Command(
            id="library.compose", title=N_("Buat konten"), where=SCREEN, icon="plus",
            run=acts["compose"], enabled=has_some,
        ),
        Command(
            id="library.many", title=N_("Olah banyak gambar"), where=SCREEN, icon="wand-sparkles",
            run=acts["many"],
        ),
        Command(
            id="library.rename", title=N_("Ubah nama"), where=SCREEN, keys=("F2",), icon="pencil-line",
            run=acts["rename"], enabled=has_one,
        ),
        Command(
            id="library.copy", title=N_("Simpan salinan…"), where=SCREEN, icon="download",
            run=acts["copy"], enabled=has_one,
        ),
        Command(
            id="library.archive", title=N_("Arsipkan"), where=SCREEN, keys=("Del",), icon="archive",
            run=acts["archive"], enabled=has_some,
        ),
    )  # fmt: skip


MENU = ("library.compose", None, "library.facts", "library.rename", "library.copy", None, "library.archive")
"""The menu of a file; None is a separator."""
