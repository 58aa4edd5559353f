"""What every screen obeys, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from planner.ui.context import Context
    from planner.ui.shell.bar_page import BarPage


class Screen(Protocol):
    """A screen: a plain object (usually a QObject) that makes its widget and its page of the top bar once.

    It reads through ``context.desk``, listens to ``context.news.changed``, and never holds another screen.
    """

    def __init__(self, context: Context) -> None: ...

    def widget(self) -> QWidget:
        """Return the content area; always the same widget."""
        ...

    def bar(self) -> BarPage:
        """Return its page of the top bar; always the same widget."""
        ...

    def retranslate(self) -> None:
        """Say all its words again: the language has changed."""
        ...

    def reload(self) -> None:
        """Read everything again: it is shown, another person sits here, or the zone has changed."""
        ...

    def open(self, subject: object) -> None:
        """Show what somebody asked for with ``shell.go(screen, subject)``; None asks for nothing special."""
        ...


@runtime_checkable
class HasSections(Protocol):
    """A screen that puts something of its own into the side bar, below the list of screens."""

    def side(self) -> QWidget:
        """Return it; always the same widget."""
        ...


class Shell(Protocol):
    """What a screen may ask of the window around it."""

    def go(self, screen: str, subject: object = None) -> None:
        """Go to a screen of the table, perhaps to something on it (a PostId, a day)."""
        ...

    def back(self) -> None:
        """Go to where one was before."""
        ...

    def shows(self, subject: object) -> None:
        """Say what the screen that is here shows now, so that going back finds it again."""
        ...

    def toast(
        self, sentence: str, about: str = "", *, icon: str = "check", action: str = "", run: Run | None = None
    ) -> None:
        """Say what was done, and offer one thing to do about it."""
        ...

    def toast_undo(self, sentence: str, about: str = "") -> None:
        """Say what was done, and offer to undo it: after ``context.undo.did``."""
        ...

    def complain(self, error: Exception) -> None:
        """Tell a PlannerError in one sentence and what to do about it."""
        ...

    def tell_saved(self, text: str, *, failed: bool = False) -> None:
        """Say in the status bar how safe what was typed is."""
        ...

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Let a screen say, whenever the workspace is to be closed, whether it may."""
        ...


Run = Callable[[], object]
