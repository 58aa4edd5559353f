"""What can be done in the composer, with its keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from planner.ui.commands.command import Command
from planner.words.catalogue import N_

if TYPE_CHECKING:
    from planner.ui.composer.page import ComposerPage

WHERE, GROUP = "composer", N_("Penyusun")


def composer_commands(page: ComposerPage) -> tuple[Command, ...]:
    """Return the commands of the composer; they act while the focus is in it."""
    command = partial(Command, where=WHERE, group=GROUP)
    return (
        command(
            id="composer.save",
            title=N_("Simpan versi"),
            keys=("Ctrl+S",),
            icon="save",
            run=page.save,
            enabled=page.may_change,
        ),
        command(
            id="composer.submit",
            title=N_("Ajukan telaah"),
            keys=("Ctrl+Return", "Ctrl+Enter"),
            icon="send",
            run=page.submit,
            enabled=page.may_change,
        ),
        command(
            id="composer.title",
            title=N_("Ganti judul"),
            keys=("F2",),
            icon="pencil-line",
            run=page.rename,
            enabled=page.may_change,
        ),
        command(
            id="composer.free_slot",
            title=N_("Slot kosong berikutnya"),
            keys=("Ctrl+Shift+N",),
            icon="calendar-clock",
            run=page.take_free_slot,
            enabled=page.may_change,
        ),
        command(
            id="composer.add_media",
            title=N_("Tambahkan gambar"),
            keys=("Ctrl+I",),
            icon="image-plus",
            run=page.add_media,
            enabled=page.may_change,
        ),
        *_aids(page),
        *_fixes(page),
        command(
            id="composer.studio",
            title=N_("Buka Studio"),
            keys=("Ctrl+E",),
            icon="image",
            run=page.open_studio,
            enabled=page.may_change,
        ),
        *_moves(page),
        *_rare(page),
    )


def _aids(page: ComposerPage) -> tuple[Command, ...]:
    command = partial(Command, where=WHERE, group=GROUP)
    aids = page.caption.aids
    return (
        command(
            id="composer.emoji",
            title=N_("Sisipkan emoji"),
            keys=("Ctrl+;",),
            icon="smile",
            run=aids.open_emoji,
            enabled=page.may_change,
        ),
        command(
            id="composer.history",
            title=N_("Riwayat versi"),
            icon="history",
            run=page.history.open,
            enabled=page.history.has_versions,
        ),
        command(
            id="composer.tags",
            title=N_("Sisipkan tagar"),
            icon="hash",
            run=aids.open_tags,
            enabled=page.may_change,
        ),
        command(
            id="composer.names",
            title=N_("Sebut akun resmi"),
            icon="at-sign",
            run=aids.open_names,
            enabled=page.may_change,
        ),
        command(
            id="composer.texts",
            title=N_("Templat dan cuplikan"),
            icon="file-text",
            run=aids.open_texts,
            enabled=page.may_change,
        ),
    )


def _moves(page: ComposerPage) -> tuple[Command, ...]:
    quiet = partial(Command, where=WHERE, group=GROUP, in_palette=False)
    return (
        quiet(
            id="composer.tab_next",
            title=N_("Tab kanal berikutnya"),
            keys=("Ctrl+Tab",),
            run=partial(page.turn, 1),
        ),
        quiet(
            id="composer.tab_before",
            title=N_("Tab kanal sebelumnya"),
            keys=("Ctrl+Shift+Tab",),
            run=partial(page.turn, -1),
        ),
        quiet(
            id="composer.finding_next",
            title=N_("Temuan berikutnya"),
            keys=("F8",),
            run=partial(page.step_finding, 1),
        ),
        quiet(
            id="composer.finding_before",
            title=N_("Temuan sebelumnya"),
            keys=("Shift+F8",),
            run=partial(page.step_finding, -1),
        ),
    )


def _fixes(page: ComposerPage) -> tuple[Command, ...]:
    command = partial(Command, where=WHERE, group=GROUP, icon="wand-sparkles", enabled=page.may_change)
    return (
        command(
            id="composer.fix", title=N_("Perbaiki temuan di kursor"), keys=("Ctrl+.",), run=page.fix_here
        ),
        command(id="composer.fix_all", title=N_("Perbaiki otomatis semua temuan"), run=page.mending.fix_all),
    )


def _rare(page: ComposerPage) -> tuple[Command, ...]:
    command = partial(Command, where=WHERE, group=GROUP, enabled=page.is_writing)
    return (
        command(id="composer.copy", title=N_("Salin takarir"), icon="copy", run=page.copy_caption),
        command(
            id="composer.copy_to_file", title=N_("Simpan salinan…"), icon="download", run=page.copy_to_file
        ),
        command(
            id="composer.cancel",
            title=N_("Batalkan konten…"),
            icon="calendar-x",
            run=page.cancel_post,
            enabled=page.may_cancel,
        ),
    )
