"""The publisher in the window: a real sandbox is the network, and the judge of what the public saw."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.content.clock import RunningClock
from planner.content.state import PublicationState
from planner.desk.desk import Desk
from planner.desk.hold import pause
from planner.publish import verdict
from planner.ui.activity.causes import Deed
from planner.ui.activity.leg_words import Cell
from planner.ui.language import Language
from planner.ui.sending import Sender
from planner.ui.settings import SettingsFile
from planner.ui.shell.leave_dialog import LeaveDialog
from planner.ui.theme.appearance import Appearance
from planner.ui.window import MainWindow
from processes import finish, start
from publish.stage import make_photos, make_template, set_stage
from sandbox_process import Sandbox, running_sandbox
from ui.sending_stage import ACTIVITY, Theatre

S = PublicationState


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Sandbox, Path, tuple[Path, ...]]]:
    base = tmp_path_factory.mktemp("sending")
    make_template(base / "template", datetime.now(UTC))
    with running_sandbox(base / "sandbox", seed=7) as sandbox:
        yield sandbox, base / "template", make_photos(base / "foto")


@pytest.fixture
def theatre(  # noqa: PLR0913, PLR0917  a stage needs its parts
    ground: tuple[Sandbox, Path, tuple[Path, ...]],
    tmp_path: Path,
    settings: SettingsFile,
    appearance: Appearance,
    language: Language,
    qtbot: QtBot,
    qapp: QApplication,
) -> Iterator[Theatre]:
    sandbox, template, photos = ground
    sandbox.reset()
    stage = set_stage(template, tmp_path / "ruang", sandbox, photos)
    stage.desk.clock = RunningClock(datetime.fromisoformat(sandbox.now()))
    made: list[MainWindow] = []

    def make(desk: Desk, *, sends: bool) -> MainWindow:
        window = MainWindow(settings, appearance, language, screens=(ACTIVITY,), sends=sends)
        made.append(window)
        window.show()
        window.open_desk(desk)
        qapp.processEvents()
        return window

    yield Theatre(stage=stage, make=make, qtbot=qtbot)
    for window in made:
        window.work.close()
        if window.context is not None:
            window.close_desk()
        window.close()
        window.deleteLater()
    stage.desk.workspace.close()
    sandbox.clear_faults()
    sandbox.latency(0)


def press(qtbot: QtBot, theatre: Theatre, deed: Deed) -> None:
    assert theatre.page is not None
    (card,) = theatre.page.content.queue.cards()
    qtbot.mouseClick(card.deeds[deed], Qt.MouseButton.LeftButton)


def sending_slowly(theatre: Theatre, title: str) -> MainWindow:
    """Return the window while it is sending a post."""
    theatre.stage.approved("facebook photo", title)
    theatre.sandbox.latency(300)
    theatre.open()
    window = theatre.window
    assert window is not None
    assert window.context is not None
    theatre.wait(window.context.sending.in_hand)
    return window


def asked(window: MainWindow) -> LeaveDialog:
    """Return what the window asks before it closes."""
    (dialog,) = [one for one in window.findChildren(LeaveDialog) if one.isVisible()]
    return dialog


def test_a_scheduled_post_walks_through_its_steps_to_a_permalink(
    theatre: Theatre, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theatre.stage.approved("instagram photo", "Pagi di kantor", in_s=0)
    theatre.sandbox.latency(250)
    page = theatre.open()
    theatre.wait(lambda: page.standing.words() == "Pengirim berjalan di komputer ini")
    seen: dict[str, None] = {}

    def arrived() -> bool:
        row = theatre.row("Pagi di kantor")
        seen[row.legs[0].words] = None
        return row.state == "published"

    theatre.wait(arrived)
    row = theatre.row("Pagi di kantor")
    assert [one.cell for one in row.legs[0].segments] == [Cell.DONE] * 4
    assert row.legs[0].words == "Sama persis"
    assert len(seen) >= 3, seen
    (live,) = theatre.stage.live("Pagi di kantor")
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    (place,) = page.content.queue.link_places(row.key)
    viewport = page.content.queue.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert [one.toString() for one in opened] == [live["permalink"]]


def test_a_failure_tells_its_cause_and_sending_again_mends_it(theatre: Theatre, qtbot: QtBot) -> None:
    bad = {"code": 100, "message": "Invalid parameter", "type": "OAuthException"}
    n = theatre.sandbox.fault(match={"method": "POST", "path": ".*/feed"}, do="error", error=bad, times=1)
    assert n
    theatre.stage.approved("facebook text", "Kabar gembira")
    page = theatre.open()
    theatre.wait(page.content.queue.cards)
    (card,) = page.content.queue.cards()
    assert card.cause.text()
    assert "Konten tidak akan tayang dua kali." in card.meaning.text()
    assert theatre.stage.live("Kabar gembira") == []
    press(qtbot, theatre, Deed.RETRY)
    theatre.wait(lambda: theatre.is_live("Kabar gembira"))
    assert len(theatre.stage.live("Kabar gembira")) == 1
    assert not page.content.queue.cards()


def test_a_held_queue_sends_nothing_until_it_is_resumed(theatre: Theatre, qtbot: QtBot) -> None:
    pause(theatre.stage.desk, reason="Duka")
    theatre.stage.approved("facebook text", "Ditahan dulu")
    page = theatre.open()
    window = theatre.window
    assert window is not None
    assert window.frame is not None
    theatre.wait(lambda: theatre.row("Ditahan dulu").legs[0].words == "Ditahan")
    assert page.standing.words() == "Semua kiriman ditahan"
    assert window.frame.hold_bar.isVisible()
    qtbot.mouseClick(window.frame.hold_bar.resume, Qt.MouseButton.LeftButton)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    theatre.wait(lambda: theatre.is_live("Ditahan dulu"))
    assert len(theatre.stage.live("Ditahan dulu")) == 1


def test_closing_while_sending_asks_and_the_next_window_goes_on_once(theatre: Theatre, qtbot: QtBot) -> None:
    theatre.stage.approved("instagram photo", "Jangan dua kali")
    theatre.sandbox.fault(match={"path": ".*media_publish"}, do="delay", ms=1500, times=1)
    theatre.open()
    window = theatre.window
    assert window is not None
    theatre.wait(lambda: any(one.intent and one.intent.step == "media" for one in theatre.publications()))
    window.close()
    assert window.isVisible()
    dialog = asked(window)
    assert dialog.title.text() == "“Jangan dua kali” sedang dikirim"
    qtbot.mouseClick(dialog.later, Qt.MouseButton.LeftButton)
    theatre.wait(lambda: not window.isVisible())
    theatre.open()
    theatre.wait(lambda: theatre.is_live("Jangan dua kali"))
    assert len(theatre.stage.live("Jangan dua kali")) == 1


def test_waiting_at_the_end_closes_when_all_is_sent(theatre: Theatre, qtbot: QtBot) -> None:
    window = sending_slowly(theatre, "Sebentar lagi")
    window.close()
    dialog = asked(window)
    qtbot.mouseClick(dialog.wait, Qt.MouseButton.LeftButton)
    theatre.wait(lambda: not window.isVisible())
    assert len(theatre.stage.live("Sebentar lagi")) == 1
    assert all(one.state is S.PUBLISHED for one in theatre.publications())


def test_cancelling_the_end_keeps_the_window(theatre: Theatre, qtbot: QtBot) -> None:
    window = sending_slowly(theatre, "Tetap di sini")
    window.close()
    dialog = asked(window)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    theatre.wait(lambda: theatre.is_live("Tetap di sini"))
    assert window.isVisible()


def test_another_process_publishes_and_the_window_watches_then_takes_over(theatre: Theatre) -> None:
    root = theatre.stage.desk.workspace.root
    other = start("planner", "publish", "--watch", "--workspace", root, "--json")
    theatre.wait(lambda: list((root / "locks").glob("publisher-*.lock")))
    theatre.sandbox.latency(200)
    theatre.stage.approved("facebook photo", "Dari proses lain")
    page = theatre.open()
    sending = page._context.sending
    theatre.wait(lambda: sending.standing.sender is Sender.ELSEWHERE)
    assert "Pengirim lain berjalan" in page.standing.words()
    theatre.wait(lambda: theatre.is_live("Dari proses lain"))
    assert len(theatre.stage.live("Dari proses lain")) == 1
    other.terminate()
    with contextlib.suppress(AssertionError):
        finish(other)
    theatre.wait(lambda: sending.standing.sender is Sender.HERE)
    theatre.stage.approved("facebook text", "Dari jendela")
    theatre.wait(lambda: theatre.is_live("Dari jendela"))
    assert len(theatre.stage.live("Dari jendela")) == 1


@pytest.mark.may_warn
def test_without_a_network_the_status_bar_says_so_until_it_is_back(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verdict, "NO_NETWORK_S", 3.0)
    theatre.stage.approved("facebook text", "Menunggu jaringan")
    theatre.sandbox.stop()
    theatre.open()
    window = theatre.window
    assert window is not None
    assert window.frame is not None
    button = window.frame.status_bar.connection
    theatre.wait(lambda: button.text() == "Luring, 1 perubahan menunggu")
    window.language.choose("en")
    theatre.wait(lambda: button.text().startswith("Offline, 1"))
    window.language.choose("id")
    theatre.sandbox.restart()
    theatre.wait(lambda: button.text() == "Daring", 45)
    theatre.wait(lambda: theatre.is_live("Menunggu jaringan"), 45)
    assert len(theatre.stage.live("Menunggu jaringan")) == 1


def test_a_call_that_hangs_does_not_keep_the_window_and_is_sent_once(theatre: Theatre, qtbot: QtBot) -> None:
    theatre.stage.approved("facebook text", "Jaringan macet")
    match = {"method": "POST", "path": ".*_[0-9]+$"}
    theatre.sandbox.fault(match=match, do="delay", ms=6000, after=True, times=1)
    theatre.open()
    window = theatre.window
    assert window is not None
    window.leaving._patience.setInterval(300)
    theatre.wait(lambda: any(one.intent and one.intent.step == "revealed" for one in theatre.publications()))
    window.close()
    dialog = asked(window)
    qtbot.mouseClick(dialog.later, Qt.MouseButton.LeftButton)
    theatre.wait(lambda: not window.isVisible(), 8)
    theatre.open()
    theatre.wait(lambda: theatre.is_live("Jaringan macet"))
    assert len(theatre.stage.live("Jaringan macet")) == 1


def test_a_failure_is_told_on_every_screen(theatre: Theatre) -> None:
    bad = {"code": 100, "message": "Invalid parameter", "type": "OAuthException"}
    theatre.sandbox.fault(match={"method": "POST", "path": ".*/feed"}, do="error", error=bad, times=1)
    theatre.stage.approved("facebook text", "Kabar buruk")
    theatre.open()
    window = theatre.window
    assert window is not None
    assert window.frame is not None
    toasts = window.frame.toasts
    theatre.wait(lambda: toasts.isVisible() and "Kabar buruk" in toasts.accessibleName())


def test_another_workspace_is_opened_only_after_the_step_in_hand(theatre: Theatre, qtbot: QtBot) -> None:
    window = sending_slowly(theatre, "Ruang lain")
    window.show_beginning()
    assert window.context is not None
    dialog = asked(window)
    qtbot.mouseClick(dialog.later, Qt.MouseButton.LeftButton)
    theatre.wait(lambda: window.context is None)
    assert window.isVisible()
    theatre.sandbox.latency(0)
    theatre.open()
    theatre.wait(lambda: theatre.is_live("Ruang lain"))
    assert len(theatre.stage.live("Ruang lain")) == 1


def test_turned_off_nothing_is_sent_and_turned_on_again_it_is(theatre: Theatre, qtbot: QtBot) -> None:
    theatre.open()
    window = theatre.window
    assert window is not None
    assert window.context is not None
    sending = window.context.sending
    theatre.wait(lambda: sending.standing.sender is Sender.HERE)
    window.change_settings(sends=False)
    theatre.wait(lambda: sending.standing.sender is not Sender.HERE)
    theatre.stage.approved("facebook text", "Menunggu izin kirim")
    qtbot.wait(1_500)  # that something does not happen can only be waited for
    assert not theatre.stage.live("Menunggu izin kirim")
    window.change_settings(sends=True)
    theatre.wait(lambda: theatre.is_live("Menunggu izin kirim"))
    assert len(theatre.stage.live("Menunggu izin kirim")) == 1


def test_a_window_that_is_kept_open_by_something_else_goes_on_sending(theatre: Theatre, qtbot: QtBot) -> None:
    window = sending_slowly(theatre, "Belum boleh ditutup")
    assert window.frame is not None
    refused: list[bool] = []

    def may_close() -> bool:
        refused.append(True)
        return len(refused) > 1

    window.close()
    dialog = asked(window)
    window.frame.ask_before_closing(may_close)
    qtbot.mouseClick(dialog.later, Qt.MouseButton.LeftButton)
    theatre.wait(lambda: refused)
    theatre.sandbox.latency(0)
    theatre.wait(lambda: theatre.is_live("Belum boleh ditutup"))
    assert window.isVisible()
    assert len(theatre.stage.live("Belum boleh ditutup")) == 1
