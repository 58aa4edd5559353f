"""Looking after accounts that are connected: checking, holding, disconnecting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.content.channel import Channel, ChannelState, Network
from planner.desk.account_lines import account_lines
from planner.desk.accounts import all_accounts
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.ui.accounts.connecting import Step
from planner.ui.shell.dialogs import Dialog
from planner.ui.shell.hold_dialog import HoldDialog
from planner.ui.widgets.button import Button
from sandbox_process import Sandbox, running_sandbox
from ui.accounts_room import MORNING, Hand, accounts_page, opened_as

if TYPE_CHECKING:
    from planner.ui.window import MainWindow

PAGE = "Kementerian Contoh"

pytestmark = pytest.mark.qt_log_ignore(r"raise\(\)", "grabbing the keyboard")
"""What the offscreen platform says of a menu."""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with running_sandbox(tmp_path_factory.mktemp("jejaring") / "state", pages=1, now=MORNING) as found:
        yield found


@pytest.fixture
def sandbox(running: Sandbox) -> Iterator[Sandbox]:
    running.reset()
    yield running
    running.reset()


@pytest.fixture
def shown(bare_window_with: Callable[..., MainWindow]) -> MainWindow:
    return bare_window_with()


@pytest.fixture
def hand(app_desk: Desk, shown: MainWindow, qtbot: QtBot) -> Hand:
    """Dewi, the administrator, at the accounts."""
    return Hand(opened_as("dewi", app_desk, shown), qtbot)


@pytest.fixture
def connected(hand: Hand, sandbox: Sandbox) -> Hand:
    """Dewi, with the accounts of the sandbox connected."""
    hand.connect_all(sandbox.url)
    hand.forward()
    return hand


def page_of(desk: Desk) -> Channel:
    return next(one for one in all_accounts(desk) if one.network is Network.FACEBOOK)


def dialog_of(window: MainWindow) -> Dialog:
    return next(one for one in window.findChildren(Dialog) if one.isVisible())


def press(hand: Hand, dialog: Dialog, words: str) -> None:
    hand.click(next(one for one in dialog.findChildren(Button) if one.text() == words))


def test_a_living_account_stays_connected(connected: Hand, app_desk: Desk) -> None:
    connected.click(connected.row(PAGE).act)
    connected.until(lambda: not connected.page.acts.checking)
    assert page_of(app_desk).state is ChannelState.CONNECTED
    assert connected.row(PAGE).state.text() == "Terhubung"


def test_a_revoked_permission_is_found_and_renewed(connected: Hand, sandbox: Sandbox, app_desk: Desk) -> None:
    sandbox.kill_tokens("all")
    connected.click(connected.row(PAGE).act)
    connected.until(lambda: connected.row(PAGE).act.text() == "Masuk ulang")
    assert connected.row(PAGE).state.text() == "Perlu masuk ulang"
    sandbox.restore_tokens()
    connected.click(connected.row(PAGE).act)
    wizard = connected.page.body.wizard
    assert connected.page.connecting.step is Step.KEY
    assert wizard.key.address.text() == sandbox.url
    assert connected.page.body.rail.title.text() == "Sambungkan ulang akun"
    connected.qtbot.keyClick(wizard.key.address, Qt.Key.Key_Return)
    connected.wait_for(Step.PAGES)
    connected.forward()
    connected.forward()
    connected.until(lambda: connected.page.connecting.tried)
    assert page_of(app_desk).state is ChannelState.CONNECTED
    assert connected.row(PAGE).state.text() == "Terhubung"


def test_all_are_checked_though_one_does_not_answer(
    connected: Hand, app_desk: Desk, sandbox: Sandbox
) -> None:
    lost = page_of(app_desk)
    with app_desk.change("channel.connected") as change:
        change.records.channels.put(
            replace(lost, id=type(lost.id)("lain"), remote_id="7", page_id="7", graph="http://127.0.0.1:9")
        )
        change.audit(lost.id)
    sandbox.kill_tokens("all")
    connected.click(connected.page.refresh)
    connected.until(lambda: not connected.page.acts.checking)
    states = {one.remote_id: one.state for one in all_accounts(app_desk)}
    assert states.pop("7") is ChannelState.CONNECTED
    assert set(states.values()) == {ChannelState.TOKEN_DEAD}


def test_disconnecting_says_how_many_posts_it_hits(
    connected: Hand, shown: MainWindow, app_desk: Desk
) -> None:
    waiting = len(account_lines(app_desk)[0].due)
    assert waiting
    connected.choose(connected.row(PAGE), "Putuskan…")
    dialog = dialog_of(shown)
    assert f"{waiting} kiriman terjadwal" in dialog.accessibleDescription()
    press(connected, dialog, "Batal")
    assert page_of(app_desk).state is ChannelState.CONNECTED
    connected.choose(connected.row(PAGE), "Putuskan…")
    press(connected, dialog_of(shown), "Putuskan")
    connected.until(lambda: page_of(app_desk).state is ChannelState.DISCONNECTED)
    connected.until(lambda: connected.row(PAGE).state.text() == "Terputus")
    with app_desk.reading() as records:
        assert records.channels.sandbox_credential(page_of(app_desk).id) is None


def test_enter_in_the_question_does_not_disconnect(
    connected: Hand, shown: MainWindow, app_desk: Desk
) -> None:
    connected.choose(connected.row(PAGE), "Putuskan…")
    dialog = dialog_of(shown)
    connected.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert page_of(app_desk).state is ChannelState.CONNECTED


def test_a_publisher_holds_an_account_and_undoes_it(app_desk: Desk, shown: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(opened_as("sari", app_desk, shown), qtbot)
    hand.choose(hand.row(PAGE), "Tahan kiriman…")
    dialog = dialog_of(shown)
    assert isinstance(dialog, HoldDialog)
    press(hand, dialog, "Tahan")
    assert dialog.missing.isVisible()
    qtbot.keyClicks(dialog.reason, "Rapat pimpinan")
    press(hand, dialog, "Tahan")
    assert hand.row(PAGE).held.text() == "Ditahan: Rapat pimpinan"
    assert hand.row(PAGE).held.isVisible()
    assert shown.context is not None
    shown.context.undo.undo()
    assert not hand.row(PAGE).held.isVisible()
    shown.context.undo.redo()
    hand.choose(hand.row(PAGE), "Lanjutkan kiriman")
    assert not hand.row(PAGE).held.isVisible()


def test_a_permission_ending_before_posts_is_warned_of(
    app_desk: Desk, shown: MainWindow, qtbot: QtBot
) -> None:
    channel = page_of(app_desk)
    ends = app_desk.clock.now() + timedelta(hours=1)
    with app_desk.change("channel.checked") as change:
        change.records.channels.put(replace(channel, token_expires_at=ends))
        change.audit(channel.id)
    hand = Hand(opened_as("dewi", app_desk, shown), qtbot)
    strip = hand.page.body.accounts.strip
    assert strip.isVisible()
    assert strip.words.accessibleName().startswith(f"Izin {PAGE} habis 22 Februari, padahal")
    hand.click(strip.renew)
    assert hand.page.connecting.step is Step.KEY


def test_the_list_of_safe_keeping_is_what_was_found(hand: Hand) -> None:
    hand.until(lambda: bool(hand.page.body.safety.lines))
    lines = hand.page.body.safety.lines
    assert lines["admins"].accessibleName() == "Paling sedikit dua admin, belum. Dewi A."
    assert lines["trail"].accessibleName().startswith("Riwayat perubahan utuh, beres. ")


def test_another_screen_leads_to_the_account_it_means(hand: Hand, app_desk: Desk, shown: MainWindow) -> None:
    channel = page_of(app_desk)
    assert shown.frame is not None
    shown.frame.go("accounts", channel.id)
    assert QApplication.focusWidget() is hand.row(PAGE).act
    with app_desk.change("channel.stopped") as change:
        change.records.channels.put(replace(channel, state=ChannelState.TOKEN_DEAD))
        change.audit(channel.id)
    shown.frame.go("accounts", channel.id)
    assert hand.page.connecting.step is Step.KEY


def test_everything_is_reached_by_tab(hand: Hand) -> None:
    hand.page.body.wizard.forward.setFocus()
    seen = set()
    for _step in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused.accessibleName() or getattr(focused, "text", str)())
        hand.qtbot.keyClick(focused, Qt.Key.Key_Tab)
    account = f"{PAGE}, Halaman Facebook tiruan"
    assert {"Lanjut", f"Perbarui: {account}", f"Tindakan lain untuk {PAGE}", "Perbarui semua"} <= seen


def test_news_of_others_is_shown_at_once(hand: Hand, app_desk: Desk) -> None:
    other = seated(app_desk, "dewi")
    with other.change("channel.checked") as change:
        change.records.channels.put(replace(page_of(app_desk), state=ChannelState.BLOCKED))
        change.audit(page_of(app_desk).id)
    hand.until(lambda: hand.row(PAGE).state.text() == "Dibatasi Meta")


def test_the_screen_opens_by_its_keys(app_desk: Desk, shown: MainWindow, qtbot: QtBot) -> None:
    app_desk.person = seated(app_desk, "dewi").person
    shown.open_desk(app_desk)
    assert shown.frame is not None
    qtbot.keyClick(shown, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    assert shown.frame.here() == "accounts"
    assert accounts_page(shown).body.isVisible()
