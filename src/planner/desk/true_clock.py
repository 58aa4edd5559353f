"""A clock that was set never rules over real accounts: what it calls due would really go out."""

from __future__ import annotations

from planner.content.channel import ChannelState
from planner.content.clock import FrozenClock, RunningClock
from planner.content.errors import Refused
from planner.desk.desk import Desk


def require_true_clock(desk: Desk) -> None:
    """Raise Refused where no real account may be connected: in the demo, or under a clock that was set."""
    with desk.reading() as records:
        if records.settings.get().is_demo:
            raise Refused("demo-takes-no-account")
    if _was_set(desk):
        raise Refused("clock-not-yours")


def require_no_real_account(desk: Desk) -> None:
    """Raise Refused where a clock that was set meets a real account."""
    with desk.reading() as records:
        channels = records.channels.all()
    is_real = any(not one.is_sandbox and one.state is not ChannelState.DISCONNECTED for one in channels)
    if is_real and _was_set(desk):
        raise Refused("clock-not-yours")


def _was_set(desk: Desk) -> bool:
    return isinstance(desk.clock, RunningClock | FrozenClock)
