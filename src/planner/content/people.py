"""People, their work units and what a role allows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.content.errors import Refused
from planner.content.ids import PersonId, UnitId


class Role(StrEnum):
    """What a person may do; one person may hold several."""

    CONTRIBUTOR = "contributor"
    DESIGNER = "designer"
    APPROVER = "approver"
    PUBLISHER = "publisher"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A work unit; exactly one is the central desk."""

    id: UnitId
    code: str
    name: str
    is_desk: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who works in this workspace."""

    id: PersonId
    login: str
    name: str
    unit_id: UnitId
    roles: frozenset[Role]
    active: bool = True

    def holds(self, *any_of: Role) -> bool:
        """Tell whether the person may act in one of these roles."""
        return self.active and not self.roles.isdisjoint(any_of)

    def require(self, *any_of: Role) -> None:
        """Raise Refused unless the person holds one of the roles."""
        if not self.holds(*any_of):
            raise Refused("role-missing", login=self.login, roles=", ".join(role.value for role in any_of))
