"""The table of screens. A screen is added by one line; one that is not written yet is not in it."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from planner.ui.context import Context
    from planner.ui.screen import Screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A screen as data. ``made_by`` is ``module:Class``, loaded when it is first shown.

    ``badge`` names the number of ``shell.standing.Standing`` that stands beside it.
    """

    id: str
    title: str
    icon: str
    made_by: str
    keys: str = ""
    is_work: bool = False
    in_navigation: bool = True
    badge: str = ""


SCREENS: tuple[Entry, ...] = ()
"""``is_work``: the rail takes the side bar's place. The order is that of the side bar."""


def made(entry: Entry, context: Context) -> Screen:
    """Load a screen's module and make the screen."""
    module, name = entry.made_by.split(":")
    return cast("Screen", getattr(importlib.import_module(module), name)(context))
