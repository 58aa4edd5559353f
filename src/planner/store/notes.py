"""Notes of reviewers and writers on a post; each hangs on the version it was written about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.errors import Refused
from planner.content.ids import NoteId, PersonId, PostId, VersionId
from planner.store.base import Base


class NoteRow(Base):
    """One note; ``place`` says where it is pinned."""

    __tablename__ = "note"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(unique=True)
    post_id: Mapped[str] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"), index=True)
    version_id: Mapped[str] = mapped_column(ForeignKey("version.id"))
    reply_to: Mapped[str | None] = mapped_column(ForeignKey("note.id"))
    author_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    written_at: Mapped[datetime]
    text: Mapped[str]
    place: Mapped[str | None]
    resolved_by: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    resolved_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note on a post, on a spot of it or on the whole of it.

    ``place`` None: the whole; ``media.1@0.8,0.3``: a spot of a picture, in 0–1 from its upper left;
    ``caption@120-134`` or ``instagram.caption@…``: these code points of a caption.
    """

    id: NoteId
    post_id: PostId
    version_id: VersionId
    author_id: PersonId
    written_at: datetime
    text: str
    place: str | None = None
    reply_to: NoteId | None = None
    resolved_by: PersonId | None = None
    resolved_at: datetime | None = None


class Notes:
    """The notes of the workspace."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, note: Note) -> None:
        """Write a note."""
        row = NoteRow(
            id=note.id,
            post_id=note.post_id,
            version_id=note.version_id,
            reply_to=note.reply_to,
            author_id=note.author_id,
            written_at=note.written_at,
            text=note.text,
            place=note.place,
            resolved_by=note.resolved_by,
            resolved_at=note.resolved_at,
        )
        self._session.add(row)
        self._session.flush()

    def get(self, note_id: NoteId) -> Note:
        """Return a note. Raises Refused when there is none with that id."""
        row = self._row(note_id)
        return _note(row)

    def settle(self, note_id: NoteId, by: PersonId | None, at: datetime | None) -> None:
        """Mark a note as resolved by somebody, or, with None, as open again. Raises Refused."""
        row = self._row(note_id)
        row.resolved_by, row.resolved_at = by, at
        self._session.flush()

    def of(self, post_id: PostId) -> tuple[Note, ...]:
        """Return the notes on a post, in the order they were written."""
        query = select(NoteRow).where(NoteRow.post_id == post_id).order_by(NoteRow.number)
        return tuple(map(_note, self._session.scalars(query)))

    def _row(self, note_id: NoteId) -> NoteRow:
        row = self._session.scalar(select(NoteRow).where(NoteRow.id == note_id))
        if row is None:
            raise Refused("note-unknown", note=note_id)
        return row


def _note(row: NoteRow) -> Note:
    return Note(
        id=NoteId(row.id),
        post_id=PostId(row.post_id),
        version_id=VersionId(row.version_id),
        author_id=PersonId(row.author_id),
        written_at=row.written_at,
        text=row.text,
        place=row.place,
        reply_to=None if row.reply_to is None else NoteId(row.reply_to),
        resolved_by=None if row.resolved_by is None else PersonId(row.resolved_by),
        resolved_at=row.resolved_at,
    )
