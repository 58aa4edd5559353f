"""Backups: the whole workspace comes back; an archive that is not ours in every byte is refused."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planner.content.errors import Damaged, PlannerError, Refused, Unavailable
from planner.store.backup import CONTENTS, back_up, restore
from planner.store.upgrade import WorkspaceNewer
from planner.store.verification import verify
from planner.store.workspace import DATABASE, Workspace, open_workspace
from store.filled import PHOTO, RENDITION, fill

Files = dict[str, bytes]


def as_it_is(_: Path) -> None:
    """Leave the unpacked workspace alone."""


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Workspace]:
    workspace = fill(tmp_path / "workspace")
    yield workspace
    workspace.close()


@pytest.fixture
def archive(filled: Workspace, tmp_path: Path) -> Path:
    back_up(filled, tmp_path / "backup.planner")
    return tmp_path / "backup.planner"


def unpacked(archive: Path) -> Files:
    with zipfile.ZipFile(archive) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def packed(archive: Path, files: Files, *, compression: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(archive, "w", compression) as bundle:
        for name, data in files.items():
            bundle.writestr(name, data)
    return archive


def listed(files: Files, **schema: str) -> Files:
    """The files with a list that fits them, as a forger would write it."""
    told = json.loads(files[CONTENTS])
    told["files"] = {
        name: hashlib.sha256(data).hexdigest() for name, data in files.items() if name != CONTENTS
    }
    return {**files, CONTENTS: json.dumps({**told, **schema}).encode()}


def leftovers(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()} - {"workspace", "backup.planner", "forged"}


def test_a_workspace_comes_back_whole(archive: Path, tmp_path: Path) -> None:
    contents = restore(archive, tmp_path / "restored", as_it_is)
    assert len(contents.files) == 3
    workspace = open_workspace(tmp_path / "restored")
    assert verify(workspace).faults == ()
    with workspace.reading() as records:
        assert records.settings.get().agency == "Contoh"
        assert {workspace.vault.read(one) for one in records.assets.referenced()} == {PHOTO, RENDITION}
    workspace.close()
    assert leftovers(tmp_path) == {"restored"}


def test_strays_in_the_vault_are_left_out_and_do_no_harm(filled: Workspace, tmp_path: Path) -> None:
    filled.vault.put(b"made for a post that was never submitted")
    (filled.root / "media" / "ab").mkdir(exist_ok=True)
    (filled.root / "media" / "ab" / "Thumbs.db").write_bytes(b"?")
    (filled.root / "media" / ".new-torn").write_bytes(b"?")
    assert len(back_up(filled, tmp_path / "a").files) == 3


def test_a_backup_takes_what_others_have_written_and_not_yet_checkpointed(
    filled: Workspace, tmp_path: Path
) -> None:
    with filled.writing() as records:
        records.settings.put(replace(records.settings.get(), agency="Lain"))
    with filled.reading() as records:
        assert records.settings.get().agency == "Lain"
        back_up(filled, tmp_path / "backup.planner")
    restore(tmp_path / "backup.planner", tmp_path / "restored", as_it_is)
    workspace = open_workspace(tmp_path / "restored")
    with workspace.reading() as records:
        assert records.settings.get().agency == "Lain"
    workspace.close()


def test_nothing_is_overwritten(archive: Path, filled: Workspace, tmp_path: Path) -> None:
    before = archive.read_bytes()
    with pytest.raises(Refused, match="file-exists"):
        back_up(filled, archive)
    assert archive.read_bytes() == before
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for target in ("full", "file", "link", "workspace"):
        with pytest.raises(Refused, match="folder-not-empty"):
            restore(archive, tmp_path / target, as_it_is)
    assert (tmp_path / "full" / "letter.txt").read_text() == (tmp_path / "file").read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_an_empty_folder_may_be_filled(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    restore(archive, tmp_path / "empty", as_it_is)
    assert (tmp_path / "empty" / DATABASE).is_file()


def test_a_workspace_that_is_not_whole_is_not_backed_up(filled: Workspace, tmp_path: Path) -> None:
    file = filled.vault.path(filled.vault.put(PHOTO))
    file.write_bytes(PHOTO[:-1])
    with pytest.raises(Damaged, match="vault-file-changed"):
        back_up(filled, tmp_path / "new")
    file.unlink()
    with pytest.raises(Damaged, match="vault-file-missing"):
        back_up(filled, tmp_path / "new")
    assert leftovers(tmp_path) == set()


def test_an_archive_of_a_newer_program_is_refused(archive: Path, tmp_path: Path) -> None:
    forged = packed(tmp_path / "forged", listed(unpacked(archive), schema="0999"))
    with pytest.raises(WorkspaceNewer):
        restore(forged, tmp_path / "restored", as_it_is)
    assert not (tmp_path / "restored").exists()


def test_a_newer_database_that_poses_as_ours_is_refused(filled: Workspace, tmp_path: Path) -> None:
    with filled.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
    filled.close()
    with pytest.raises(WorkspaceNewer):
        back_up(filled, tmp_path / "backup.planner")
    assert leftovers(tmp_path) == set()


def test_an_archive_that_is_not_there_is_told(tmp_path: Path) -> None:
    expected: list[tuple[str, type[PlannerError], str]] = [
        ("gone", Unavailable, "file-vanished"),
        (".", Unavailable, "file-unreadable"),
    ]
    for name, kind, code in expected:
        with pytest.raises(kind, match=code):
            restore(tmp_path / name, tmp_path / "restored", as_it_is)
