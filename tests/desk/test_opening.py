"""Founding and opening a workspace, its people, its accounts, its safe keeping."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from given import StillClock, a_channel
from planner.content.channel import ChannelState
from planner.content.errors import Misused, Refused
from planner.content.people import Role
from planner.desk.accounts import all_accounts, disconnect
from planner.desk.demo import demo_desk, seated
from planner.desk.desk import Desk
from planner.desk.keeping import back_up_workspace, restore, verify_workspace
from planner.desk.opening import found_workspace, open_desk
from planner.desk.people import add_person, everybody
from planner.store.credentials import Credentials, Tokens
from planner.store.os_account import os_account
from planner.store.workspace import DATABASE, create_workspace
from processes import finish, start

from .office import a_draft, channel, look


@pytest.fixture
def new(tmp_path: Path, clock: StillClock) -> Iterator[Desk]:
    desk = found_workspace(tmp_path / "new", clock, agency=" Kementerian ", owner=" dewi ")
    yield desk
    desk.workspace.close()


def test_a_new_workspace_has_its_owner_with_every_role(new: Desk) -> None:
    ((owner, unit),) = everybody(new)
    assert (owner.login, owner.roles, unit.code, unit.is_desk) == ("dewi", frozenset(Role), "HUMAS", True)
    with new.reading() as records:
        assert records.settings.get().agency == "Kementerian"
        assert [entry.verb for entry in records.audit.of(records.settings.get().workspace_id)] == [
            "workspace.founded"
        ]
    assert verify_workspace(new).faults == ()


def test_there_is_only_one_in_a_folder(new: Desk, clock: StillClock) -> None:
    with pytest.raises(Refused, match="workspace-exists"):
        found_workspace(new.workspace.root, clock, agency="Lain", owner="lain")
    with new.reading() as records:
        assert (records.settings.get().agency, len(records.people.all())) == ("Kementerian", 1)


def test_of_two_who_found_at_once_one_is_refused(tmp_path: Path, clock: StillClock) -> None:
    founders = [start("desk.founder", tmp_path / "both", login) for login in ("ayu", "bayu", "candra")]
    told = sorted(finish(one).strip() for one in founders)
    assert told == ["founded", "workspace-exists", "workspace-exists"]
    desk = open_desk(tmp_path / "both", clock)
    assert len(everybody(desk)) == 1
    assert verify_workspace(desk).faults == ()
    desk.workspace.close()


def test_one_whose_founding_was_killed_can_be_founded_again(tmp_path: Path, clock: StillClock) -> None:
    create_workspace(tmp_path / "half").close()
    with pytest.raises(Refused, match="workspace-missing"):
        open_desk(tmp_path / "half", clock)
    found_workspace(tmp_path / "half", clock, agency="Contoh", owner="dewi").workspace.close()
    open_desk(tmp_path / "half", clock).workspace.close()


def test_a_demo_whose_founding_was_killed_goes_on(tmp_path: Path, clock: StillClock) -> None:
    whole = demo_desk(tmp_path / "whole", clock)
    people = len(everybody(whole))
    whole.workspace.close()
    with closing(sqlite3.connect(tmp_path / "whole" / DATABASE)) as connection:
        connection.execute(
            "DELETE FROM membership WHERE person_id IN (SELECT id FROM person WHERE login = 'ayu')"
        )
        connection.execute("DELETE FROM person WHERE login = 'ayu'")
        connection.commit()
    again = demo_desk(tmp_path / "whole", clock)
    assert len(everybody(again)) == people
    assert seated(again, "ayu").person.login == "ayu"
    again.workspace.close()


def test_a_demo_does_not_take_another_workspace(new: Desk, clock: StillClock) -> None:
    with pytest.raises(Refused, match="workspace-exists"):
        demo_desk(new.workspace.root, clock)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"agency": " "}, "name-empty"),
        ({"owner": "\x00"}, "name-empty"),
        ({"owner": "system"}, "login-taken"),
        ({"zone": "Asia/Bandung"}, "zone-unknown"),
        ({"zone": "Asia"}, "zone-unknown"),
    ],
)
def test_a_workspace_without_sense_is_not_founded(
    tmp_path: Path, clock: StillClock, told: dict[str, str], code: str
) -> None:
    usual = {"agency": "Kementerian", "owner": "dewi", "zone": "Asia/Jakarta"}
    with pytest.raises(Refused, match=code):
        found_workspace(tmp_path / "none", clock, **{**usual, **told})
    assert not (tmp_path / "none").exists()


def test_one_sits_down_as_the_owner_or_as_somebody_known(desk: Desk, clock: StillClock) -> None:
    root = desk.workspace.root
    for login, expected in ((None, "dewi"), ("ayu", "ayu")):
        other = open_desk(root, clock, login=login)
        assert other.person.login == expected
        other.workspace.close()
    for unknown in ("nobody", "\udcff"):
        with pytest.raises(Misused):
            open_desk(root, clock, login=unknown)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"login": "ayu"}, "login-taken"),
        ({"login": " ayu\x00 "}, "login-taken"),
        ({"login": "system"}, "login-taken"),
        ({"login": "\ud800"}, "name-empty"),
        ({"name": " "}, "name-empty"),
        ({"unit": ""}, "name-empty"),
        ({"roles": []}, "roles-empty"),
    ],
)
def test_a_person_without_sense_is_not_added(desk: Desk, told: dict[str, object], code: str) -> None:
    usual: dict[str, object] = {"login": "baru", "name": "Baru", "roles": [Role.DESIGNER], "unit": "BARU"}
    with pytest.raises(Refused, match=code):
        add_person(desk, **{**usual, **told})  # type: ignore[arg-type]  # what a person may type
    with desk.reading() as records:
        assert records.people.unit_with_code("BARU") is None


def test_the_account_is_asked_of_the_system(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = os_account()
    for name in ("USER", "LOGNAME", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "somebody-else")
    assert os_account() == before == desk.os_account


def test_disconnecting_forgets_the_tokens(desk: Desk) -> None:
    account = channel(desk)
    with desk.change("channel.connected") as change:
        change.records.channels.keep_sandbox_credential(account.id, Tokens(page="rahasia").to_text())
        change.audit(account.id)
    assert Credentials(desk.workspace).of(account).page == "rahasia"
    gone = disconnect(desk, account.id)
    assert gone.state is ChannelState.DISCONNECTED
    assert gone in all_accounts(desk)
    with desk.reading() as records:
        assert records.channels.sandbox_credential(account.id) is None
        assert [entry.verb for entry in records.audit.of(account.id)][-1] == "channel.disconnected"


def test_a_real_token_is_never_kept_in_the_workspace(desk: Desk) -> None:
    real = a_channel(is_sandbox=False)
    with desk.workspace.writing() as records:
        records.channels.put(real)
        with pytest.raises(ValueError, match="keyring"):
            records.channels.keep_sandbox_credential(real.id, "rahasia")
    assert "rahasia" not in repr(Tokens(page="rahasia", user="rahasia", secret="rahasia"))


def test_a_workspace_is_backed_up_and_comes_back(desk: Desk, clock: StillClock, tmp_path: Path) -> None:
    post = a_draft(desk)
    back_up_workspace(desk, tmp_path / "cadangan")
    restore(tmp_path / "cadangan", tmp_path / "pulih", desk.clock)
    other = open_desk(tmp_path / "pulih", clock)
    assert look(other, post.id) == post
    assert verify_workspace(other).faults == ()
    other.workspace.close()
    with desk.reading() as records:
        assert [entry.verb for entry in records.audit.of("workspace")] == ["workspace.backed_up"]
    assert replace(desk) == desk
