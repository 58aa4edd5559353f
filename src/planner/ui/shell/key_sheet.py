"""The sheet of keys (?): every command that has keys, as the table has it, so that it can't lie."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.commands.command import EVERYWHERE, Command
from planner.ui.commands.table import key_text
from planner.ui.context import Context
from planner.ui.screens import Entry
from planner.ui.shell.dialogs import WIZARD, Dialog
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.key_cap import paint_keys
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import painter_on, text_width
from planner.words.catalogue import _

TALLEST = 480


class KeyCaps(QWidget):
    """Keys, drawn as caps."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__()
        self._keys = keys
        self.setAccessibleName(", ".join(keys))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        widths = [text_width(keys, font("caption", 500)) + px(16) for keys in self._keys]
        return QSize(sum(widths), px(24))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, right = painter_on(self), float(self.width())
        for keys in reversed(self._keys):
            right = paint_keys(painter, right, self.height() / 2, keys).left() - px(6)


class KeySheet(Dialog):
    """Where which keys act; what belongs to the screen that is open comes first."""

    def __init__(self, parent: QWidget, context: Context, entries: tuple[Entry, ...], here: str) -> None:
        super().__init__(parent, _("Tombol pintas"), width=WIZARD)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(6))
        for where, title in self._places(entries, here):
            commands = [one for one in context.commands.all(where) if one.keys]
            if commands:
                column.addWidget(Label(title, "small", "ink_2", weight=600))
                column.addLayout(self._table(commands))
                column.addSpacing(px(8))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFixedHeight(px(TALLEST))
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.body.addWidget(area)
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button(_("Tutup"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        self.body.addLayout(row)

    def _places(self, entries: tuple[Entry, ...], here: str) -> list[tuple[str, str]]:
        screens = sorted(entries, key=lambda one: one.id != here)
        named = [(one.id, _(one.title)) for one in screens]
        return [*named[:1], (EVERYWHERE, _("Di mana saja")), *named[1:]]

    def _table(self, commands: list[Command]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(0, 1)
        for number, command in enumerate(commands):
            grid.addWidget(Label(command.words()), number, 0)
            grid.addWidget(KeyCaps(tuple(key_text(keys) for keys in command.keys)), number, 1)
        return grid
