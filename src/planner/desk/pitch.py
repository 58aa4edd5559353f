"""Pitching: a post that is only an idea yet."""

from __future__ import annotations

from planner.content.post import Content, Post
from planner.content.state import State
from planner.desk.desk import Desk
from planner.desk.write_post import create_post


def pitch(desk: Desk, content: Content, *, unit_code: str | None = None) -> Post:
    """Write down an idea (roles contributor, designer); it is submitted once it has become a draft.

    Raises Refused, Misused.
    """
    return create_post(desk, content, unit_code=unit_code, state=State.IDEA)
