"""The list as a table for a spreadsheet: one line for each post and account."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from planner.desk.activity import Line
from planner.words.catalogue import N_, _
from planner.words.names import name_of
from planner.words.sentences import tell_code

COLUMNS = (
    N_("Judul"),
    N_("Unit kerja"),
    N_("Jam tayang"),
    N_("Jejaring"),
    N_("Akun"),
    N_("Keadaan"),
    N_("Keterangan"),
    N_("Alamat"),
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"
"""Without it Excel reads the letters of another alphabet."""


def table(lines: Iterable[Line], zone: ZoneInfo) -> str:
    """Return the lines as CSV; no cell can be taken for a formula."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([_(column) for column in COLUMNS])
    for line in lines:
        writer.writerows([safe(cell) for cell in row] for row in _rows(line, zone))
    return BOM + written.getvalue()


def safe(cell: str) -> str:
    """Return a cell that a spreadsheet takes for text (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _rows(line: Line, zone: ZoneInfo) -> Iterator[tuple[str, ...]]:
    at = "" if line.due_at is None else line.due_at.astimezone(zone).isoformat(timespec="minutes")
    for leg in line.legs:
        one, told, address = leg.publication, "", ""
        state = name_of(line.state if one is None else one.state)
        if one is not None:
            address = one.permalink or ""
            told = tell_code(one.error_code, {"detail": one.error_message}).message if one.error_code else ""
        channel = leg.channel
        yield line.title, line.unit, at, name_of(channel.network), channel.name, state, told, address
