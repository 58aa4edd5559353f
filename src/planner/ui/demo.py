"""The demo workspace: its sandbox runs as long as the window; its story is told in the background."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from pathlib import Path

from planner.content.clock import Clock
from planner.desk.demo import connect, demo_desk
from planner.desk.sample_story import tell_story
from planner.desk.sandbox_process import running_sandbox
from planner.ui.job import Token

PERSON = "rani"
"""Who sits down in the demo workspace: the curator of the story."""


class Demo:
    """Prepares the demo workspace; holds its sandbox until ``close``."""

    person = PERSON

    def __init__(self, root: Path, clock: Clock) -> None:
        self.root, self.clock = root, clock
        self._held = ExitStack()

    def prepare(self, token: Token) -> None:
        """Found it where it is missing, start the sandbox, connect its accounts, tell the story.

        Runs in the background. Raises Refused, Unavailable.
        """
        desk = demo_desk(self.root, self.clock)
        try:
            url = self._held.enter_context(running_sandbox(self.root / "sandbox"))
            asyncio.run(connect(desk, url))
            tell_story(desk, token.report)
        finally:
            desk.workspace.close()

    def close(self) -> None:
        """Stop the sandbox."""
        self._held.close()
