"""Tells the sample story into a demo workspace: sixty posts over three months, each on its own course.

People write, submit, approve and send back through the very verbs of the desk, each at the time of the story,
so versions, approvals and the audit trail are real. Only the networks are missing: what went out is written
as the publisher would have left it (``sample_sending``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from typing_extensions import override

from planner.content.changed import Changed
from planner.content.channel import Channel
from planner.content.ids import ChannelId, NoteId, PostId
from planner.desk.checking import checked_content
from planner.desk.demo import DEMO_START, seated
from planner.desk.desk import Desk
from planner.desk.mark import mark
from planner.desk.note import settle_note, write_note
from planner.desk.override import given_overrides, take_back
from planner.desk.override import override_findings as let_pass
from planner.desk.pitch import pitch
from planner.desk.propose_hour import propose_hour
from planner.desk.review import approve, request_changes
from planner.desk.sample_moments import Moment, moments, scenes, submitted
from planner.desk.sample_pictures import missing_recipes, photographed, rendered
from planner.desk.sample_script import (
    Approve,
    Cancel,
    CountAgain,
    Course,
    Edit,
    Fail,
    GoOut,
    LetPass,
    Lose,
    MarkWaiting,
    Note,
    Pitch,
    ProposeHour,
    Script,
    SendBack,
    Settle,
    Submit,
    Write,
    read_script,
)
from planner.desk.sample_sending import send
from planner.desk.schedule import cancel
from planner.desk.submit import submit
from planner.desk.write_post import create_post, edit_post
from planner.store.records import Records
from planner.store.workspace import Workspace

TOLD = "sample.told"
"""The entry in the audit trail which says that the story stands in this workspace."""

NOWHERE = "http://127.0.0.1:9"
"""Where the accounts point until a sandbox is connected: the loopback's discard port, which is dead."""

Progress = Callable[[int, int], None]
"""Hears how many pieces of work are done, of how many; called in the thread that asked for the story."""


def tell_story(desk: Desk, on_progress: Progress) -> None:
    """Fill a demo workspace with the sample story; where it stands already, nothing happens.

    Its posts appear all at once or not at all. Accounts that are connected are used; where there are none,
    the two that a sandbox is born with are entered. Raises Unavailable (disk, lock).
    """
    if is_told(desk):
        return
    script = read_script()
    _open_accounts(desk, script)
    drawn = scenes(script)
    count = _Count(on_progress, total=2 * len(drawn) + sum(map(_beats, script.posts)))
    hand = script.pictures_added
    with photographed(_at(seated(desk, hand.by), hand.at), drawn, count.tick) as album:
        story = moments(desk, script, album.assets)
        groups = missing_recipes(desk, submitted(story))
        count.expect(len(groups) - len(drawn))
        renditions = rendered(desk, album, groups, count.tick)
    with desk.workspace.writing() as records:
        if _stands(records):
            return
        for rendition in renditions:
            records.assets.keep_rendition(rendition)
        teller = _Teller(replace(desk, workspace=_InOneGo(desk.workspace, records), listeners=[]))
        for moment in sorted(story, key=lambda one: one.beat.at):
            teller.tell(moment)
            count.tick()
        touched = teller.close()
    desk.announce(Changed(verb=TOLD, touched=touched))


def _beats(course: Course) -> int:
    return len(course.steps) + len(course.notes) + sum(one.done_at is not None for one in course.notes)


def is_told(desk: Desk) -> bool:
    """Tell whether the story stands in this workspace."""
    with desk.reading() as records:
        return _stands(records)


def _stands(records: Records) -> bool:
    entries = records.audit.of(records.settings.get().workspace_id)
    return any(entry.verb == TOLD for entry in entries)


class _Count:
    """Counts what is done."""

    def __init__(self, on_progress: Progress, *, total: int) -> None:
        self._on_progress, self._total, self._done = on_progress, total, 0

    def tick(self) -> None:
        self._done += 1
        self._on_progress(self._done, self._total)

    def expect(self, more: int) -> None:
        """Correct the sum by what turned out to be more, or less."""
        self._total += more


