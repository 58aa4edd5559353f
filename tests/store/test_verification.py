"""Verifying: whatever was changed, taken away or put in outside of the program is found and named."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from planner.content.errors import Damaged
from planner.store.verification import verify
from planner.store.workspace import DATABASE, Workspace, open_workspace
from store.filled import PHOTO, fill


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Workspace]:
    workspace = fill(tmp_path / "workspace")
    yield workspace
    workspace.close()


def codes(workspace: Workspace) -> list[str]:
    return [fault.code for fault in verify(workspace).faults]


def tamper(workspace: Workspace, *statements: str) -> None:
    """Change the database behind the program's back, foreign keys off as any outside tool has them."""
    with closing(sqlite3.connect(workspace.root / DATABASE)) as connection:
        for statement in statements:
            assert connection.execute(statement).rowcount > 0
        connection.commit()


def test_an_untouched_workspace_is_whole(filled: Workspace) -> None:
    seen = verify(filled)
    assert (seen.files, seen.audit_entries, seen.faults) == (2, 2, ())


@pytest.mark.parametrize("place", [0, len(PHOTO) // 2, len(PHOTO) - 1])
def test_a_flipped_bit_in_a_file_is_found(filled: Workspace, place: int) -> None:
    file = filled.vault.path(filled.vault.put(PHOTO))
    data = bytearray(PHOTO)
    data[place] ^= 128
    file.write_bytes(data)
    (fault,) = verify(filled).faults
    assert (fault.code, fault.facts["sha256"]) == ("vault-file-changed", file.name)


def test_missing_files_are_found_each(filled: Workspace) -> None:
    for file in list((filled.root / "media").glob("??/*")):
        file.unlink()
    assert codes(filled) == ["vault-file-missing"] * 2


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE audit SET login = 'bayu' WHERE seq = 1", "audit-chain-broken"),
        ("UPDATE audit SET detail = 'x' WHERE seq = 1", "audit-chain-broken"),
        ("DELETE FROM audit WHERE seq = 1", "audit-chain-broken"),
        ("DELETE FROM audit WHERE seq = 2", "audit-chain-broken"),
        ("UPDATE version SET content = replace(content, 'Layanan', 'X') WHERE number = 1", "version-changed"),
        ("UPDATE version SET content_hash = 'x' WHERE number = 1", "version-changed"),
        ("DELETE FROM version WHERE number = 1", "version-changed"),
        ("UPDATE manifest SET text = replace(text, 'Besok', 'Lusa')", "manifest-digest-differs"),
        ("UPDATE version SET author_id = 'nobody'", "database-orphan"),
        ("DELETE FROM person", "database-orphan"),
    ],
)
def test_a_change_in_the_database_is_found(filled: Workspace, statement: str, code: str) -> None:
    tamper(filled, statement)
    assert code in codes(filled)


def test_a_version_changed_with_its_hash_is_found_by_the_trail(filled: Workspace) -> None:
    tamper(
        filled,
        "UPDATE version SET content = (SELECT content FROM version WHERE number = 2), content_hash ="
        " (SELECT content_hash FROM version WHERE number = 2) WHERE number = 1",
    )
    assert codes(filled) == ["version-changed"]


def test_a_version_put_in_is_found_by_the_trail(filled: Workspace) -> None:
    tamper(
        filled,
        "INSERT INTO version SELECT 'new', post_id, 3, id, NULL, author_id, os_account, kind, saved_at,"
        " content, content_hash FROM version WHERE number = 1",
    )
    (fault,) = verify(filled).faults
    assert (fault.code, fault.facts["version"]) == ("version-changed", "new")


def test_several_faults_are_all_told(filled: Workspace) -> None:
    for file in list((filled.root / "media").glob("??/*")):
        file.unlink()
    tamper(filled, "UPDATE audit SET login = 'bayu' WHERE seq = 1", "UPDATE manifest SET text = '{}'")
    assert set(codes(filled)) == {"vault-file-missing", "audit-chain-broken", "manifest-digest-differs"}


@pytest.mark.parametrize("table", ["version", "asset", "ix_audit_entity_id"])
def test_a_broken_page_of_the_database_is_found(filled: Workspace, table: str) -> None:
    with filled.engine.connect() as connection:
        query = text("SELECT rootpage FROM sqlite_master WHERE name = :name")
        number = connection.scalar(query, {"name": table}) or 0
        size = connection.exec_driver_sql("PRAGMA page_size").scalar() or 0
    filled.close()
    file = filled.root / DATABASE
    data = bytearray(file.read_bytes())
    data[(number - 1) * size : (number - 1) * size + 200] = b"\xff" * 200
    file.write_bytes(data)
    workspace = open_workspace(filled.root)
    assert "database-damaged" in codes(workspace)
    workspace.close()


def test_a_database_broken_throughout_is_told(filled: Workspace) -> None:
    filled.close()
    file = filled.root / DATABASE
    file.write_bytes(file.read_bytes()[:4096] + b"\xff" * 100_000)
    with pytest.raises(Damaged, match="database-damaged"):
        open_workspace(filled.root)
