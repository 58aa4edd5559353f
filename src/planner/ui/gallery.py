"""Pictures of every main screen of the sample workspace: the same wherever and whenever they are taken.

The clock stands at the morning of the story, the fonts are ours, nothing moves, and no network is spoken to.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture: who sits there, the screen, the post (by title) or day it shows, the command run on it."""

    name: str
    screen: str
    post: str = ""
    day: date | None = None
    command: str = ""
    login: str = "rani"


SHOTS = (
    Shot(name="01-calendar-month", screen="calendar"),
    Shot(name="04-composer", screen="composer", post="7 hal sebelum mudik"),
    Shot(name="06-studio", screen="composer", post="7 hal sebelum mudik", command="composer.studio"),
    Shot(name="07-review", screen="review", post="Magang Humas 2027"),
    Shot(name="08-activity", screen="activity"),
    Shot(name="11-library", screen="library"),
    Shot(name="13-quick-add", screen="calendar", day=date(2027, 2, 24), command="calendar.add"),
    Shot(name="09-accounts", screen="accounts", login="dewi"),
    Shot(name="13b-palette", screen="calendar", command="palette"),
)
"""What opens over a screen and stays comes last."""
FIRST_RUN = "12-first-run"
NO_KEYRING = "keyring.backends.null.Keyring"
"""What this machine's keyring would say belongs into no picture."""


def take_pictures(
    folder: Path,
    *,
    language: str,
    theme: str,
    size: tuple[int, int],
    scale: float,
    progress: Progress,
) -> tuple[Path, ...]:
    """Write the pictures into a folder and return their files. ``size`` is in logical pixels.

    Raises Unavailable when the folder can't be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    os.environ["QT_FONT_DPI"] = "96"
    os.environ["PYTHON_KEYRING_BACKEND"] = NO_KEYRING
    from planner.ui.photographer import Photographer, Wish  # noqa: PLC0415  Qt reads these when it loads

    with tempfile.TemporaryDirectory(prefix="planner-gallery-") as place:
        wish = Wish(folder=folder, language=language, theme=theme, size=size, progress=progress)
        return Photographer(Path(place), wish).work()
