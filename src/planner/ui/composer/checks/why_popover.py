"""Why a check asks what it asks: its reason, its basis with the day it was read, and the way past it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.content.finding import Severity
from planner.content.override import NEVER
from planner.desk.rulebook import check_book
from planner.ui.composer.checks.found import CheckRow
from planner.ui.dates import day_and_month
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.ui.widgets.popover import Popover
from planner.words.catalogue import _
from planner.words.sentences import tell_finding
from planner.words.why import why

WIDTH, PAD = 320, 12


def may_be_offered(row: CheckRow) -> bool:
    """Tell whether anybody at all may override what a row says."""
    finding = row.finding
    if row.given or finding.severity is Severity.HINT or finding.code in NEVER:
        return False
    ground = check_book().grounds.get(finding.code)
    is_allowed = ground is not None and ground.is_overridable and not finding.code.startswith("P")
    return finding.severity is Severity.WARN or is_allowed


def explained(row: CheckRow) -> list[tuple[str, str]]:
    """Return what is said of a row, each with its ink: what is wrong, what to do, why, on which basis."""
    told = tell_finding(row.finding)
    texts = [(told.message, "ink"), (told.hint, "ink_2"), (why(row.finding.code), "ink_2")]
    texts += [(_overridden(row), "ink")] if row.given else []
    return [one for one in (*texts, (basis(row.finding.code), "ink_3")) if one[0]]


def basis(code: str) -> str:
    """Return the basis of a rule, and when somebody read it."""
    ground = check_book().grounds.get(code)
    if ground is None:
        return ""
    words = _("Dasar: {basis}. Dibaca {day}.")
    if ground.is_belief:
        words = _("Dasar: {basis}. Sumbernya belum kami baca sendiri ({day}).")
    day = f"{day_and_month(ground.date)} {ground.date.year}"
    return words.format(basis=ground.basis.rstrip("."), day=day)


def why_popover(anchor: QWidget, row: CheckRow) -> tuple[Popover, Button | None]:
    """Return the popover of a row, not open yet, and its button for overriding where that is possible."""
    popover = Popover(anchor, WIDTH, pad=PAD)
    popover.setAccessibleName(tell_finding(row.finding).hint)
    for text, ink in explained(row):
        words = Label(text, "small" if ink == "ink_3" else "body", ink, wrap=True)
        words.setFixedHeight(words.heightForWidth(px(WIDTH - 2 * PAD)))
        popover.column.addWidget(words)
    if not may_be_offered(row):
        return popover, None
    button = Button(_("Kesampingkan dengan alasan"), Kind.LINK, height="control_small")
    popover.column.addWidget(button)
    return popover, button


def _overridden(row: CheckRow) -> str:
    given = row.given[0]
    words = _("{name} mengesampingkannya: “{reason}”")
    return words.format(name=given.by.name, reason=given.override.reason)
