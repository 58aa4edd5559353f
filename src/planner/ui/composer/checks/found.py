"""What the checks say, as rows: one a fault, though several channels share it. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from planner.content.channel import Channel
from planner.content.checks import CHECKS, Placed, findings
from planner.content.errors import Fact
from planner.content.finding import Finding, Severity
from planner.content.ids import ChannelId
from planner.content.limits import Limits
from planner.content.post import Content
from planner.words.catalogue import N_

GENERAL = frozenset({"no-channel", "hour-has-passed"})
FIELDS = ("channels", "caption", "first_comment", "link", "media", "format", "publish_at")
"""In which order places come, as they stand on the screen."""

ACTIONS: Mapping[str, str] = {
    "post-empty": N_("Tulis"),
    "no-channel": N_("Pilih kanal"),
    "format-not-sendable": N_("Pilih format"),
    "link-with-pictures": N_("Buka tautan"),
    "caption-too-long": N_("Tunjukkan"),
    "comment-too-long": N_("Tunjukkan"),
    "too-many-hashtags": N_("Pilih tagar"),
    "many-hashtags": N_("Pilih tagar"),
    "too-many-mentions": N_("Tunjukkan"),
    "too-few-pictures": N_("Tambahkan"),
    "too-many-pictures": N_("Tunjukkan"),
    "alt-text-missing": N_("Tulis"),
    "alt-text-too-long": N_("Tunjukkan"),
    "hour-has-passed": N_("Pilih waktu"),
}
"""What the button of a row says, not translated yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """A fault. ``tab`` is the channel where it is to be seen; ``key`` stays while the fault stays."""

    finding: Finding
    tab: ChannelId
    action: str

    @property
    def key(self) -> tuple[str, str]:
        return self.finding.code, self.finding.where


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the checks said of one content."""

    rows: tuple[CheckRow, ...] = ()
    passed: int = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(one.finding for one in self.rows)

    def count(self, severity: Severity) -> int:
        """Return how many rows weigh that much."""
        return sum(one.finding.severity is severity for one in self.rows)

    def first_blocker(self) -> CheckRow | None:
        """Return the first row that stops the post."""
        return next((one for one in self.rows if one.finding.severity is Severity.BLOCK), None)


def checked(content: Content, channels: Sequence[Channel], limits: Limits, not_before: datetime) -> Checked:
    """Let every check look at a post: worst first, then in the order of the screen."""
    found = findings(content, channels, limits, not_before)
    by_name = {one.name: one.id for one in channels}
    rows: dict[tuple[str, str, object], CheckRow] = {}
    for one in found:
        same = _shared(one)
        rows[same] = _joined(rows[same], one) if same in rows else _row(one, by_name)
    rank = list(Severity)
    ordered = sorted(rows.values(), key=lambda one: (rank.index(one.finding.severity), _place(one.finding)))
    return Checked(rows=tuple(ordered), passed=_passed(content, channels, limits, found))


def field_of(finding: Finding) -> str:
    """Return the field that a finding is about, without its channel: ``media``, ``caption``."""
    where = finding.where.split(".", 1)[-1] if "." in finding.where else finding.where
    return where.split(".", 1)[0]


def number_of(finding: Finding) -> int:
    """Return which picture a finding is about, counted from 1; 0 for none."""
    number = finding.facts.get("number")
    return number if isinstance(number, int) else 0


def _row(finding: Finding, by_name: Mapping[str, ChannelId]) -> CheckRow:
    tab = by_name.get(str(finding.facts.get("channel")), ChannelId(""))
    return CheckRow(finding=finding, tab=tab, action=ACTIONS.get(finding.code, ""))


def _joined(row: CheckRow, other: Finding) -> CheckRow:
    names = f"{row.finding.facts['channel']}, {other.facts['channel']}"
    return replace(row, finding=replace(row.finding, facts={**row.finding.facts, "channel": names}))


def _shared(finding: Finding) -> tuple[str, str, object]:
    """Return what is the same where several channels have the very same fault."""
    rest: Mapping[str, Fact] = {name: fact for name, fact in finding.facts.items() if name != "channel"}
    where = finding.where.split(".", 1)[-1]
    if field_of(finding) == "media":
        return finding.code, where, tuple(sorted(rest.items()))
    return finding.code, finding.where, finding.facts.get("channel")


def _place(finding: Finding) -> tuple[int, int]:
    field = field_of(finding)
    return (FIELDS.index(field) if field in FIELDS else len(FIELDS)), number_of(finding)


def _passed(content: Content, channels: Sequence[Channel], limits: Limits, found: Sequence[Finding]) -> int:
    general = len(GENERAL - {one.code for one in found})
    placed = [Placed(content=content, channel=channel, limits=limits) for channel in channels]
    return general + sum(next(iter(check(one)), None) is None for one in placed for check in CHECKS)
