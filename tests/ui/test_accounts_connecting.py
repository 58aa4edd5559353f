"""Connecting accounts by mouse and keyboard, against a real sandbox."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.content.channel import ChannelState, Network
from planner.desk.accounts import all_accounts
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.meta.transport import Transport
from planner.ui.accounts.connecting import Step, Way
from planner.ui.accounts.instagram_step import InstagramStep
from planner.ui.accounts.pages_step import PagesStep
from planner.ui.accounts.prepare_step import PrepareStep
from sandbox_process import Sandbox, running_sandbox
from ui.accounts_room import MORNING, Hand, Memory, Meta, opened_as

if TYPE_CHECKING:
    from planner.ui.window import MainWindow

RETURN = Qt.Key.Key_Return


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with running_sandbox(tmp_path_factory.mktemp("jejaring") / "state", pages=3, now=MORNING) as found:
        yield found


@pytest.fixture
def sandbox(running: Sandbox) -> Iterator[Sandbox]:
    running.reset()
    yield running
    running.reset()


@pytest.fixture
def hand(app_desk: Desk, bare_window_with: Callable[..., MainWindow], qtbot: QtBot) -> Hand:
    """Dewi, the administrator, at the accounts of a workspace that is no demo."""
    with app_desk.workspace.writing() as records:
        records.settings.put(replace(records.settings.get(), is_demo=False))
    return Hand(opened_as("dewi", app_desk, bare_window_with()), qtbot)


@pytest.fixture
def ring() -> Iterator[Memory]:
    before, memory = keyring.get_keyring(), Memory()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


@pytest.fixture
def meta(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A sandbox in Meta's place."""
    local = Transport._new_client

    def client(self: Transport, *, is_local: bool) -> httpx.AsyncClient:
        return local(self, is_local=True) if is_local else httpx.AsyncClient(transport=Meta(sandbox.url))

    monkeypatch.setattr(Transport, "_new_client", client)
    return sandbox


def paste(hand: Hand, token: str) -> None:
    """Choose the way of a token, and paste one."""
    prepare = hand.page.body.wizard.steps[Step.PREPARE]
    assert isinstance(prepare, PrepareStep)
    hand.click(prepare.ways[Way.TOKEN])
    hand.forward()
    QApplication.clipboard().setText(token)
    hand.page.body.wizard.key.token.setFocus()
    hand.qtbot.keyClick(hand.page.body.wizard.key.token, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().clear()


def test_chosen_pages_are_connected_and_answer(hand: Hand, sandbox: Sandbox, app_desk: Desk) -> None:
    hand.reach_pages(sandbox.url)
    wizard = hand.page.body.wizard
    pages, match = wizard.steps[Step.PAGES], wizard.steps[Step.INSTAGRAM]
    assert isinstance(pages, PagesStep)
    assert isinstance(match, InstagramStep)
    assert [card.text() for card in pages.cards] == [
        "Kementerian Contoh",
        "Dinas Contoh Selatan",
        "Badan Contoh Nasional",
    ]
    hand.click(pages.cards[2])
    hand.forward()
    assert len(match.pairs) == 2
    box = match.pairs[1].box
    assert box is not None
    hand.click(box)
    hand.forward()
    hand.until(lambda: hand.page.connecting.tried)
    assert wizard.title.text() == "3 akun terhubung"
    here = {(one.network, one.name) for one in all_accounts(app_desk) if one.graph == sandbox.url}
    assert here == {
        (Network.FACEBOOK, "Kementerian Contoh"),
        (Network.INSTAGRAM, "kementerian.contoh"),
        (Network.FACEBOOK, "Dinas Contoh Selatan"),
    }
    hand.forward()
    assert hand.page.connecting.step is Step.PREPARE


def test_a_step_that_is_done_can_be_gone_back_to(hand: Hand, sandbox: Sandbox) -> None:
    hand.reach_pages(sandbox.url)
    rail = hand.page.body.rail
    assert rail.steps[2].accessibleName() == "Langkah 3, Pilih Halaman, sedang dikerjakan"
    hand.click(rail.steps[3])
    assert rail.steps[2].accessibleName().endswith("sedang dikerjakan")
    hand.click(rail.steps[1])
    assert rail.steps[1].accessibleName().endswith("sedang dikerjakan")
    assert hand.page.body.wizard.key.address.text() == sandbox.url


def test_a_sandbox_that_has_moved_keeps_its_accounts(hand: Hand, sandbox: Sandbox, app_desk: Desk) -> None:
    before = {one.id for one in all_accounts(app_desk)}
    hand.connect_all(sandbox.url)
    after = all_accounts(app_desk)
    assert before <= {one.id for one in after}
    assert {one.graph for one in after} == {sandbox.url}
    assert len(after) == 6


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://contoh.go.id", "hanya boleh di komputer ini"),
        ("http://127.0.0.1:9", "tidak terjangkau"),
        ("bukan alamat", "hanya boleh di komputer ini"),
    ],
)
def test_a_wrong_address_is_told_where_it_stands(hand: Hand, address: str, said: str) -> None:
    hand.forward()
    wizard = hand.page.body.wizard
    hand.type_into(wizard.key.address, address)
    hand.qtbot.keyClick(wizard.key.address, RETURN)
    hand.until(wizard.notice.isVisible)
    assert said in wizard.notice.message.text()
    assert wizard.key.address.text() == address
    hand.qtbot.keyClicks(wizard.key.address, "/")
    assert not wizard.notice.isVisible()


