"""The stage that publishing tests play on, and the tables that they print."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from publish.stage import Stage, make_photos, make_template, never_late, set_stage
from sandbox_process import Sandbox, running_sandbox


@pytest.fixture(scope="session")
def publish_sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with running_sandbox(tmp_path_factory.mktemp("publish") / "sandbox", seed=7) as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "workspace"
    make_template(folder, datetime.now(UTC))
    return folder


@pytest.fixture(scope="session")
def photos(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    return make_photos(tmp_path_factory.mktemp("photos") / "foto")


@pytest.fixture
def stage(
    template: Path, tmp_path: Path, publish_sandbox: Sandbox, photos: tuple[Path, ...]
) -> Iterator[Stage]:
    publish_sandbox.reset()
    made = set_stage(template, tmp_path / "workspace", publish_sandbox, photos)
    yield made
    made.desk.workspace.close()


@pytest.fixture
def patient_stage(stage: Stage) -> Stage:
    """A stage on which hours may pass without anything becoming overdue."""
    never_late(stage)
    return stage
