"""What the palette offers about accounts."""

from __future__ import annotations

from collections.abc import Callable

from planner.ui.commands.command import Command
from planner.words.catalogue import N_


def account_commands(
    check: Callable[[], object], connect: Callable[[], object], may: Callable[[], bool]
) -> tuple[Command, ...]:
    """Return the commands of the screen; ``may`` tells whether the person connects accounts."""
    return (
        Command(
            id="accounts.check",
            title=N_("Perbarui semua akun"),
            where="accounts",
            icon="refresh-cw",
            run=check,
            enabled=may,
        ),
        Command(
            id="accounts.connect",
            title=N_("Sambungkan akun"),
            where="accounts",
            icon="plus",
            run=connect,
            enabled=may,
        ),
    )
