"""What is left after a kill -9, a restart, a second start."""

from __future__ import annotations

import threading
from pathlib import Path

import httpx
import pytest

from sandbox_process import Sandbox, running_sandbox

from .caller import Caller, a_picture

NOW = "2027-02-22T08:12:00+07:00"


def test_everything_survives_a_kill(tmp_path: Path) -> None:
    with running_sandbox(tmp_path / "state", pages=2, now=NOW, seed=3) as sandbox:
        page = Caller(sandbox, sandbox.page["access_token"])
        before = dict(sandbox.credentials)
        sandbox.world(container_delay_s=0, quota_used=4)
        content = a_picture(800, 1000)
        url = page.address(content)
        page.publish(page.post(f"{page.ig}/media", image_url=url)["id"])
        draft = page.draft(message="x")
        sandbox.fault(do="error", error={"code": 2}, times=3, match={"path": "nowhere"})
        sandbox.expire("user")
        sandbox.advance(3600)
        seen, journal = sandbox.published(), sandbox.journal()
        sandbox.kill()
        sandbox.restart()
        assert sandbox.credentials == before
        assert sandbox.published() == seen
        assert sandbox.journal() == journal
        assert sandbox.http.get(url).content == content
        assert page.get(draft, fields="is_published")["is_published"] is False
        assert sandbox.faults()[0]["times"] == 3
        assert sandbox.world()["quota_used"] == 4
        assert sandbox.now() > "2027-02-22T02:12"
        assert page.post(draft, is_published="true") == {"success": True}


def test_a_kill_in_the_middle_leaves_whole_requests_only(tmp_path: Path) -> None:
    with running_sandbox(tmp_path / "state") as sandbox:
        page = Caller(sandbox, sandbox.page["access_token"])
        url, headers = sandbox.graph(f"{page.page}/feed"), {"Authorization": f"Bearer {page.token}"}
        answered: list[str] = []

        def post_on() -> None:
            with httpx.Client(trust_env=False, headers=headers) as client:
                for n in range(10_000):
                    try:
                        answer = client.post(url, data={"message": str(n)})
                    except httpx.TransportError:
                        return
                    answered.append(answer.json()["id"])

        worker = threading.Thread(target=post_on)
        worker.start()
        while len(answered) < 20:
            worker.join(0.01)
        sandbox.kill()
        worker.join(10)
        sandbox.restart()
        public = [entry["id"] for entry in sandbox.published()]
        assert len(public) - len(answered) in {0, 1}
        assert public[: len(answered)] == answered
        assert len(sandbox.journal()) == len(public)


def test_two_parallel_publications_cannot_both_win(sandbox: Sandbox, page: Caller) -> None:
    container = page.container()["id"]
    answers: list[dict[str, object]] = []

    def publish() -> None:
        with httpx.Client(trust_env=False) as client:
            url = sandbox.graph(f"{page.ig}/media_publish")
            answer = client.post(url, data={"creation_id": container, "access_token": page.token})
            answers.append(answer.json())

    workers = [threading.Thread(target=publish) for _ in range(6)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(10)
    assert sorted("id" in answer for answer in answers) == [False] * 5 + [True]
    assert len(sandbox.published()) == 1


def test_a_stop_is_quiet_and_a_second_start_on_the_folder_refused(tmp_path: Path) -> None:
    with running_sandbox(tmp_path / "state") as sandbox:
        with pytest.raises(RuntimeError, match="did not start"), running_sandbox(tmp_path / "state"):
            pass
        assert "in use by another sandbox" in (tmp_path / "state.log").read_text(encoding="utf-8")
        assert sandbox.stop() == 0
        sandbox.restart()


def test_a_foreign_host_is_refused_with_a_sentence(tmp_path: Path) -> None:
    started = running_sandbox(tmp_path / "state", host="192.168.7.7")
    with pytest.raises(RuntimeError, match="did not start"), started:
        pass
    assert "loopback only" in (tmp_path / "state.log").read_text(encoding="utf-8")


def test_the_same_seed_gives_the_same_accounts(tmp_path: Path) -> None:
    told = []
    for name in ("one", "two"):
        with running_sandbox(tmp_path / name, seed=7, pages=10) as sandbox:
            told.append({**sandbox.credentials, "url": ""})
    assert told[0] == told[1]
    pages = told[0]["pages"]
    assert len({page["name"] for page in pages}) == 10
    assert all(len(page["instagram"]["id"]) == 17 and len(page["id"]) == 15 for page in pages)
    assert all(
        page["access_token"].startswith("EAAG") and "sandbox" in page["access_token"] for page in pages
    )
