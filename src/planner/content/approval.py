"""An approval: who said yes or no to exactly which content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from planner.content.ids import ApprovalId, PersonId, PostId, VersionId


class Decision(StrEnum):
    """What a reviewer said."""

    APPROVED = "approved"
    CHANGES_REQUESTED = "changes_requested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """A decision bound to a digest. ``same_account`` tells that the author's own OS account gave it."""

    id: ApprovalId
    post_id: PostId
    version_id: VersionId
    digest: str
    approver_id: PersonId
    decision: Decision
    note: str
    at: datetime
    same_account: bool
