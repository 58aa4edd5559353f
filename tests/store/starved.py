"""Lets a workspace meet a disk on which no file may grow: ``starved ROOT posts|media|backup|upgrade``."""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from pathlib import Path

from given import NOON, a_content, a_post
from planner.content.errors import Unavailable
from planner.content.people import Person
from planner.store.backup import back_up
from planner.store.upgrade import copy_database
from planner.store.workspace import DATABASE, Workspace, open_workspace
from store.filled import write

BIG = 40_000_000


def write_posts(workspace: Workspace) -> None:
    for _ in range(200):
        with workspace.writing() as records:
            person = records.people.with_login("ayu")
            assert isinstance(person, Person)
            content = a_content(caption="Pengumuman. " * 5000)
            post = a_post(unit_id=person.unit_id, created_by=person.id, content=content)
            write(records, post, person.id)


def put_media(workspace: Workspace) -> None:
    workspace.vault.put(bytes(BIG))


def back_up_beside(workspace: Workspace) -> None:
    back_up(workspace, workspace.root.parent / "backup.planner")


def copy_before_upgrade(workspace: Workspace) -> None:
    copy_database(workspace.root / DATABASE, workspace.root / "backups" / "planner-0001.db")


DEEDS: dict[str, Callable[[Workspace], None]] = {
    "posts": write_posts,
    "media": put_media,
    "backup": back_up_beside,
    "upgrade": copy_before_upgrade,
}

if __name__ == "__main__":
    root, deed = Path(sys.argv[1]), sys.argv[2]
    room = (root / DATABASE).stat().st_size + (400_000 if deed == "posts" else -8192)
    workspace = open_workspace(root)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    try:
        DEEDS[deed](workspace)
    except Unavailable as full:
        sys.stdout.write(full.code)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    with workspace.writing() as records:
        settings = records.settings.get()
        records.settings.put(settings)
    workspace.close()
    sys.stdout.write(f" {NOON.year}\n")