class _StandingClock:
    """A clock that stands at one moment of the story."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    async def sleep(self, seconds: float) -> None:
        raise RuntimeError(f"nothing of the story waits, not even {seconds} s")


class _InOneGo(Workspace):
    """The workspace within one transaction: all verbs of the story write together, and are kept together."""

    def __init__(self, workspace: Workspace, records: Records) -> None:
        super().__init__(workspace.root, workspace.engine)
        self._records = records

    @override
    @contextmanager
    def reading(self) -> Iterator[Records]:
        yield self._records

    @override
    @contextmanager
    def writing(self) -> Iterator[Records]:
        yield self._records


class _Teller:
    """Lets people do what the story says, one moment after the other."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._people: dict[str, Desk] = {}
        self._posts: dict[str, PostId] = {}
        self._notes: dict[tuple[str, datetime], NoteId] = {}

    def tell(self, moment: Moment) -> None:
        """Do what one beat says, as the person whom it says it of."""
        beat, course = moment.beat, moment.course
        match beat:
            case Write() | Pitch() | Edit():
                self._write(moment, beat)
            case Submit():
                submit(self._seat(course.author, beat.at), self._posts[course.post])
            case GoOut():
                send(_at(self._desk, beat.at), self._posts[course.post])
            case Fail() | Lose():
                send(_at(self._desk, beat.at), self._posts[course.post], beat)
            case Note() | Settle():
                self._note(moment, beat)
            case Approve() | SendBack() | ProposeHour() | MarkWaiting() | Cancel():
                _review(self._seat(course.reviewer, beat.at), self._posts[course.post], beat)
            case LetPass() | CountAgain():
                _override(self._seat(course.reviewer, beat.at), self._posts[course.post], beat)
            case _:
                assert_never(beat)

    def close(self) -> frozenset[str]:
        """Write that the story is told, and return the posts of it."""
        with _at(self._desk, DEMO_START).change(TOLD) as change:
            change.audit(change.records.settings.get().workspace_id, posts=len(self._posts))
        return frozenset(self._posts.values())

    def _write(self, moment: Moment, beat: Write | Pitch | Edit) -> None:
        author, slug = self._seat(moment.course.author, beat.at), moment.course.post
        if moment.content is None:
            raise ValueError(f"nothing to write: {slug}")
        if isinstance(beat, Edit):
            edit_post(author, self._posts[slug], moment.content)
            return
        verb = pitch if isinstance(beat, Pitch) else create_post
        self._posts[slug] = verb(author, moment.content, unit_code=moment.unit).id

    def _note(self, moment: Moment, beat: Note | Settle) -> None:
        if isinstance(beat, Settle):
            settle_note(self._seat(beat.note.by, beat.at), self._notes[moment.course.post, beat.note.at])
            return
        desk, post_id = self._seat(beat.by, beat.at), self._posts[moment.course.post]
        with desk.reading() as records:
            version_id = records.posts.get(post_id).version_id
        note = write_note(desk, post_id, beat.text, version_id=version_id, place=beat.pin)
        self._notes[moment.course.post, beat.at] = note.id

    def _seat(self, login: str, at: datetime) -> Desk:
        if login not in self._people:
            self._people[login] = seated(self._desk, login)
        return _at(self._people[login], at)


def _review(
    desk: Desk, post_id: PostId, beat: Approve | SendBack | ProposeHour | MarkWaiting | Cancel
) -> None:
    match beat:
        case Approve():
            approve(desk, post_id)
        case SendBack():
            request_changes(desk, post_id, note=beat.note)
        case ProposeHour():
            propose_hour(desk, post_id, beat.hour)
        case MarkWaiting():
            mark(desk, post_id, beat.mark, reason=beat.note)
        case Cancel():
            cancel(desk, post_id)
        case _:
            assert_never(beat)


def _override(desk: Desk, post_id: PostId, beat: LetPass | CountAgain) -> None:
    if isinstance(beat, CountAgain):
        take_back(desk, [one.override.id for one in given_overrides(desk, post_id)])
        return
    with desk.reading() as records:
        content = records.posts.get(post_id).content
    found = checked_content(desk, content).findings
    let_pass(desk, post_id, [one for one in found if one.code == beat.rule], beat.reason)


def _at(desk: Desk, moment: datetime) -> Desk:
    """Return the desk at a moment of the story; everybody sits at a computer of their own."""
    account = f"contoh-{desk.person.login}"
    return replace(desk, clock=_StandingClock(moment), os_account=account, listeners=[])


def _open_accounts(desk: Desk, script: Script) -> None:
    """Enter the sandbox's accounts, unless accounts stand there already."""
    with desk.reading() as records:
        if records.channels.all():
            return
    hand = script.accounts_connected
    for told in script.accounts:
        channel = Channel(
            id=ChannelId(told.id),
            network=told.network,
            name=told.name,
            remote_id=told.remote_id,
            page_id=told.page_id,
            graph=NOWHERE,
            is_sandbox=True,
            token_expires_at=told.token_expires_at,
        )
        with _at(seated(desk, hand.by), hand.at).change("channel.connected") as change:
            change.records.channels.put(channel)
            change.audit(channel.id, network=told.network.value, name=told.name, remote_id=told.remote_id)
