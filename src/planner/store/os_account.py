"""Which account of the operating system runs this program: asked of the system, never of the environment."""

from __future__ import annotations

import os
import sys

if sys.platform != "win32":
    import pwd


def os_account() -> str:
    """Return the account's name, or its number where it has none. ``USER=somebody`` does not change it."""
    if sys.platform == "win32":
        return os.getlogin()
    number = os.getuid()
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return f"uid {number}"
