"""Decisions that cross the publisher's way, and clocks that jump."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.content.channel import Network
from planner.content.state import PublicationState
from planner.desk.demo import seated
from planner.desk.hold import decide, pause, resume, retry
from planner.desk.publishing import publish_now
from planner.desk.schedule import cancel, schedule
from planner.desk.write_post import edit_post
from planner.publish.gate import agreed_hour
from publish.mischief import (
    BAD,
    a_hidden_draft,
    approved_without_hour,
    captions,
    deleted,
    on_both,
    public_last,
    silent,
)
from publish.stage import Stage

P = PublicationState


class TestDecisions:
    def test_a_post_found_while_a_person_calls_it_not_live_is_not_deleted(self, patient_stage: Stage) -> None:
        stage = patient_stage
        public_last(stage)
        post = stage.approved("facebook text", "Bersamaan")
        stage.sandbox.world(list_lag_s=100)
        stage.sandbox.fault(match={"path": ".*/feed", "method": "POST"}, do="drop_after", times=1)
        stage.publish()
        mine = stage.only_publication(post)
        stage.clock.advance(200)
        publisher = seated(stage.desk, "sari")

        def say_it_is_not(_news: object) -> None:
            if stage.only_publication(post).reason == "asking":
                decide(publisher, mine.id, remote_id=None)

        with stage.desk.workspace.writing() as records:
            records.publications.put(replace(mine, reason=None))
        stage.publish(say_it_is_not)
        stage.publish_until_quiet()
        now = stage.only_publication(post)
        assert (now.error_code, now.remote_id) == ("declared-not-live", None)
        assert (captions(stage), deleted(stage)) == (["Bersamaan"], [])

    def test_two_who_publish_the_same_post_now_send_it_once(self, stage: Stage) -> None:
        post = stage.approved("facebook 2 photos", "Dobel", in_s=7200)
        publisher = seated(stage.desk, "sari")

        async def both() -> None:
            first, second = (publish_now(publisher, post.id, silent) for _ in range(2))
            await asyncio.gather(first, second)

        asyncio.run(both())
        stage.publish_until_quiet()
        assert captions(stage) == ["Dobel"]

    def test_a_post_that_is_live_on_one_channel_is_sent_again_only_on_the_other(self, stage: Stage) -> None:
        post = on_both(stage, "Dua kanal")
        stage.sandbox.fault(match={"method": "POST", "path": ".*/media$"}, do="error", error=BAD, times=1)
        stage.publish()
        assert [one["network"] for one in stage.sandbox.published()] == ["facebook"]
        author, curator, publisher = (seated(stage.desk, login) for login in ("ayu", "bayu", "sari"))
        later, other = stage.clock.now() + timedelta(days=1), replace(post.content, caption="Lain")
        for verb in (
            lambda: edit_post(author, post.id, other),
            lambda: schedule(curator, post.id, later),
            lambda: cancel(publisher, post.id),
            lambda: asyncio.run(publish_now(publisher, post.id, silent)),
        ):
            assert stage.tried(verb) is not None
        (failed,) = [one for one in stage.publications_of(post.id) if one.state is P.FAILED]
        retry(publisher, failed.id)
        stage.publish_until_quiet()
        assert sorted(str(one["network"]) for one in stage.sandbox.published()) == ["facebook", "instagram"]

    @pytest.mark.parametrize("kind", ["facebook text", "instagram photo"])
    def test_the_same_words_approved_twice_go_out_twice_and_not_thrice(
        self, patient_stage: Stage, kind: str
    ) -> None:
        stage = patient_stage
        twins = [stage.approved(kind, "Kembar identik") for _ in range(2)]
        making = {"method": "POST", "path": ".*/(feed|media_publish)$"}
        stage.sandbox.fault(match=making, do="drop_after", times=1)
        stage.publish_until_quiet()
        assert captions(stage) == ["Kembar identik"] * 2
        assert len({stage.only_publication(one).remote_id for one in twins}) == 2


class TestHours:
    def test_a_word_to_send_now_does_not_hold_for_days(self, stage: Stage) -> None:
        post = stage.approved("facebook text", "Dilepas", in_s=7200)
        publisher = seated(stage.desk, "sari")
        pause(publisher, reason="krisis")
        asyncio.run(publish_now(publisher, post.id, silent))
        stage.clock.advance(3 * 86_400)
        resume(publisher)
        stage.publish()
        assert (captions(stage), stage.only_publication(post).state) == ([], P.OVERDUE)

    def test_a_retry_does_not_hold_for_days_either(self, stage: Stage) -> None:
        post = stage.approved("facebook text", "Diulang")
        stage.sandbox.fault(match={"method": "POST", "path": ".*/feed"}, do="error", error=BAD, times=1)
        stage.publish()
        publisher = seated(stage.desk, "sari")
        pause(publisher, reason="krisis")
        retry(publisher, stage.only_publication(post).id)
        stage.clock.advance(86_400)
        resume(publisher)
        stage.publish()
        assert (captions(stage), stage.only_publication(post).state) == ([], P.OVERDUE)

    def test_a_released_post_that_was_moved_asks_again_when_it_is_missed(self, stage: Stage) -> None:
        post = approved_without_hour(stage, "Dipindah")
        publisher = seated(stage.desk, "sari")
        pause(publisher, reason="krisis")
        asyncio.run(publish_now(publisher, post.id, silent))
        schedule(publisher, post.id, stage.clock.now() + timedelta(days=7))
        resume(publisher)
        stage.clock.advance(7 * 86_400 + 1860)
        stage.publish()
        assert (captions(stage), stage.only_publication(post).state) == ([], P.OVERDUE)

    @pytest.mark.parametrize(("late_s", "goes"), [(-1, False), (0, True), (1800, True), (1801, False)])
    def test_the_hour_has_exact_edges(self, stage: Stage, late_s: int, *, goes: bool) -> None:
        stage.approved("facebook text", "Tepat", in_s=3600)
        stage.clock.advance(3600 + late_s)
        stage.publish()
        assert captions(stage) == (["Tepat"] if goes else [])

    def test_a_clock_set_back_sends_nothing_early_and_nothing_twice(self, patient_stage: Stage) -> None:
        stage = patient_stage
        stage.approved("facebook text", "Sudah tayang")
        stage.publish()
        post, _ = a_hidden_draft(stage, "Mundur", "facebook text")
        stage.clock.advance(-7200)
        stage.publish()
        assert captions(stage) == ["Sudah tayang"]
        stage.clock.advance(7200 + 3700)
        stage.publish_until_quiet()
        assert captions(stage) == ["Mundur", "Sudah tayang"]
        assert stage.only_publication(post).state is P.PUBLISHED

    def test_a_desk_whose_clock_runs_ahead_of_a_real_network_waits_for_its_hour(self, stage: Stage) -> None:
        real = replace(stage.channel(Network.FACEBOOK), is_sandbox=False)
        now = datetime(2027, 2, 22, 10, tzinfo=UTC)
        an_hour_ago, a_moment_ago = now - timedelta(hours=1), now - timedelta(seconds=2)
        assert agreed_hour(real, now, an_hour_ago) == an_hour_ago
        assert agreed_hour(real, now, a_moment_ago) == now
        assert agreed_hour(real, now, now + timedelta(hours=1)) == now
