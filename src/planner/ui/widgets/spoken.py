"""Painted things that speak: each part of a canvas is told to screen readers with name, place and action.

A canvas inherits ``Speaking`` and calls ``let_speak()`` once; when the focus moves inside it, ``tell_focus``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid
from typing_extensions import override

from planner.words.catalogue import _

Role = QAccessible.Role


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenPart:
    """A part as it is told; ``rect`` in the coordinates of ``Speaking.spoken_on``."""

    name: str
    rect: QRect
    role: QAccessible.Role = Role.Button
    is_focused: bool = False
    is_selected: bool = False


class Speaking:
    """What a canvas answers; a mixin of a QWidget."""

    def spoken_parts(self) -> Sequence[SpokenPart]:
        """Return the parts in their order, as they are now."""
        raise NotImplementedError

    def spoken_on(self) -> QWidget:
        """Return the widget on which the parts are painted."""
        raise NotImplementedError

    def press_part(self, number: int) -> None:
        """Do what a press on a part does."""
        raise NotImplementedError


def let_speak() -> None:
    """Let Qt ask speaking canvases for their parts; called any number of times."""
    if not _installed:
        QAccessible.installFactory(_made)
        _installed.append(True)


def tell_focus(canvas: QWidget, number: int) -> None:
    """Tell screen readers, if any listens, that a part has the focus now."""
    if QAccessible.isActive():
        event = QAccessibleEvent(canvas, QAccessible.Event.Focus)
        event.setChild(number)
        QAccessible.updateAccessibility(event)


_installed: list[bool] = []
_kept: list[QAccessibleInterface] = []
"""Qt holds bare pointers to these, so they must outlive every question."""


def _made(_class: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or not isinstance(thing, Speaking):
        return None
    canvas = _Canvas(thing, thing)
    _kept.append(canvas)
    return canvas


class _Canvas(QAccessibleWidget):
    """A widget with its parts as children."""

    def __init__(self, widget: QWidget, speaking: Speaking) -> None:
        super().__init__(widget, Role.Grouping)
        self._speaking, self._widget = speaking, widget
        self._parts: list[_Part] = []

    def told(self) -> Sequence[SpokenPart]:
        return self._speaking.spoken_parts() if isValid(self._widget) else ()

    def speaking(self) -> Speaking:
        return self._speaking

    @override
    def childCount(self) -> int:
        return len(self.told())

    @override
    def child(self, number: int) -> QAccessibleInterface | None:  # type: ignore[override]  # may be none
        if not 0 <= number < self.childCount():
            return None
        while len(self._parts) <= number:
            self._parts.append(_Part(self, len(self._parts)))
        return self._parts[number]

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self._parts.index(child) if isinstance(child, _Part) and child in self._parts else -1

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        at = self._speaking.spoken_on().mapFromGlobal(QPoint(x, y))
        found = [number for number, part in enumerate(self.told()) if part.rect.contains(at)]
        return self.child(found[-1]) if found else None

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        found = (number for number, part in enumerate(self.told()) if part.is_focused)
        return self.child(next(found, -1))


class _Press(QAccessibleActionInterface):
    """Pressing a part."""

    def __init__(self, part: _Part) -> None:
        super().__init__()
        self._part = part

    @override
    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    @override
    def doAction(self, _name: str) -> None:
        self._part.press()

    @override
    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []

    @override
    def localizedActionName(self, _name: str) -> str:
        return _("Buka")


class _Part(QAccessibleInterface):
    """One part of a canvas, by its number."""

    def __init__(self, canvas: _Canvas, number: int) -> None:
        super().__init__()
        self._canvas, self._number = canvas, number
        self._press = _Press(self)

    def press(self) -> None:
        if self.isValid():
            self._canvas.speaking().press_part(self._number)

    @override
    def isValid(self) -> bool:
        return self._number < len(self._canvas.told())

    @override
    def object(self) -> QObject:
        return None  # type: ignore[return-value]  # a painted part is no object

    @override
    def parent(self) -> QAccessibleInterface:
        return self._canvas

    @override
    def child(self, _number: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]  # it has none

    @override
    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    @override
    def childCount(self) -> int:
        return 0

    @override
    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    @override
    def text(self, kind: QAccessible.Text) -> str:
        return self._told().name if kind is QAccessible.Text.Name else ""

    @override
    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Nobody names a part but its canvas."""

    @override
    def rect(self) -> QRect:
        on = self._canvas.speaking().spoken_on()
        part = self._told().rect
        return QRect(on.mapToGlobal(part.topLeft()), part.size())

    @override
    def role(self) -> QAccessible.Role:
        return self._told().role

    @override
    def state(self) -> QAccessible.State:
        told, state = self._told(), QAccessible.State()
        state.focusable = state.selectable = True
        state.focused, state.selected = told.is_focused, told.is_selected
        return state

    @override
    def interface_cast(self, kind: QAccessible.InterfaceType) -> QAccessibleActionInterface | None:  # type: ignore[override]  # the stubs say int
        return self._press if kind is QAccessible.InterfaceType.ActionInterface else None

    def _told(self) -> SpokenPart:
        told = self._canvas.told()
        return told[self._number] if self._number < len(told) else SpokenPart(name="", rect=QRect())
