"""From a code with facts to a sentence: what happened, and what to do next."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from typing_extensions import override

from planner.content.errors import Fact, PlannerError
from planner.content.finding import Finding
from planner.words.catalogue import N_, _
from planner.words.findings import FINDINGS
from planner.words.names import NAMES
from planner.words.network import NETWORK
from planner.words.pictures import PICTURES
from planner.words.refusals import REFUSALS
from planner.words.remedies import REMEDIES
from planner.words.videos import VIDEOS
from planner.words.waits import WAITS
from planner.words.workspace import WORKSPACE

ERRORS: Mapping[str, tuple[str, str]] = {**REFUSALS, **PICTURES, **VIDEOS, **WORKSPACE, **NETWORK}
NAMED = frozenset({"here", "there", "state", "format", "channel", "roles"})
"""Facts that are a stable word of ours and are said by its name."""

UNKNOWN = (N_("Terjadi kesalahan ({code})."), N_("Simpan berkas log dan laporkan kepada pengelola."))


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, and what to do next (empty when nothing)."""

    message: str
    hint: str


def tell(error: PlannerError) -> Told:
    """Return what a person is told of an error."""
    found = getattr(error, "findings", ())
    if found:
        return tell_finding(found[0])
    told = tell_code(error.code, error.facts)
    remedy = getattr(error, "remedy", None)
    if told.hint or not isinstance(remedy, str) or remedy not in REMEDIES:
        return told
    return Told(told.message, _(REMEDIES[remedy]))


def tell_code(code: str, facts: Mapping[str, Fact]) -> Told:
    """Return what a person is told of a stored error code."""
    message, hint = ERRORS.get(code, UNKNOWN)
    return _told(message, hint, {"code": code, **facts})


def tell_finding(finding: Finding) -> Told:
    """Return what a check has to say."""
    message, hint = FINDINGS.get(finding.saying) or FINDINGS.get(finding.code, UNKNOWN)
    return _told(message, hint, {"code": finding.code, **finding.facts})


def tell_wait(reason: str) -> str:
    """Return why a publication waits."""
    return _(WAITS[reason]) if reason in WAITS else tell_code(reason, {}).message


class _Holes(string.Formatter):
    """Fills holes; one without a fact stays visible as a dash, for a sentence must never fail."""

    @override
    def get_value(self, key: int | str, args: Sequence[object], kwargs: Mapping[str, object]) -> object:
        known = kwargs.get(str(key))
        return "–" if known is None else known


def _told(message: str, hint: str, facts: Mapping[str, Fact]) -> Told:
    said = {name: _said(fact) if name in NAMED else fact for name, fact in facts.items()}
    return Told(_filled(message, said), _filled(hint, said))


def _said(fact: Fact) -> Fact:
    """Return the name of a state, a network or a format, or those of several roles; else what was given."""
    if not isinstance(fact, str):
        return fact
    return ", ".join(_(NAMES[part]) if part in NAMES else part for part in fact.split(", "))


def _filled(text: str, facts: Mapping[str, Fact]) -> str:
    return _Holes().vformat(_(text), (), dict(facts)) if text else ""
