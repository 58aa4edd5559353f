"""The desk: a workspace, a clock and a person at it. Every write of a person goes through ``Desk.change``."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from planner.content.changed import Changed
from planner.content.clock import Clock
from planner.content.errors import Fact
from planner.content.limits import Limits
from planner.content.people import Person
from planner.store.audit import Entry
from planner.store.os_account import os_account
from planner.store.posts import Authorship
from planner.store.records import Records
from planner.store.workspace import Workspace

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Change:
    """One transaction of a person: what it touches is told to everybody once it is on disk."""

    records: Records
    desk: Desk
    verb: str
    touched: set[str] = field(default_factory=set)

    def audit(self, entity_id: str, *, verb: str | None = None, **detail: Fact) -> None:
        """Write into the audit trail who did what to which thing."""
        self.touched.add(entity_id)
        entry = Entry(
            at=self.desk.clock.now(),
            login=self.desk.person.login,
            os_account=self.desk.os_account,
            verb=verb or self.verb,
            entity_id=entity_id,
            detail=detail,
        )
        self.records.audit.append(entry)


@dataclass(slots=True)
class Desk:
    """Who works on what, with which clock. Listeners hear of each change after its commit."""

    workspace: Workspace
    clock: Clock
    person: Person
    limits: Limits
    listeners: list[Callable[[Changed], None]] = field(default_factory=list)
    os_account: str = field(default_factory=os_account)

    @contextmanager
    def change(self, verb: str) -> Iterator[Change]:
        """One transaction; one that ends with an error or touches nothing tells nobody."""
        with self.workspace.writing() as records:
            change = Change(records=records, desk=self, verb=verb)
            yield change
            news = Changed(verb=verb, touched=frozenset(change.touched))
            records.changes.append(news)
        if news.touched:
            self.announce(news)

    @contextmanager
    def reading(self) -> Iterator[Records]:
        """See one state of the workspace."""
        with self.workspace.reading() as records:
            yield records

    def announce(self, news: Changed) -> None:
        """Tell the listeners; one that fails can't make a committed write look lost."""
        for listener in self.listeners:
            try:
                listener(news)
            except Exception:
                log.exception("a listener failed: verb=%s", news.verb)

    @property
    def authorship(self) -> Authorship:
        return Authorship(author_id=self.person.id, os_account=self.os_account)
