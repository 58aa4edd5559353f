"""Hears of what other processes have written, and announces it like our own writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from planner.content.changed import Changed

if TYPE_CHECKING:
    from planner.desk.desk import Desk

Row = tuple[str, str]


class Watch:
    """Looks at one workspace; made, asked and closed in the same thread.

    ``PRAGMA data_version`` costs a few microseconds and changes when another connection has written. Our own
    writes change it too; their rows are told by what the desk has announced itself since the last look.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._connection = desk.workspace.engine.raw_connection()
        self._version = self._data_version()
        with desk.reading() as records:
            self._seq = records.changes.last()
        self._own: Counter[Row] = Counter()
        self._older: Counter[Row] = Counter()
        desk.listeners.append(self._remember)

    def look(self) -> None:
        """Announce what others have written since the last look. Raises Unavailable, Damaged."""
        version = self._data_version()
        if version == self._version:
            return
        with self._desk.reading() as records:
            rows = records.changes.since(self._seq)
        self._version = version
        if rows:
            self._seq = rows[-1][0]
        for news in _grouped(self._of_others((verb, one) for _, verb, one in rows)):
            self._announce(news)

    def close(self) -> None:
        """Look no more."""
        self._desk.listeners.remove(self._remember)
        self._connection.close()

    def _data_version(self) -> int:
        cursor = self._connection.cursor()
        try:
            cursor.execute("PRAGMA data_version")
            (version,) = cursor.fetchone() or (0,)
            return int(version)
        finally:
            cursor.close()

    def _remember(self, news: Changed) -> None:
        self._own.update((news.verb, one) for one in news.touched)

    def _of_others(self, rows: Iterable[Row]) -> list[Row]:
        """Leave out what we wrote. What is announced but never met as a row is forgotten a look later."""
        known, theirs = self._own + self._older, []
        for row in rows:
            if known[row]:
                known[row] -= 1
            else:
                theirs.append(row)
        self._older = Counter({row: count for row, count in self._own.items() if known[row]})
        self._own = Counter()
        return theirs

    def _announce(self, news: Changed) -> None:
        self._desk.announce(news)
        for one in news.touched:  # our own ear heard it too
            self._own[news.verb, one] -= 1
        self._own = +self._own


def _grouped(rows: Iterable[Row]) -> list[Changed]:
    verbs: dict[str, set[str]] = {}
    for verb, one in rows:
        verbs.setdefault(verb, set()).add(one)
    return [Changed(verb=verb, touched=frozenset(ids)) for verb, ids in verbs.items()]
