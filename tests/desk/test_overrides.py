"""A finding is let pass with a reason, by whom the rules allow, and only while it says the very same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from given import StillClock
from planner.content.errors import Refused
from planner.content.finding import Finding, Severity
from planner.content.post import Post
from planner.content.state import State
from planner.desk.checking import checked_content
from planner.desk.comparison import comparison
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.override import given_overrides, override_findings, take_back, why_not_override
from planner.desk.review import approve
from planner.desk.submit import ChecksBlock, submit
from planner.desk.write_post import edit_post

from .office import APPROVER, LATER, WRITER, a_draft, outcome, verbs

WRONG_DAY = "Berangkatlah sebelum Kamis, 12 Maret 2027 dari terminal."
TWO_WRONG = WRONG_DAY + " Kembali Senin, 16 Maret 2027."
REASON = "Kutipan dari spanduk aslinya."


def found(desk: Desk, post: Post, code: str) -> tuple[Finding, ...]:
    return tuple(one for one in checked_content(desk, post.content).findings if one.code == code)


@pytest.fixture
def blocked(desk: Desk) -> Post:
    return a_draft(desk, caption=WRONG_DAY)


def test_an_overridden_blocker_stops_nothing_any_more(desk: Desk, blocked: Post) -> None:
    with pytest.raises(ChecksBlock):
        submit(seated(desk, WRITER), blocked.id)
    override_findings(seated(desk, APPROVER), blocked.id, found(desk, blocked, "G01"), REASON)
    assert submit(seated(desk, WRITER), blocked.id).state is State.IN_REVIEW
    told = comparison(seated(desk, APPROVER), blocked.id).now.checked
    assert [one.code for one in told.overridden] == ["G01"]
    assert "G01" not in [one.code for one in told.found]
    assert approve(seated(desk, APPROVER), blocked.id, reason="Sudah dicek").state is State.APPROVED
    assert "finding.overridden" in verbs(desk, blocked.id)


def test_no_author_overrides_a_blocker(desk: Desk) -> None:
    post = a_draft(desk, by="dewi", caption=WRONG_DAY)
    with pytest.raises(Refused, match="author-may-not-override"):
        override_findings(seated(desk, "dewi"), post.id, found(desk, post, "G01"), REASON)
    with pytest.raises(Refused, match="role-missing"):
        override_findings(seated(desk, WRITER), post.id, found(desk, post, "G01"), REASON)
    assert given_overrides(desk, post.id) == ()


def test_who_writes_afterwards_has_overridden_nothing(desk: Desk) -> None:
    post = a_draft(desk, caption=WRONG_DAY)
    override_findings(seated(desk, "dewi"), post.id, found(desk, post, "G01"), REASON)
    assert len(given_overrides(desk, post.id)) == 1
    edit_post(seated(desk, "dewi"), post.id, replace(post.content, title="Judul lain"))
    assert given_overrides(desk, post.id) == ()
    with pytest.raises(ChecksBlock):
        submit(seated(desk, WRITER), post.id)


def test_another_text_asks_again(desk: Desk, blocked: Post) -> None:
    override_findings(seated(desk, APPROVER), blocked.id, found(desk, blocked, "G01"), REASON)
    changed = edit_post(
        seated(desk, WRITER), blocked.id, replace(blocked.content, caption=WRONG_DAY.replace("12", "13"))
    )
    with pytest.raises(ChecksBlock):
        submit(seated(desk, WRITER), changed.id)


def test_what_is_written_before_it_does_not_ask_again(desk: Desk, blocked: Post) -> None:
    override_findings(seated(desk, APPROVER), blocked.id, found(desk, blocked, "G01"), REASON)
    content = replace(blocked.content, caption="Pengumuman. " + WRONG_DAY)
    edit_post(seated(desk, WRITER), blocked.id, content)
    assert submit(seated(desk, WRITER), blocked.id).state is State.IN_REVIEW


def test_only_what_was_meant_is_overridden(desk: Desk) -> None:
    post = a_draft(desk, caption=TWO_WRONG)
    first, second = found(desk, post, "G01")
    override_findings(seated(desk, APPROVER), post.id, (first,), REASON)
    with pytest.raises(ChecksBlock) as stopped:
        submit(seated(desk, WRITER), post.id)
    assert stopped.value.findings == (second,)


@pytest.mark.parametrize("code", ["K07", "K08", "K09", "P01", "P04", "post-empty", "unknown"])
def test_some_blockers_nobody_overrides(desk: Desk, blocked: Post, code: str) -> None:
    finding = Finding(code=code, severity=Severity.BLOCK, where="caption")
    told = why_not_override(seated(desk, APPROVER), blocked.id, finding)
    assert told is not None
    assert told.code == "override-forbidden"


def test_a_writer_overrides_a_warning_and_the_approver_needs_no_reason(desk: Desk) -> None:
    post = a_draft(desk, caption="Daftar pukul 09.00 di kantor kami.")
    (warning,) = found(desk, post, "G06")
    override_findings(seated(desk, WRITER), post.id, (warning,), REASON)
    submit(seated(desk, WRITER), post.id)
    assert approve(seated(desk, APPROVER), post.id).state is State.APPROVED


@pytest.mark.parametrize("reason", ["", "oke", "  \n        ", "\u200b" * 12])
def test_a_reason_is_words(desk: Desk, blocked: Post, reason: str) -> None:
    with pytest.raises(Refused, match="override-reason-short"):
        override_findings(seated(desk, APPROVER), blocked.id, found(desk, blocked, "G01"), reason)


def test_an_override_can_be_taken_back(desk: Desk, blocked: Post) -> None:
    (given,) = override_findings(seated(desk, APPROVER), blocked.id, found(desk, blocked, "G01"), REASON)
    assert override_findings(seated(desk, APPROVER), blocked.id, found(desk, blocked, "G01"), REASON) == ()
    take_back(seated(desk, WRITER), (given.id,))
    assert given_overrides(desk, blocked.id) == ()
    assert verbs(desk, blocked.id)[-1] == "finding.override_withdrawn"
    assert outcome(lambda: take_back(desk, (given.id,))) == "override-unknown"
    with pytest.raises(ChecksBlock):
        submit(seated(desk, WRITER), blocked.id)


def test_of_another_unit_one_overrides_nothing(desk: Desk) -> None:
    post = a_draft(desk, caption="Daftar pukul 09.00 di kantor kami.")
    assert outcome(
        lambda: override_findings(seated(desk, "tia"), post.id, found(desk, post, "G06"), REASON)
    ) == ("unit-not-yours")


def test_the_reason_is_in_the_trail(desk: Desk, blocked: Post) -> None:
    override_findings(seated(desk, APPROVER), blocked.id, found(desk, blocked, "G01"), REASON)
    with desk.reading() as records:
        (told,) = [one for one in records.audit.of(blocked.id) if one.verb == "finding.overridden"]
    assert (told.detail["rule"], told.detail["reason"], told.login) == ("G01", REASON, APPROVER)


def test_time_passing_makes_an_hour_block_again(desk: Desk, clock: StillClock) -> None:
    post = a_draft(desk, publish_at=LATER)
    clock.advance(hours=9)
    with pytest.raises(ChecksBlock, match="S01"):
        submit(seated(desk, WRITER), post.id)
