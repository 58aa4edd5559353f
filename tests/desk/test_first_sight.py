"""The first look at a workspace: the month as the desk reads it, or nothing where anything is odd."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from given import NOON
from planner.content.errors import Damaged
from planner.content.post import Mark
from planner.desk.archive import archive
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.first_sight import first_sight
from planner.desk.mark import mark
from planner.desk.month import posts_in_days
from planner.store.workspace import DATABASE

from .office import a_draft, given_an_hour

JAKARTA = ZoneInfo("Asia/Jakarta")
FIRST, LAST = date(2027, 2, 1), date(2027, 3, 31)


@pytest.fixture
def busy(desk: Desk) -> Desk:
    """A workspace with posts of several kinds in its month."""
    for days in range(4):
        a_draft(desk, title=f"Ke-{days} “😀”", publish_at=NOON + timedelta(days=days))
    given_an_hour(desk)
    mark(seated(desk, "sari"), a_draft(desk, publish_at=NOON).id, Mark.ON_HOLD, reason="Krisis")
    archive(seated(desk, "ayu"), a_draft(desk, publish_at=NOON).id)
    return desk


def test_it_shows_the_month_as_the_desk_does(busy: Desk) -> None:
    sight = first_sight(busy.workspace.root)
    assert sight is not None
    shown = sight.posts_in_days(FIRST, LAST, JAKARTA)
    assert shown == posts_in_days(busy, FIRST, LAST, JAKARTA)
    assert len(shown) > 4
    assert (sight.agency, sight.person.login, sight.zone) == ("Kementerian Contoh", "dewi", "Asia/Jakarta")
    sight.close()


def test_who_sits_down_is_named(busy: Desk) -> None:
    sight = first_sight(busy.workspace.root, "ayu")
    assert sight is not None
    with busy.reading() as records:
        assert sight.person == records.people.with_login("ayu")
    sight.close()


def older(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.commit()


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()


def scribbled(file: Path) -> None:
    file.write_bytes(b"no database" * 500)


def gone(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("spoil", [older, newer, scribbled, gone])
def test_where_anything_is_odd_it_shows_nothing(desk: Desk, spoil: Callable[[Path], None]) -> None:
    root = desk.workspace.root
    desk.workspace.close()
    for extra in root.glob(f"{DATABASE}-*"):
        extra.unlink()
    spoil(root / DATABASE)
    assert first_sight(root) is None


def test_a_stranger_sees_nothing(desk: Desk) -> None:
    assert first_sight(desk.workspace.root, "nobody") is None
    assert first_sight(desk.workspace.root, "x' OR 1=1 --") is None


def test_a_table_that_vanishes_meanwhile_leaves_an_empty_month(busy: Desk) -> None:
    sight = first_sight(busy.workspace.root)
    assert sight is not None
    with closing(sqlite3.connect(busy.workspace.root / DATABASE)) as connection:
        connection.execute("ALTER TABLE post RENAME TO elsewhere")
        connection.commit()
    assert sight.posts_in_days(FIRST, LAST, JAKARTA) == ()
    sight.close()


def test_it_loads_none_of_the_heavy_libraries() -> None:
    heavy = "('sqlalchemy', 'httpx', 'PIL')"
    looked = f"import sys, planner.ui.window; print([one for one in {heavy} if one in sys.modules])"
    ran = subprocess.run(  # noqa: S603  our own interpreter
        [sys.executable, "-c", looked], capture_output=True, text=True, timeout=60, check=True
    )
    assert ran.stdout.strip() == "[]"


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", ""])
def test_a_zone_that_this_computer_does_not_know_is_told_the_long_way(busy: Desk, zone: str) -> None:
    with closing(sqlite3.connect(busy.workspace.root / DATABASE)) as connection:
        connection.execute("UPDATE workspace SET zone = ?", (zone,))
        connection.commit()
    assert first_sight(busy.workspace.root) is None


@pytest.mark.parametrize("column", ["state", "due_at"])
def test_a_damaged_line_shows_no_month_and_is_told_by_the_desk(busy: Desk, column: str) -> None:
    with closing(sqlite3.connect(busy.workspace.root / DATABASE)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = 1")
        connection.execute(f"UPDATE post SET {column} = '2027-02-24 99'")  # noqa: S608  our own names
        connection.commit()
    sight = first_sight(busy.workspace.root)
    assert sight is not None
    assert sight.posts_in_days(FIRST, LAST, JAKARTA) == ()
    sight.close()
    with pytest.raises(Damaged):
        posts_in_days(busy, FIRST, LAST, JAKARTA)
