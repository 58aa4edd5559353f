"""Starts the planner."""

from __future__ import annotations

import sys

from planner.cli.main import run
from planner.cli.standing import stand


def main() -> None:
    """Run the command that was typed."""
    stand()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
