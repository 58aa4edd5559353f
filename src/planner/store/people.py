"""Units and people as rows, and back."""

from __future__ import annotations

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from planner.content.errors import Refused
from planner.content.ids import PersonId, UnitId
from planner.content.people import Person, Role, Unit
from planner.store.base import Base


class UnitRow(Base):
    """A work unit."""

    __tablename__ = "unit"
    id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    is_desk: Mapped[bool]


class MembershipRow(Base):
    """A role that a person holds."""

    __tablename__ = "membership"
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)


class PersonRow(Base):
    """A person of the workspace."""

    __tablename__ = "person"
    id: Mapped[str] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    unit_id: Mapped[str] = mapped_column(ForeignKey("unit.id"))
    active: Mapped[bool]
    memberships: Mapped[list[MembershipRow]] = relationship(lazy="selectin", cascade="all, delete-orphan")


class People:
    """Who works here."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add_unit(self, unit: Unit) -> None:
        self._session.add(UnitRow(id=unit.id, code=unit.code, name=unit.name, is_desk=unit.is_desk))
        self._session.flush()

    def unit_with_code(self, code: str) -> Unit | None:
        row = self._session.scalar(select(UnitRow).where(UnitRow.code == code))
        return None if row is None else _unit(row)

    def desk_unit(self) -> Unit:
        return _unit(self._session.scalars(select(UnitRow).where(UnitRow.is_desk)).one())

    def units(self) -> tuple[Unit, ...]:
        return tuple(_unit(row) for row in self._session.scalars(select(UnitRow).order_by(UnitRow.code)))

    def add(self, person: Person) -> None:
        """Write a new person. Raises Refused when the login is taken."""
        if self.with_login(person.login) is not None:
            raise Refused("login-taken", login=person.login)
        memberships = [MembershipRow(person_id=person.id, role=role.value) for role in sorted(person.roles)]
        row = PersonRow(
            id=person.id,
            login=person.login,
            name=person.name,
            unit_id=person.unit_id,
            active=person.active,
            memberships=memberships,
        )
        self._session.add(row)
        self._session.flush()

    def get(self, person_id: PersonId) -> Person:
        """Return a person. Raises Refused when nobody has that id."""
        row = self._session.get(PersonRow, person_id)
        if row is None:
            raise Refused("person-unknown", person=person_id)
        return _person(row)

    def with_login(self, login: str) -> Person | None:
        row = self._session.scalar(select(PersonRow).where(PersonRow.login == login))
        return None if row is None else _person(row)

    def all(self) -> tuple[Person, ...]:
        return tuple(
            _person(row) for row in self._session.scalars(select(PersonRow).order_by(PersonRow.login))
        )


def _unit(row: UnitRow) -> Unit:
    return Unit(id=UnitId(row.id), code=row.code, name=row.name, is_desk=row.is_desk)


def _person(row: PersonRow) -> Person:
    roles = frozenset(Role(membership.role) for membership in row.memberships)
    return Person(
        id=PersonId(row.id),
        login=row.login,
        name=row.name,
        unit_id=UnitId(row.unit_id),
        roles=roles,
        active=row.active,
    )
