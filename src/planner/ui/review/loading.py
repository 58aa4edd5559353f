"""Reads a post for the comparison; done in the background, for texts may be long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.content.ids import PostId
from planner.desk.comparison import Comparison, comparison
from planner.desk.desk import Desk
from planner.desk.look_up import Entry, history
from planner.desk.people import everybody
from planner.ui.job import Token
from planner.ui.review.comparing import Compared, compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """Everything about one post, as it stood at one moment."""

    told: Comparison
    shown: Compared
    entries: tuple[Entry, ...]
    names: Mapping[str, str]


def as_seated(desk: Desk) -> Desk:
    """Return the desk with the person who sits there now, for work that goes on when another sits down."""
    return replace(desk)


def load(desk: Desk, post_id: PostId, _token: Token) -> Loaded:
    """Read a post. Raises PlannerError."""
    told = comparison(desk, post_id)
    return Loaded(
        told=told,
        shown=compared(told),
        entries=history(desk, post_id),
        names={one.login: one.name for one, _unit in everybody(desk)},
    )
