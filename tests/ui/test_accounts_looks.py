"""How the accounts look, in both themes and languages, at both sizes and in large text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from planner.content.channel import Channel, ChannelState, Network
from planner.content.ids import ChannelId, new_id
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.hold import pause
from planner.ui.accounts.connecting import Step, Way
from planner.ui.accounts.page import AccountsPage
from sandbox_process import Sandbox, running_sandbox
from ui.accounts_room import MORNING, Hand, opened_as

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

LOOKS = ["light-id-1440", "dark-en-1440", "light-en-1280", "dark-id-1280"]


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with running_sandbox(tmp_path_factory.mktemp("jejaring") / "state", pages=3, now=MORNING) as running:
        yield running


@pytest.fixture
def dressed(bare_window_with: Callable[..., MainWindow]) -> Callable[[str], MainWindow]:
    """Make a window that looks as named."""

    def make(look: str) -> MainWindow:
        theme, language, width = look.split("-")
        window = bare_window_with()
        window.appearance.choose(theme)
        window.language.choose(language)
        window.resize(int(width), 900 if width == "1440" else 720)
        return window

    return make


@dataclass(frozen=True)
class Shots:
    """Waiting, and keeping pictures."""

    qtbot: QtBot
    shoot: Shoot


@pytest.fixture
def shots(qtbot: QtBot, shoot: Shoot) -> Shots:
    return Shots(qtbot, shoot)


def with_trouble(desk: Desk) -> None:
    """Let the sample accounts stand in every way that accounts can stand in."""
    now = desk.clock.now()
    with desk.change("channel.connected") as change:
        known = change.records.channels.all()
        for channel in known:
            change.records.channels.put(replace(channel, token_expires_at=now + timedelta(days=2)))
        more = [
            (Network.FACEBOOK, "Setkab Contoh", ChannelState.CONNECTED, 15),
            (Network.INSTAGRAM, "setkab.contoh", ChannelState.TOKEN_DEAD, 15),
            (Network.FACEBOOK, "Museum Contoh", ChannelState.BLOCKED, None),
            (Network.INSTAGRAM, "museum.contoh", ChannelState.DISCONNECTED, None),
        ]
        for number, (network, name, state, days) in enumerate(more):
            page = f"10710000000000{number // 2}"
            channel = Channel(
                id=ChannelId(new_id()),
                network=network,
                name=name,
                remote_id=page if network is Network.FACEBOOK else f"1784{number}",
                page_id=page,
                graph="http://127.0.0.1:1",
                is_sandbox=True,
                state=state,
                token_expires_at=None if days is None else now + timedelta(days=days),
            )
            change.records.channels.put(channel)
        change.audit(known[0].id)
    pause(seated(desk, "sari"), reason="Rapat pimpinan", channel_id=known[0].id)


@pytest.mark.parametrize("look", LOOKS)
def test_every_step_has_its_picture(
    app_desk: Desk, dressed: Callable[[str], MainWindow], sandbox: Sandbox, shots: Shots, look: str
) -> None:
    window = dressed(look)
    page = opened_as("dewi", app_desk, window)
    connecting = page.connecting
    shots.qtbot.waitUntil(lambda: bool(page.body.safety.lines))
    shots.shoot(window, f"accounts-{look}-1")
    connecting.begin(Way.TOKEN)
    shots.shoot(window, f"accounts-{look}-2t")
    connecting.begin(Way.SANDBOX, address=sandbox.url)
    page.body.wizard.notice.hide()
    shots.shoot(window, f"accounts-{look}-2s")
    page.body.wizard.go_on()
    Hand(page, shots.qtbot).wait_for(Step.PAGES)
    shots.shoot(window, f"accounts-{look}-3")
    connecting.go(Step.INSTAGRAM)
    shots.shoot(window, f"accounts-{look}-4")
    connecting.connect_chosen()
    shots.qtbot.waitUntil(lambda: connecting.tried, timeout=10_000)
    shots.shoot(window, f"accounts-{look}-5")
    assert len(page.body.accounts.rows) == 6


@pytest.mark.parametrize("look", LOOKS)
def test_every_standing_has_its_picture(
    app_desk: Desk, dressed: Callable[[str], MainWindow], shots: Shots, look: str
) -> None:
    with_trouble(app_desk)
    window = dressed(look)
    page = opened_as("dewi", app_desk, window)
    shots.qtbot.waitUntil(lambda: bool(page.body.safety.lines))
    page.body.wizard.hide()
    shots.shoot(window, f"accounts-{look}-trouble")
    assert page.body.accounts.strip.isVisible()


def test_a_reader_sees_no_buttons(app_desk: Desk, dressed: Callable[[str], MainWindow], shots: Shots) -> None:
    window = dressed("light-id-1440")
    page = opened_as("rani", app_desk, window)
    shots.qtbot.waitUntil(lambda: bool(page.body.safety.lines))
    shots.shoot(window, "accounts-reader")
    assert page.body.closed.isVisible()


@pytest.mark.parametrize("step", [Step.PREPARE, Step.KEY])
def test_twice_the_size_cuts_nothing(
    app_desk: Desk, dressed: Callable[[str], MainWindow], shots: Shots, step: Step
) -> None:
    window = dressed("light-id-1440")
    window.appearance.choose("light", 2.0)
    with_trouble(app_desk)
    page = opened_as("dewi", app_desk, window)
    page.connecting.choose_way(Way.TOKEN)
    page.connecting.go(step)
    shots.qtbot.waitUntil(lambda: bool(page.body.safety.lines))
    shots.shoot(window, f"accounts-double-{step}")
    _everything_fits(page)


def _everything_fits(page: AccountsPage) -> None:
    inside = page.body.area.viewport().width()
    for part in (page.body.wizard, page.body.accounts, page.body.safety):
        assert part.width() <= inside
        assert part.minimumSizeHint().width() <= inside, part
