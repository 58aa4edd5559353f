"""The order on one account: the public sees posts in due order, however fast each was prepared."""

from __future__ import annotations

import asyncio
from collections import deque


class Place:
    """One post's place in its account's lane."""

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        self.is_first = asyncio.Event()
        self.is_through = False

    async def my_turn(self) -> None:
        """Wait until everything before is through, or has stepped aside to wait for something."""
        await self.is_first.wait()

    def step_aside(self) -> None:
        """Let the next one go."""
        self.is_through = True
        self._lane.move_up()


class Lane:
    """The places of one account, in the order in which they were taken."""

    def __init__(self) -> None:
        self._places: deque[Place] = deque()

    def join(self) -> Place:
        """Take the last place."""
        place = Place(self)
        self._places.append(place)
        self.move_up()
        return place

    def move_up(self) -> None:
        """Drop those who are through from the head, and tell the new head that it is its turn."""
        while self._places and self._places[0].is_through:
            self._places.popleft()
        if self._places:
            self._places[0].is_first.set()
