"""The activity as a person uses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from given import StillClock
from planner.content.state import PublicationState
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.hold import pause, queue_lines
from planner.desk.overview import sit_down
from planner.desk.sample_act import catch_in_the_act
from planner.ui.activity.causes import Deed
from planner.ui.activity.content import ActivityContent
from planner.ui.activity.decide_dialog import DecideDialog
from planner.ui.activity.failure_card import FailureCard
from planner.ui.activity.items import Row
from planner.ui.activity.page import ActivityPage
from planner.ui.screens import SCREENS, Entry
from planner.ui.shell.hold_dialog import HoldDialog, ResumeDialog

if TYPE_CHECKING:
    from planner.ui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton
ACTIVITY = next(one for one in SCREENS if one.id == "activity")
OTHERS = tuple(
    Entry(id=name, title=name, icon="send", made_by="ui.plain_screen:PlainScreen")
    for name in ("composer", "accounts")
)


@pytest.fixture
def publishing(app_desk: Desk) -> Desk:
    """The sample workspace with a publisher at the desk."""
    sit_down(app_desk, seated(app_desk, "sari").person)
    return app_desk


@pytest.fixture
def window(publishing: Desk, window_with: Callable[..., MainWindow]) -> MainWindow:
    assert publishing.person.login == "sari"
    made = window_with((ACTIVITY, *OTHERS))
    assert made.frame is not None
    made.frame.go("activity")
    return made


def content(window: MainWindow) -> ActivityContent:
    assert window.frame is not None
    found = window.frame.stack.widget(0)
    assert isinstance(found, ActivityContent)
    return found


def card(window: MainWindow, badge: str) -> FailureCard:
    return next(one for one in content(window).queue.cards() if one.row.badge == badge)


D = TypeVar("D", bound=QWidget)


def _key(window: MainWindow, title: str) -> str:
    rows = (one for one in content(window).queue.model().items() if isinstance(one, Row))  # type: ignore[attr-defined]
    return next(one.key for one in rows if one.title.startswith(title))


def opened(window: MainWindow, kind: type[D]) -> D:
    (found,) = [one for one in window.findChildren(kind) if one.isVisible()]
    return found


def test_j_and_k_walk_over_posts_and_enter_opens_one(window: MainWindow, qtbot: QtBot) -> None:
    queue = content(window).queue
    assert queue.hasFocus()
    titles = []
    for _ in range(3):
        row = queue.current_row()
        assert row is not None
        titles.append(row.title)
        qtbot.keyClick(queue, Qt.Key.Key_J)
    assert len(set(titles)) == 3
    qtbot.keyClick(queue, Qt.Key.Key_K)
    row = queue.current_row()
    assert row is not None
    assert row.title == titles[-1]
    qtbot.keyClick(queue, Qt.Key.Key_Return)
    assert window.frame is not None
    assert window.frame.here() == "composer"


def test_a_double_click_opens_a_post(window: MainWindow, qtbot: QtBot) -> None:
    queue = content(window).queue
    index = next(
        queue.model().index(number, 0)
        for number in range(queue.model().rowCount())
        if "Rakor" in str(queue.model().index(number, 0).data())
    )
    queue.scrollTo(index)
    at = queue.visualRect(index).center() - QPoint(300, 0)
    qtbot.mouseDClick(queue.viewport(), LEFT, pos=at)
    assert window.frame is not None
    assert window.frame.here() == "composer"


def test_signing_in_again_goes_to_the_account(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(card(window, "Gagal tayang").deeds[Deed.SIGN_IN], LEFT)
    assert window.frame is not None
    assert window.frame.here() == "accounts"


def test_sending_again_takes_the_card_away(window: MainWindow, qtbot: QtBot, publishing: Desk) -> None:
    qtbot.mouseClick(card(window, "Gagal tayang").deeds[Deed.RETRY], LEFT)
    qtbot.waitUntil(lambda: all(one.row.badge != "Gagal tayang" for one in content(window).queue.cards()))
    lines, _ = queue_lines(publishing)
    assert not [one for one in lines if one.publication.state is PublicationState.FAILED]


def test_what_a_role_forbids_is_said_and_nothing_happens(
    window: MainWindow, qtbot: QtBot, publishing: Desk
) -> None:
    sit_down(publishing, seated(publishing, "bayu").person)
    qtbot.mouseClick(card(window, "Gagal tayang").deeds[Deed.RETRY], LEFT)
    assert window.frame is not None
    assert window.frame.toasts.isVisible()
    assert "penerbit" in window.frame.toasts.accessibleName()
    assert card(window, "Gagal tayang").isVisible()


def test_an_uncertain_post_is_declared_not_live_after_a_warning(
    window: MainWindow, qtbot: QtBot, publishing: Desk
) -> None:
    qtbot.mouseClick(card(window, "Belum pasti").deeds[Deed.IS_NOT_LIVE], LEFT)
    dialog = opened(window, DecideDialog)
    assert dialog.focusWidget() is dialog.safe
    assert "dua kali" in dialog.accessibleDescription()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert card(window, "Belum pasti").isVisible()
    qtbot.mouseClick(card(window, "Belum pasti").deeds[Deed.IS_NOT_LIVE], LEFT)
    qtbot.mouseClick(opened(window, DecideDialog).act, LEFT)
    qtbot.waitUntil(lambda: all(one.row.badge != "Belum pasti" for one in content(window).queue.cards()))
    lines, _ = queue_lines(publishing)
    assert "declared-not-live" in [one.publication.error_code for one in lines]


def test_an_uncertain_post_is_declared_live_by_an_id_and_nothing_else(
    window: MainWindow, qtbot: QtBot, publishing: Desk
) -> None:
    qtbot.mouseClick(card(window, "Belum pasti").deeds[Deed.IS_LIVE], LEFT)
    dialog = opened(window, DecideDialog)
    assert dialog.focusWidget() is dialog.number
    qtbot.mouseClick(dialog.act, LEFT)
    assert dialog.wrong.isVisible()
    qtbot.keyClicks(dialog.number, "bukan angka")
    qtbot.mouseClick(dialog.act, LEFT)
    assert dialog.isVisible()
    assert "bukan ID" in dialog.wrong.text()
    dialog.number.clear()
    qtbot.keyClicks(dialog.number, "18099999999999999")
    qtbot.mouseClick(dialog.act, LEFT)
    lines, _ = queue_lines(publishing)
    assert "18099999999999999" in [one.publication.remote_id for one in lines]


def test_looking_again_says_that_it_looks(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(card(window, "Belum pasti").deeds[Deed.LOOK_AGAIN], LEFT)
    qtbot.waitUntil(lambda: Deed.LOOK_AGAIN not in card(window, "Belum pasti").deeds)
    assert "Kami memeriksa" in card(window, "Belum pasti").cause.text()


def test_details_for_help_are_copied(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(card(window, "Gagal tayang").copy, LEFT)
    told = QGuiApplication.clipboard().text()
    assert "password-changed" in told
    assert "Klip siniar" in told


def test_holding_everything_needs_a_reason(window: MainWindow, qtbot: QtBot, publishing: Desk) -> None:
    qtbot.keyClick(
        window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    dialog = opened(window, HoldDialog)
    assert dialog.focusWidget() is dialog.safe
    assert "8 kiriman ditahan" in dialog.accessibleDescription()
    qtbot.mouseClick(dialog.act, LEFT)
    assert dialog.missing.isVisible()
    assert queue_lines(publishing)[1] == ()
    qtbot.mouseClick(dialog.presets[1], LEFT)
    assert dialog.reason.text() == "Duka"
    qtbot.mouseClick(dialog.act, LEFT)
    (pause_,) = queue_lines(publishing)[1]
    assert (pause_.reason, pause_.channel_id) == ("Duka", None)
    assert window.frame is not None
    assert window.frame.hold_bar.isVisible()
    qtbot.mouseClick(window.frame.hold_bar.resume, LEFT)
    qtbot.mouseClick(opened(window, ResumeDialog).act, LEFT)
    assert queue_lines(publishing)[1] == ()
    assert not window.frame.hold_bar.isVisible()


def test_enter_in_the_reason_holds_nothing(window: MainWindow, qtbot: QtBot, publishing: Desk) -> None:
    assert window.context is not None
    window.context.commands.run("hold")
    dialog = opened(window, HoldDialog)
    qtbot.keyClicks(dialog.reason, "Krisis besar")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert queue_lines(publishing)[1] == ()


def test_one_account_is_paused_with_a_reason_and_let_go_on(
    window: MainWindow, qtbot: QtBot, publishing: Desk
) -> None:
    facts = content(window).facts
    qtbot.mouseClick(facts.accounts[0].button, LEFT)
    dialog = opened(window, HoldDialog)
    qtbot.keyClicks(dialog.reason, "Ganti admin")
    qtbot.mouseClick(dialog.act, LEFT)
    qtbot.waitUntil(lambda: facts.accounts[0].standing.text().startswith("Dijeda "))
    qtbot.mouseClick(facts.accounts[0].button, LEFT)
    qtbot.waitUntil(lambda: facts.accounts[0].standing.text() == "Berjalan")
    assert queue_lines(publishing)[1] == ()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_links_are_in_the_menu_for_the_keyboard(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened_.append)
    queue = content(window).queue
    row = next(
        one
        for one in (
            queue.model().index(n, 0).data(Qt.ItemDataRole.UserRole) for n in range(queue.model().rowCount())
        )
        if getattr(one, "badge", "").startswith("Tayang")
    )
    queue.show_post(row.key)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(queue.viewport(), event)
    (menu,) = [one for one in queue.findChildren(QMenu) if one.isVisible()]
    last = menu.actions()[-1]
    assert last.text().startswith("Lihat di ")
    last.trigger()
    menu.close()
    assert [one.scheme() for one in opened_] == ["http"]


def test_history_reads_on_without_losing_its_place(window: MainWindow, qtbot: QtBot) -> None:
    assert window.frame is not None
    (history,) = [one for one in window.frame.top_bar.findChildren(QPushButton) if one.text() == "Riwayat"]
    qtbot.mouseClick(history, LEFT)
    view = content(window).history
    model = view.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert view.isVisible()
    assert model.rowCount() > 20
    assert view.hasFocus()


def test_the_model_tells_exactly_what_has_changed(window: MainWindow, publishing: Desk) -> None:
    model = content(window).queue.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    content(window).queue.show_post(_key(window, "Rakor"))
    before = content(window).queue.current_row()
    catch_in_the_act(publishing)
    assert window.context is not None
    window.context.news.look()
    window.context.commands.run("reload")
    after = content(window).queue.current_row()
    assert resets == []
    assert before is not None
    assert after is not None
    assert after.key == before.key


def test_news_of_another_process_arrive_by_themselves(
    window: MainWindow, publishing: Desk, qtbot: QtBot
) -> None:
    other = seated(publishing, "sari")
    pause(other, reason="Krisis")
    qtbot.waitUntil(lambda: content(window).facts.accounts[0].standing.text() == "Ditahan")


def test_exported_is_what_is_shown(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert window.frame is not None
    page = window.frame.screen_named("activity")
    assert isinstance(page, ActivityPage)
    file = tmp_path / "aktivitas.csv"
    page.exporting.write(str(file))
    qtbot.waitUntil(file.exists)
    qtbot.waitUntil(lambda: "Klip siniar episode 41" in file.read_text(encoding="utf-8"))


def test_facts_give_way_below_1280(window: MainWindow) -> None:
    window.resize(1280, 720)
    assert content(window).facts.isVisible()
    window.setMinimumSize(800, 600)
    window.resize(1200, 720)
    assert not content(window).facts.isVisible()


def test_every_control_has_a_name(window: MainWindow) -> None:
    buttons = content(window).findChildren(QPushButton)
    assert buttons
    assert all(one.text() or one.accessibleName() for one in buttons)
    model = content(window).queue.model()
    spoken = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]
    assert all(spoken)
    assert any("Facebook Kementerian Contoh: " in one for one in spoken)


def test_the_hours_move_on_by_themselves(window: MainWindow, still: StillClock) -> None:
    queue = content(window).queue

    def aside() -> str:
        rows = (
            queue.model().index(n, 0).data(Qt.ItemDataRole.UserRole) for n in range(queue.model().rowCount())
        )
        return next(str(one.aside) for one in rows if getattr(one, "title", "").startswith("Rakor"))

    before = aside()
    still.advance(minutes=5)
    assert window.frame is not None
    page = window.frame.screen_named("activity")
    assert isinstance(page, ActivityPage)
    page._tick.timeout.emit()
    assert (before, aside()) == ("1 jam 48 menit lagi", "1 jam 43 menit lagi")
