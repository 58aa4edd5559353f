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
from planner.words.network import NETWORK
from planner.words.pictures import PICTURES
from planner.words.refusals import REFUSALS
from planner.words.remedies import REMEDIES
from planner.words.waits import WAITS
from planner.words.workspace import WORKSPACE

ERRORS: Mapping[str, tuple[str, str]] = {**REFUSALS, **PICTURES, **WORKSPACE, **NETWORK}
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
    known = {"code": code, **facts}
    return Told(_filled(message, known), _filled(hint, known))


def tell_finding(finding: Finding) -> Told:
    """Return what a check has to say."""
    message, hint = FINDINGS.get(finding.code, UNKNOWN)
    known = {"code": finding.code, **finding.facts}
    return Told(_filled(message, known), _filled(hint, known))


def tell_wait(reason: str) -> str:
    """Return why a publication waits."""
    return _(WAITS[reason]) if reason in WAITS else tell_code(reason, {}).message


class _Holes(string.Formatter):
    """Fills holes; one without a fact stays visible as a dash, for a sentence must never fail."""

    @override
    def get_value(self, key: int | str, args: Sequence[object], kwargs: Mapping[str, object]) -> object:
        return kwargs.get(str(key), "–")


def _filled(text: str, facts: Mapping[str, object]) -> str:
    return _Holes().vformat(_(text), (), dict(facts)) if text else ""
