"""Random people with random roles do random things to posts: what is queued is always what was approved."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import event
from typing_extensions import override

from given import NOON, StillClock, a_content, limits, no_power_cuts
from planner.content.channel import Channel
from planner.content.errors import Refused
from planner.content.ids import PersonId, PostId, new_id
from planner.content.people import Person, Role
from planner.content.post import Content
from planner.content.state import PublicationState, State, sum_of
from planner.desk.desk import Desk
from planner.desk.hold import retry
from planner.desk.review import approve, request_changes
from planner.desk.schedule import cancel, schedule
from planner.desk.submit import submit
from planner.desk.write_post import create_post, edit_post
from planner.publish.sealing import sealed_manifest
from planner.store.records import Records
from planner.store.verification import verify
from planner.store.workspace import open_workspace

from .office import put_publications

P = PublicationState
NOT_QUEUED = {State.DRAFT, State.IN_REVIEW, State.CHANGES_REQUESTED, State.APPROVED, State.CANCELLED}
USEFUL = (
    frozenset({Role.CONTRIBUTOR}),
    frozenset({Role.APPROVER}),
    frozenset({Role.PUBLISHER}),
    frozenset({Role.CONTRIBUTOR, Role.APPROVER}),
    frozenset[Role](),
)
"""What each holds beside what is drawn, so that something happens."""

captions = st.sampled_from(["Satu", "Dua", "Satu", "Dua", ""])
titles = st.sampled_from(["Judul", "Judul lain"])
hours = st.sampled_from([None, NOON + timedelta(hours=1), NOON + timedelta(hours=2)])
writers, approvers, publishers = (st.sampled_from([one, one, one, 0, 1, 2, 3, 4]) for one in (0, 1, 2))
"""Mostly those who may, sometimes somebody else."""

which = st.integers(0, 1)


class Office(RuleBasedStateMachine):
    """Five people with roles that hypothesis chose, one channel of text, and a few posts."""

    founded: Path

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        root = Path(self._folder.name) / "workspace"
        shutil.copytree(self.founded, root)
        self.workspace = open_workspace(root)
        event.listen(self.workspace.engine, "connect", no_power_cuts)
        self.clock = StillClock()
        self.desks: list[Desk] = []
        self.posts: list[PostId] = []
        self.channels = self._channels()
        self.limits = limits()

    def _channels(self) -> tuple[Channel, ...]:
        with self.workspace.reading() as records:
            return tuple(one for one in records.channels.all() if one.network.value == "facebook")

    @initialize(
        drawn=st.lists(st.frozensets(st.sampled_from(Role)), min_size=5, max_size=5),
        captions=st.lists(captions, min_size=1, max_size=2),
        at=hours,
    )
    def arrive(self, drawn: list[frozenset[Role]], captions: list[str], at: datetime | None) -> None:
        with self.workspace.writing() as records:
            unit = records.people.desk_unit()
            for number, roles in enumerate(drawn):
                login = f"p{number}"
                person = Person(
                    id=PersonId(new_id()),
                    login=login,
                    name=login,
                    unit_id=unit.id,
                    roles=roles | USEFUL[number],
                )
                records.people.add(person)
                desk = Desk(workspace=self.workspace, clock=self.clock, person=person, limits=self.limits)
                self.desks.append(desk)
        for caption in captions:
            self.create(0, caption, at)

    def _try(self, verb: Callable[..., Any], person: int, *told: Any, **more: Any) -> Any:  # noqa: ANN401  any verb
        try:
            return verb(self.desks[person], *told, **more)
        except Refused:
            return None

    def _post(self, number: int) -> PostId:
        return self.posts[-1 - number % len(self.posts)]

    def _content(self, number: int) -> Content:
        with self.workspace.reading() as records:
            return records.posts.get(self._post(number)).content

    @rule(person=writers, caption=captions, at=hours)
    def create(self, person: int, caption: str, at: datetime | None) -> None:
        channels = tuple(one.id for one in self.channels)
        content = a_content(caption=caption, channels=channels, publish_at=at)
        post = self._try(create_post, person, content)
        if post is not None:
            self.posts.append(post.id)

    @rule(person=writers, number=which, caption=captions)
    def edit_caption(self, person: int, number: int, caption: str) -> None:
        content = replace(self._content(number), caption=caption)
        self._try(edit_post, person, self._post(number), content)

    @rule(person=st.integers(0, 4), number=which, title=titles)
    def edit_title(self, person: int, number: int, title: str) -> None:
        self._try(edit_post, person, self._post(number), replace(self._content(number), title=title))

    @rule(person=writers, number=which, at=hours)
    def edit_hour(self, person: int, number: int, at: datetime | None) -> None:
        self._try(edit_post, person, self._post(number), replace(self._content(number), publish_at=at))

    @rule(person=writers, number=which)
    def submit(self, person: int, number: int) -> None:
        self._try(submit, person, self._post(number))

    @rule(person=approvers, number=which)
    def approve(self, person: int, number: int) -> None:
        self._try(approve, person, self._post(number), reason="Uji")

    @rule(caption=captions, at=hours, writer=st.sampled_from([0, 0, 3]), approver=st.sampled_from([1, 1, 3]))
    def bring_on_its_way(self, caption: str, at: datetime | None, writer: int, approver: int) -> None:
        """What happens most: written, submitted, approved; sometimes one person tries both."""
        self.create(writer, caption, at)
        self.submit(writer, 0)
        self.approve(approver, 0)

    @rule(person=approvers, number=which)
    def request_changes(self, person: int, number: int) -> None:
        self._try(request_changes, person, self._post(number), note="Perbaiki")

    @rule(person=st.one_of(publishers, approvers), number=which, at=hours.filter(bool))
    def schedule(self, person: int, number: int, at: datetime) -> None:
        self._try(schedule, person, self._post(number), at)

    @rule(person=publishers, number=which)
    def cancel(self, person: int, number: int) -> None:
        self._try(cancel, person, self._post(number))

    @rule(number=which, state=st.sampled_from([P.SENDING, P.UNCONFIRMED, P.FAILED, P.PUBLISHED]))
    def publish(self, number: int, state: P) -> None:
        """What a publisher would do to what is queued."""
        with self.workspace.reading() as records:
            publications = records.publications.of(self._post(number))
        if any(one.state in {P.QUEUED, P.SENDING} for one in publications):
            put_publications(self.desks[0], self._post(number), state)

    @rule(person=publishers, number=which)
    def retry(self, person: int, number: int) -> None:
        with self.workspace.reading() as records:
            publications = records.publications.of(self._post(number))
        for one in publications:
            self._try(retry, person, one.id)

    @rule(minutes=st.integers(1, 90))
    def time_passes(self, minutes: int) -> None:
        self.clock.advance(minutes=minutes)

    @invariant()
    def what_is_queued_is_what_was_approved_by_no_author(self) -> None:
        with self.workspace.reading() as records:
            for post_id in self.posts:
                self._check_queue(records, post_id)

    def _check_queue(self, records: Records, post_id: PostId) -> None:
        post = records.posts.get(post_id)
        authors = {one.author_id for one in records.posts.authors(post_id)}
        publications = records.publications.of(post_id)
        for one in publications:
            if one.state not in {P.QUEUED, P.OVERDUE}:
                continue
            approval = records.approvals.standing(post_id, one.digest)
            assert approval is not None
            assert approval.id == one.approval_id
            assert approval.approver_id not in authors
            sealed = sealed_manifest(records, post.content)
            assert sealed is not None
            assert sealed.digest == post.digest == one.digest
            assert one.due_at == post.due_at or one.released

    @invariant()
    def each_post_stands_where_its_publications_stand(self) -> None:
        with self.workspace.reading() as records:
            for post_id in self.posts:
                post = records.posts.get(post_id)
                parts = [one.state for one in records.publications.of(post_id)]
                alive = [part for part in parts if part is not P.CANCELLED]
                if post.state in NOT_QUEUED:
                    assert not alive, (post.state, alive)
                else:
                    assert post.state is sum_of(alive), (post.state, alive)

    @override
    def teardown(self) -> None:
        faults = verify(self.workspace).faults
        self.workspace.close()
        self._folder.cleanup()
        assert faults == ()


def test_the_course_of_posts(founded: Path) -> None:
    Office.founded = founded
    run_state_machine_as_test(Office, settings=settings(max_examples=20, stateful_step_count=40))
