"""Publishers that fall asleep at work, and records that break."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from planner.content.channel import Network
from planner.content.state import PublicationState
from planner.meta import facebook
from planner.publish.holder import Holder
from publish.mischief import audited, captions, give_back, public_last, take_over, when_begun
from publish.stage import Stage

P = PublicationState


class TestHands:
    @pytest.fixture
    def other(self, stage: Stage) -> Iterator[Holder]:
        holder = Holder(stage.desk.workspace.root / "locks")
        yield holder
        holder.close()

    @pytest.mark.may_warn
    def test_a_publisher_stopped_right_after_its_intent_sends_nothing_when_it_wakes(
        self, patient_stage: Stage, other: Holder
    ) -> None:
        stage = patient_stage
        public_last(stage)
        post = stage.approved("facebook text", "Tertidur")
        stage.publish(when_begun(stage, post, "post", lambda: take_over(stage, other)))
        assert [one for one in stage.sandbox.journal() if one["method"] == "POST"] == []
        give_back(stage, other)
        assert stage.only_publication(post).intent is not None

    @pytest.mark.may_warn
    def test_what_a_publisher_sent_before_it_lost_its_account_is_found_by_the_next(
        self, patient_stage: Stage, other: Holder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        stage = patient_stage
        public_last(stage)
        post = stage.approved("facebook photo", "Terkirim lalu tertidur")
        create = facebook.create_post

        async def and_sleep(*given: object, **told: object) -> str:
            made: str = await create(*given, **told)  # type: ignore[arg-type]
            take_over(stage, other)
            return made

        monkeypatch.setattr(facebook, "create_post", and_sleep)
        stage.publish()
        monkeypatch.undo()
        assert stage.only_publication(post).remote_id is None
        give_back(stage, other)
        stage.publish_until_quiet()
        assert captions(stage) == ["Terkirim lalu tertidur"]
        assert stage.only_publication(post).state is P.PUBLISHED


class TestBrokenRecords:
    @pytest.mark.parametrize("table", ["version", "manifest"])
    def test_one_broken_post_stops_no_other(self, stage: Stage, table: str) -> None:
        bad, _ = stage.approved("facebook text", "Rusak"), stage.approved("facebook text", "Utuh")
        column, key, value = {
            "version": ("content", "post_id", bad.id),
            "manifest": ("text", "digest", bad.digest),
        }[table]
        change = f"UPDATE {table} SET {column} = replace({column}, 'Rusak', 'Palsu') WHERE {key} = :value"  # noqa: S608
        with stage.desk.workspace.engine.begin() as connection:
            connection.execute(text(change), {"value": value})
        stage.publish()
        stage.publish()
        assert captions(stage) == ["Utuh"]
        assert stage.only_publication(bad).state is P.FAILED
        assert audited(stage, "publication.failed") == 1

    def test_one_unusable_token_stops_no_other_account(self, stage: Stage) -> None:
        waiting = stage.approved("facebook text", "Facebook")
        stage.approved("instagram photo", "Instagram")
        with stage.desk.workspace.writing() as records:
            records.channels.keep_sandbox_credential(stage.channel(Network.FACEBOOK).id, '{"page": "a b"}')
        stage.publish()
        assert captions(stage) == ["Instagram"]
        assert stage.only_publication(waiting).reason == "token-malformed"

    @pytest.mark.parametrize("harm", ["missing", "altered", "forgotten"])
    def test_a_picture_that_is_not_the_approved_one_never_goes_out(self, stage: Stage, harm: str) -> None:
        post = stage.approved("facebook photo", "Foto")
        with stage.desk.reading() as records:
            (picture,) = records.approvals.manifest(post.digest or "").dispatches[0].pictures
        file = stage.desk.workspace.vault.path(picture.sha256)
        if harm == "missing":
            file.unlink()
        elif harm == "altered":
            file.write_bytes(stage.photos[1].read_bytes())
        else:
            with stage.desk.workspace.engine.begin() as connection:
                connection.execute(text("DELETE FROM rendition"))
        stage.publish()
        mine = stage.only_publication(post)
        code = (
            "content-changed" if harm == "forgotten" else f"vault-file-{harm.replace('altered', 'changed')}"
        )
        assert (captions(stage), mine.state, mine.error_code) == ([], P.FAILED, code)
