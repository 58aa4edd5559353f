"""What every step of connecting shows inside the card."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.ui.accounts.connecting import Connecting


class StepView(QWidget):
    """The inside of a step; the card around it says its words and has its buttons."""

    def __init__(self, connecting: Connecting) -> None:
        super().__init__()
        self.connecting = connecting

    def heading(self) -> str:
        """Return what is to be done."""
        raise NotImplementedError

    def about(self) -> str:
        """Return one sentence about it."""
        raise NotImplementedError

    def verb(self) -> str:
        """Return what the primary button does."""
        raise NotImplementedError

    def aside(self) -> str:
        """Return what stands beside the buttons."""
        return ""

    def blocked(self) -> str:
        """Return why one can't go on yet; empty when one can."""
        return ""

    def go_on(self) -> None:
        """Do what the primary button says."""
        raise NotImplementedError

    def first(self) -> QWidget | None:
        """Return where the focus begins; None for the primary button."""
        return None

    def show_now(self) -> None:
        """Show what is known now."""
        raise NotImplementedError

    def forget(self) -> None:
        """Forget what nobody else may see."""
