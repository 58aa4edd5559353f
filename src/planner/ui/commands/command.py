"""A command: one thing a person can do, as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.words.catalogue import _

EVERYWHERE = "everywhere"


def always() -> bool:
    """Allow a command at any time."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """``title`` is marked with ``N_`` and translated when shown; ``keys`` are portable (``Ctrl+Shift+N``).

    ``where`` is ``everywhere`` or the id of a screen: its keys act while that screen has the focus. A single
    letter among the keys is no shortcut of the window: the view asks ``Commands.run_letter`` when it is
    pressed, so that letters never eat typing.
    """

    id: str
    title: str
    run: Callable[[], object]
    where: str = EVERYWHERE
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    enabled: Callable[[], bool] = always
    in_palette: bool = True

    def words(self) -> str:
        """Return the title in the language spoken now."""
        return _(self.title)

    def letters(self) -> tuple[str, ...]:
        """Return those of its keys that are a single letter or sign."""
        return tuple(key for key in self.keys if len(key) == 1)

    def chords(self) -> tuple[str, ...]:
        """Return those of its keys that act as shortcuts."""
        return tuple(key for key in self.keys if len(key) > 1)
