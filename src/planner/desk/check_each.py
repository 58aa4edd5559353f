"""Checking accounts so that one whose network does not answer keeps no other from being checked."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping

from planner.content.errors import PlannerError
from planner.content.ids import ChannelId
from planner.content.people import Role
from planner.desk.accounts import check_accounts
from planner.desk.desk import Desk


async def check_each(desk: Desk, ids: Collection[ChannelId]) -> Mapping[ChannelId, PlannerError]:
    """Check these accounts at the same time (role admin). Returns what went wrong with which."""
    desk.person.require(Role.ADMIN)
    found = await asyncio.gather(*(_trouble(desk, one) for one in ids))
    return {one: error for one, error in zip(ids, found, strict=True) if error is not None}


async def _trouble(desk: Desk, channel_id: ChannelId) -> PlannerError | None:
    try:
        await check_accounts(desk, (channel_id,))
    except PlannerError as error:
        return error
    return None
