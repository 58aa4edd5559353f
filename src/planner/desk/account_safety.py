"""What the program itself can check about the safety of the accounts; it reads keyring and audit trail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from planner.content.channel import ChannelState
from planner.content.errors import Damaged, Unavailable
from planner.desk.account_lines import AccountLine, account_lines, admins
from planner.desk.desk import Desk
from planner.store.credentials import Credentials, keyring_answers


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSafety:
    """What was found at ``at``; ``entries`` None: the audit trail is broken."""

    at: datetime
    lines: tuple[AccountLine, ...]
    keyring_answers: bool
    keyless: tuple[str, ...]
    """Names of real accounts in use whose permission the keyring does not give."""
    admins: tuple[str, ...]
    entries: int | None


def look_at_safety(desk: Desk) -> AccountSafety:
    """Look at everything; not for the main thread: a keyring may ask its owner to unlock it."""
    lines = account_lines(desk)
    return AccountSafety(
        at=desk.clock.now(),
        lines=lines,
        keyring_answers=keyring_answers(),
        keyless=_keyless(desk, lines),
        admins=admins(desk),
        entries=_entries(desk),
    )


def _keyless(desk: Desk, lines: tuple[AccountLine, ...]) -> tuple[str, ...]:
    credentials, found = Credentials(desk.workspace), []
    for line in lines:
        if line.channel.state is ChannelState.DISCONNECTED or line.channel.is_sandbox:
            continue
        try:
            credentials.of(line.channel)
        except (Unavailable, Damaged):
            found.append(line.channel.name)
    return tuple(found)


def _entries(desk: Desk) -> int | None:
    try:
        with desk.reading() as records:
            return records.audit.verify()
    except Damaged:
        return None
