"""How the networks look, from ``resources/ui/networks.json``: not our tokens, and for previews only."""

from __future__ import annotations

import functools

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor

from planner.assets import resources
from planner.content.channel import Network
from planner.ui.theme.appearance import Appearance
from planner.ui.theme.tokens import Scheme, scheme


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """A network in light or dark; colours as text. ``edge`` is the line around a card."""

    card: str
    edge: str
    ink: str
    quiet: str
    link: str
    ground: str

    def color(self, name: str) -> QColor:
        """Return one of its colours."""
        return QColor(getattr(self, name))


class _Pair(msgspec.Struct, frozen=True):
    light: Look
    dark: Look


class _Looks(msgspec.Struct, frozen=True):
    facebook: _Pair
    instagram: _Pair
    over: dict[str, str]


def look(network: Network, wanted: Scheme) -> Look:
    """Return how a network looks in light or dark."""
    pair = _looks().facebook if network is Network.FACEBOOK else _looks().instagram
    return pair.light if wanted is Scheme.LIGHT else pair.dark


def over(name: str) -> QColor:
    """Return the colour of something that lies over a picture, the same in light and dark."""
    return QColor(_looks().over[name])


def look_over() -> Look:
    """Return the colours of words that lie over a picture."""
    white = over("ink").name()
    return Look(card=white, edge=white, ink=white, quiet=white, link=white, ground=white)


class PreviewScheme(QObject):
    """Light or dark, as the program is until somebody chooses; ``changed`` when it is another."""

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._chosen: Scheme | None = None
        appearance.changed.connect(self._follow)

    def now(self) -> Scheme:
        """Return what the previews wear."""
        return self._chosen or scheme()

    @Slot()
    def toggle(self) -> None:
        """Wear the other one from now on."""
        self._chosen = Scheme.DARK if self.now() is Scheme.LIGHT else Scheme.LIGHT
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        self.changed.emit()


@functools.cache
def _looks() -> _Looks:
    data = (resources() / "ui" / "networks.json").read_bytes()
    return msgspec.json.decode(data, type=_Looks)
