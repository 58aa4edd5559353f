"""The sample story as it is written down: ``story.json`` beside ``posts.json``, read strictly."""

from __future__ import annotations

import re
from datetime import datetime

import msgspec
from msgspec import UNSET, UnsetType

from planner.assets import resources
from planner.content.channel import Network
from planner.content.post import Mark
from planner.desk.demo import sample_posts
from planner.desk.document import Document, parse_document


class Beat(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, tag_field="do"):
    """Something that happens to a post, at its time."""

    at: datetime


class Writing(Beat, kw_only=True):
    """A version; ``changes`` is a post document laid over what was written before."""

    changes: msgspec.Raw | UnsetType = msgspec.field(default=UNSET, name="with")


class Write(Writing, tag="write"):
    """The author writes the first version."""


class Pitch(Writing, tag="pitch"):
    """The author writes down an idea."""


class Edit(Writing, tag="edit"):
    """The author writes another version."""


class Submit(Beat, tag="submit"):
    """The author sends it to review."""


class Approve(Beat, tag="approve"):
    """The reviewer says yes."""


class SendBack(Beat, tag="send_back"):
    """The reviewer asks for changes."""

    note: str


class LetPass(Beat, tag="let_pass"):
    """The reviewer overrides what a rule says."""

    rule: str
    reason: str


class CountAgain(Beat, tag="count_again"):
    """The reviewer takes the overrides back."""


class ProposeHour(Beat, tag="propose_hour"):
    """The reviewer notes an hour for what was approved without one."""

    hour: datetime


class MarkWaiting(Beat, tag="mark"):
    """The reviewer says why it waits."""

    mark: Mark
    note: str


class Cancel(Beat, tag="cancel"):
    """The reviewer cancels it."""


class GoOut(Beat, tag="go_out"):
    """It goes live on all its channels."""


class Fail(Beat, tag="fail"):
    """It goes live, but on one network it stopped before a step of the publisher's plan."""

    network: Network
    before: str
    code: str
    detail: str
    tries: int


class Lose(Beat, tag="lose"):
    """It goes live, but one network's answer to a step was lost, and nothing was found."""

    network: Network
    before: str
    reason: str


Happening = (
    Write
    | Pitch
    | Edit
    | Submit
    | Approve
    | SendBack
    | LetPass
    | CountAgain
    | ProposeHour
    | MarkWaiting
    | Cancel
    | GoOut
    | Fail
    | Lose
)


class Note(msgspec.Struct, forbid_unknown_fields=True):
    """What somebody said beside a post, ``pin`` its place; ``done_at``: its author called it settled."""

    at: datetime
    by: str
    text: str
    pin: str
    done_at: datetime | None = None


class Settle(msgspec.Struct, forbid_unknown_fields=True):
    """The author of a note calls it settled."""

    at: datetime
    note: Note


class Course(msgspec.Struct, forbid_unknown_fields=True):
    """The course of one post: ``post`` is the slug of its title, ``state`` where it ends."""

    post: str
    author: str
    reviewer: str
    state: str
    steps: list[Happening]
    notes: list[Note] = []


class Account(msgspec.Struct, forbid_unknown_fields=True):
    """An account that the sandbox is born with. Its id is fixed, for the digests of all posts hang on it."""

    id: str
    network: Network
    name: str
    remote_id: str
    page_id: str
    token_expires_at: datetime


class Hand(msgspec.Struct, forbid_unknown_fields=True):
    """Who did something, and when."""

    at: datetime
    by: str


class Script(msgspec.Struct, forbid_unknown_fields=True):
    """The whole story."""

    accounts_connected: Hand
    pictures_added: Hand
    accounts: list[Account]
    posts: list[Course]


def read_script() -> Script:
    """Return the story as written."""
    return msgspec.json.decode((resources() / "sample" / "story.json").read_bytes(), type=Script)


def documents() -> dict[str, Document]:
    """Return the sample posts by the slug of their title; fresh ones, to be changed at will."""
    return {slug(str(document.title)): document for document in sample_posts()}


def changes_of(writing: Writing) -> Document | None:
    """Return what a version changes, as a post document."""
    return parse_document(bytes(writing.changes)) if isinstance(writing.changes, msgspec.Raw) else None


def slug(title: str) -> str:
    """Return a title as the story names it: small letters and digits, with hyphens between."""
    return "-".join(re.findall("[a-z0-9]+", title.lower()))
