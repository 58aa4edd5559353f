"""Whether lists and the month stay quick as the workspace grows: 100,000 posts beside 1,000.

Each question is asked of both workspaces in turns, in this process (the query alone) and as a whole command.
A ratio near 1 says that an index answers; one near 100 would say that the table is read through.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from big_workspace import build
from turns import Cost, in_turns, load, of_call, of_process, tell

from planner.content.clock import SystemClock
from planner.content.state import State
from planner.desk.desk import Desk
from planner.desk.look_up import PostFilter, list_posts, show_post
from planner.desk.opening import open_desk
from planner.desk.status import status

SMALL, LARGE = 1_000, 100_000
DAY = timedelta(days=1)


def questions(desk: Desk) -> Mapping[str, Callable[[], object]]:
    """Return what is asked of a workspace; the days are the first and the last ones that both have alike."""
    now = datetime.now(UTC)
    with desk.reading() as records:
        channels = frozenset({records.channels.all()[0].id})
    listed: Mapping[str, PostFilter] = {
        "list 100": PostFilter(limit=100),
        "month, 100 of it": PostFilter(since=now - 15 * DAY, until=now + 15 * DAY, limit=100),
        "month, all of it": PostFilter(since=now - 15 * DAY, until=now + 15 * DAY, limit=10_000),
        "100 drafts": PostFilter(state=State.DRAFT, limit=100),
        "100 of an account": PostFilter(channel_ids=channels, limit=100),
        "20 with a word": PostFilter(text="pekan", limit=20),
        "none with a word": PostFilter(text="tidak ada", limit=20),
    }
    first = list_posts(desk, PostFilter(limit=1))[0].id
    return {
        **{name: partial(list_posts, desk, wanted) for name, wanted in listed.items()},
        "one post": partial(show_post, desk, first),
        "the publisher's look": partial(_open, desk, now),
        "status": partial(status, desk),
    }


def _open(desk: Desk, now: datetime) -> object:
    with desk.reading() as records:
        return records.publications.open_until(now)


def main() -> int:
    """Print times and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--keep", type=Path, help="where the two workspaces are, or are put")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small, large = (_workspace(asked.keep or Path(folder), posts) for posts in (SMALL, LARGE))
        tell(f"{asked.runs} runs each, {LARGE} posts beside {SMALL}, {load()}")
        desks = [open_desk(place, SystemClock()) for place in (small, large)]
        few, many = (questions(desk) for desk in desks)
        for name in few:
            _told(name, asked.runs, few=partial(of_call, few[name]), many=partial(of_call, many[name]))
        few_command, many_command = (partial(of_process, _command(one), os.environ) for one in (small, large))
        _told("planner post list", asked.runs, few=few_command, many=many_command)
        for desk in desks:
            desk.workspace.close()
    return 0


def _workspace(folder: Path, posts: int) -> Path:
    place = folder / str(posts)
    if not place.exists():
        build(place, posts)
    return place


def _command(place: Path) -> list[str | Path]:
    planner = Path(sys.executable).with_name("planner")
    return [planner, "post", "list", "--limit", "100", "--json", "--workspace", place]


def _told(name: str, runs: int, *, few: Callable[[], Cost], many: Callable[[], Cost]) -> None:
    costs = in_turns(runs, {"few": few, "many": many})
    small, large = costs["few"], costs["many"]
    tell(
        f"{name:22} {small.wall_s * 1000:8.2f} ms -> {large.wall_s * 1000:8.2f} ms"
        f"   {large.wall_s / small.wall_s:7.2f}x wall {large.cpu_s / small.cpu_s:7.2f}x CPU"
    )


if __name__ == "__main__":
    sys.exit(main())
