"""What a network, a person or another publisher can do to a post on its way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from planner.content.channel import ChannelState, Network, Strategy
from planner.content.errors import PlannerError
from planner.content.post import Post
from planner.content.state import PublicationState, State
from planner.desk.accounts import check_accounts, connect_sandbox
from planner.desk.demo import seated
from planner.desk.hold import decide, pause, resume, retry
from planner.desk.publishing import publish_now
from planner.desk.schedule import cancel, schedule
from planner.desk.write_post import edit_post
from publish.stage import KINDS, Stage

P = PublicationState
FACEBOOK, INSTAGRAM = "facebook photo", "instagram photo"


def captions(stage: Stage) -> list[object]:
    return [one["caption"] for one in stage.sandbox.published()]


def silent(_: object) -> None:
    """Nobody listens."""


class TestNetwork:
    def test_without_a_network_everything_stays_queued(self, stage: Stage) -> None:
        post = stage.approved(FACEBOOK, "Luring")
        stage.sandbox.stop()
        report = stage.publish()
        assert [one.publication.reason for one in report.waiting] == ["no-network"]
        assert stage.only_publication(post).state is P.QUEUED
        stage.sandbox.restart()
        stage.publish_until_quiet()
        assert captions(stage) == ["Luring"]

    def test_a_rate_limit_rests_the_account_until_it_has_passed(self, patient_stage: Stage) -> None:
        stage = patient_stage
        stage.approved(FACEBOOK, "Pelan")
        limit = {"code": 32, "message": "Page request limit reached"}
        stage.sandbox.fault(match={"method": "POST"}, do="error", error=limit, times=1)
        (waiting,) = stage.publish().waiting
        assert waiting.publication.reason == "rate-limited"
        assert captions(stage) == []
        calls = len(stage.sandbox.journal())
        stage.publish()
        assert len(stage.sandbox.journal()) == calls
        stage.publish_until_quiet()
        assert captions(stage) == ["Pelan"]

    def test_an_expired_token_pauses_the_queue_and_says_so(self, stage: Stage) -> None:
        post = stage.approved(FACEBOOK, "Izin")
        stage.sandbox.expire("page")
        (waiting,) = stage.publish().waiting
        assert waiting.publication.reason == "account-token-dead"
        assert stage.channel(Network.FACEBOOK).state is ChannelState.TOKEN_DEAD
        stage.publish()
        assert captions(stage) == []
        stage.sandbox.restore_tokens()
        asyncio.run(connect_sandbox(stage.desk, stage.sandbox.url))
        stage.publish_until_quiet()
        assert captions(stage) == ["Izin"]
        assert stage.only_publication(post).state is P.PUBLISHED

    def test_a_token_that_dies_between_two_steps_loses_nothing(self, patient_stage: Stage) -> None:
        stage = patient_stage
        stage.approved("facebook 2 photos", "Di tengah")
        dead = {"code": 190, "error_subcode": 463, "message": "expired"}
        stage.sandbox.fault(match={"method": "POST"}, do="error", error=dead, skip=2, times=1)
        stage.publish()
        assert captions(stage) == []
        asyncio.run(check_accounts(stage.desk))
        stage.publish_until_quiet()
        assert captions(stage) == ["Di tengah"]

    def test_a_refused_picture_stops_the_whole_post(self, stage: Stage) -> None:
        post = stage.approved("facebook 2 photos", "Dua foto")
        bad = {"code": 100, "error_subcode": 1366046, "message": "unreadable"}
        stage.sandbox.fault(match={"path": ".*/photos"}, do="error", error=bad, skip=1, times=1)
        (failed,) = stage.publish().failed
        assert failed.publication.error_code == "photo-unreadable"
        assert captions(stage) == []
        deletions = [one for one in stage.sandbox.journal() if one["method"] == "DELETE"]
        assert len(deletions) == 1
        publisher = seated(stage.desk, "sari")
        retry(publisher, stage.only_publication(post).id)
        stage.publish_until_quiet()
        assert captions(stage) == ["Dua foto"]

    def test_a_spam_verdict_on_a_live_post_is_no_failure_and_rests_the_account(
        self, patient_stage: Stage
    ) -> None:
        stage = patient_stage
        post = stage.approved(INSTAGRAM, "Bukan spam")
        spam = {"code": 4, "error_subcode": 2207051, "message": "action is blocked"}
        stage.sandbox.fault(match={"path": ".*media_publish"}, do="error", error=spam, after=True, times=1)
        stage.publish_until_quiet()
        assert captions(stage) == ["Bukan spam"]
        assert stage.only_publication(post).remote_id == stage.sandbox.published()[0]["id"]
        second = stage.approved(INSTAGRAM, "Sesudahnya")
        stage.publish()
        assert stage.only_publication(second).state is P.QUEUED


class TestWorlds:
    @pytest.mark.may_warn
    def test_a_page_that_shows_drafts_at_once_changes_the_strategy(self, stage: Stage) -> None:
        stage.sandbox.world(draft_with_media_public=True)
        first = stage.approved(FACEBOOK, "Pertama")
        stage.publish_until_quiet()
        assert captions(stage) == ["Pertama"]
        assert stage.only_publication(first).state is P.PUBLISHED
        assert stage.channel(Network.FACEBOOK).strategy is Strategy.CREATE_PUBLIC_LAST
        stage.approved(FACEBOOK, "Kedua")
        stage.publish_until_quiet()
        assert sorted(map(str, captions(stage))) == ["Kedua", "Pertama"]

    @pytest.mark.parametrize("cut", ["drop_after", "truncate"])
    def test_a_public_create_whose_answer_is_lost_is_found_and_not_repeated(
        self, patient_stage: Stage, cut: str
    ) -> None:
        stage = patient_stage
        show_drafts(stage)
        post = stage.approved(FACEBOOK, "Terbuka")
        stage.sandbox.fault(match={"path": ".*/feed", "method": "POST"}, do=cut, times=1)
        stage.publish_until_quiet()
        assert captions(stage) == ["Terbuka"]
        assert stage.only_publication(post).state is P.PUBLISHED

    def test_a_public_create_that_is_nowhere_waits_for_a_person(self, patient_stage: Stage) -> None:
        stage = patient_stage
        show_drafts(stage)
        post = stage.approved("facebook text", "Entah")
        stage.sandbox.fault(match={"path": ".*/feed", "method": "POST"}, do="drop_before", times=1)
        stage.publish_until_quiet()
        mine = stage.only_publication(post)
        assert (mine.state, mine.reason) == (P.UNCONFIRMED, "not-found")
        assert captions(stage) == []
        publisher = seated(stage.desk, "sari")
        assert stage.tried(lambda: retry(publisher, mine.id)) is not None
        decide(publisher, mine.id, remote_id=None)
        retry(publisher, mine.id)
        stage.publish_until_quiet()
        assert captions(stage) == ["Entah"]

    def test_a_container_that_nobody_can_read_is_published_once_by_the_clock(
        self, patient_stage: Stage
    ) -> None:
        stage = patient_stage
        stage.sandbox.world(container_unreadable=True)
        post = stage.approved(INSTAGRAM, "Buta")
        stage.publish_until_quiet()
        assert captions(stage) == ["Buta"]
        assert stage.only_publication(post).state is P.PUBLISHED

    def test_a_lost_publish_of_an_unreadable_container_is_found_in_the_list(
        self, patient_stage: Stage
    ) -> None:
        stage = patient_stage
        stage.sandbox.world(container_unreadable=True, list_lag_s=30)
        post = stage.approved(INSTAGRAM, "Buta dan hilang")
        stage.sandbox.fault(match={"path": ".*media_publish"}, do="drop_after", times=1)
        stage.publish_until_quiet()
        assert captions(stage) == ["Buta dan hilang"]
        assert stage.only_publication(post).remote_id == stage.sandbox.published()[0]["id"]

    def test_two_equal_posts_that_match_are_left_to_a_person(self, patient_stage: Stage) -> None:
        stage = patient_stage
        account = stage.channel(Network.INSTAGRAM)
        stage.sandbox.world(list_lag_s=40)
        post = stage.approved(INSTAGRAM, "Kembar")
        stage.sandbox.fault(match={"path": ".*media_publish"}, do="drop_after", times=1)
        stage.publish()
        twin_on(stage, account.remote_id, "Kembar")
        stage.publish_until_quiet()
        mine = stage.only_publication(post)
        assert (mine.state, mine.reason) == (P.UNCONFIRMED, "two-match")
        real = str(stage.sandbox.published()[0]["id"])
        decide(seated(stage.desk, "sari"), mine.id, remote_id=real)
        stage.publish_until_quiet()
        decided = stage.only_publication(post)
        assert (decided.state, decided.remote_id) == (P.PUBLISHED, real)
        assert decided.permalink

    def test_a_person_who_names_a_post_that_is_not_live_is_not_believed(self, patient_stage: Stage) -> None:
        stage = patient_stage
        show_drafts(stage)
        post = stage.approved("facebook text", "Salah tunjuk")
        stage.sandbox.fault(match={"path": ".*/feed", "method": "POST"}, do="drop_before", times=1)
        stage.publish_until_quiet()
        mine = stage.only_publication(post)
        decide(seated(stage.desk, "sari"), mine.id, remote_id=f"{mine.channel_id[:3]}_1")
        stage.publish_until_quiet()
        assert stage.only_publication(post).state is not P.PUBLISHED

    def test_an_expired_container_is_made_anew(self, patient_stage: Stage) -> None:
        stage = patient_stage
        stage.approved(INSTAGRAM, "Kedaluwarsa")
        stage.sandbox.world(quota_used=50, quota_total=50)
        stage.publish()
        stage.sandbox.expire_containers()
        stage.sandbox.world(quota_used=0)
        stage.publish_until_quiet()
        assert captions(stage) == ["Kedaluwarsa"]

    def test_a_full_quota_waits(self, patient_stage: Stage) -> None:
        stage = patient_stage
        stage.sandbox.world(quota_total=1)
        stage.approved(INSTAGRAM, "Satu")
        second = stage.approved(INSTAGRAM, "Dua")
        report = stage.publish()
        assert [one.publication.reason for one in report.waiting] == ["quota"]
        assert stage.only_publication(second).state is P.QUEUED

    def test_a_missing_permalink_never_fails_a_post(self, patient_stage: Stage) -> None:
        stage = patient_stage
        stage.sandbox.world(permalink_missing_reads=2)
        post = stage.approved(INSTAGRAM, "Alamat")
        stage.publish_until_quiet()
        assert stage.only_publication(post).permalink


class TestPeople:
    @pytest.mark.parametrize("kind", [FACEBOOK, INSTAGRAM])
    def test_editing_moving_or_cancelling_meanwhile_never_doubles_or_mixes(
        self, patient_stage: Stage, kind: str, record_property: Callable[[str, object], None]
    ) -> None:
        stage = patient_stage
        mark = 0
        stage.approved(kind, "hitung")
        events: list[str] = []
        stage.publish(lambda news: events.append(news.verb))
        for number in range(len(events)):
            for act, deed in ACTS.items():
                mark += 1
                caption = f"{kind} {act} {number} {mark}"
                post = stage.approved(kind, caption)
                meddle = Meddler(stage, post, deed, number)
                stage.publish_until_quiet(meddle)
                live = stage.live(caption)
                assert len(live) == (0 if meddle.worked else 1), (act, number, meddle.refused)
                assert not stage.live(f"{caption} diubah")
        done = f"{mark} acts: 0 twice, 0 mixed, refused or voided"
        record_property("five cuts", f"{kind}|person meanwhile|{done}")

    def test_an_edit_after_approval_voids_it_and_nothing_is_sent(self, stage: Stage) -> None:
        post = stage.approved(FACEBOOK, "Disetujui")
        edit_post(seated(stage.desk, "ayu"), post.id, replace(post.content, caption="Diubah"))
        report = stage.publish()
        assert (report.published, report.failed, captions(stage)) == ((), (), [])

    def test_content_changed_behind_the_desk_is_refused_at_the_gate(self, stage: Stage) -> None:
        post = stage.approved(FACEBOOK, "Asli")
        with stage.desk.workspace.writing() as records:
            current = records.posts.get(post.id)
            changed = replace(current, content=replace(current.content, caption="Palsu"))
            tampered = replace(changed, version_number=99, version_id=type(post.version_id)("x" * 36))
            records.posts.put(tampered)
            from planner.store.posts import VersionKind  # noqa: PLC0415  only to forge a row

            author = seated(stage.desk, "ayu").authorship
            records.posts.add_version(
                tampered, author, parent=None, at=stage.clock.now(), kind=VersionKind.EDIT
            )
        (failed,) = stage.publish().failed
        assert failed.publication.error_code == "content-changed"
        assert captions(stage) == []

    def test_a_hidden_stray_of_a_cancelled_post_is_removed(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post = stage.approved(FACEBOOK, "Batal")
        stage.sandbox.fault(match={"path": ".*/feed"}, do="status", status=503, times=1)
        dead = {"code": 32, "message": "limit"}
        stage.sandbox.fault(match={"path": ".*/feed"}, do="error", error=dead, times=9)
        stage.publish()
        cancelled = stage.tried(lambda: cancel(seated(stage.desk, "sari"), post.id))
        stage.sandbox.clear_faults()
        stage.publish_until_quiet()
        deleted = [one for one in stage.sandbox.journal() if one["method"] == "DELETE"]
        assert (len(deleted) >= 1) is (cancelled is None)
        assert len(captions(stage)) == (0 if cancelled is None else 1)


class TestHours:
    def test_a_post_is_not_sent_before_its_hour(self, stage: Stage) -> None:
        stage.approved(FACEBOOK, "Nanti", in_s=3600)
        report = stage.publish()
        assert (report.published, report.waiting, captions(stage)) == ((), (), [])
        stage.clock.advance(3600)
        stage.publish()
        assert captions(stage) == ["Nanti"]

    def test_an_item_more_than_half_an_hour_late_waits_for_a_person(self, stage: Stage) -> None:
        post = stage.approved(FACEBOOK, "Telat")
        stage.clock.advance(31 * 60)
        (waiting,) = stage.publish().waiting
        assert (waiting.publication.state, waiting.publication.reason) == (P.OVERDUE, "overdue")
        assert captions(stage) == []
        asyncio.run(publish_now(seated(stage.desk, "sari"), post.id, silent))
        assert captions(stage) == ["Telat"]

    def test_an_overdue_item_can_be_moved_or_cancelled(self, stage: Stage) -> None:
        moved, gone = stage.approved(FACEBOOK, "Pindah"), stage.approved(FACEBOOK, "Batal")
        stage.clock.advance(31 * 60)
        stage.publish()
        schedule(seated(stage.desk, "bayu"), moved.id, stage.clock.now() + timedelta(minutes=5))
        cancel(seated(stage.desk, "sari"), gone.id)
        stage.clock.advance(301)
        stage.publish()
        assert captions(stage) == ["Pindah"]

    def test_a_hidden_draft_that_got_late_is_not_revealed_by_itself(self, stage: Stage) -> None:
        post = stage.approved(FACEBOOK, "Terlambat di tengah")
        stage.sandbox.fault(
            match={"path": ".*_[0-9]+$", "method": "POST"},
            do="error",
            error={"code": 32, "message": "limit"},
            times=1,
        )
        stage.publish()
        assert captions(stage) == []
        stage.clock.advance(3 * 3600)
        stage.publish()
        assert stage.only_publication(post).state is P.OVERDUE
        assert captions(stage) == []
        asyncio.run(publish_now(seated(stage.desk, "sari"), post.id, silent))
        assert captions(stage) == ["Terlambat di tengah"]

    def test_publish_now_sends_before_the_hour_and_keeps_the_approval(self, stage: Stage) -> None:
        post = stage.approved(INSTAGRAM, "Segera", in_s=7200)
        asyncio.run(publish_now(seated(stage.desk, "sari"), post.id, silent))
        assert captions(stage) == ["Segera"]
        with stage.desk.reading() as records:
            assert records.posts.get(post.id).state is State.PUBLISHED

    def test_what_is_held_is_not_sent_until_it_is_let_go(self, stage: Stage) -> None:
        stage.approved(FACEBOOK, "Ditahan")
        publisher = seated(stage.desk, "sari")
        pause(publisher, reason="krisis")
        (waiting,) = stage.publish().waiting
        assert (waiting.publication.reason, captions(stage)) == ("paused", [])
        resume(publisher)
        stage.publish()
        assert captions(stage) == ["Ditahan"]

    def test_an_account_shows_its_posts_in_due_order(self, stage: Stage) -> None:
        for number in range(6):
            kind = ("facebook 2 photos", "facebook text")[number % 2]
            stage.approved(kind, f"urut {number}", in_s=number - 60)
        stage.publish()
        seen = sorted(stage.sandbox.published(), key=lambda one: str(one["published_at"]))
        assert [one["caption"] for one in seen] == [f"urut {number}" for number in range(6)]


class TestTwoPublishers:
    def test_two_publishers_on_one_workspace_share_and_never_double(self, patient_stage: Stage) -> None:
        stage = patient_stage
        wanted = [f"{kind} {number}" for kind in KINDS if "story" not in kind for number in range(3)]
        for caption in wanted:
            stage.approved(caption[:-2], caption)

        async def both() -> None:
            await asyncio.gather(stage.publisher().publish_due(), stage.publisher().publish_due())

        asyncio.run(both())
        stage.publish_until_quiet()
        assert sorted(map(str, captions(stage))) == sorted(wanted)


class Meddler:
    """Does something to a post at the n-th piece of news, once."""

    def __init__(self, stage: Stage, post: Post, act: Callable[[Stage, Post], object], at: int) -> None:
        self._stage, self._post, self._act, self._left = stage, post, act, at
        self.worked = False
        self.refused: PlannerError | None = None

    def __call__(self, _news: object) -> None:
        self._left -= 1
        if self._left == -1:
            self.refused = self._stage.tried(lambda: self._act(self._stage, self._post))
            self.worked = self.refused is None


def _edit(stage: Stage, post: Post) -> object:
    content = replace(post.content, caption=f"{post.content.caption} diubah")
    return edit_post(seated(stage.desk, "ayu"), post.id, content)


def _move(stage: Stage, post: Post) -> object:
    return schedule(seated(stage.desk, "ayu"), post.id, stage.clock.now() + timedelta(days=30))


def _cancel(stage: Stage, post: Post) -> object:
    return cancel(seated(stage.desk, "sari"), post.id)


ACTS: dict[str, Callable[[Stage, Post], object]] = {"ubah": _edit, "pindah": _move, "batal": _cancel}


def show_drafts(stage: Stage) -> None:
    with stage.desk.workspace.writing() as records:
        for channel in records.channels.all():
            if channel.network is Network.FACEBOOK:
                records.channels.put(replace(channel, strategy=Strategy.CREATE_PUBLIC_LAST))


def twin_on(stage: Stage, account: str, caption: str) -> None:
    """Let somebody publish a picture with the same caption by hand, with another program."""
    http, page = stage.sandbox.http, stage.sandbox.page
    token = {"access_token": page["access_token"]}
    file = {"source": ("foto.jpg", stage.photos[1].read_bytes(), "image/jpeg")}
    upload = http.post(
        stage.sandbox.graph(f"{page['id']}/photos"), data={**token, "published": "false"}, files=file
    )
    photo = upload.json()["id"]
    images = http.get(stage.sandbox.graph(photo), params={**token, "fields": "images"}).json()["images"]
    asked = {**token, "image_url": images[0]["source"], "caption": caption}
    container = http.post(stage.sandbox.graph(f"{account}/media"), data=asked).json()["id"]
    stage.sandbox.advance(5)
    wanted = {**token, "creation_id": container}
    assert http.post(stage.sandbox.graph(f"{account}/media_publish"), data=wanted).status_code == 200
