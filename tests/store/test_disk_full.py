"""A full disk: said in words, nothing lost, and everything goes on once there is room again."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import pytest
from sqlalchemy import event

from given import NOON, a_content, a_post
from planner.content.errors import Unavailable
from planner.content.ids import PersonId, PostId
from planner.store.verification import verify
from planner.store.workspace import Workspace, open_workspace
from processes import run
from store.filled import fill, write

LONG = "Pengumuman. " * 4000


def posts_in(workspace: Workspace) -> int:
    with workspace.reading() as records:
        return records.posts.count()


def write_long(workspace: Workspace) -> PostId:
    """Write a post of 48 kB."""
    with workspace.writing() as records:
        person = records.people.with_login("ayu")
        assert person is not None
        post = a_post(unit_id=person.unit_id, created_by=person.id, content=a_content(caption=LONG))
        write(records, post, PersonId(person.id))
    return post.id


def fill_up(workspace: Workspace) -> None:
    for _ in range(5):
        write_long(workspace)


def test_a_full_database_refuses_and_keeps_what_it_has(tmp_path: Path) -> None:
    workspace = fill(tmp_path / "workspace")
    with workspace.engine.connect() as connection:
        pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar() or 0)
    workspace.engine.dispose()

    @event.listens_for(workspace.engine, "connect")
    def no_room(connection: sqlite3.Connection, _entry: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 60}")

    write_long(workspace)
    with pytest.raises(Unavailable, match="disk-full") as full:
        fill_up(workspace)
    assert full.value.facts == {"place": str(workspace.root)}
    kept = posts_in(workspace)
    assert 2 <= kept < 6
    assert verify(workspace).faults == ()
    event.remove(workspace.engine, "connect", no_room)
    workspace.engine.dispose()
    write_long(workspace)
    assert posts_in(workspace) == kept + 1
    assert verify(workspace).faults == ()
    workspace.close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs RLIMIT_FSIZE")
@pytest.mark.parametrize("what", ["posts", "media", "backup", "upgrade"])
def test_a_disk_without_room_refuses_and_keeps_what_it_has(tmp_path: Path, what: str) -> None:
    root = tmp_path / "workspace"
    fill(root).close()
    told = run("store.starved", root, what)
    assert told.split() == ["disk-full", str(NOON.year)], told
    workspace = open_workspace(root)
    assert verify(workspace).faults == ()
    assert posts_in(workspace) >= 1
    write_long(workspace)
    workspace.close()
    leftovers = [one.name for one in (*tmp_path.iterdir(), *(root / "media").glob(".new-*"))]
    assert leftovers == ["workspace"]
    assert not list((root / "backups").iterdir())
