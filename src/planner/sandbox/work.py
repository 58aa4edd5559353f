"""What a route's function gets: the sandbox, the bearer, the node and the judged parameters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.sandbox.box import Box
from planner.sandbox.parameters import Values
from planner.sandbox.tokens import Bearer


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A thing with an id; `page_id` is the Page it belongs to."""

    id: str
    kind: str
    page_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One call, ready to be carried out inside a transaction."""

    box: Box
    bearer: Bearer
    node: Node
    values: Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """What answers a method on a node or edge, and what it takes to be allowed.

    `publishes` marks the calls that a block for abuse (368) stops.
    """

    work: Callable[[Work], object]
    needs: tuple[str, ...] = ()
    task: str | None = None
    page_token: bool = False
    publishes: bool = False
