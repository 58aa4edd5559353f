"""Prints the tables that tests make (``record_property("five cuts", "row|column|cell")``) after the run."""

from __future__ import annotations

from collections import defaultdict

import pytest

ASIDE = {"five cuts", "kill -9", "actions per task"}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Collect what tests recorded, from all processes, and print it."""
    told: dict[str, list[str]] = defaultdict(list)
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name in ASIDE:
                told[name].append(str(value))
    for name, lines in sorted(told.items()):
        terminalreporter.section(name)
        for line in sorted(lines):
            terminalreporter.write_line(" | ".join(part.ljust(20) for part in line.split("|")))
