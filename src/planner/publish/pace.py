"""How long to wait before trying, asking or looking again: stored as times, so that no restart loses one."""

from __future__ import annotations

import random

STAY_S = 5.0
"""Waits up to this long are waited for by ``publish --due``; longer ones are returned."""

TRIES_MAX = 5
"""Tries of one step before a person is asked (over about half an hour)."""

NO_NETWORK_S = 30.0
LOOK_AGAIN_S = 60.0
LOOKS_MAX = 3
FINISHED_WAIT_S = 30.0
"""A finished container after a lost answer: Meta may still be at it, so look once more before going on."""

MEDIA_LOOK_S = 20.0
MEDIA_LOOKS_MAX = 6
PERMALINK_TRIES = 4
ACCOUNT_REST_S = 86_400.0
TIDY_AGAIN_S = 3600.0


def retry_after(tries: int) -> float:
    """Return seconds before the next try: 5, then tripled with full jitter and never below 5."""
    longest = STAY_S * 3.0 ** max(0, tries - 1)
    return STAY_S if tries <= 1 else max(STAY_S, random.uniform(0.3, 1.0) * longest)  # noqa: S311  no secret
