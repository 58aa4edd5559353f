"""A restored workspace sends nothing by itself: the original may be at work, and its queue is yesterday's."""

from __future__ import annotations

from pathlib import Path

from planner.desk.demo import seated
from planner.desk.hold import resume
from planner.desk.keeping import back_up_workspace, restore, verify_workspace
from planner.desk.opening import open_desk
from publish.stage import Stage


def test_what_went_out_after_the_backup_is_not_sent_again(stage: Stage, tmp_path: Path) -> None:
    stage.approved("facebook photo", "Sekali saja")
    back_up_workspace(stage.desk, tmp_path / "cadangan.zip")
    stage.publish()
    assert len(stage.live("Sekali saja")) == 1
    restore(tmp_path / "cadangan.zip", tmp_path / "pulih", stage.clock)
    copy = Stage(
        desk=open_desk(tmp_path / "pulih", stage.clock),
        clock=stage.clock,
        sandbox=stage.sandbox,
        photos=stage.photos,
    )
    (waiting,) = copy.publish().waiting
    assert waiting.publication.reason == "paused"
    assert len(stage.live("Sekali saja")) == 1
    assert verify_workspace(copy.desk).faults == ()
    assert resume(seated(copy.desk, "sari")) == 1
    copy.desk.workspace.close()
