"""Keeping a workspace safe: backup, restore, verification."""

from __future__ import annotations

from pathlib import Path

from planner.content.clock import Clock
from planner.content.errors import Misused
from planner.content.people import Role
from planner.desk.desk import Desk
from planner.desk.files import writing_to
from planner.store.audit import Entry
from planner.store.backup import Contents, back_up
from planner.store.backup import restore as unpack
from planner.store.os_account import os_account
from planner.store.pauses import Pause
from planner.store.verification import Verified, verify
from planner.store.workspace import open_workspace

__all__ = ["Contents", "Verified", "back_up_workspace", "restore", "verify_workspace"]

SYSTEM = "system"
RESTORED = "restored"


def back_up_workspace(desk: Desk, target: Path) -> Contents:
    """Write one verified archive of the workspace (role admin). Raises Refused, Unavailable, Damaged."""
    desk.person.require(Role.ADMIN)
    with writing_to(target):
        contents = back_up(desk.workspace, target)
    with desk.change("workspace.backed_up") as change:
        change.audit("workspace", file=target.name, files=len(contents.files))
    return contents


def restore(archive: Path, folder: Path, clock: Clock) -> Contents:
    """Unpack an archive into a new folder, its queue held back. Raises Refused, Damaged, Unavailable.

    What has gone out since the backup stands as waiting in it, and the original may still be at work: so
    nothing is sent from a restored workspace before a publisher has looked at its queue and let it go.
    """
    if not archive.is_file():
        raise Misused("file-vanished", file=str(archive))
    with writing_to(folder):
        return unpack(archive, folder, lambda fresh: _hold(fresh, clock))


def _hold(root: Path, clock: Clock) -> None:
    workspace = open_workspace(root)
    try:
        with workspace.writing() as records:
            pause = Pause(channel_id=None, by=SYSTEM, reason=RESTORED, at=clock.now())
            records.pauses.begin(pause)
            entry = Entry(
                at=clock.now(),
                login=SYSTEM,
                os_account=os_account(),
                verb="workspace.restored",
                entity_id="queue",
                detail={"reason": RESTORED},
            )
            records.audit.append(entry)
    finally:
        workspace.close()


def verify_workspace(desk: Desk) -> Verified:
    """Check database, vault and audit chain."""
    return verify(desk.workspace)
