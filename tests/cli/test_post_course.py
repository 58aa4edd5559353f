"""``post``: the state changes, the history and the lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.running import Planner


def test_the_way_of_a_post_from_draft_to_cancelled(online: Planner) -> None:
    post_id = online.post({"title": "T", "caption": "Halo", "channels": ["facebook"]})
    submitted = online.json("post", "submit", post_id, "--as", "ayu")
    assert submitted == {"results": [{"id": post_id, "state": "in_review"}]}
    sent_back = online.json("post", "request-changes", post_id, "--note", "Sapa dahulu", "--as", "bayu")
    assert sent_back["results"][0]["state"] == "changes_requested"
    online.json("post", "submit", post_id, "--as", "ayu")
    approved = online.json("post", "approve", post_id, "--as", "bayu")
    assert approved["results"][0]["state"] == "approved"
    words = ["post", "schedule", post_id, "--at", "2030-01-02T10:00:00+07:00", "--as", "sari"]
    assert online.json(*words)["results"][0]["state"] == "scheduled"
    assert online.json("post", "show", post_id)["post"]["publish_at"] == "2030-01-02T10:00:00+07:00"
    assert online.json("post", "cancel", post_id)["results"][0]["state"] == "cancelled"
    history = online.json("post", "history", post_id)["history"]
    verbs = [one["verb"] for one in history]
    wanted = ["post.created", "post.submitted", "post.changes_requested", "post.submitted", "post.approved"]
    assert verbs == [*wanted, "post.scheduled", "post.cancelled"]
    assert {one["login"] for one in history} == {"ayu", "bayu", "sari", "dewi"}
    assert all(set(one) == {"at", "login", "os_account", "verb", "detail"} for one in history)


def test_an_approval_from_the_authors_own_os_account_is_marked_so(online: Planner) -> None:
    post_id = online.approved({"title": "T", "caption": "Halo", "channels": ["facebook"]})
    (decision,) = online.json("post", "show", post_id)["post"]["decisions"]
    assert (decision["decision"], decision["by"], decision["note"]) == ("approved", "bayu", "uji")
    assert decision["same_os_account"] is True
    assert "akun komputer yang sama" in online("post", "show", post_id).out


def test_approving_a_post_that_has_its_hour_schedules_it(online: Planner) -> None:
    document = {"title": "T", "caption": "x", "channels": ["facebook"], "publish_at": "2030-01-02T10:00:00Z"}
    post_id = online.approved(document)
    assert online.json("post", "show", post_id)["post"]["state"] == "scheduled"


def test_each_post_has_its_own_result_and_the_worst_exit_code_counts(online: Planner) -> None:
    good = online.post({"title": "T", "caption": "Halo", "channels": ["facebook"]})
    empty = online.post({"title": "Kosong", "channels": ["facebook"]})
    answer = online("post", "submit", good, empty, "bukan", "--as", "ayu", "--json")
    assert answer.code == 3
    first, second, third = answer.json["results"]
    assert first == {"id": good, "state": "in_review"}
    assert (second["state"], second["error"]["code"]) == ("draft", "checks-block")
    assert (third["state"], third["error"]["code"]) == (None, "post-unknown")
    assert second["error"]["message"] in answer.err
    assert set(second["error"]) == {"code", "message", "hint"}


def test_without_json_what_failed_is_told_on_stderr_only(online: Planner) -> None:
    good = online.post({"title": "T", "caption": "Halo", "channels": ["facebook"]})
    answer = online("post", "submit", good, "bukan", "--as", "ayu")
    assert good in answer.out
    assert "bukan" not in answer.out
    assert "bukan" in answer.err


def test_warnings_let_a_post_be_submitted_but_not_approved_without_a_reason(
    online: Planner, photo: Path
) -> None:
    document = {"title": "T", "caption": "x", "channels": ["facebook"], "media": [{"file": str(photo)}]}
    post_id = online.post(document)
    assert online("post", "submit", post_id, "--as", "ayu").code == 0
    answer = online("post", "approve", post_id, "--as", "bayu", "--json")
    assert answer.code == 3
    assert answer.json["results"][0]["error"]["code"] == "reason-missing"
    assert online("post", "approve", post_id, "--as", "bayu", "--reason", "disetujui lisan").code == 0


def test_no_author_approves(online: Planner) -> None:
    post_id = online.post({"title": "T", "caption": "x", "channels": ["facebook"]}, login="dewi")
    online.json("post", "submit", post_id)
    answer = online("post", "approve", post_id, "--json")
    assert answer.code == 3
    assert answer.json["results"][0]["error"]["code"] == "author-may-not-approve"


def test_a_contributor_writes_for_the_own_unit_only(planner: Planner) -> None:
    post_id = planner.post({"title": "T"})
    answer = planner("post", "submit", post_id, "--as", "citra", "--json")
    assert answer.json["results"][0]["error"]["code"] == "unit-not-yours"
    own = planner.json("post", "show", planner.post({"title": "T"}, login="citra"))
    assert own["post"]["unit"] == "BIRO"


@pytest.mark.parametrize("at", ["besok", "2030-01-02T10:00:00"])
def test_an_hour_without_zone_is_wrong_usage(planner: Planner, at: str) -> None:
    answer = planner("post", "schedule", planner.post({"title": "T"}), "--at", at, "--json")
    assert answer.code == 2


def test_the_list_is_filtered(online: Planner) -> None:
    early = online.post({"title": "Pagi", "publish_at": "2030-01-02T01:00:00+07:00"})
    late = online.post({"title": "Malam", "caption": "rembulan", "publish_at": "2030-01-02T23:00:00+07:00"})
    next_day = online.post({"title": "Lusa", "publish_at": "2030-01-03T00:00:00+07:00"})
    online.post({"title": "Tanpa jam", "channels": ["facebook"]})

    def ids(*words: str) -> list[str]:
        return [one["id"] for one in online.json("post", "list", *words)["posts"]]

    assert ids("--from", "2030-01-02", "--to", "2030-01-03") == [early, late]
    assert ids("--from", "2030-01-02T12:00:00+07:00") == [late, next_day]
    assert ids("--text", "rembulan") == [late]
    assert ids("--state", "approved") == []
    assert len(ids("--state", "draft")) == 4
    assert len(ids("--channel", "facebook")) == 1
    assert len(ids("--limit", "2")) == 2
    keys = {"id", "title", "state", "publish_at", "version", "digest"}
    assert set(online.json("post", "list")["posts"][0]) == keys


@pytest.mark.parametrize(
    "words",
    [["--channel", "tiktok"], ["--from", "kemarin"], ["--to", "2030-13-01"], ["--from", "0001-01-01"]],
)
def test_a_filter_that_cannot_be_read_is_wrong_usage(planner: Planner, words: list[str]) -> None:
    assert planner("post", "list", *words, "--json").code == 2


@pytest.mark.parametrize("verb", ["show", "history"])
def test_an_unknown_post_is_refused(planner: Planner, verb: str) -> None:
    answer = planner("post", verb, "bukan", "--json")
    assert (answer.code, answer.error["code"]) == (3, "post-unknown")
