"""The commands of the calendar, for keys, menus, palette and key sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.ui.commands.command import Command
from planner.words.catalogue import N_

if TYPE_CHECKING:
    from planner.ui.calendar.page import CalendarPage

WHERE, GROUP = "calendar", N_("Kalender")


def calendar_commands(page: CalendarPage) -> Iterator[Command]:
    """Return what can be done in the calendar."""
    yield Command(
        id="calendar.add",
        title=N_("Konten baru di hari ini"),
        icon="calendar-plus",
        where=WHERE,
        keys=("N",),
        group=GROUP,
        run=page.acts.add_here,
        in_palette=False,
    )
    yield Command(
        id="calendar.open",
        title=N_("Buka konten"),
        icon="pencil-line",
        where=WHERE,
        group=GROUP,
        run=page.acts.open_focused,
        enabled=lambda: page.grid.spot.post is not None,
        in_palette=False,
    )
    yield Command(
        id="calendar.archive",
        title=N_("Arsipkan"),
        icon="archive",
        where=WHERE,
        keys=("Del",),
        group=GROUP,
        run=page.acts.archive_focused,
        enabled=lambda: page.grid.spot.post is not None,
        in_palette=False,
    )
    yield Command(
        id="calendar.today",
        title=N_("Ke hari ini"),
        icon="calendar",
        where=WHERE,
        keys=("T",),
        group=GROUP,
        run=page.go_today,
    )
    yield Command(
        id="calendar.before",
        title=N_("Bulan sebelumnya"),
        icon="chevron-left",
        where=WHERE,
        keys=("PgUp",),
        group=GROUP,
        run=page.turn_back,
    )
    yield Command(
        id="calendar.after",
        title=N_("Bulan berikutnya"),
        icon="chevron-right",
        where=WHERE,
        keys=("PgDown",),
        group=GROUP,
        run=page.turn_on,
    )
