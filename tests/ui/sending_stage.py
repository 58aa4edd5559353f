"""A window that publishes into a real sandbox, for tests that watch it send."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pytestqt.qtbot import QtBot

from planner.content.publication import Publication
from planner.content.state import PublicationState
from planner.desk.opening import open_desk
from planner.ui.activity.items import Row, rows_in
from planner.ui.activity.page import ActivityPage
from planner.ui.context import Context
from planner.ui.screens import Entry
from planner.ui.window import MainWindow
from publish.stage import Stage
from sandbox_process import Sandbox

MADE: list[ActivityPage] = []


class WatchedPage(ActivityPage):
    """The activity, to be found by a test."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        MADE.append(self)


ACTIVITY = Entry(
    id="activity", title="Aktivitas", icon="send", made_by="ui.sending_stage:WatchedPage", is_work=True
)


@dataclass(slots=True)
class Theatre:
    """A stage with windows in front of it."""

    stage: Stage
    make: Callable[..., MainWindow]
    qtbot: QtBot
    page: ActivityPage | None = None
    window: MainWindow | None = None

    @property
    def sandbox(self) -> Sandbox:
        return self.stage.sandbox

    def open(self, *, sends: bool = True) -> ActivityPage:
        """Open a window of its own on the workspace, with the activity shown."""
        desk = open_desk(self.stage.desk.workspace.root, self.stage.desk.clock)
        MADE.clear()
        self.window = self.make(desk, sends=sends)
        self.page = MADE[-1]
        return self.page

    def row(self, title: str) -> Row:
        """Return a post as the queue shows it."""
        assert self.page is not None
        return next(one for one in rows_in(self.page.queue_model.items()) if one.title == title)

    def is_live(self, title: str) -> bool:
        """Tell whether the list shows a post as live."""
        assert self.page is not None
        return any(
            one.title == title and one.state == "published" for one in rows_in(self.page.queue_model.items())
        )

    def publications(self) -> tuple[Publication, ...]:
        with self.stage.desk.reading() as records:
            return records.publications.in_state(*PublicationState)

    def wait(self, until: Callable[[], Any], seconds: float = 20) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=int(seconds * 1000))
