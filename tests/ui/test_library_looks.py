"""The library as it is seen; shots are kept for comparing with its drawing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planner.desk.desk import Desk
from planner.ui.language import Language
from planner.ui.theme.appearance import Appearance
from planner.ui.window import MainWindow
from ui.conftest import Shoot
from ui.library_room import index_all, opened


@pytest.mark.parametrize(
    ("theme", "spoken", "size"),
    [("light", "id", (1440, 900)), ("dark", "en", (1280, 720))],
)
def test_everything_has_its_place(  # noqa: PLR0913, PLR0917
    app_desk: Desk,
    window: MainWindow,
    appearance: Appearance,
    language: Language,
    settle: Callable[[MainWindow], None],
    shoot: Shoot,
    theme: str,
    spoken: str,
    size: tuple[int, int],
) -> None:
    index_all(app_desk)
    appearance.choose(theme, 1.0)
    language.choose(spoken)
    window.resize(*size)
    page = opened(window)
    settle(window)
    shoot(window, f"library-{theme}-{spoken}-{size[0]}")
    assert page.parts.grid.lines()
