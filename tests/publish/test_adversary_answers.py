"""Answers that are not what they seem: foreign ids, odd addresses, lost words, comments of others."""

from __future__ import annotations

import json

import pytest

from planner.content.state import PublicationState
from publish.mischief import BAD, MEDIA, captions, commented, comments_on, let_time_pass, when_begun
from publish.stage import Stage

P = PublicationState


class TestForeignAnswers:
    @pytest.mark.parametrize("kind", ["facebook text", "instagram photo"])
    def test_an_answer_that_names_another_post_of_ours_is_not_believed(
        self, patient_stage: Stage, kind: str
    ) -> None:
        stage = patient_stage
        first = stage.approved(kind, "Satu")
        stage.publish()
        known = stage.only_publication(first).remote_id
        second = stage.approved(kind, "Dua")
        making = {"method": "POST", "path": ".*/(feed|media_publish)$"}
        body = json.dumps({"id": known})
        stage.sandbox.fault(match=making, do="status", status=200, body=body, after=True, times=1)
        stage.publish_until_quiet()
        assert captions(stage) == ["Dua", "Satu"]
        assert stage.only_publication(second).remote_id not in {None, known}

    @pytest.mark.parametrize("told", ["1_2/../../me", "1?x=1", "", "a" * 500, None])
    def test_an_id_that_is_none_goes_into_no_path(self, patient_stage: Stage, told: object) -> None:
        stage = patient_stage
        stage.approved("facebook text", "Id aneh")
        body = json.dumps({"id": told})
        making = {"method": "POST", "path": ".*/feed$"}
        stage.sandbox.fault(match=making, do="status", status=200, body=body, after=True, times=1)
        stage.publish_until_quiet()
        assert captions(stage) == ["Id aneh"]

    @pytest.mark.parametrize(
        "told", ["javascript:alert(1)", "https://x/\u001b[2J", "https://x/" + "y" * 100_000]
    )
    def test_an_address_that_is_none_is_not_kept(self, stage: Stage, told: str) -> None:
        post = stage.approved("instagram photo", "Alamat jahat")
        body = json.dumps(
            {"id": "1", "timestamp": "2026-01-01T00:00:00+0000", "caption": "Alamat jahat", "permalink": told}
        )
        stage.sandbox.fault(match=MEDIA, do="status", status=200, body=body)
        stage.publish()
        mine = stage.only_publication(post)
        assert (mine.state, mine.permalink) == (P.PUBLISHED, None)

    def test_what_a_network_says_reaches_the_screen_in_one_harmless_line(self, stage: Stage) -> None:
        post = stage.approved("facebook text", "Pesan jahat")
        error = {"code": 100, "message": "\u001b[2J\u009b1m\r\n" + "x" * 100_000}
        stage.sandbox.fault(match={"method": "POST", "path": ".*/feed"}, do="error", error=error, times=1)
        stage.publish()
        said = stage.only_publication(post).error_message or ""
        assert said.isprintable()
        assert 0 < len(said) <= 1000

    def test_a_caption_that_instagram_dropped_raises_an_alarm(self, stage: Stage) -> None:
        stage.sandbox.world(hashtags="drop_caption")
        post = stage.approved("instagram photo", "Banyak #a #b #c #d #e #f")
        stage.publish()
        mine = stage.only_publication(post)
        assert (mine.state, mine.error_code) == (P.PUBLISHED, "text-differs")


class TestFirstComment:
    def test_a_comment_that_the_list_does_not_show_yet_is_not_written_twice(
        self, patient_stage: Stage
    ) -> None:
        stage = patient_stage
        post = commented(stage, "Komentar lambat")
        path = ".*/comments$"
        stage.sandbox.fault(match={"path": path, "method": "POST"}, do="drop_after", times=1)
        empty = '{"data": []}'
        stage.sandbox.fault(
            match={"path": path, "method": "GET"}, do="status", status=200, body=empty, times=2
        )
        let_time_pass(stage)
        assert comments_on(stage, post) == ["Info lanjut"]

    def test_a_visitor_who_says_the_same_is_not_taken_for_us(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post = commented(stage, "Ditiru")
        stage.sandbox.fault(match={"path": ".*/comments$", "method": "POST"}, do="drop_before", times=1)

        def copy() -> None:
            live = stage.only_publication(post).remote_id
            stage.sandbox.outside(do="comment", id=live, message="Info lanjut")

        stage.publish(when_begun(stage, post, "comment", copy))
        let_time_pass(stage)
        assert comments_on(stage, post) == ["Info lanjut", "Info lanjut"]

    def test_a_comment_that_is_refused_is_not_silently_lost(self, patient_stage: Stage) -> None:
        stage = patient_stage
        post = commented(stage, "Tanpa komentar")
        stage.sandbox.fault(match={"path": ".*/comments$", "method": "POST"}, do="error", error=BAD, times=1)
        let_time_pass(stage)
        mine = stage.only_publication(post)
        assert (mine.state, mine.error_code) == (P.PUBLISHED, "comment-missing")
