"""The publisher's own troubles: told, waited out, never the end."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from given import StillClock
from planner.content.errors import PlannerError, Unavailable
from planner.desk.desk import Desk
from planner.ui import sending_service
from planner.ui.sending import Sending
from planner.ui.sending_service import Sender, SendingService, Standing
from planner.ui.work import Work


class NoDesk:
    """A desk that was opened."""

    class Workspace:
        def close(self) -> None:
            """Nothing to close."""

    workspace = Workspace()


class Working:
    """A publisher that works until it is stopped; with a trouble, if it is given one."""

    def __init__(self, trouble: PlannerError | None = None) -> None:
        self.trouble = trouble
        self.in_hand: frozenset[str] = frozenset()
        self._stopping = asyncio.Event()

    async def watch(self) -> None:
        await self._stopping.wait()

    def stop(self) -> None:
        self._stopping.set()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending_service, "BACK_AFTER_S", (0.01,))
    monkeypatch.setattr(sending_service, "LOOK_S", 0.01)
    monkeypatch.setattr(sending_service, "publisher_elsewhere", lambda _desk: False)
    monkeypatch.setattr(sending_service, "open_desk", lambda *_: NoDesk())


def run_until(wanted: Callable[[list[Standing]], bool]) -> list[Standing]:
    """Run a service until what it told is as wanted, then stop it."""
    told: list[Standing] = []

    async def play() -> None:
        def tell(standing: Standing) -> None:
            told.append(standing)
            if wanted(told):
                service.stop()

        service = SendingService(Path("x"), StillClock(), tell=tell, heard=lambda _item: None)
        await asyncio.wait_for(service.run(), 5)

    asyncio.run(play())
    return told


@pytest.mark.usefixtures("quick")
def test_a_locked_workspace_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    answers: list[Any] = [Unavailable("workspace-locked"), Unavailable("workspace-locked"), NoDesk()]

    def answer(*_: object) -> object:
        found = answers.pop(0)
        if isinstance(found, PlannerError):
            raise found
        return found

    monkeypatch.setattr(sending_service, "open_desk", answer)
    monkeypatch.setattr(sending_service, "publisher", lambda *_: Working())
    told = run_until(lambda heard: heard[-1].sender is Sender.HERE)
    assert [one.sender for one in told] == [Sender.STOPPED, Sender.STOPPED, Sender.HERE]
    assert told[0].error is not None
    assert told[0].error.code == "workspace-locked"


@pytest.mark.usefixtures("quick")
def test_a_full_disk_stops_the_publisher_and_it_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    workers = [Working(Unavailable("disk-full", place="x")), Working()]
    monkeypatch.setattr(sending_service, "publisher", lambda *_: workers.pop(0))
    told = run_until(lambda heard: len(heard) == 3)
    assert [one.sender for one in told] == [Sender.HERE, Sender.STOPPED, Sender.HERE]


@pytest.mark.usefixtures("quick")
def test_it_waits_while_another_publishes(monkeypatch: pytest.MonkeyPatch) -> None:
    others = [True, True, True, False]
    monkeypatch.setattr(sending_service, "publisher_elsewhere", lambda _desk: others.pop(0))
    monkeypatch.setattr(sending_service, "publisher", lambda *_: Working())
    told = run_until(lambda heard: heard[-1].sender is Sender.HERE)
    assert [one.sender for one in told] == [Sender.ELSEWHERE, Sender.HERE]


@pytest.mark.usefixtures("quick")
def test_a_stop_asked_for_before_it_has_begun_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending_service, "publisher", lambda *_: Working())
    told: list[Standing] = []
    service = SendingService(Path("x"), StillClock(), tell=told.append, heard=lambda _item: None)
    service.stop()
    asyncio.run(asyncio.wait_for(service.run(), 5))
    assert told == []


@pytest.mark.usefixtures("quick")
def test_sending_turned_off_and_on_again_at_once_goes_on(
    app_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending_service, "publisher", lambda *_: Working())
    owner = QObject()
    work = Work(owner)
    sending = Sending(app_desk, work, owner)
    for _round in range(3):
        sending.begin()
        sending.stop()
    sending.begin()
    qtbot.wait(300)
    assert sending.standing.sender is Sender.HERE
    sending.stop()
    qtbot.waitUntil(lambda: sending.standing.sender is Sender.NOBODY)
    sending.begin()
    qtbot.waitUntil(lambda: sending.standing.sender is Sender.HERE)
    with qtbot.waitSignal(sending.ended):
        sending.stop()
    work.close()
