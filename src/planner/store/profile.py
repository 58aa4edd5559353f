"""What stands on an account before an hour, newest first: as its profile shows it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.content.ids import ChannelId, PostId
from planner.content.post import Content
from planner.content.snapshot import read_back
from planner.content.state import State
from planner.store.posts import PostChannelRow, PostRow, VersionRow

SHOWN = (State.APPROVED, State.SCHEDULED, State.PUBLISHING, State.PUBLISHED)
"""States of what is there or will be."""


class Profile:
    """Posts of one account."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def before(
        self, channel_id: ChannelId, until: datetime, *, but: PostId | None, limit: int
    ) -> tuple[Content, ...]:
        """Return what is live or will be before ``until``, one post left out, the latest first."""
        there = select(PostChannelRow.post_id).where(
            PostChannelRow.post_id == PostRow.id, PostChannelRow.channel_id == channel_id
        )
        query = (
            select(VersionRow.content)
            .join(PostRow, VersionRow.id == PostRow.head_id)
            .where(PostRow.due_at < until, PostRow.state.in_([one.value for one in SHOWN]), there.exists())
            .where(PostRow.id != (but or ""))
            .order_by(PostRow.due_at.desc(), PostRow.id.desc())
            .limit(limit)
        )
        return tuple(read_back(text) for text in self._session.scalars(query))
