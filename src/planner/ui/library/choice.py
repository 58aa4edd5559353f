"""Which of many files are chosen: one, a stretch, or several here and there."""

from __future__ import annotations

from collections.abc import Sequence

from planner.content.ids import AssetId


class Choice:
    """``current`` is where the keyboard is, -1 when nowhere; what is chosen is known by its id."""

    def __init__(self) -> None:
        self._order: tuple[AssetId, ...] = ()
        self._held: frozenset[AssetId] = frozenset()
        self.current = self._anchor = -1

    def ids(self) -> frozenset[AssetId]:
        return self._held

    def count(self) -> int:
        return len(self._held)

    def holds(self, number: int) -> bool:
        return self._order[number] in self._held

    def take_in(self, order: Sequence[AssetId]) -> None:
        """Go on with other files: what is gone is no longer chosen, its neighbour takes its place."""
        before = self._order[self.current] if 0 <= self.current < len(self._order) else None
        old, self._order = self.current, tuple(order)
        held = self._held & set(order)
        lost = bool(self._held) and not held
        self._held = held
        self.current = self._order.index(before) if before in order else min(old, len(order) - 1)
        if lost and self.current >= 0:
            self.only(self.current)
        self._anchor = self.current

    def only(self, number: int) -> None:
        """Choose one."""
        self.current = self._anchor = number
        self._held = frozenset({self._order[number]}) if number >= 0 else frozenset()

    def toggle(self, number: int) -> None:
        """Choose one more, or one less."""
        self.current = self._anchor = number
        self._held = self._held ^ {self._order[number]}

    def extend(self, number: int) -> None:
        """Choose all from where the last single one was chosen."""
        first, last = sorted((max(0, self._anchor), number))
        self.current, self._held = number, frozenset(self._order[first : last + 1])

    def all(self) -> None:
        """Choose everything."""
        self._held = frozenset(self._order)

    def clear(self) -> None:
        """Choose nothing."""
        self._held, self.current, self._anchor = frozenset(), -1, -1
