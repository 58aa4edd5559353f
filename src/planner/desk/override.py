"""Letting a post pass in spite of a finding, with a written reason; and taking that back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from planner.content.errors import Refused
from planner.content.finding import Finding, Severity
from planner.content.ids import OverrideId, PersonId, PostId, new_id
from planner.content.override import LEAST_LETTERS, NEVER, Override, fingerprint, holding, key_of
from planner.content.people import Person, Role
from planner.content.post import Post
from planner.content.text import cleaned, is_blank
from planner.desk.desk import Change, Desk
from planner.desk.rights import require_writing
from planner.desk.rulebook import check_book
from planner.store.overrides import Withdrawal
from planner.store.records import Records

__all__ = [
    "Given",
    "Override",
    "given_overrides",
    "override_findings",
    "overrides_of",
    "take_back",
    "why_not_override",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An override, and who gave it."""

    override: Override
    by: Person


def override_findings(
    desk: Desk, post_id: PostId, found: Sequence[Finding], reason: str
) -> tuple[Override, ...]:
    """Let findings pass with a reason (writers and approvers; blockers: an approver who wrote nothing of it).

    What is overridden already stays as it is. Raises Refused: no reason worth the name, a finding that nobody
    may override, a right.
    """
    reason = cleaned(reason).strip()
    if is_blank(reason) or len(reason) < LEAST_LETTERS:
        raise Refused("override-reason-short", least=LEAST_LETTERS)
    with desk.change("finding.overridden") as change:
        post = change.records.posts.get(post_id)
        known = {one.key for one in overrides_of(change.records, post_id)}
        given = []
        for finding in found:
            _require_may(desk, change.records, post, finding)
            if key_of(finding) not in known:
                given.append(_write(change, post_id, finding, reason))
    return tuple(given)


def take_back(desk: Desk, ids: Collection[OverrideId]) -> None:
    """Take overrides back, so that their findings count again (writers and approvers). Raises Refused."""
    with desk.change("finding.override_withdrawn") as change:
        for one in ids:
            override = change.records.overrides.get(one)
            _require_hand(desk, change.records.posts.get(override.post_id))
            change.records.overrides.withdraw(one, Withdrawal(by=desk.person.id, at=desk.clock.now()))
            change.touched.add(one)
            change.audit(override.post_id, rule=override.rule, place=override.place)


def given_overrides(desk: Desk, post_id: PostId) -> tuple[Given, ...]:
    """Return the overrides of a post that count, with their givers; none of a post that is not saved yet."""
    with desk.reading() as records:
        return tuple(
            Given(override=one, by=records.people.get(one.by)) for one in overrides_of(records, post_id)
        )


def overrides_of(records: Records, post_id: PostId) -> tuple[Override, ...]:
    """Return the overrides of a post that count."""
    given = records.overrides.of(post_id)
    return holding(given, _authors(records, post_id)) if given else ()


def why_not_override(desk: Desk, post_id: PostId, finding: Finding) -> Refused | None:
    """Return why this person can't override a finding of a post, None when nothing forbids it."""
    try:
        with desk.reading() as records:
            _require_may(desk, records, records.posts.get(post_id), finding)
    except Refused as error:
        return error
    return None


def _require_may(desk: Desk, records: Records, post: Post, finding: Finding) -> None:
    if finding.severity is Severity.HINT:
        raise Refused("override-needless", rule=finding.code)
    if finding.code in NEVER:
        raise Refused("override-forbidden", rule=finding.code)
    if finding.severity is Severity.WARN:
        _require_hand(desk, post)
        return
    ground = check_book().grounds.get(finding.code)
    if finding.code.startswith("P") or ground is None or not ground.is_overridable:
        raise Refused("override-forbidden", rule=finding.code)
    desk.person.require(Role.APPROVER)
    if desk.person.id in _authors(records, post.id):
        raise Refused("author-may-not-override", login=desk.person.login)


def _require_hand(desk: Desk, post: Post) -> None:
    if not desk.person.holds(Role.APPROVER):
        require_writing(desk, post.unit_id)


def _authors(records: Records, post_id: PostId) -> set[PersonId]:
    return {one.author_id for one in records.posts.authors(post_id)}


def _write(change: Change, post_id: PostId, finding: Finding, reason: str) -> Override:
    given = Override(
        id=OverrideId(new_id()),
        post_id=post_id,
        rule=finding.code,
        place=finding.where,
        fingerprint=fingerprint(finding),
        severity=finding.severity,
        reason=reason,
        by=change.desk.person.id,
        at=change.desk.clock.now(),
    )
    change.records.overrides.add(given)
    change.touched.add(given.id)
    change.audit(
        post_id, rule=given.rule, place=given.place, severity=given.severity.value, reason=given.reason
    )
    return given
