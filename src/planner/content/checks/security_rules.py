"""Rules about addresses and secrets in what is written (K01–K07)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex
from typing_extensions import override

from planner.content.channel import Channel
from planner.content.checks.addresses import host_of, is_lookalike, is_under, without_trackers
from planner.content.checks.make import exact
from planner.content.checks.passage import EVERY, PROSE, Passage, passages
from planner.content.checks.rule import Decidable, Hit, Need, Rule, Span
from planner.content.checks.surroundings import Surroundings
from planner.content.finding import Finding, Severity
from planner.content.post import Content

BROKEN = 400
_SECRET = regex.compile(
    r"EAA[A-Za-z0-9]{20,}|\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}"
    r"|\b(?:kata sandi|sandi|password|passwd|pwd)\s*[:=]\s*(?!\p{Ll}+\s+\p{Ll}+)\S{4,}",
    regex.IGNORECASE,
)
LinkLook = Callable[[str, Surroundings], Iterable[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRule(Rule):
    """Looks at each address: in captions, in comments, and the link of the post."""

    look: LinkLook

    @override
    def found(self, content: Content, channels: Sequence[Channel], around: Surroundings) -> Iterator[Finding]:
        for passage in passages(content, tuple(channels)):
            if passage.kind in PROSE and "." in passage.text:
                for at in passage.read.links:
                    yield from self._said(passage.read.cut(at), at, passage, around)
        if content.link:
            for hit in self.look(content.link, around):
                yield self.finding(_at(hit, (0, len(content.link))), "link", content.link)

    def _said(self, address: str, at: Span, passage: Passage, around: Surroundings) -> Iterator[Finding]:
        for hit in self.look(address, around):
            yield self.finding(_at(hit, at), passage.where, passage.text, passage.facts)


def _at(hit: Hit, at: Span) -> Hit:
    return Hit(at=at, fix=hit.fix, severity=hit.severity, case=hit.case, facts=hit.facts)


def answers(address: str, around: Surroundings) -> Iterator[Hit]:
    """K01: as it answered when somebody last asked; what nobody asked for is not known."""
    state = (around.links or {}).get(address)
    if state is not None and (state.code is None or state.code >= BROKEN):
        yield Hit(case="" if state.code else "gone", facts={"url": address, "status": state.code or 0})


def is_no_short_link(address: str, around: Surroundings) -> Iterator[Hit]:
    """K02."""
    plan, host = around.book.plan, host_of(address)
    if is_under(host, plan.shorteners) and not is_under(host, plan.shorteners_allowed):
        yield Hit(facts={"url": host})


def is_encrypted(address: str, _around: Surroundings) -> Iterator[Hit]:
    """K03."""
    if address.casefold().startswith("http://"):
        yield Hit(fix=f"https://{address[7:]}", facts={"url": host_of(address)})


def is_an_office(address: str, around: Surroundings) -> Iterator[Hit]:
    """K04."""
    host, plan = host_of(address), around.book.plan
    known = (*around.book.lists.official_domains, *plan.hosts_allowed, *plan.shorteners)
    if host and not is_under(host, known):
        yield Hit(facts={"url": host})


def is_what_it_seems(address: str, around: Surroundings) -> Iterator[Hit]:
    """K05."""
    host = host_of(address)
    if is_lookalike(host, around.book.plan.hosts_official, around.book.lists.official_domains):
        yield Hit(facts={"url": host})


def tells_on_nobody(address: str, around: Surroundings) -> Iterator[Hit]:
    """K06."""
    clean = without_trackers(address, around.book.plan.trackers)
    if clean != address:
        yield Hit(fix=clean, facts={"url": host_of(address)})


def gives_no_secret_away(passage: Passage, _around: Surroundings) -> Iterator[Hit]:
    """K07."""
    for one in _SECRET.finditer(passage.text):
        yield Hit(at=one.span(), facts={"word": f"{one.group()[:4]}…"})


def _links(code: str, severity: Severity, look: LinkLook, decidable: Decidable) -> Rule:
    return LinkRule(id=code, severity=severity, decidable=decidable, needs=Need.TEXT, look=look)


SECURITY_RULES: tuple[Rule, ...] = (
    _links("K01", Severity.WARN, answers, Decidable.EXACTLY),
    _links("K02", Severity.WARN, is_no_short_link, Decidable.BY_LIST),
    _links("K03", Severity.WARN, is_encrypted, Decidable.EXACTLY),
    _links("K04", Severity.HINT, is_an_office, Decidable.BY_LIST),
    _links("K05", Severity.BLOCK, is_what_it_seems, Decidable.EXACTLY),
    _links("K06", Severity.HINT, tells_on_nobody, Decidable.EXACTLY),
    exact("K07", Severity.BLOCK, gives_no_secret_away, kinds=EVERY),
)
