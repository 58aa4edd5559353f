"""Keeping a workspace safe: backup, restore, verification."""

from __future__ import annotations

from pathlib import Path

from planner.content.people import Role
from planner.desk.desk import Desk
from planner.store.backup import Contents, back_up, restore
from planner.store.verification import Verified, verify

__all__ = ["Contents", "Verified", "back_up_workspace", "restore", "verify_workspace"]


def back_up_workspace(desk: Desk, target: Path) -> Contents:
    """Write one verified archive of the workspace (role admin). Raises Refused, Unavailable, Damaged."""
    desk.person.require(Role.ADMIN)
    contents = back_up(desk.workspace, target)
    with desk.change("workspace.backed_up") as change:
        change.audit("workspace", file=target.name, files=len(contents.files))
    return contents


def verify_workspace(desk: Desk) -> Verified:
    """Check database, vault and audit chain."""
    return verify(desk.workspace)
