"""The one row that says what this workspace is."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.errors import Refused
from planner.content.ids import PersonId
from planner.content.settings import Settings
from planner.store.base import Base


class WorkspaceRow(Base):
    """Agency, zone and policy; there is exactly one."""

    __tablename__ = "workspace"
    __table_args__ = (CheckConstraint("one = 1", name="only_one"),)
    one: Mapped[int] = mapped_column(primary_key=True, default=1)
    id: Mapped[str]
    agency: Mapped[str]
    zone: Mapped[str]
    owner_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    lateness_s: Mapped[int]
    is_demo: Mapped[bool]


class SettingsBook:
    """Reads and writes the workspace row."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self) -> Settings:
        """Return what this workspace is. Raises Refused when nobody has founded it yet."""
        row = self._session.get(WorkspaceRow, 1)
        if row is None:
            raise Refused("workspace-missing")
        return Settings(
            workspace_id=row.id,
            agency=row.agency,
            zone=row.zone,
            owner_id=PersonId(row.owner_id),
            lateness_s=row.lateness_s,
            is_demo=row.is_demo,
        )

    def require_none(self, place: Path) -> None:
        """Raise Refused when somebody has founded the workspace already."""
        if self._session.get(WorkspaceRow, 1) is not None:
            raise Refused("workspace-exists", place=str(place))

    def put(self, settings: Settings) -> None:
        row = WorkspaceRow(
            one=1,
            id=settings.workspace_id,
            agency=settings.agency,
            zone=settings.zone,
            owner_id=settings.owner_id,
            lateness_s=settings.lateness_s,
            is_demo=settings.is_demo,
        )
        self._session.merge(row)
