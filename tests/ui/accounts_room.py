"""What tests of the accounts share: the screen as an administrator sees it, and a Meta that is a sandbox."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import httpx
import keyring
import keyring.backend
import keyring.errors
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from planner.content.channel import Network
from planner.desk.demo import DEMO_START, seated
from planner.desk.desk import Desk
from planner.ui.accounts.account_row import AccountRowView
from planner.ui.accounts.connecting import Step
from planner.ui.accounts.page import AccountsPage

if TYPE_CHECKING:
    from planner.ui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton
SOON_MS = 15_000
MORNING = DEMO_START.isoformat()
"""When the clock of a sandbox starts: with that of the sample workspace."""


def accounts_page(window: MainWindow) -> AccountsPage:
    """Go to the accounts and return the screen."""
    assert window.frame is not None
    window.frame.go("accounts")
    page = window.frame.screen_named("accounts")
    assert isinstance(page, AccountsPage)
    return page


def opened_as(login: str, desk: Desk, window: MainWindow) -> AccountsPage:
    """Open the sample workspace as somebody, at the accounts."""
    desk.person = seated(desk, login).person
    window.open_desk(desk)
    return accounts_page(window)


class Hand:
    """A person at the screen, with mouse and keyboard."""

    def __init__(self, page: AccountsPage, qtbot: QtBot) -> None:
        self.page, self.qtbot = page, qtbot

    @property
    def card(self) -> QWidget:
        return self.page.body.wizard

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        self.qtbot.mouseClick(widget, LEFT)

    def forward(self) -> None:
        self.click(self.page.body.wizard.forward)

    def type_into(self, field: QLineEdit, text: str) -> None:
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)

    def reach_pages(self, url: str) -> None:
        """Go from the first step to the Pages of a sandbox."""
        self.forward()
        self.type_into(self.page.body.wizard.key.address, url)
        self.qtbot.keyClick(self.page.body.wizard.key.address, Qt.Key.Key_Return)
        self.wait_for(Step.PAGES)

    def connect_all(self, url: str) -> None:
        """Connect everything of a sandbox."""
        self.reach_pages(url)
        self.forward()
        self.forward()
        self.until(lambda: self.page.connecting.tried)

    def wait_for(self, step: Step) -> None:
        self.until(lambda: self.page.connecting.step is step)

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=SOON_MS)

    def row(self, name: str, network: Network = Network.FACEBOOK) -> AccountRowView:
        """Return the row of an account that is connected here."""
        for row in self.page.body.accounts.rows.values():
            told = row.mark
            if row.name.text() == name and told._network == network.value:
                return row
        raise AssertionError(f"no row {name}")

    def choose(self, row: AccountRowView, words: str) -> None:
        """Open the menu of a row and choose an entry."""
        self.click(row.more)
        menu = next(one for one in row.findChildren(QMenu) if one.isVisible())
        action = next(one for one in menu.actions() if one.text() == words)
        assert isinstance(action, QAction)
        self.qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())

    def screen_text(self) -> str:
        """Return everything that the screen says, to eyes and to a screen reader."""
        said: list[str] = []
        for widget in QApplication.allWidgets():
            said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
            if isinstance(widget, QLabel):
                said.append(widget.text())
            if isinstance(widget, QLineEdit):
                said.append(widget.displayText())
        return "\n".join(said)


class Meta(httpx.AsyncBaseTransport):
    """Takes what is meant for Meta's host to a sandbox."""

    def __init__(self, url: str) -> None:
        self._there, self._inner = httpx.URL(url), httpx.AsyncHTTPTransport()

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        assert request.url.host == "graph.facebook.com"
        there = request.url.copy_with(scheme=self._there.scheme, host=self._there.host, port=self._there.port)
        headers = {**request.headers, "host": f"{self._there.host}:{self._there.port}"}
        moved = httpx.Request(
            request.method, there, headers=headers, stream=request.stream, extensions=request.extensions
        )
        return await self._inner.handle_async_request(moved)

    @override
    async def aclose(self) -> None:
        await self._inner.aclose()


class Memory(keyring.backend.KeyringBackend):
    """A keyring that forgets with the test."""

    priority = -1

    def __init__(self, *, locked: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.locked, self.kept = locked, dict[tuple[str, str], str]()

    @override
    def get_password(self, service: str, username: str) -> str | None:
        self._look()
        return self.kept.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self._look()
        self.kept[service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        self._look()
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError

    def _look(self) -> None:
        if self.locked:
            raise keyring.errors.KeyringLocked("locked")
