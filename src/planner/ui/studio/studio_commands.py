"""What can be done in the studio, with its keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from planner.ui.commands.command import Command
from planner.ui.studio.session import Tool
from planner.words.catalogue import N_

if TYPE_CHECKING:
    from planner.ui.studio.page import StudioPage

WHERE, GROUP = "studio", N_("Studio")


def studio_commands(page: StudioPage) -> tuple[Command, ...]:
    """Return the commands of the studio; they act while the focus is in it."""
    return (*_tools(page), *_layers(page), *_views(page))


def _tools(page: StudioPage) -> tuple[Command, ...]:
    command = partial(Command, where=WHERE, group=GROUP, enabled=page.is_open)
    take, add = page.session.take, page.adding.add
    return (
        command(
            id="studio.select",
            title=N_("Pilih"),
            keys=("V",),
            icon="mouse-pointer-2",
            run=partial(take, Tool.SELECT),
        ),
        command(
            id="studio.crop",
            title=N_("Potong dan titik fokus"),
            keys=("C",),
            icon="crop",
            run=partial(take, Tool.CROP),
        ),
        command(
            id="studio.text", title=N_("Tambah teks"), keys=("T",), icon="type", run=partial(add, "text")
        ),
        command(
            id="studio.shape",
            title=N_("Tambah bentuk"),
            keys=("R",),
            icon="square",
            run=partial(add, "shape"),
        ),
        command(
            id="studio.logo", title=N_("Tambah logo"), keys=("L",), icon="stamp", run=partial(add, "logo")
        ),
        command(
            id="studio.picture",
            title=N_("Tambah gambar"),
            keys=("I",),
            icon="image-plus",
            run=partial(add, "picture"),
        ),
        command(id="studio.scrim", title=N_("Tambah latar teks"), icon="droplet", run=partial(add, "scrim")),
        command(id="studio.done", title=N_("Selesai"), keys=("Ctrl+Return",), icon="check", run=page.finish),
        command(id="studio.save", title=N_("Simpan"), keys=("Ctrl+S",), icon="save", run=page.keep_now),
    )


def _layers(page: StudioPage) -> tuple[Command, ...]:
    command = partial(Command, where=WHERE, group=GROUP, enabled=page.has_layer)
    done = page.deeds
    return (
        command(
            id="studio.duplicate",
            title=N_("Gandakan lapisan"),
            keys=("Ctrl+D",),
            icon="copy",
            run=done.duplicate,
        ),
        command(
            id="studio.up",
            title=N_("Naikkan lapisan"),
            keys=("Ctrl+PgUp",),
            icon="chevron-up",
            run=partial(done.raise_by, 1),
        ),
        command(
            id="studio.down",
            title=N_("Turunkan lapisan"),
            keys=("Ctrl+PgDown",),
            icon="chevron-down",
            run=partial(done.raise_by, -1),
        ),
        command(
            id="studio.rename",
            title=N_("Ganti nama lapisan"),
            keys=("F2",),
            icon="pencil-line",
            run=page.rename,
        ),
        command(id="studio.lock", title=N_("Kunci atau buka kunci lapisan"), icon="lock", run=done.lock),
        command(id="studio.hide", title=N_("Tampilkan atau sembunyikan lapisan"), icon="eye", run=done.hide),
        command(id="studio.remove", title=N_("Hapus lapisan"), icon="trash-2", run=done.remove),
    )


def _views(page: StudioPage) -> tuple[Command, ...]:
    command = partial(Command, where=WHERE, group=GROUP, enabled=page.is_open)
    stage = page.stage
    return (
        command(
            id="studio.larger",
            title=N_("Perbesar"),
            keys=("Ctrl++", "Ctrl+="),
            icon="zoom-in",
            run=partial(stage.zoom_by, 1.2),
        ),
        command(
            id="studio.smaller",
            title=N_("Perkecil"),
            keys=("Ctrl+-",),
            icon="zoom-out",
            run=partial(stage.zoom_by, 1 / 1.2),
        ),
        command(id="studio.fit", title=N_("Pas di layar"), keys=("Ctrl+0",), icon="maximize", run=stage.fit),
        command(
            id="studio.whole",
            title=N_("Ukuran sebenarnya"),
            keys=("Ctrl+9",),
            icon="search",
            run=partial(stage.zoom_to, 1.0),
        ),
        command(
            id="studio.guides",
            title=N_("Tampilkan atau sembunyikan garis bantu"),
            icon="layout-grid",
            run=page.turn_guides,
        ),
        command(
            id="studio.next",
            title=N_("Ukuran berikutnya"),
            keys=("Ctrl+Tab",),
            run=partial(page.turn, 1),
            in_palette=False,
        ),
        command(
            id="studio.previous",
            title=N_("Ukuran sebelumnya"),
            keys=("Ctrl+Shift+Tab",),
            run=partial(page.turn, -1),
            in_palette=False,
        ),
    )
