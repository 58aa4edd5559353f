"""The audit trail: a chain in which nothing is changed, taken out or put in unseen."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest
from sqlalchemy import text

from given import NOON
from planner.content.errors import Damaged, Fact
from planner.store.audit import Entry
from planner.store.workspace import Workspace


def an_entry(number: int) -> Entry:
    """An entry, at a time told in Jakarta's zone."""
    at = (NOON + timedelta(minutes=number)).astimezone(timezone(timedelta(hours=7)))
    detail: dict[str, Fact] = {"number": number, "said": "👨‍👩‍👧", "none": None, "part": 0.1}
    return Entry(
        at=at,
        login="ayu",
        os_account="ayu",
        verb="post.edited",
        entity_id=f"post {number % 2}",
        detail=detail,
    )


@pytest.fixture
def chained(workspace: Workspace) -> Workspace:
    """A workspace with five entries, each written by itself."""
    for number in range(5):
        with workspace.writing() as records:
            records.audit.append(an_entry(number))
    return workspace


def verified(workspace: Workspace) -> int:
    with workspace.reading() as records:
        return records.audit.verify()


def tamper(workspace: Workspace, statement: str) -> None:
    with workspace.engine.begin() as connection:
        assert connection.execute(text(statement)).rowcount > 0


def test_an_untouched_chain_holds(chained: Workspace) -> None:
    assert verified(chained) == 5
    with chained.reading() as records:
        assert records.audit.of("post 1") == (an_entry(1), an_entry(3))


def test_an_empty_chain_holds(workspace: Workspace) -> None:
    assert verified(workspace) == 0


COLUMNS = ("at", "login", "os_account", "verb", "entity_id", "detail", "previous", "hash")
LATER = "'2028-01-01 00:00:00.000000'"


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("seq", [1, 3, 5])
def test_a_changed_entry_is_noticed(chained: Workspace, seq: int, column: str) -> None:
    tamper(chained, f"UPDATE audit SET {column} = {LATER if column == 'at' else 1} WHERE seq = {seq}")  # noqa: S608  a test's own words
    with pytest.raises(Damaged, match="audit-chain-broken"):
        verified(chained)


@pytest.mark.parametrize("where", ["seq = 1", "seq = 3", "seq = 5", "seq > 3", "1 = 1"])
def test_an_entry_taken_out_is_noticed_the_last_one_too(chained: Workspace, where: str) -> None:
    tamper(chained, f"DELETE FROM audit WHERE {where}")  # noqa: S608  a test's own words
    with pytest.raises(Damaged, match="audit-chain-broken"):
        verified(chained)


def test_an_entry_taken_out_stays_noticed_when_others_follow(chained: Workspace) -> None:
    tamper(chained, "DELETE FROM audit WHERE seq = 5")
    with chained.writing() as records:
        records.audit.append(an_entry(6))
    with pytest.raises(Damaged) as broken:
        verified(chained)
    assert broken.value.facts == {"entry": 5}


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM audit_head", "UPDATE audit_head SET seq = 4", "UPDATE audit_head SET hash = 'x'"],
)
def test_a_changed_note_of_the_last_entry_is_noticed(chained: Workspace, statement: str) -> None:
    tamper(chained, statement)
    with pytest.raises(Damaged, match="audit-chain-broken"):
        verified(chained)


def test_entries_swapped_are_noticed(chained: Workspace) -> None:
    tamper(chained, "UPDATE audit SET seq = 99 WHERE seq = 2")
    tamper(chained, "UPDATE audit SET seq = 2 WHERE seq = 3")
    tamper(chained, "UPDATE audit SET seq = 3 WHERE seq = 99")
    with pytest.raises(Damaged, match="audit-chain-broken"):
        verified(chained)


def test_an_entry_goes_with_its_transaction(chained: Workspace) -> None:
    def broken_off() -> None:
        with chained.writing() as records:
            records.audit.append(an_entry(5))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken_off()
    assert verified(chained) == 5


def test_what_can_not_be_stored_is_left_out(workspace: Workspace) -> None:
    told = Entry(at=NOON, login="a", os_account="a", verb="v", entity_id="e", detail={"n": "x\ud800\x00y"})
    with workspace.writing() as records:
        records.audit.append(told)
    with workspace.reading() as records:
        assert records.audit.of("e")[0].detail == {"n": "xy"}
    assert verified(workspace) == 1
