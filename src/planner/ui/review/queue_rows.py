"""The queue as it is shown: posts under the time in which they are due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from planner.content.channel import Network
from planner.content.ids import PostId
from planner.content.post import Point
from planner.content.state import State
from planner.desk.review_queue import ReviewLine
from planner.ui.dates import day_short, hour, moment_short
from planner.words.catalogue import _, ngettext
from planner.words.names import name_of

HOUR_S, MINUTE_S = 3600, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The line above a section."""

    key: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A post in the queue. ``is_near``: it is due today, or was."""

    key: PostId
    title: str
    meta: str
    hour: str
    is_near: bool
    networks: tuple[Network, ...]
    sha256: str | None
    focus: Point | None

    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        marks = ", ".join(name_of(one) for one in self.networks)
        return ", ".join(filter(None, (self.title, self.meta, self.hour, marks)))


Item = Heading | Row


def queue_rows(
    lines: Sequence[ReviewLine], now: datetime, zone: ZoneInfo, *, decided: bool = False
) -> tuple[Item, ...]:
    """Return the lines of a queue with their headings; decided ones stand by their state."""
    told: list[Item] = []
    last = ""
    for line in lines:
        key = "decided" if decided else section(line.due_at, now, zone)
        if key != last:
            told.append(Heading(key=f"section.{key}", title=section_title(key)))
            last = key
        told.append(_row(line, now, zone, decided=decided))
    return tuple(told)


def section(due: datetime | None, now: datetime, zone: ZoneInfo) -> str:
    """Return the section of an hour: ``today`` (also what is past), ``week``, ``later``, ``never``."""
    if due is None:
        return "never"
    today, day = now.astimezone(zone).date(), due.astimezone(zone).date()
    if day <= today:
        return "today"
    return "week" if day <= _sunday(today) else "later"


def section_title(key: str) -> str:
    """Return the heading of a section."""
    titles = {
        "today": _("Hari ini"),
        "week": _("Minggu ini"),
        "later": _("Nanti"),
        "never": _("Tanpa waktu"),
        "decided": _("Terakhir disetujui"),
    }
    return titles[key]


def hour_words(due: datetime | None, now: datetime, zone: ZoneInfo) -> str:
    """Return when a post is due: ``Tayang 16.00, sisa 7 jam``, ``Kam, 25 Feb 14.00``."""
    if due is None:
        return _("Belum ada waktu tayang")
    if due <= now:
        return _("Lewat: {when}").format(when=moment_short(due, zone))
    if due.astimezone(zone).date() > now.astimezone(zone).date():
        return moment_short(due, zone)
    return _("Tayang {hour}, sisa {left}").format(hour=hour(due, zone), left=_left(due - now))


def waiting_longest(lines: Sequence[ReviewLine], now: datetime, zone: ZoneInfo) -> str:
    """Return what has waited longest for its review, as the queue's footer says it."""
    standing = [one for one in lines if one.state is State.IN_REVIEW and one.submitted_at is not None]
    if not standing:
        return ""
    oldest = min(standing, key=lambda one: one.submitted_at or now)
    when = day_short((oldest.submitted_at or now).astimezone(zone).date())
    at = hour(oldest.submitted_at or now, zone)
    told = _("Terlama menunggu: {title}, sejak {day} pukul {hour}.")
    return told.format(title=oldest.title, day=when, hour=at)


def _left(left: timedelta) -> str:
    minutes = int(left.total_seconds()) // MINUTE_S
    if minutes < HOUR_S // MINUTE_S:
        return ngettext("{n} menit", "{n} menit", minutes).format(n=minutes)
    hours = minutes * MINUTE_S // HOUR_S
    return ngettext("{n} jam", "{n} jam", hours).format(n=hours)


def _row(line: ReviewLine, now: datetime, zone: ZoneInfo, *, decided: bool) -> Row:
    about = line.author.split()[0]
    if decided or line.state is State.CHANGES_REQUESTED:
        about = name_of(line.state)
    elif line.is_own:
        about = _("ikut Anda tulis")
    near = not decided and section(line.due_at, now, zone) == "today"
    when = hour_words(line.due_at, now, zone)
    if decided:
        when = _("Tanpa waktu") if line.due_at is None else moment_short(line.due_at, zone)
    return Row(
        key=line.id,
        title=line.title,
        meta=f"{line.unit} · {about}",
        hour=when,
        is_near=near,
        networks=line.networks,
        sha256=line.sha256,
        focus=line.focus,
    )


def _sunday(day: date) -> date:
    return day + timedelta(days=6 - day.weekday())


def posts_of(items: Sequence[Item]) -> Iterator[PostId]:
    """Yield the posts of a queue, in its order."""
    for one in items:
        if isinstance(one, Row):
            yield one.key
