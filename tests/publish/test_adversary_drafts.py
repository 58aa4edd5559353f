"""What other admins can do to a hidden draft or a live post, and what we may delete."""

from __future__ import annotations

import pytest

from planner.content.errors import Misused
from planner.content.state import PublicationState
from planner.desk.demo import seated
from planner.desk.hold import decide, pause, resume, retry
from planner.desk.schedule import cancel
from planner.publish.plan import SWEPT
from publish.mischief import (
    LIMIT,
    a_hidden_draft,
    deleted,
    exists,
    hidden_by_hand,
    pictures_of,
    public_last,
)
from publish.stage import Stage

P = PublicationState
NO_ID = ("", "https://facebook.com/1_2", "1_2/comments", "../me", "1_2?fields=x", "1_2 3", "x" * 200)


class TestADraft:
    def test_whose_text_somebody_changed_is_not_revealed(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post, mine = a_hidden_draft(stage, "Yang disetujui")
        stage.sandbox.outside(do="edit", id=mine.remote_id, message="Yang tidak disetujui siapa pun")
        stage.publish_until_quiet()
        assert stage.sandbox.published() == []
        failed = stage.only_publication(post)
        assert (failed.state, failed.error_code) == (P.FAILED, "draft-altered")

    def test_that_was_altered_is_left_to_its_editor_and_a_retry_makes_a_new_one(
        self, patient_stage: Stage
    ) -> None:
        stage = patient_stage
        post, mine = a_hidden_draft(stage, "Yang disetujui")
        stage.sandbox.outside(do="edit", id=mine.remote_id, message="Suntingan orang")
        stage.publish_until_quiet()
        assert deleted(stage) == []
        retry(seated(stage.desk, "sari"), stage.only_publication(post).id)
        stage.publish_until_quiet()
        assert [one["caption"] for one in stage.sandbox.published()] == ["Yang disetujui"]
        assert exists(stage, mine.remote_id)

    def test_that_somebody_published_by_hand_is_adopted(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post, mine = a_hidden_draft(stage, "Ditayangkan orang lain")
        stage.sandbox.outside(do="publish", id=mine.remote_id)
        stage.publish_until_quiet()
        assert len(stage.sandbox.published()) == 1
        assert stage.only_publication(post).state is P.PUBLISHED

    def test_that_somebody_changed_and_published_by_hand_raises_an_alarm(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post, mine = a_hidden_draft(stage, "Asli")
        stage.sandbox.outside(do="edit", id=mine.remote_id, message="Diganti")
        stage.sandbox.outside(do="publish", id=mine.remote_id)
        stage.publish_until_quiet()
        live = stage.only_publication(post)
        assert (live.state, live.error_code) == (P.PUBLISHED, "text-differs")

    def test_that_somebody_deleted_before_it_was_read_back_is_told_to_a_person(
        self, patient_stage: Stage
    ) -> None:
        stage = patient_stage
        post = stage.approved("facebook text", "Dihapus orang")
        read_back = {"method": "GET", "path": ".*_[0-9]+$"}
        stage.sandbox.fault(match=read_back, do="error", error=LIMIT, times=1)
        stage.publish()
        stage.sandbox.outside(do="delete", id=stage.only_publication(post).remote_id)
        stage.publish_until_quiet()
        mine = stage.only_publication(post)
        assert (mine.state, mine.reason) == (P.UNCONFIRMED, "post-gone")
        decide(seated(stage.desk, "sari"), mine.id, remote_id=None)
        retry(seated(stage.desk, "sari"), stage.only_publication(post).id)
        stage.publish_until_quiet()
        assert [one["caption"] for one in stage.sandbox.published()] == ["Dihapus orang"]

    def test_that_is_held_back_can_be_cancelled_and_vanishes(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post, mine = a_hidden_draft(stage, "Ditahan lalu dibatalkan")
        publisher = seated(stage.desk, "sari")
        pause(publisher, reason="krisis")
        stage.clock.advance(4000)
        stage.publish()
        cancel(publisher, post.id)
        resume(publisher)
        stage.publish_until_quiet()
        stage.clock.advance(4000)
        stage.publish_until_quiet()
        assert stage.sandbox.published() == []
        assert not exists(stage, mine.remote_id)

    def test_that_failed_is_removed_even_when_it_is_retried_at_once(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post, mine = a_hidden_draft(stage, "Diulang")
        bad = {"code": 100, "message": "Invalid parameter"}
        stage.sandbox.fault(match={"method": "POST", "path": ".*_[0-9]+$"}, do="error", error=bad, times=1)
        stage.sandbox.fault(match={"method": "DELETE"}, do="status", status=503, times=1)
        stage.clock.advance(4000)
        stage.publish()
        assert stage.only_publication(post).state is P.FAILED
        retry(seated(stage.desk, "sari"), stage.only_publication(post).id)
        stage.publish_until_quiet()
        stage.clock.advance(4000)
        stage.publish_until_quiet()
        assert len(stage.sandbox.published()) == 1
        assert not exists(stage, mine.remote_id)


class TestWhatIsDeleted:
    def test_a_post_that_somebody_published_by_hand_outlives_its_cancelling(
        self, patient_stage: Stage
    ) -> None:
        stage = patient_stage
        post, mine = a_hidden_draft(stage, "Batal, tetapi ditayangkan orang")
        cancel(seated(stage.desk, "sari"), post.id)
        stage.sandbox.outside(do="publish", id=mine.remote_id)
        stage.clock.advance(4000)
        stage.publish_until_quiet()
        (tidied,) = stage.publications_of(post.id)
        assert tidied.results[SWEPT] == "kept"
        assert deleted(stage) == []
        (live,) = stage.sandbox.published()
        assert pictures_of(live) == 1

    def test_the_pictures_of_a_live_post_survive_a_wrong_word_of_a_person(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post = stage.approved("facebook 2 photos", "Ternyata tayang")
        stage.sandbox.world(list_lag_s=3600, draft_with_media_public=True)
        public_last(stage)
        stage.sandbox.fault(match={"path": ".*/feed", "method": "POST"}, do="drop_after", times=1)
        stage.publish_until_quiet()
        mine = stage.only_publication(post)
        assert (mine.state, mine.reason) == (P.UNCONFIRMED, "not-found")
        decide(seated(stage.desk, "sari"), mine.id, remote_id=None)
        stage.publish_until_quiet()
        (live,) = stage.sandbox.published()
        assert pictures_of(live) == 2
        assert deleted(stage) == []

    def test_what_a_person_named_wrongly_is_never_deleted(self, patient_stage: Stage) -> None:
        stage = patient_stage
        public_last(stage)
        colleague = hidden_by_hand(stage, "Sama persis")
        stage.clock.advance(300)
        post = stage.approved("facebook text", "Sama persis")
        stage.sandbox.fault(match={"path": ".*/feed", "method": "POST"}, do="drop_before", times=1)
        stage.publish_until_quiet()
        publisher = seated(stage.desk, "sari")
        decide(publisher, stage.only_publication(post).id, remote_id=colleague)
        stage.publish_until_quiet()
        decide(publisher, stage.only_publication(post).id, remote_id=None)
        stage.publish_until_quiet()
        assert deleted(stage) == []
        assert exists(stage, colleague)

    @pytest.mark.parametrize("told", NO_ID)
    def test_a_person_can_name_no_path_instead_of_an_id(self, patient_stage: Stage, told: str) -> None:
        stage = patient_stage
        public_last(stage)
        post = stage.approved("facebook text", "Alamat, bukan id")
        stage.sandbox.fault(match={"path": ".*/feed", "method": "POST"}, do="drop_before", times=1)
        stage.publish_until_quiet()
        mine = stage.only_publication(post)
        refused = stage.tried(lambda: decide(seated(stage.desk, "sari"), mine.id, remote_id=told))
        assert isinstance(refused, Misused)
        assert stage.only_publication(post).state is P.UNCONFIRMED
