"""Verifying a workspace: is the database whole, is every file there unchanged, does the audit chain hold."""

from __future__ import annotations

from dataclasses import dataclass

from planner.content.errors import Damaged
from planner.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was looked at, and everything that is not as it should be."""

    files: int
    audit_entries: int
    faults: tuple[Damaged, ...]


def verify(workspace: Workspace) -> Verified:
    """Look at everything, and go on after a fault."""
    faults = list(_database_faults(workspace))
    with workspace.reading() as records:
        wanted = tuple(dict.fromkeys(records.assets.referenced()))
        entries = 0
        try:
            entries = records.audit.verify()
        except Damaged as fault:
            faults.append(fault)
    for digest in wanted:
        try:
            workspace.vault.read(digest)
        except Damaged as fault:
            faults.append(fault)
    return Verified(files=len(wanted), audit_entries=entries, faults=tuple(faults))


def _database_faults(workspace: Workspace) -> list[Damaged]:
    with workspace.engine.connect() as connection:
        told = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    faults = [Damaged("database-damaged", detail=line) for line in told if line != "ok"]
    return faults + [Damaged("database-orphan", table=str(row[0])) for row in orphans]
