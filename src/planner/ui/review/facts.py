"""The facts below the words: hour, channels, first comments, link, checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from planner.content.finding import Severity
from planner.desk.comparison import Checked, Comparison
from planner.ui.dates import day_short, hour_zone
from planner.ui.review.change_words import channel_names, listed, names
from planner.ui.review.comparing import Block, Compared
from planner.ui.review.fact_row import FactRow, counted, marks, struck, words
from planner.words.catalogue import _, ngettext


@dataclass(frozen=True, slots=True)
class Fact:
    """A row, whether it differs, and how the difference is spoken."""

    row: FactRow
    differs: bool = False
    spoken: str = ""


def fact_rows(told: Comparison, shown: Compared, zone: ZoneInfo) -> Iterator[Fact]:
    """Yield the rows in order."""
    yield _hours(shown, zone)
    yield _channels(shown)
    for block in shown.blocks:
        if any(block.comment):
            yield _comment(block, alone=shown.is_alone)
    if any(shown.links):
        yield _link(shown)
    old = None if told.approved is None or shown.is_alone else [*_checks(told.approved.checked, is_old=True)]
    yield Fact(FactRow(_("Pemeriksaan"), old, [*_checks(told.now.checked)]))


def _hours(shown: Compared, zone: ZoneInfo) -> Fact:
    old, new = (
        _("Belum ada") if one is None else f"{day_short(one.astimezone(zone).date())} {hour_zone(one, zone)}"
        for one in shown.hours
    )
    name = _("Waktu tayang")
    if shown.is_alone:
        return Fact(FactRow(name, None, [words(new)]))
    if not shown.hour_changed:
        return Fact(FactRow(name, [words(new)], [words(_("Sama"), "ink_2")]))
    spoken = _("{name}: dari {old} menjadi {new}").format(name=name, old=old, new=new)
    return Fact(FactRow(name, [struck(old)], [words(new, weight=600)]), differs=True, spoken=spoken)


def _channels(shown: Compared) -> Fact:
    old, new = shown.channels
    name, told = _("Kanal"), listed(channel_names(new))
    if old is None:
        return Fact(FactRow(name, None, [*marks(new), words(told)]))
    if not shown.channels_changed:
        return Fact(FactRow(name, [*marks(old), words(_("Sama"))], [*marks(new), words(_("Sama"))]))
    was = listed(channel_names(old))
    spoken = _("{name}: dari {old} menjadi {new}").format(name=name, old=was, new=told)
    row = FactRow(name, [*marks(old), struck(was)], [*marks(new), words(told, weight=600)])
    return Fact(row, differs=True, spoken=spoken)


def _comment(block: Block, *, alone: bool) -> Fact:
    name = _("Komentar pertama")
    if not block.is_whole:
        name = f"{name}, {names(block)}"
    return _texts(name, *block.comment, alone=alone)


def _link(shown: Compared) -> Fact:
    return _texts(_("Tautan"), *shown.links, alone=shown.is_alone)


def _texts(name: str, old: str | None, new: str | None, *, alone: bool) -> Fact:
    none = _("Tidak ada")
    if alone:
        return Fact(FactRow(name, None, [words(new or none)]))
    if old == new:
        return Fact(FactRow(name, [words(old or none)], [words(_("Sama"), "ink_2")]))
    was: list[QWidget] = [words(old, "err") if old else words(none, "ink_2")]
    spoken = _("{name}: dari {old} menjadi {new}").format(name=name, old=old or none, new=new or none)
    return Fact(FactRow(name, was, [words(new or none, weight=600)]), differs=True, spoken=spoken)


def _checks(checked: Checked, *, is_old: bool = False) -> Iterator[QWidget]:
    passed = _("{n} lolos").format(n=checked.passed)
    if is_old:
        yield words(passed, "ink_2")
        return
    yield from counted("circle-check", passed, "ok")
    for severity, icon, ink in (
        (Severity.BLOCK, "octagon-x", "err"),
        (Severity.WARN, "triangle-alert", "warn"),
    ):
        count = sum(one.severity is severity for one in checked.found)
        if count:
            yield from counted(icon, _severity(severity, count), ink)
    if checked.overridden:
        told = _("{n} dikesampingkan dengan alasan").format(n=len(checked.overridden))
        yield from counted("shield-check", told, "ink_2")


def _severity(severity: Severity, count: int) -> str:
    if severity is Severity.BLOCK:
        return ngettext("{n} blokir", "{n} blokir", count).format(n=count)
    return ngettext("{n} peringatan", "{n} peringatan", count).format(n=count)
