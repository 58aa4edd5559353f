"""Exit codes: a contract that scripts and monitoring rely on."""

from __future__ import annotations

from enum import IntEnum

from planner.content.errors import Damaged, Misused, PlannerError, Refused, Unavailable


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    FAILED = 1
    MISUSED = 2
    REFUSED = 3
    UNREACHABLE = 4
    WORKSPACE = 5
    INTERRUPTED = 130


ABOUT_THE_WORKSPACE = frozenset(
    {
        "workspace-locked",
        "workspace-newer",
        "workspace-read-only",
        "workspace-unreachable",
        "workspace-missing",
        "database-damaged",
    }
)
ABOUT_A_FILE = frozenset({"disk-full", "file-vanished", "file-unreadable", "keyring-unavailable"})


def exit_for(error: PlannerError) -> Exit:
    """Return the exit code for an error that ended a command."""
    if error.code in ABOUT_THE_WORKSPACE:
        return Exit.WORKSPACE
    match error:
        case Misused():
            return Exit.MISUSED
        case Refused():
            return Exit.FAILED if error.code.startswith("picture-") else Exit.REFUSED
        case Unavailable():
            return Exit.FAILED if error.code in ABOUT_A_FILE else Exit.UNREACHABLE
        case Damaged():
            return Exit.WORKSPACE if error.code.startswith(("vault", "audit", "manifest")) else Exit.FAILED
        case _:
            return Exit.FAILED
