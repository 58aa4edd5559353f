"""One sitting in the studio: the design with its history, the target in sight, what is chosen and held."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from planner.imaging.design import Design
from planner.ui.studio.history import History
from planner.ui.studio.layers import Drawn, layer_of
from planner.ui.studio.places import USUAL


class Tool(StrEnum):
    """What the pointer does on the canvas."""

    SELECT = "select"
    CROP = "crop"


class Session(QObject):
    """The only place where the parts of the studio meet; connect only methods of QObjects.

    ``changed``: the design is another. ``chosen_changed``: another layer is chosen. ``turned``: another
    target is in sight. ``tool_changed``: the pointer does something else. ``begun``: another picture.
    """

    begun = Signal()
    changed = Signal()
    chosen_changed = Signal()
    turned = Signal()
    tool_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.history = History(now=Design())
        self.size = (1, 1)
        """Of the upright original, in pixels."""
        self.targets: tuple[str, ...] = USUAL
        self.target = USUAL[0]
        self.chosen = ""
        self.tool = Tool.SELECT
        self.written = ""
        """The id of the text layer that is being typed into on the canvas: it is not drawn meanwhile."""

    @property
    def design(self) -> Design:
        return self.history.now

    @property
    def main(self) -> str:
        """Return the target in which layers are moved for all that follow it."""
        return self.targets[0]

    def begin(self, design: Design, size: tuple[int, int], targets: tuple[str, ...]) -> None:
        """Work on another picture."""
        self.history, self.size = History(now=design), size
        self.targets, self.target = targets, targets[0]
        self.chosen, self.written, self.tool = "", "", Tool.SELECT
        self.begun.emit()

    def act(self, sentence: str, design: Design, key: str = "") -> None:
        """Do something; acts of one key in a row are taken back as one."""
        self._remember(self.history.did(sentence, design, key))

    def settle(self) -> None:
        """Close the last act: a slider was let go."""
        self.history = self.history.settled()

    def undo(self) -> None:
        """Take the last act back."""
        self._remember(self.history.undone())

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._remember(self.history.redone())

    def choose(self, layer_id: str) -> None:
        """Choose a layer, or none."""
        if layer_id != self.chosen:
            self.settle()
            self.chosen = layer_id
            self.chosen_changed.emit()

    def turn_to(self, target: str) -> None:
        """Look at another target."""
        if target not in self.targets:
            self.targets = (*self.targets, target)
        if target != self.target:
            self.settle()
            self.target = target
            self.turned.emit()

    def take(self, tool: Tool) -> None:
        """Let the pointer do something else."""
        if tool != self.tool:
            self.tool = tool
            self.tool_changed.emit()

    def layer(self) -> Drawn | None:
        """Return the chosen layer."""
        return layer_of(self.design, self.chosen)

    def write_into(self, layer_id: str) -> None:
        """Say which layer is being typed into, or none."""
        if layer_id != self.written:
            self.written = layer_id
            self.changed.emit()

    def _remember(self, history: History) -> None:
        before, self.history = self.history, history
        if history.now == before.now:
            return
        if self.chosen and layer_of(history.now, self.chosen) is None:
            self.chosen = ""
            self.chosen_changed.emit()
        self.changed.emit()
