"""How safe what is typed is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from planner.content.errors import PlannerError


class Stage(StrEnum):
    """What has become of what is typed.

    ``TYPED``: it is only on the screen, for less than half a second; ``KEPT``: a power cut can't take it
    away; ``SAVED``: a version holds it; ``FAILED``: it could not be written, and is tried again.
    """

    TYPED = "typed"
    KEPT = "kept"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """What stage what is typed has reached, and when; ``error`` says why it failed."""

    stage: Stage
    at: datetime
    error: PlannerError | None = None
