"""What the checks say, as rows: one a fault, though several channels share it. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from planner.content.channel import Channel, Network
from planner.content.checks import Surroundings, outcome
from planner.content.errors import Fact
from planner.content.finding import Finding, Severity
from planner.content.ids import ChannelId
from planner.content.override import key_of
from planner.content.post import Content
from planner.desk.override import Given
from planner.ui.composer.checks.fixing import is_fixable
from planner.words.catalogue import N_

FIELDS = ("channels", "caption", "first_comment", "link", "media", "format", "publish_at")
"""In which order places come, as they stand on the screen."""

ACTIONS: Mapping[str, str] = {
    "post-empty": N_("Tulis"),
    "no-channel": N_("Pilih kanal"),
    "format-not-sendable": N_("Pilih format"),
    "link-with-pictures": N_("Buka tautan"),
    "P01": N_("Tunjukkan"),
    "P11": N_("Tunjukkan"),
    "comment-too-long": N_("Tunjukkan"),
    "P02": N_("Pilih tagar"),
    "P02.hard": N_("Pilih tagar"),
    "P03": N_("Tunjukkan"),
    "P04": N_("Tambahkan"),
    "P09": N_("Tunjukkan"),
    "P09.few": N_("Tambahkan"),
    "too-many-pictures": N_("Tunjukkan"),
    "A01": N_("Tulis"),
    "P16": N_("Tunjukkan"),
    "S01": N_("Pilih waktu"),
}
"""What the button of a row says, not translated yet."""

SHOW = N_("Tunjukkan")
"""Said where a finding has its place in a text, and nothing better is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """A fault. ``tab`` is the channel where it is to be seen; ``key`` stays while the fault stays.

    ``all`` are the findings that it stands for, one a channel; ``given``: somebody let it pass with a reason.
    """

    finding: Finding
    tab: ChannelId
    action: str
    all: tuple[Finding, ...] = ()
    given: tuple[Given, ...] = ()

    @property
    def is_fixable(self) -> bool:
        return not self.given and is_fixable(self.finding)

    @property
    def key(self) -> tuple[str, str]:
        return self.finding.saying, f"{self.finding.where}@{self.finding.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the checks said of one content."""

    rows: tuple[CheckRow, ...] = ()
    passed: int = 0
    silent: tuple[str, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what still counts."""
        return tuple(one.finding for one in self.rows if not one.given)

    @property
    def fixable(self) -> tuple[CheckRow, ...]:
        """Return the rows that the program can put right by itself."""
        return tuple(one for one in self.rows if one.is_fixable)

    def count(self, severity: Severity) -> int:
        """Return how many rows weigh that much."""
        return sum(one.severity is severity for one in self.findings)

    def first_blocker(self) -> CheckRow | None:
        """Return the first row that stops the post."""
        blocking = (one for one in self.rows if one.finding.severity is Severity.BLOCK and not one.given)
        return next(blocking, None)


def checked(
    content: Content, channels: Sequence[Channel], around: Surroundings, given: Sequence[Given] = ()
) -> Checked:
    """Let every check look at a post: worst first, then as on the screen; what is overridden last."""
    told = outcome(content, channels, around)
    by_name = {one.name: one.id for one in channels}
    rows: dict[tuple[str, str, object], CheckRow] = {}
    for one in told.findings:
        same = _shared(one)
        rows[same] = _joined(rows[same], one) if same in rows else _row(one, by_name)
    rank = list(Severity)
    by_key = {one.override.key: one for one in given}
    told_rows = [_overridden(one, by_key) for one in rows.values()]
    ordered = sorted(
        told_rows,
        key=lambda one: (bool(one.given), rank.index(one.finding.severity), _place(one.finding)),
    )
    return Checked(rows=tuple(ordered), passed=told.passed, silent=told.silent)


def field_of(finding: Finding) -> str:
    """Return the field that a finding is about, without its channel: ``media``, ``caption``."""
    return _below(finding).split(".", 1)[0]


def number_of(finding: Finding) -> int:
    """Return which picture a finding is about, counted from 1; 0 for none."""
    number = finding.facts.get("number")
    return number if isinstance(number, int) else 0


def _row(finding: Finding, by_name: Mapping[str, ChannelId]) -> CheckRow:
    is_shared = _below(finding) == finding.where
    tab = ChannelId("") if is_shared else by_name.get(str(finding.facts.get("channel")), ChannelId(""))
    return CheckRow(
        finding=finding,
        all=(finding,),
        tab=tab,
        action=ACTIONS.get(finding.saying, SHOW if finding.start is not None else ""),
    )


def _joined(row: CheckRow, other: Finding) -> CheckRow:
    names = f"{row.finding.facts['channel']}, {other.facts['channel']}"
    shown = replace(row.finding, facts={**row.finding.facts, "channel": names})
    return replace(row, finding=shown, all=(*row.all, other))


def _overridden(row: CheckRow, given: Mapping[tuple[str, str, str], Given]) -> CheckRow:
    """Return a row with its overrides; with none while one of what it stands for still counts."""
    if not given:
        return row
    found = tuple(given[key] for key in map(key_of, row.all) if key in given)
    return replace(row, given=found) if len(found) == len(row.all) else row


def _shared(finding: Finding) -> tuple[str, str, object]:
    """Return what is the same where several channels have the very same fault."""
    rest: Mapping[str, Fact] = {name: fact for name, fact in finding.facts.items() if name != "channel"}
    if field_of(finding) == "media":
        return finding.saying, f"{_below(finding)}@{finding.start}", tuple(sorted(rest.items(), key=str))
    return finding.saying, f"{finding.where}@{finding.start}", finding.facts.get("channel")


def _below(finding: Finding) -> str:
    """Return the place of a finding without its network."""
    network, _dot, below = finding.where.partition(".")
    return below if network in set(Network) else finding.where


def _place(finding: Finding) -> tuple[int, int, int]:
    field = field_of(finding)
    return (FIELDS.index(field) if field in FIELDS else len(FIELDS)), number_of(finding), finding.start or 0
