"""Whether another process publishes from this workspace."""

from __future__ import annotations

from planner.desk.desk import Desk
from planner.publish.holder import living_holders

LOCKS = "locks"


def publisher_elsewhere(desk: Desk) -> bool:
    """Tell whether a publisher runs; ask before one's own begins, for that would count too.

    Looks at lock files that the operating system frees with their process: not for the main thread.
    """
    return bool(living_holders(desk.workspace.root / LOCKS))
