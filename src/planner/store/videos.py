"""What was found out about videos, as rows: one for each file of the vault that is a video."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.video import VideoFacts
from planner.store.base import Base

FIELDS = tuple(one.name for one in fields(VideoFacts))


class VideoRow(Base):
    """One video."""

    __tablename__ = "video"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    container: Mapped[str]
    seconds: Mapped[float]
    width: Mapped[int]
    height: Mapped[int]
    frame_rate: Mapped[float]
    bits_per_second: Mapped[int]
    video_codec: Mapped[str]
    pixel_format: Mapped[str]
    audio_codec: Mapped[str | None]
    audio_rate: Mapped[int]
    audio_channels: Mapped[int]
    is_streamable: Mapped[bool]
    cover_at: Mapped[float]
    luminances: Mapped[bytes] = mapped_column(deferred=True)
    made_from: Mapped[str | None]


class Videos:
    """The videos of the vault."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, facts: VideoFacts) -> None:
        """Write what is known of a video, in place of what was known before."""
        self._session.merge(VideoRow(**{name: getattr(facts, name) for name in FIELDS}))

    def find(self, sha256: str) -> VideoFacts | None:
        """Return what is known of a file, None when it is no video."""
        row = self._session.get(VideoRow, sha256)
        return None if row is None else VideoFacts(**{name: getattr(row, name) for name in FIELDS})

    def among(self, digests: Collection[str]) -> frozenset[str]:
        """Return which of some files are videos."""
        query = select(VideoRow.sha256).where(VideoRow.sha256.in_(digests))
        return frozenset(self._session.scalars(query))
