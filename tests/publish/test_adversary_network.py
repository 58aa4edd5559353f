"""What a network does over hours: endless refusals, stale answers, accounts that change in the middle."""

from __future__ import annotations

import asyncio
import json

from planner.content.channel import Network
from planner.content.state import PublicationState
from planner.desk.accounts import connect_sandbox, disconnect
from planner.desk.demo import seated
from planner.desk.hold import retry
from publish.mischief import (
    DEAD,
    GONE,
    LIMIT,
    POST_BY_ID,
    a_container_is,
    a_hidden_draft,
    captions,
    public_last,
    sent,
    when_begun,
)
from publish.stage import Stage

P = PublicationState


class TestWithoutEnd:
    def test_an_account_that_is_never_found_is_not_tried_for_ever(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post = stage.approved("instagram photo", "Tanpa tautan")
        stage.sandbox.fault(match={"method": "POST", "path": ".*/media$"}, do="error", error=GONE)
        stage.publish_until_quiet()
        mine = stage.only_publication(post)
        assert (mine.state, mine.error_code) == (P.FAILED, "object-missing")
        assert sent(stage, "/photos") == sent(stage, "/media") == 6

    def test_a_picture_that_instagram_always_spoils_is_not_tried_for_ever(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post = stage.approved("instagram photo", "Selalu gagal")
        a_container_is(stage, "ERROR")
        stage.publish_until_quiet()
        mine = stage.only_publication(post)
        assert (mine.state, mine.error_code) == (P.FAILED, "container-failed")
        assert sent(stage, "/media") == 6
        stage.sandbox.clear_faults()
        retry(seated(stage.desk, "sari"), mine.id)
        stage.publish_until_quiet()
        assert captions(stage) == ["Selalu gagal"]


class TestStaleAnswers:
    def test_a_container_that_was_published_and_is_called_finished_then_expired_does_not_double(
        self, patient_stage: Stage
    ) -> None:
        stage = patient_stage
        post = stage.approved("instagram photo", "Basi")
        stage.sandbox.fault(match={"path": ".*media_publish"}, do="drop_after", times=1)
        stage.publish(when_begun(stage, post, "media", lambda: a_container_is(stage, "FINISHED")))
        stage.sandbox.fault(match={"path": ".*media_publish"}, do="error", error=LIMIT, times=1)
        stage.publish_until_quiet(rounds=2)
        stage.clock.advance(7200)
        stage.sandbox.clear_faults()
        a_container_is(stage, "EXPIRED")
        stage.publish_until_quiet()
        stage.sandbox.clear_faults()
        stage.publish_until_quiet()
        assert captions(stage) == ["Basi"]
        assert stage.only_publication(post).remote_id == stage.sandbox.published()[0]["id"]

    def test_a_reveal_that_is_seen_late_is_waited_for(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post = stage.approved("facebook text", "Lambat tampak")
        hidden = {"id": "1_1", "created_time": "2026-01-01T00:00:00+0000", "is_published": False}
        body = json.dumps({**hidden, "message": "Lambat tampak"})
        read = {**POST_BY_ID, "method": "GET"}
        stage.sandbox.fault(match=read, skip=2, do="status", status=200, body=body, times=2)
        stage.publish()
        assert stage.only_publication(post).state is P.PUBLISHED

    def test_pictures_that_vanished_while_a_post_was_held_are_brought_again(
        self, patient_stage: Stage
    ) -> None:
        stage = patient_stage
        post = stage.approved("facebook 2 photos", "Tertahan tiga hari")
        stage.sandbox.fault(match={"method": "POST", "path": ".*/feed"}, do="error", error=LIMIT, times=1)
        stage.publish()
        stage.clock.advance(3 * 86_400)
        stage.publish_until_quiet()
        assert captions(stage) == ["Tertahan tiga hari"]
        assert stage.only_publication(post).error_code is None


class TestWhileItChanges:
    def test_a_page_found_to_show_drafts_does_not_strand_a_hidden_one(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post, _ = a_hidden_draft(stage, "Tetap tersembunyi", "facebook text")
        public_last(stage)
        stage.publish_until_quiet()
        assert captions(stage) == ["Tetap tersembunyi"]
        assert stage.only_publication(post).state is P.PUBLISHED

    def test_a_token_that_dies_after_a_lost_answer_leaves_no_doubt_behind(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post = stage.approved("facebook text", "Hilang lalu mati")
        stage.sandbox.fault(match={**POST_BY_ID, "method": "POST"}, do="drop_after", times=1)
        stage.sandbox.fault(match={**POST_BY_ID, "method": "GET"}, skip=2, do="error", error=DEAD, times=1)
        stage.publish()
        assert stage.only_publication(post).state is P.UNCONFIRMED
        asyncio.run(connect_sandbox(stage.desk, stage.sandbox.url))
        stage.publish_until_quiet()
        assert stage.only_publication(post).state is P.PUBLISHED
        assert captions(stage) == ["Hilang lalu mati"]

    def test_an_account_disconnected_in_the_middle_and_connected_again_sends_once(
        self, patient_stage: Stage
    ) -> None:
        stage = patient_stage
        post, _ = a_hidden_draft(stage, "Putus sambung")
        disconnect(stage.desk, stage.channel(Network.FACEBOOK).id)
        stage.clock.advance(4000)
        stage.publish()
        assert (captions(stage), stage.only_publication(post).reason) == ([], "account-disconnected")
        asyncio.run(connect_sandbox(stage.desk, stage.sandbox.url))
        stage.publish_until_quiet()
        assert captions(stage) == ["Putus sambung"]
