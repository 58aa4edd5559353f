"""The table of screens. A screen is added by one line; one that is not written yet is not in it."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from planner.words.catalogue import N_

if TYPE_CHECKING:
    from planner.ui.context import Context
    from planner.ui.screen import Screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A screen as data. ``made_by`` is ``module:Class``, loaded when it is first shown."""

    id: str
    title: str
    icon: str
    made_by: str
    keys: str = ""
    is_work: bool = False
    in_navigation: bool = True


SCREENS: tuple[Entry, ...] = (
    Entry(
        id="calendar",
        title=N_("Kalender"),
        icon="calendar-days",
        made_by="planner.ui.calendar.page:CalendarPage",
        keys="Ctrl+2",
    ),
    Entry(
        id="composer",
        title=N_("Penyusun"),
        icon="pencil-line",
        made_by="planner.ui.composer.page:ComposerPage",
        is_work=True,
        in_navigation=False,
    ),
    Entry(
        id="studio",
        title=N_("Studio"),
        icon="image",
        made_by="planner.ui.studio.page:StudioPage",
        is_work=True,
        in_navigation=False,
    ),
    Entry(
        id="review",
        title=N_("Telaah"),
        icon="message-square-check",
        made_by="planner.ui.review.page:ReviewPage",
        keys="Ctrl+4",
        is_work=True,
    ),
    Entry(
        id="activity",
        title=N_("Aktivitas"),
        icon="send",
        made_by="planner.ui.activity.page:ActivityPage",
        keys="Ctrl+5",
        is_work=True,
    ),
    Entry(
        id="library",
        title=N_("Pustaka"),
        icon="images",
        made_by="planner.ui.library.page:LibraryPage",
        keys="Ctrl+6",
    ),
    Entry(
        id="accounts",
        title=N_("Akun & keamanan"),
        icon="shield-check",
        made_by="planner.ui.accounts.page:AccountsPage",
        keys="Ctrl+8",
        is_work=True,
    ),
)
"""``is_work``: the rail takes the side bar's place. The order is that of the side bar."""


def made(entry: Entry, context: Context) -> Screen:
    """Load a screen's module and make the screen."""
    module, name = entry.made_by.split(":")
    return cast("Screen", getattr(importlib.import_module(module), name)(context))
