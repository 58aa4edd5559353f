"""In which post which file stands: an index of the newest versions, kept with each of them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.ids import AssetId, PostId
from planner.content.library import MediaUse
from planner.content.post import Content
from planner.content.state import State
from planner.store.base import Base
from planner.store.posts import PostRow


class MediaUseRow(Base):
    """A file in a post, with the words that it has there."""

    __tablename__ = "media_use"
    asset_id: Mapped[str] = mapped_column(primary_key=True)
    post_id: Mapped[str] = mapped_column(
        ForeignKey("post.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    alt: Mapped[str]
    credit: Mapped[str]


class MediaUses:
    """Where files stand."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, post_id: PostId, content: Content) -> None:
        """Remember the files of a post as it is now, those of its channels too."""
        self._session.execute(delete(MediaUseRow).where(MediaUseRow.post_id == post_id))
        own = (variant.media or () for variant in content.variants)
        items = (*content.media, *(item for media in own for item in media))
        met = {item.asset_id: item for item in reversed(items)}
        self._session.add_all(
            MediaUseRow(asset_id=one, post_id=post_id, alt=item.alt, credit=item.credit)
            for one, item in met.items()
        )

    def of(self, asset_id: AssetId) -> tuple[MediaUse, ...]:
        """Return the posts of a file that are not put away, the latest hour first."""
        query = (
            select(PostRow.id, PostRow.title, PostRow.state, PostRow.due_at)
            .join(MediaUseRow, MediaUseRow.post_id == PostRow.id)
            .where(MediaUseRow.asset_id == asset_id, PostRow.state != State.ARCHIVED.value)
            .order_by(PostRow.due_at.desc().nulls_last(), PostRow.id.desc())
        )
        return tuple(
            MediaUse(post_id=PostId(row.id), title=row.title, state=State(row.state), due_at=row.due_at)
            for row in self._session.execute(query)
        )

    def words(self, asset_id: AssetId) -> tuple[str, str]:
        """Return the alternative text and the credit that a file had last in a post, each empty if never."""
        found = []
        for column in (MediaUseRow.alt, MediaUseRow.credit):
            query = select(column).where(MediaUseRow.asset_id == asset_id, column != "")
            query = query.order_by(MediaUseRow.post_id.desc()).limit(1)
            found.append(self._session.scalar(query) or "")
        return found[0], found[1]
