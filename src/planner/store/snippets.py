"""Texts that a desk keeps to write with; everybody of the workspace shares them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.errors import Refused
from planner.content.snippet import Snippet, SnippetKind
from planner.store.base import Base


class SnippetRow(Base):
    """One kept text."""

    __tablename__ = "snippet"
    __table_args__ = (CheckConstraint("text <> ''", name="says_something"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    text: Mapped[str]


class Snippets:
    """The kept texts of the workspace."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self, *kinds: SnippetKind) -> tuple[Snippet, ...]:
        """Return the texts of some kinds (none named: of all), by name."""
        query = select(SnippetRow).order_by(SnippetRow.name, SnippetRow.id)
        if kinds:
            query = query.where(SnippetRow.kind.in_([one.value for one in kinds]))
        return tuple(map(_snippet, self._session.scalars(query)))

    def get(self, snippet_id: str) -> Snippet:
        """Return a text. Raises Refused when it is gone."""
        row = self._session.get(SnippetRow, snippet_id)
        if row is None:
            raise Refused("snippet-unknown", snippet=snippet_id)
        return _snippet(row)

    def put(self, snippet: Snippet) -> None:
        """Write a text, new or changed."""
        row = SnippetRow(id=snippet.id, kind=snippet.kind.value, name=snippet.name, text=snippet.text)
        self._session.merge(row)
        self._session.flush()

    def remove(self, snippet_id: str) -> None:
        """Take a text away."""
        self._session.execute(delete(SnippetRow).where(SnippetRow.id == snippet_id))


def _snippet(row: SnippetRow) -> Snippet:
    return Snippet(id=row.id, kind=SnippetKind(row.kind), name=row.name, text=row.text)
