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
NOT_THE_NETWORK = frozenset(
    {
        "disk-full",
        "file-vanished",
        "file-unreadable",
        "file-unwritable",
        "keyring-unavailable",
        "credential-missing",
        "sandbox-not-started",
        "sandbox-folder-in-use",
        "no-display",
    }
)
"""Unavailable, but no network is to blame."""

ABOUT_A_PICTURE = frozenset({"letters-missing", "rendition-too-big"})
AT_THE_NETWORK = frozenset({"answer-damaged", "not-a-sandbox"})
NOT_THE_WORKSPACE = frozenset(
    {
        "archive-damaged",
        "checks-unreadable",
        "credential-unreadable",
        "design-unreadable",
        "graph-facts-damaged",
        "limits-unreadable",
        "staged-picture-not-jpeg",
    }
)


def exit_for(error: PlannerError) -> Exit:
    """Return the exit code for an error that ended a command."""
    match error:
        case _ if error.code in ABOUT_THE_WORKSPACE:
            return Exit.WORKSPACE
        case Misused():
            return Exit.MISUSED
        case Refused():
            return Exit.FAILED if _is_about_a_picture(error.code) else Exit.REFUSED
        case Unavailable():
            return Exit.FAILED if error.code in NOT_THE_NETWORK else Exit.UNREACHABLE
        case _:
            return _for_damage(error)


def _for_damage(error: PlannerError) -> Exit:
    if error.code in AT_THE_NETWORK:
        return Exit.UNREACHABLE
    is_ours = isinstance(error, Damaged) and error.code not in NOT_THE_WORKSPACE
    return Exit.WORKSPACE if is_ours else Exit.FAILED


def _is_about_a_picture(code: str) -> bool:
    return code.startswith(("picture-", "design-")) or code in ABOUT_A_PICTURE
