"""What is under review beside what was last approved, with all that a reviewer goes by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from planner.content.approval import Approval, Decision
from planner.content.channel import Channel
from planner.content.checks import outcome
from planner.content.finding import Finding
from planner.content.ids import AssetId, PersonId, PostId, VersionId
from planner.content.manifest import Manifest, unseal
from planner.content.override import Override, standing
from planner.content.people import Person, Role, Unit
from planner.content.post import Content, Post
from planner.content.state import State
from planner.desk.checking import surroundings
from planner.desk.desk import Desk
from planner.desk.override import overrides_of
from planner.publish.sealing import channels_of, sealed_manifest
from planner.store.audit import Entry
from planner.store.notes import Note
from planner.store.records import Records
from planner.store.reviews import Snapshot

__all__ = ["Barred", "Checked", "Comparison", "Entry", "Note", "Noted", "Side", "comparison"]


class Barred(StrEnum):
    """Why a person can't decide on a post."""

    AUTHOR = "author"
    ROLE = "role"
    STATE = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How the checks see a content now: what they found, and how many had nothing to say.

    ``overridden`` is what somebody let pass with a reason; ``found`` is without it.
    """

    found: tuple[Finding, ...]
    passed: int
    overridden: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of the comparison: a version, what of it goes out, who stands for it and since when.

    ``manifest`` is None where nothing is sealed.
    """

    version_id: VersionId
    version: int
    at: datetime
    by: Person
    content: Content
    channels: tuple[Channel, ...]
    manifest: Manifest | None
    digest: str | None
    checked: Checked


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A note with its author, the words or the picture that it was pinned to, and its answers."""

    note: Note
    author: Person
    settled_by: Person | None
    version: int
    words: str
    asset_id: AssetId | None
    answers: tuple[tuple[Note, Person], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A post as a reviewer sees it. ``approved`` is what was approved last, None when nothing ever was.

    ``is_void``: that approval does not hold for what is shown now. ``barred``: why the reader can't decide.
    ``sizes``: width and height of each file that would go out.
    """

    post: Post
    unit: Unit
    author: Person
    now: Side
    approved: Side | None
    is_void: bool
    barred: Barred | None
    approvers: tuple[Person, ...]
    notes: tuple[Noted, ...]
    sizes: Mapping[str, tuple[int, int]]


def comparison(desk: Desk, post_id: PostId) -> Comparison:
    """Return a post beside what was last approved of it. Raises Refused, Damaged."""
    with desk.reading() as records:
        post = records.posts.get(post_id)
        people = {one.id: one for one in records.people.all()}
        authors = {one.author_id for one in records.posts.authors(post_id)}
        yes = [one for one in records.approvals.of(post_id) if one.decision is Decision.APPROVED]
        last = yes[-1] if yes else None
        now = _now(desk, records, post, people)
        approved = None if last is None else _approved(desk, records, last, people)
        return Comparison(
            post=post,
            unit=next(one for one in records.people.units() if one.id == post.unit_id),
            author=people[post.created_by],
            now=now,
            approved=approved,
            is_void=last is not None and last.digest != post.digest,
            barred=_barred(desk, post, authors),
            approvers=tuple(
                one for one in people.values() if one.holds(Role.APPROVER) and one.id not in authors
            ),
            notes=_notes(records, post_id, people),
            sizes=records.reviews.sizes(_files(now) | (set() if approved is None else _files(approved))),
        )


def _files(side: Side) -> set[str]:
    told = () if side.manifest is None else side.manifest.dispatches
    return {one.sha256 for dispatch in told for one in dispatch.pictures}


def _now(desk: Desk, records: Records, post: Post, people: dict[PersonId, Person]) -> Side:
    head = records.reviews.version(post.version_id)
    submitted = [one for one in records.audit.of(post.id) if one.verb == "post.submitted"]
    asked = submitted[-1] if submitted and submitted[-1].detail.get("version") == head.number else None
    by = {one.login: one for one in people.values()}.get(asked.login) if asked else people[head.author_id]
    late = timedelta(seconds=records.settings.get().lateness_s)
    return Side(
        version_id=post.version_id,
        version=head.number,
        at=asked.at if asked else head.saved_at,
        by=by or people[head.author_id],
        content=head.content,
        channels=channels_of(records, head.content),
        manifest=_sealed(records, post),
        digest=post.digest,
        checked=_checked(
            desk, records, head.content, desk.clock.now() - late, overrides_of(records, post.id)
        ),
    )


def _sealed(records: Records, post: Post) -> Manifest | None:
    """Return what would go out: what was submitted, or, of a draft, what would be."""
    if post.digest is None:
        return None
    sealed = sealed_manifest(records, post.content)
    if sealed is not None and sealed.digest == post.digest:
        return unseal(sealed.text, sealed.digest)
    return records.approvals.manifest(post.digest)


def _approved(desk: Desk, records: Records, approval: Approval, people: dict[PersonId, Person]) -> Side:
    version: Snapshot = records.reviews.version(approval.version_id)
    return Side(
        version_id=approval.version_id,
        version=version.number,
        at=approval.at,
        by=people[approval.approver_id],
        content=version.content,
        channels=channels_of(records, version.content),
        manifest=records.approvals.manifest(approval.digest),
        digest=approval.digest,
        checked=_checked(desk, records, version.content, approval.at),
    )


def _checked(
    desk: Desk,
    records: Records,
    content: Content,
    not_before: datetime,
    overrides: tuple[Override, ...] = (),
) -> Checked:
    around = surroundings(desk, records, content, not_before)
    told = outcome(content, channels_of(records, content), around)
    left = standing(told.findings, overrides)
    gone = tuple(one for one in told.findings if one not in left)
    return Checked(found=left, passed=told.passed, overridden=gone)


def _barred(desk: Desk, post: Post, authors: set[PersonId]) -> Barred | None:
    if post.state is not State.IN_REVIEW:
        return Barred.STATE
    if not desk.person.holds(Role.APPROVER):
        return Barred.ROLE
    return Barred.AUTHOR if desk.person.id in authors else None


def _notes(records: Records, post_id: PostId, people: dict[PersonId, Person]) -> tuple[Noted, ...]:
    notes = records.notes.of(post_id)
    versions = {one: records.reviews.version(one) for one in {note.version_id for note in notes}}
    return tuple(
        Noted(
            note=note,
            author=people[note.author_id],
            settled_by=None if note.resolved_by is None else people[note.resolved_by],
            version=versions[note.version_id].number,
            words=_words(records, versions[note.version_id].content, note.place),
            asset_id=_picture(versions[note.version_id].content, note.place),
            answers=tuple((one, people[one.author_id]) for one in notes if one.reply_to == note.id),
        )
        for note in notes
        if note.reply_to is None
    )


def _words(records: Records, content: Content, place: str | None) -> str:
    """Return the words of a caption that a note is pinned to, as they stood when it was written."""
    field, _, span = (place or "").partition("@")
    first, _, end = span.partition("-")
    if not field.endswith("caption") or not (first.isdecimal() and end.isdecimal()):
        return ""
    network = field.removesuffix("caption").removesuffix(".")
    own = [one.id for one in channels_of(records, content) if one.network.value == network]
    caption = content.caption_on(own[0]) if own else content.caption
    return caption[int(first) : int(end)]


def _picture(content: Content, place: str | None) -> AssetId | None:
    """Return the picture that a note is pinned to, as it stood when it was written."""
    field, _, number = (place or "").partition("@")[0].partition(".")
    if field != "media" or not number.isdecimal() or not 0 < int(number) <= len(content.media):
        return None
    return content.media[int(number) - 1].asset_id
