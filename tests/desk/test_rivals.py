"""Several processes on one post at once: no edit is lost, and no approval meets another content."""

from __future__ import annotations

import ast

from planner.content.state import State
from planner.desk.desk import Desk
from planner.desk.keeping import verify_workspace
from processes import finish, start

from .office import APPROVER, LATER, WRITER, in_review, look, sent_as_approved, verbs

TIMES = 25


def test_writers_and_an_approver_at_once(desk: Desk) -> None:
    post = in_review(desk, publish_at=LATER)
    everybody = (WRITER, "ayu", APPROVER)
    rivals = [start("desk.rival", desk.workspace.root, one, post.id, TIMES) for one in everybody]
    told = {login: ast.literal_eval(finish(rival)) for login, rival in zip(everybody, rivals, strict=True)}
    assert told[WRITER].get("done", 0) + told["ayu"].get("done", 0) > 0, told
    assert {code for one in told.values() for code in one} <= {
        "done",
        "move-refused",
        "state-forbids",
        "post-changed-meanwhile",
        "content-changed",
        "nothing-sealed",
    }
    assert verify_workspace(desk).faults == ()
    assert sent_as_approved(desk, post.id)
    now, done = look(desk, post.id), verbs(desk, post.id)
    with desk.reading() as records:
        numbers = [one.number for one in records.posts.versions()]
    assert numbers == list(range(1, now.version_number + 1))
    assert done.count("post.edited") == now.version_number - 1
    assert done.count("post.approved") == told[APPROVER].get("done", 0)
    assert now.state in {State.DRAFT, State.IN_REVIEW, State.SCHEDULED}
