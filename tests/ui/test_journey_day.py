"""The designer's day, whole: from a dropped photograph to one public post on each network."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pictures import a_jpeg
from planner.content.channel import Network
from planner.content.clock import RunningClock
from planner.content.people import Role
from planner.content.post import Post
from planner.content.state import State
from planner.desk.accounts import connect_sandbox
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.look_up import PostFilter, list_posts, show_post
from planner.desk.opening import found_workspace
from planner.desk.people import add_person
from planner.ui.activity.page import ActivityPage
from planner.ui.calendar.page import CalendarPage
from planner.ui.composer.page import ComposerPage
from planner.ui.review.decide_dialogs import WordsDialog
from planner.ui.review.page import ReviewPage
from planner.ui.widgets.button import Button
from planner.ui.window import MainWindow
from processes import finish, start
from sandbox_process import Sandbox, running_sandbox
from ui.hands import CONTROL, SHIFT, Hands

Key = Qt.Key
WEDNESDAY = date(2027, 2, 24)
MAIN = "Posko mudik dibuka 24 jam di 48 titik."
INSTAGRAM = "Posko mudik 24 jam. Simpan daftar ini."


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / "posko.jpg"
    file.write_bytes(a_jpeg(2400, 3000))
    return file


def sit_down(window: MainWindow, login: str) -> None:
    """Let somebody else work here, as the person switcher does."""
    assert window.overlays is not None
    assert window.context is not None
    window.overlays._sit_down(seated(window.context.desk, login).person)


def screen(hands: Hands, name: str) -> object:
    return hands.frame.screen_named(name)


def post_saying(desk: Desk, caption: str) -> Post:
    (line,) = list_posts(desk, PostFilter(text=caption))
    return show_post(desk, line.id).post


def test_one_photo_with_its_own_caption_takes_six_actions_on_one_screen(
    window: MainWindow,
    app_desk: Desk,
    photo: Path,
    qtbot: QtBot,
    record_property: Callable[[str, object], None],
) -> None:
    """Task a of ``domain/peers.md`` 4: the slot is chosen, the photograph was copied in its folder."""
    sit_down(window, "ayu")
    calendar = screen(hands := Hands(window, qtbot), "calendar")
    assert isinstance(calendar, CalendarPage)
    calendar.open(WEDNESDAY)

    hands.chord(Key.Key_N)
    hands.paste_file(photo)
    composer = screen(hands, "composer")
    assert isinstance(composer, ComposerPage)
    hands.type(MAIN)
    hands.chord(Key.Key_Backtab, CONTROL | SHIFT)
    hands.retype(INSTAGRAM)
    hands.until(lambda: composer.editing.content.media)
    hands.chord(Key.Key_Return, CONTROL)

    hands.until(lambda: list_posts(app_desk, PostFilter(text=MAIN)))
    hands.until(lambda: post_saying(app_desk, MAIN).state is State.IN_REVIEW)
    post = post_saying(app_desk, MAIN)
    channels = show_post(app_desk, post.id).channels
    told = {one.network: post.content.caption_on(one.id) for one in channels}
    assert told == {Network.FACEBOOK: MAIN, Network.INSTAGRAM: INSTAGRAM}
    assert post.content.publish_at is not None
    assert post.content.publish_at.astimezone(calendar._source.zone()).date() == WEDNESDAY
    assert (hands.actions, hands.dialogs) == (6, set())
    assert hands.screens[:2] == ["calendar", "composer"]
    record_property(
        "actions per task", f"one photo, own IG caption, FB + IG at a chosen hour|{hands.actions}|1 screen"
    )


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with running_sandbox(tmp_path_factory.mktemp("day") / "sandbox", seed=3) as sandbox:
        yield sandbox


@pytest.fixture
def office(tmp_path: Path, network: Sandbox) -> Iterator[Desk]:
    """A workspace of a small desk whose accounts are those of the sandbox, by whose clock it works."""
    clock = RunningClock(datetime.fromisoformat(network.now()))
    desk = found_workspace(tmp_path / "ruang", clock, agency="Kementerian Contoh", owner="dewi")
    for login, role in (("ayu", Role.DESIGNER), ("bayu", Role.APPROVER)):
        add_person(desk, login=login, name=login.title(), roles=[role], unit=None)
    asyncio.run(connect_sandbox(desk, network.url))
    yield desk
    desk.workspace.close()


@pytest.mark.xdist_group("slow")
@pytest.mark.parametrize(
    "looks", [("light", "id"), ("dark", "en")], ids=["light, Indonesian", "dark, English"]
)
def test_the_day_from_a_dropped_photograph_to_one_public_post_on_each_network(  # noqa: PLR0913, PLR0917
    bare_window_with: Callable[..., MainWindow],
    office: Desk,
    network: Sandbox,
    photo: Path,
    qtbot: QtBot,
    looks: tuple[str, str],
) -> None:
    """A second process publishes; the window only watches, as on a desk with a service."""
    window, (theme, spoken) = bare_window_with(), looks
    window.appearance.choose(theme)
    window.language.choose(spoken)
    window.open_desk(office)
    hands = Hands(window, qtbot)
    before = len(network.published())

    sit_down(window, "ayu")
    hands.chord(Key.Key_N, CONTROL)
    composer = screen(hands, "composer")
    assert isinstance(composer, ComposerPage)
    hands.paste_file(photo)
    hands.until(lambda: composer.editing.content.media)
    composer.caption.edit.setFocus()
    caption = f"{MAIN} {theme}"
    hands.type(caption)
    hands.chord(Key.Key_Return, CONTROL)
    hands.until(lambda: list_posts(office, PostFilter(text=caption)))
    hands.until(lambda: post_saying(office, caption).state is State.IN_REVIEW)

    sit_down(window, "bayu")
    hands.frame.go("review", post_saying(office, caption).id)
    review = screen(hands, "review")
    assert isinstance(review, ReviewPage)
    hands.until(lambda: review.widget().isVisible() and window.context and window.context.work.is_idle())
    hands.chord(Key.Key_Return, CONTROL)
    approve_with_reason(hands)
    hands.until(lambda: post_saying(office, caption).state is State.APPROVED)

    hands.frame.go("activity")
    assert isinstance(screen(hands, "activity"), ActivityPage)
    post_id = post_saying(office, caption).id
    other = start(
        "planner",
        "publish",
        "--post",
        post_id,
        "--as",
        "dewi",
        "--workspace",
        office.workspace.root,
        "--json",
    )
    hands.until(lambda: len(network.published()) >= before + 2)
    hands.until(lambda: post_saying(office, caption).state is State.PUBLISHED)
    with contextlib.suppress(AssertionError):
        finish(other)
    live = [one for one in network.published() if one["caption"] == caption]
    assert sorted(one["network"] for one in live) == ["facebook", "instagram"], "each network once"


def approve_with_reason(hands: Hands) -> None:
    """Give the reason that a picture without alternative text asks for."""
    dialogs: list[WordsDialog] = []

    def is_asked() -> bool:
        dialogs[:] = [one for one in hands.window.findChildren(WordsDialog) if one.isVisible()]
        return bool(dialogs)

    hands.until(is_asked)
    dialogs[0].field.setFocus()
    hands.type("Gambar hanya hiasan.")
    hands.click(dialogs[0].act)


def test_a_workspace_without_accounts_leads_to_them(
    bare_window_with: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    desk = found_workspace(
        tmp_path / "baru", RunningClock(datetime.now(UTC)), agency="Dinas Contoh", owner="dewi"
    )
    window = bare_window_with()
    window.open_desk(desk)
    hands = Hands(window, qtbot)
    hands.chord(Key.Key_N)
    (connect,) = (one for one in window.findChildren(Button) if one.text() == "Sambungkan akun")
    hands.click(connect)
    assert hands.frame.here() == "accounts"
    desk.workspace.close()