@pytest.mark.usefixtures("ring")
def test_nothing_is_asked_for_an_empty_field(hand: Hand) -> None:
    paste(hand, "")
    wizard = hand.page.body.wizard
    hand.forward()
    assert not hand.page.connecting.busy
    assert wizard.aside.text() == "Tempel izin akses dahulu."
    assert wizard.key.token.hasFocus()


def test_what_may_only_be_seen_can_not_be_chosen(hand: Hand, sandbox: Sandbox) -> None:
    page = sandbox.credentials["pages"][1]["id"]
    sandbox.world(account=page, missing_tasks=["CREATE_CONTENT", "MANAGE"], instagram_linked=False)
    hand.reach_pages(sandbox.url)
    pages = hand.page.body.wizard.steps[Step.PAGES]
    assert isinstance(pages, PagesStep)
    card = pages.cards[1]
    hand.click(card)
    assert not card.isChecked()
    assert card.accessibleDescription() == "Akses hanya melihat, tidak ada Instagram"


def test_missing_permissions_are_named(hand: Hand, sandbox: Sandbox) -> None:
    sandbox.world(missing_permissions=["instagram_content_publish"])
    hand.reach_pages(sandbox.url)
    assert hand.page.body.wizard.aside.text() == "Izin kurang: menayangkan di Instagram."


def test_a_slow_answer_can_be_given_up(hand: Hand, sandbox: Sandbox) -> None:
    sandbox.latency(4_000)
    hand.forward()
    wizard = hand.page.body.wizard
    hand.type_into(wizard.key.address, sandbox.url)
    hand.forward()
    hand.until(wizard.progress.isVisible)
    hand.click(wizard.progress.stop)
    assert not hand.page.connecting.busy
    assert wizard.key.address.text() == sandbox.url
    sandbox.latency(0)


def test_a_token_goes_into_the_keyring_and_nowhere_else(
    hand: Hand, meta: Sandbox, ring: Memory, app_desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    token, secret = meta.credentials["user_token"], meta.credentials["app_secret"]
    caplog.set_level(0)
    paste(hand, token)
    wizard = hand.page.body.wizard
    assert wizard.key.token.text() == token
    hand.type_into(wizard.key.secret, secret)
    hand.qtbot.keyClick(wizard.key.secret, RETURN)
    hand.wait_for(Step.PAGES)
    assert token not in hand.screen_text()
    hand.forward()
    hand.forward()
    hand.until(lambda: hand.page.connecting.tried)
    real = [one for one in all_accounts(app_desk) if not one.is_sandbox]
    assert {one.state for one in real} == {ChannelState.CONNECTED}
    assert len(ring.kept) == len(real) == 6
    assert all(token in kept for kept in ring.kept.values())
    assert wizard.key.token.text() == wizard.key.secret.text() == ""
    page_tokens = [page["access_token"] for page in meta.credentials["pages"]]
    for hidden in (token, secret, *page_tokens):
        assert hidden not in caplog.text
        assert hidden not in hand.screen_text()
        assert not _files_with(app_desk.workspace.root, hidden)


def test_without_a_keyring_nothing_is_connected(
    hand: Hand, meta: Sandbox, ring: Memory, app_desk: Desk
) -> None:
    ring.locked = True
    before = all_accounts(app_desk)
    paste(hand, meta.credentials["user_token"])
    hand.forward()
    wizard = hand.page.body.wizard
    hand.until(wizard.notice.isVisible)
    assert "tidak dapat disimpan dengan aman" in wizard.notice.message.text()
    assert wizard.notice.hint.text().startswith("Tidak ada yang disimpan.")
    assert wizard.key.token.text() == meta.credentials["user_token"]
    assert all_accounts(app_desk) == before


@pytest.mark.usefixtures("ring")
def test_a_dead_token_is_told_and_stays_to_be_replaced(hand: Hand, meta: Sandbox) -> None:
    meta.kill_tokens("all")
    paste(hand, meta.credentials["user_token"])
    hand.forward()
    wizard = hand.page.body.wizard
    hand.until(wizard.notice.isVisible)
    assert "Kata sandi akun diganti" in wizard.notice.message.text()
    assert hand.page.connecting.step is Step.KEY


@pytest.mark.usefixtures("ring")
def test_the_demo_takes_no_real_account(
    app_desk: Desk, bare_window_with: Callable[..., MainWindow], qtbot: QtBot, meta: Sandbox, ring: Memory
) -> None:
    hand = Hand(opened_as("dewi", app_desk, bare_window_with()), qtbot)
    paste(hand, meta.credentials["user_token"])
    hand.forward()
    hand.until(hand.page.body.wizard.notice.isVisible)
    assert "Ruang contoh" in hand.page.body.wizard.notice.message.text()
    assert not ring.kept


def test_another_person_finds_no_pasted_token(hand: Hand, app_desk: Desk) -> None:
    paste(hand, "EAAGrahasia")
    app_desk.person = seated(app_desk, "rani").person
    hand.page.reload()
    assert hand.page.body.wizard.key.token.text() == ""
    assert hand.page.connecting.step is Step.PREPARE


def test_who_is_no_admin_reads_why(app_desk: Desk, bare_window_with: Callable[..., MainWindow]) -> None:
    page = opened_as("rani", app_desk, bare_window_with())
    assert not page.body.wizard.isVisible()
    assert "Dewi A." in page.body.closed.why.text()
    assert not page.refresh.isVisible()
    assert not any(row.act.isVisible() for row in page.body.accounts.rows.values())


def _files_with(root: Path, secret: str) -> list[Path]:
    files = [one for one in root.rglob("*") if one.is_file()]
    return [one for one in files if secret.encode() in one.read_bytes()]
