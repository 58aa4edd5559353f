"""Every call of every course, cut in every way: one public post, with all its pictures, known by its id.

The cuts: before sending; after the work was done; an error answer for work that was done; half an answer. (A
killed process and a person who edits meanwhile have their own files.) The judge is the sandbox.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planner.content.post import Post
from planner.content.state import PublicationState
from publish.stage import KINDS, Stage

CUTS: dict[str, dict[str, object]] = {
    "before": {"do": "drop_before"},
    "after": {"do": "drop_after"},
    "error after": {"do": "error", "after": True, "error": {"code": 2, "message": "temporarily unavailable"}},
    "half answer": {"do": "truncate"},
}


def calls_of(stage: Stage, since: int) -> list[str]:
    return [f"{one['method']} {one['path']}" for one in stage.sandbox.journal(since)]


def last_call(stage: Stage) -> int:
    entries = stage.sandbox.journal()
    return int(entries[-1]["n"]) if entries else 0


def assert_live_once(stage: Stage, post: Post, seen: list[dict[str, object]]) -> None:
    mine = stage.only_publication(post)
    assert [one["id"] for one in seen] == [mine.remote_id]
    assert mine.state is PublicationState.PUBLISHED
    assert mine.permalink == seen[0]["permalink"]
    with stage.desk.reading() as records:
        sent = records.approvals.manifest(mine.digest).dispatches[0]
    media = seen[0]["media"]
    assert isinstance(media, list)
    assert [one["sha256"] for one in media] == [one.sha256 for one in sent.pictures]


def new_ones(stage: Stage, before: set[object]) -> list[dict[str, object]]:
    return [one for one in stage.sandbox.published() if one["id"] not in before]


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_cut_at_any_call_leaves_one_post(
    patient_stage: Stage, kind: str, cut: str, record_property: Callable[[str, object], None]
) -> None:
    stage = patient_stage
    mark = last_call(stage)
    stage.approved(kind, f"{kind} utuh")
    stage.publish_until_quiet()
    count = len(calls_of(stage, mark))
    assert count > 3
    for number in range(count):
        before = {one["id"] for one in stage.sandbox.published()}
        post = stage.approved(kind, f"{kind} {cut} {number}")
        stage.sandbox.fault(match={"path": ".*"}, skip=number, times=1, **CUTS[cut])  # type: ignore[arg-type]
        stage.publish_until_quiet()
        stage.sandbox.clear_faults()
        stage.publish_until_quiet()
        assert_live_once(stage, post, new_ones(stage, before))
    record_property("five cuts", f"{kind}|{cut}|{count} calls: 0 twice, 0 lost, all pictures")
