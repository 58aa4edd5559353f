"""Menus made of commands, with their keys beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from planner.ui.commands.command import Command
from planner.ui.commands.table import shown_keys
from planner.ui.theme.icons import icon


def menu_of(commands: Sequence[Command | None], parent: QWidget) -> QMenu:
    """Return a menu; None is a separator. Words, colours and what is enabled are those of this moment."""
    menu = QMenu(parent)
    for command in commands:
        if command is None:
            menu.addSeparator()
        else:
            menu.addAction(_entry(command, menu))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _entry(command: Command, menu: QMenu) -> QAction:
    keys = shown_keys(command)
    action = QAction(f"{command.words()}\t{keys}" if keys else command.words(), menu)
    if command.icon:
        action.setIcon(icon(command.icon))
    action.setEnabled(command.enabled())
    action.triggered.connect(command.run)
    return action
