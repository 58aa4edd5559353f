"""The table of commands: menus, keys, palette, key sheet and tooltips all read it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from planner.ui.commands.command import EVERYWHERE, Command


class Commands(QObject):
    """Holds the commands of the window and of the screens that were opened."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: dict[str, Command] = {}
        self.letters_act = True

    def add(self, commands: Iterable[Command], widget: QWidget) -> None:
        """Take in commands and let their keys act: in the whole window, or while ``widget`` has the focus."""
        for command in commands:
            if command.id in self._commands:
                raise ValueError(f"two commands are called {command.id}")
            clash = self._clash(command)
            if clash:
                raise ValueError(f"{command.id} wants the keys of {clash}")
            self._commands[command.id] = command
            if command.chords():
                widget.addAction(_action(command, widget))

    def all(self, where: str = "") -> tuple[Command, ...]:
        """Return the commands of a place, or all, in the order in which they were added."""
        return tuple(one for one in self._commands.values() if not where or one.where == where)

    def of(self, command_id: str) -> Command:
        """Return a command."""
        return self._commands[command_id]

    def run(self, command_id: str) -> bool:
        """Run a command if it can be done now; tell whether it could."""
        command = self._commands[command_id]
        if not command.enabled():
            return False
        command.run()
        return True

    def run_letter(self, event: QKeyEvent, where: str) -> bool:
        """Run the command of a place whose single letter was pressed; for ``keyPressEvent`` of a view."""
        if not self.letters_act or event.modifiers() not in LETTER_MODIFIERS:
            return False
        pressed = event.text().upper()
        for command in self._commands.values():
            if command.where in {where, EVERYWHERE} and pressed in command.letters() and command.enabled():
                command.run()
                event.accept()
                return True
        return False

    def _clash(self, command: Command) -> str:
        for other in self._commands.values():
            together = EVERYWHERE in {other.where, command.where} or other.where == command.where
            if together and set(other.keys) & set(command.keys):
                return other.id
        return ""


LETTER_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


def shown_keys(command: Command) -> str:
    """Return the first of a command's keys as this system writes it."""
    return key_text(command.keys[0]) if command.keys else ""


def key_text(keys: str) -> str:
    """Return keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) if len(keys) > 1 else keys


def _action(command: Command, widget: QWidget) -> QAction:
    action = QAction(widget)
    action.setObjectName(command.id)
    action.setShortcuts([QKeySequence(keys) for keys in command.chords()])
    whole = command.where == EVERYWHERE
    context = Qt.ShortcutContext
    action.setShortcutContext(context.WindowShortcut if whole else context.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: command.run() if command.enabled() else None)
    return action
