"""Works on a post in a process of its own, again and again: ``rival ROOT LOGIN POST TIMES``."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

from given import StillClock
from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.desk.desk import Desk
from planner.desk.opening import open_desk
from planner.desk.review import approve
from planner.desk.submit import submit
from planner.desk.write_post import edit_post

from .office import APPROVER, look


def write(desk: Desk, post_id: PostId, number: int) -> None:
    content = look(desk, post_id).content
    edit_post(desk, post_id, replace(content, caption=f"{desk.person.login} {number}"))
    submit(desk, post_id)


if __name__ == "__main__":
    root, login, post_id, times = Path(sys.argv[1]), sys.argv[2], PostId(sys.argv[3]), int(sys.argv[4])
    desk = open_desk(root, StillClock(), login=login)
    told: Counter[str] = Counter()
    for number in range(times):
        try:
            if login == APPROVER:
                approve(desk, post_id)
            else:
                write(desk, post_id, number)
            told["done"] += 1
        except Refused as refused:
            told[refused.code] += 1
    sys.stdout.write(f"{dict(told)}\n")
