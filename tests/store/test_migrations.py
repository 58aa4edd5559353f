"""Bringing a database up to date: copied first, whole or not at all, and a newer one is left alone."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from given import a_unit
from planner.content.errors import Damaged, PlannerError, Unavailable
from planner.store import upgrade
from planner.store.schema import METADATA
from planner.store.upgrade import WorkspaceNewer, revisions, stored_revision
from planner.store.workspace import DATABASE, create_workspace, open_workspace
from processes import finish, start

TODAY = revisions()[-1]
LATER = f"{int(TODAY) + 1:04}"
NEXT = """
import time
import sqlalchemy as sa
from alembic import op
revision = "{after}"
down_revision = "{before}"
def upgrade():
    time.sleep({wait})
    with op.batch_alter_table("unit") as table:
        table.add_column(sa.Column("colour", sa.String()))
    {then}
"""


def migrations_with_next(folder: Path, *, then: str = "", wait: float = 0) -> Path:
    """The migrations of the program and one more, as its next version would have them."""
    made = folder / "migrations"
    (made / "versions").mkdir(parents=True)
    for file in (*upgrade.MIGRATIONS.glob("*.py"), *upgrade.MIGRATIONS.glob("versions/*.py")):
        (made / file.relative_to(upgrade.MIGRATIONS)).write_bytes(file.read_bytes())
    text = NEXT.format(then=then, wait=wait, before=TODAY, after=LATER)
    (made / "versions" / f"{LATER}_next.py").write_text(text)
    return made


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A workspace of today, with a unit and somebody in it; to a later program it is old."""
    workspace = create_workspace(tmp_path / "old")
    with workspace.writing() as records:
        records.people.add_unit(a_unit(id="u1", code="HUMAS"))
    with workspace.engine.begin() as connection:
        connection.execute(sa.text("INSERT INTO person VALUES ('p1', 'ayu', 'Ayu', 'u1', 1)"))
    workspace.close()
    return workspace.root


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file)) as connection:
        yield connection


def traces(root: Path) -> dict[str, str]:
    """Every file of a workspace with its digest."""
    files = sorted(file for file in root.rglob("*") if file.is_file())
    return {str(one.relative_to(root)): hashlib.sha256(one.read_bytes()).hexdigest() for one in files}


def test_an_empty_file_becomes_current(tmp_path: Path) -> None:
    (tmp_path / DATABASE).touch()
    workspace = open_workspace(tmp_path)
    workspace.close()
    assert stored_revision(tmp_path / DATABASE) == revisions()[-1]
    assert not list((tmp_path / "backups").glob("*"))


def test_the_tables_are_what_the_rows_say(tmp_path: Path) -> None:
    create_workspace(tmp_path).close()
    workspace = open_workspace(tmp_path)
    with workspace.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    workspace.close()


def test_a_current_workspace_is_opened_without_a_trace(old: Path) -> None:
    before = traces(old)
    open_workspace(old).close()
    assert traces(old) == before


def test_an_old_workspace_is_copied_and_then_upgraded(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upgrade, "MIGRATIONS", migrations_with_next(tmp_path))
    open_workspace(old).close()
    assert stored_revision(old / DATABASE) == LATER
    with reading(old / DATABASE) as connection:
        assert connection.execute("SELECT code, colour FROM unit").fetchall() == [("HUMAS", None)]
        assert connection.execute("SELECT login FROM person").fetchall() == [("ayu",)], "children stay"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    (copy,) = (old / "backups").iterdir()
    assert copy.name.startswith(f"planner-{TODAY}-")
    assert stored_revision(copy) == TODAY
    with reading(copy) as connection:
        assert connection.execute("SELECT code FROM unit").fetchall() == [("HUMAS",)]
    open_workspace(old).close()
    assert len(list((old / "backups").iterdir())) == 1


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        ("raise RuntimeError", RuntimeError),
        ('op.execute("SELECT * FROM nowhere")', Damaged),
        ("op.execute(\"UPDATE person SET unit_id = 'gone'\")", Damaged),
    ],
    ids=["breaks", "fails in SQL", "leaves orphans"],
)
def test_a_failed_upgrade_changes_nothing(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str, expected: type[Exception]
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(upgrade, "MIGRATIONS", migrations_with_next(tmp_path, then=then))
        with pytest.raises(expected):
            open_workspace(old)
    assert stored_revision(old / DATABASE) == TODAY
    with reading(old / DATABASE) as connection:
        assert [row[1] for row in connection.execute("PRAGMA table_info(unit)")] == [
            "id",
            "code",
            "name",
            "is_desk",
        ]
        assert connection.execute("SELECT login, unit_id FROM person").fetchall() == [("ayu", "u1")]
    open_workspace(old).close()


def test_a_newer_workspace_is_refused_and_untouched(old: Path) -> None:
    with reading(old / DATABASE) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()
    before = traces(old)
    for opened in (open_workspace, create_workspace):
        with pytest.raises(WorkspaceNewer) as newer:
            opened(old)
        assert newer.value.facts == {"revision": "0999"}
        expected = before | {name: told for name, told in traces(old).items() if name.startswith("logs")}
        assert traces(old) == expected


def test_a_newer_workspace_that_is_open_elsewhere_is_refused_and_untouched(old: Path) -> None:
    with reading(old / DATABASE) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()
        before = traces(old)
        assert f"{DATABASE}-wal" in before
        with pytest.raises(WorkspaceNewer):
            open_workspace(old)
        after = traces(old)
        assert {name: told for name, told in after.items() if not name.endswith("-shm")} == {
            name: told for name, told in before.items() if not name.endswith("-shm")
        }


def scribble(file: Path) -> None:
    file.write_bytes(b"no database at all" * 100)


def foreign(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE notes (text)")


def unmarked(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DELETE FROM alembic_version")
        connection.commit()


@pytest.mark.parametrize("spoil", [scribble, foreign, unmarked])
def test_what_is_no_workspace_of_ours_is_damaged_and_untouched(
    old: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(old / DATABASE)
    before = traces(old)
    with pytest.raises(Damaged, match="database-damaged"):
        open_workspace(old)
    assert traces(old) == before


def test_where_there_is_none_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="workspace-missing"):
        open_workspace(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(os.name != "posix", reason="starts processes that share a folder of migrations")
def test_two_programs_open_an_old_workspace_at_once(old: Path, tmp_path: Path) -> None:
    later = migrations_with_next(tmp_path, wait=0.3)
    both = [start("store.opener", old, later) for _ in range(3)]
    assert [finish(one).strip() for one in both] == [LATER] * 3
    assert len(list((old / "backups").iterdir())) == 1, "one has upgraded, the others have waited"


def test_who_waits_too_long_for_an_upgrade_is_told(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from filelock import FileLock  # noqa: PLC0415  as the room itself does

    monkeypatch.setattr(upgrade, "MIGRATIONS", migrations_with_next(tmp_path))
    monkeypatch.setattr(upgrade, "UPGRADE_WAIT_S", 0.05)
    told: list[BaseException] = []

    def opening() -> None:
        try:
            open_workspace(old)
        except PlannerError as error:
            told.append(error)

    with FileLock(old / "planner.upgrade.lock"):
        waiting = threading.Thread(target=opening)
        waiting.start()
        waiting.join(10)
    assert isinstance(told[0], Unavailable)
    assert str(told[0]).startswith("workspace-locked")
