"""Keeping a workspace safe: backup, restore, verification."""

from __future__ import annotations

from pathlib import Path

from planner.content.errors import Misused
from planner.content.people import Role
from planner.desk.desk import Desk
from planner.desk.files import writing_to
from planner.store.backup import Contents, back_up
from planner.store.backup import restore as unpack
from planner.store.verification import Verified, verify

__all__ = ["Contents", "Verified", "back_up_workspace", "restore", "verify_workspace"]


def back_up_workspace(desk: Desk, target: Path) -> Contents:
    """Write one verified archive of the workspace (role admin). Raises Refused, Unavailable, Damaged."""
    desk.person.require(Role.ADMIN)
    with writing_to(target):
        contents = back_up(desk.workspace, target)
    with desk.change("workspace.backed_up") as change:
        change.audit("workspace", file=target.name, files=len(contents.files))
    return contents


def restore(archive: Path, folder: Path) -> Contents:
    """Unpack an archive into a new folder. Raises Refused, Damaged, Unavailable."""
    if not archive.is_file():
        raise Misused("file-vanished", file=str(archive))
    with writing_to(folder):
        return unpack(archive, folder)


def verify_workspace(desk: Desk) -> Verified:
    """Check database, vault and audit chain."""
    return verify(desk.workspace)
