"""The plain course: what was approved is live, once, as it was approved."""

from __future__ import annotations

import pytest

from planner.content.state import PublicationState, State
from publish.stage import KINDS, Stage


@pytest.mark.parametrize("kind", KINDS)
def test_an_approved_post_goes_live_exactly_as_approved(stage: Stage, kind: str) -> None:
    post = stage.approved(kind, "" if "story" in kind else f"Halo {kind} 👨‍👩‍👧 مرحبا")
    report = stage.publish()
    assert [one.publication.post_id for one in report.published] == [post.id]
    (seen,) = stage.sandbox.published()
    mine = stage.only_publication(post)
    assert mine.state is PublicationState.PUBLISHED
    assert (mine.remote_id, mine.permalink) == (seen["id"], seen["permalink"])
    with stage.desk.reading() as records:
        sent = records.approvals.manifest(mine.digest).dispatches[0]
        assert records.posts.get(post.id).state is State.PUBLISHED
    assert seen["caption"] == sent.caption
    assert [one["sha256"] for one in seen["media"]] == [one.sha256 for one in sent.pictures]
