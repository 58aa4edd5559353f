"""kill -9 in the middle of writing: all that was committed is there, and nothing half of what was not."""

from __future__ import annotations

from pathlib import Path

from planner.store.verification import verify
from planner.store.workspace import open_workspace
from processes import kill, start
from store.filled import fill

KILLS = 5


def test_what_was_committed_survives(tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    fill(root).close()
    promised: list[str] = []
    for number in range(KILLS):
        process = start("store.writer", root)
        assert process.stdout is not None
        promised.extend(process.stdout.readline() for _ in range(5 + 3 * number))
        promised.extend(line for line in kill(process).splitlines(keepends=True) if line.endswith("\n"))
        workspace = open_workspace(root)
        with workspace.reading() as records:
            for line in promised:
                post_id, caption = line.strip().split(" ", 1)
                assert records.posts.get(post_id).content.caption == caption  # type: ignore[arg-type]  # an id as told
        assert verify(workspace).faults == ()
        workspace.close()
    assert len(promised) >= 5 * KILLS
