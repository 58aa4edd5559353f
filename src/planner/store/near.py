"""Posts around an hour as the checks compare them, by the index of hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from planner.content.ids import PostId, UnitId
from planner.content.state import State
from planner.store.posts import PostChannelRow, PostRow

LEFT_OUT = (State.CANCELLED.value, State.ARCHIVED.value, State.IDEA.value)
MOST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class NearLine:
    """A post with its hour."""

    id: PostId
    title: str
    unit_id: UnitId
    caption: str
    at: datetime
    channels: frozenset[str]


class Near:
    """Posts by their hour, for comparing."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def between(self, since: datetime, until: datetime, *, but: PostId) -> tuple[NearLine, ...]:
        """Return what is planned or live in a span of time, but for one post."""
        channels = select(func.aggregate_strings(PostChannelRow.channel_id, ","))
        channels = channels.where(PostChannelRow.post_id == PostRow.id).correlate(PostRow)
        query = select(
            PostRow.id,
            PostRow.title,
            PostRow.unit_id,
            PostRow.caption,
            PostRow.due_at,
            channels.scalar_subquery().label("channels"),
        ).where(PostRow.due_at >= since, PostRow.due_at < until)
        query = query.where(PostRow.state.not_in(LEFT_OUT), PostRow.id != but)
        rows = self._session.execute(query.order_by(PostRow.due_at).limit(MOST))
        return tuple(
            NearLine(
                id=PostId(row.id),
                title=row.title,
                unit_id=UnitId(row.unit_id),
                caption=row.caption,
                at=row.due_at,
                channels=frozenset((row.channels or "").split(",")),
            )
            for row in rows
        )
