"""Starts the planner."""

from __future__ import annotations

import sys
from pathlib import Path

from planner.cli.main import run
from planner.cli.session import Opening, PictureWish
from planner.cli.standing import stand


def main() -> None:
    """Run the command that was typed; without one, open the window."""
    stand()
    sys.exit(run(sys.argv[1:], window, gallery))


def window(opening: Opening) -> int:
    """Load the window and show it. Raises Unavailable where there is no display."""
    from planner.ui.app import Start, run_window  # noqa: PLC0415  brings Qt along

    start = Start(
        root=opening.root,
        clock=opening.clock,
        login=opening.login,
        language=opening.language,
        is_demo=opening.is_demo,
        exit_when_ready=opening.exit_when_ready,
    )
    return run_window(start)


def gallery(wish: PictureWish) -> tuple[Path, ...]:
    """Take pictures of the screens, without a display."""
    from planner.ui.gallery import take_pictures  # noqa: PLC0415  brings Qt along

    return take_pictures(
        wish.folder,
        language=wish.language,
        theme=wish.theme,
        size=wish.size,
        scale=wish.scale,
        progress=wish.progress,
    )


if __name__ == "__main__":
    main()
