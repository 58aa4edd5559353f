"""The commands of the frame: going somewhere, undo, the palette, the keys, full screen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from planner.ui.commands.command import Command
from planner.ui.commands.panes import next_pane
from planner.ui.screens import Entry
from planner.words.catalogue import N_

if TYPE_CHECKING:
    from planner.ui.frame import Frame
    from planner.ui.overlays import Overlays
    from planner.ui.window import MainWindow

GO, EDIT, VIEW, HELP = N_("Buka"), N_("Ubah"), N_("Tampilan"), N_("Bantuan")


def frame_commands(
    window: MainWindow, frame: Frame, overlays: Overlays, entries: tuple[Entry, ...]
) -> Iterator[Command]:
    """Return what can be done everywhere."""
    yield from _places(frame, entries)
    undo = frame.context.undo
    yield Command(
        id="undo",
        title=N_("Urungkan"),
        icon="undo-2",
        keys=("Ctrl+Z",),
        group=EDIT,
        run=undo.undo,
        enabled=lambda: bool(undo.undoable()),
    )
    yield Command(
        id="redo",
        title=N_("Ulangi"),
        icon="redo-2",
        keys=("Ctrl+Y", "Ctrl+Shift+Z"),
        group=EDIT,
        run=undo.redo,
        enabled=lambda: bool(undo.redoable()),
    )
    yield from _overlays(window, overlays)
    yield from _views(window, frame)


def _places(frame: Frame, entries: tuple[Entry, ...]) -> Iterator[Command]:
    for entry in entries:
        if entry.in_navigation:
            keys = (entry.keys,) if entry.keys else ()
            yield Command(
                id=f"go.{entry.id}",
                title=entry.title,
                icon=entry.icon,
                keys=keys,
                group=GO,
                run=partial(frame.go, entry.id),
            )
    yield Command(
        id="post.new",
        title=N_("Konten baru"),
        icon="plus",
        keys=("Ctrl+N",),
        group=EDIT,
        run=partial(frame.go, "composer"),
    )
    yield Command(
        id="back",
        title=N_("Kembali"),
        icon="arrow-left",
        keys=("Alt+Left",),
        group=GO,
        run=frame.back,
        in_palette=False,
    )


def _overlays(window: MainWindow, overlays: Overlays) -> Iterator[Command]:
    yield Command(
        id="palette",
        title=N_("Palet perintah"),
        icon="search",
        keys=("Ctrl+K",),
        group=GO,
        run=overlays.show_palette,
        in_palette=False,
    )
    yield Command(
        id="settings",
        title=N_("Setelan"),
        icon="settings",
        keys=("Ctrl+,",),
        group=GO,
        run=overlays.show_settings,
    )
    yield Command(
        id="hold",
        title=N_("Tahan semua"),
        icon="octagon-pause",
        keys=("Ctrl+Shift+H",),
        group=EDIT,
        run=overlays.show_hold,
    )
    yield Command(id="people", title=N_("Ganti orang"), icon="users", group=GO, run=overlays.show_people)
    yield Command(
        id="keys",
        title=N_("Tombol pintas"),
        icon="keyboard",
        keys=("Ctrl+/", "?"),
        group=HELP,
        run=overlays.show_keys,
    )
    yield Command(
        id="guide",
        title=N_("Panduan"),
        icon="lightbulb",
        keys=("F1",),
        group=HELP,
        run=overlays.show_guide,
    )
    yield Command(
        id="workspace.another",
        title=N_("Buka ruang kerja lain"),
        icon="folder-open",
        group=GO,
        run=window.show_beginning,
    )
    yield Command(id="quit", title=N_("Keluar"), icon="log-out", keys=("Ctrl+Q",), group=GO, run=window.close)


def _views(window: MainWindow, frame: Frame) -> Iterator[Command]:
    def flip_full() -> None:
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def flip_rail() -> None:
        frame.context.settings.change(narrow=not frame.context.settings.now.narrow)
        frame.fit()

    def synchronise() -> None:
        frame.context.news.look()
        frame.reload()

    yield Command(
        id="rail",
        title=N_("Bilah sisi lebar atau sempit"),
        icon="panel-left",
        keys=("Ctrl+B",),
        group=VIEW,
        run=flip_rail,
    )
    yield Command(
        id="reload",
        title=N_("Selaraskan sekarang"),
        icon="refresh-cw",
        keys=("F5",),
        group=VIEW,
        run=synchronise,
    )
    yield Command(
        id="full", title=N_("Layar penuh"), icon="maximize", keys=("F11",), group=VIEW, run=flip_full
    )
    yield Command(
        id="pane.next",
        title=N_("Panel berikutnya"),
        keys=("F6",),
        group=VIEW,
        run=partial(next_pane, window, 1),
        in_palette=False,
    )
    yield Command(
        id="pane.previous",
        title=N_("Panel sebelumnya"),
        keys=("Shift+F6",),
        group=VIEW,
        run=partial(next_pane, window, -1),
        in_palette=False,
    )
