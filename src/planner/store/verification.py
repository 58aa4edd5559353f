"""Verifying a workspace: database, files, versions, approved contents and the audit trail, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.content.errors import Damaged
from planner.store.failures import told_kindly
from planner.store.records import Records
from planner.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was looked at, and everything that is not as it should be."""

    files: int
    audit_entries: int
    faults: tuple[Damaged, ...]


def verify(workspace: Workspace) -> Verified:
    """Look at everything, and go on after a fault."""
    faults: list[Damaged] = []
    files: tuple[str, ...] = ()
    entries = 0
    try:
        faults.extend(_database_faults(workspace))
        with workspace.reading() as records:
            files = records.assets.referenced()
            faults.extend(records.approvals.damaged_manifests())
            faults.extend(_changed_versions(records))
            entries = records.audit.verify()
    except Damaged as fault:
        faults.append(fault)
    faults.extend(_damaged_files(workspace, files))
    return Verified(files=len(files), audit_entries=entries, faults=tuple(faults))


def _database_faults(workspace: Workspace) -> Iterator[Damaged]:
    with told_kindly(workspace.root), workspace.engine.connect() as connection:
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if line != "ok":
                yield Damaged("database-damaged", detail=str(line))
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield Damaged("database-orphan", table=str(row[0]))


def _changed_versions(records: Records) -> Iterator[Damaged]:
    """Compare versions with their hash and with what the audit trail says of them."""
    audited = dict(records.audit.versions())
    for version in records.posts.versions():
        told = audited.pop((version.post_id, version.number), None)
        if not version.is_whole or told != version.content_hash:
            yield Damaged("version-changed", version=version.id)
    for post_id, number in audited:
        yield Damaged("version-changed", version=f"{post_id} {number}")


def _damaged_files(workspace: Workspace, files: tuple[str, ...]) -> Iterator[Damaged]:
    for digest in files:
        try:
            workspace.vault.read(digest)
        except Damaged as fault:
            yield fault
