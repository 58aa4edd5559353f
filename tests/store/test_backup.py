"""Backups: the whole workspace comes back; an archive that is not ours in every byte is refused."""

from __future__ import annotations

import hashlib
import json
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planner.content.errors import Damaged, PlannerError, Refused, Unavailable
from planner.store.backup import CONTENTS, back_up, check_archive, restore
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


def drop(name: str) -> Callable[[Files], Files]:
    return lambda files: {one: data for one, data in files.items() if one != name}


def add(name: str, data: bytes = b"x", *, is_listed: bool = True) -> Callable[[Files], Files]:
    def added(files: Files) -> Files:
        return listed({**files, name: data}) if is_listed else {**files, name: data}

    return added


def flip(name: str) -> Callable[[Files], Files]:
    def flipped(files: Files) -> Files:
        data = bytearray(files[name])
        data[len(data) // 2] ^= 1
        return {**files, name: bytes(data)}

    return flipped


def misname(files: Files) -> Files:
    name = next(one for one in files if one.startswith("media/"))
    other = {f"media/00/{'0' * 64}" if one == name else one: data for one, data in files.items()}
    return listed(other)


FORGERIES: dict[str, Callable[[Files], Files]] = {
    "flipped bit": flip(DATABASE),
    "no database": drop(DATABASE),
    "no list": drop(CONTENTS),
    "a list that is none": lambda files: {**files, CONTENTS: b"[]"},
    "list names what is not there": lambda files: listed({**files, "x": b""}) and drop(DATABASE)(files),
    "up and out": add("../evil"),
    "up and out of media": add("media/../../evil"),
    "absolute": add("/tmp/evil"),  # noqa: S108  nothing is written there
    "drive": add("C:\\evil"),
    "other file": add("logs/planner.log"),
    "unlisted file": add(f"media/aa/{'a' * 64}", is_listed=False),
    "medium under another name": misname,
    "a folder": add("media/"),
    "database of nothing": lambda files: listed({**files, DATABASE: b""}),
    "database of noise": lambda files: listed({**files, DATABASE: b"noise" * 1000}),
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES)
def test_a_forged_archive_is_refused_whole(
    archive: Path, tmp_path: Path, forge: Callable[[Files], Files]
) -> None:
    forged = packed(tmp_path / "forged", forge(unpacked(archive)))
    with pytest.raises(Damaged):
        restore(forged, tmp_path / "deep" / "restored", as_it_is)
    assert list((tmp_path / "deep").glob("*")) == []
    assert not (tmp_path / "evil").exists()
    assert not (tmp_path / "deep" / "evil").exists()


def test_a_symlink_in_an_archive_is_no_link_here(archive: Path, tmp_path: Path) -> None:
    files = unpacked(archive)
    target = b"/etc/passwd"
    digest = hashlib.sha256(target).hexdigest()
    name = f"media/{digest[:2]}/{digest}"
    link = zipfile.ZipInfo(name)
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "forged", "w") as bundle:
        for one, data in listed({**files, name: target}).items():
            bundle.writestr(link if one == name else one, data)
    restore(tmp_path / "forged", tmp_path / "restored", as_it_is)
    file = tmp_path / "restored" / name
    assert not file.is_symlink()
    assert file.read_bytes() == target


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(archive: Path, tmp_path: Path) -> None:
    files = unpacked(archive)
    for twice in (CONTENTS, DATABASE):
        packed(tmp_path / "forged", files)
        with zipfile.ZipFile(tmp_path / "forged", "a") as bundle:
            bundle.writestr(twice, files[twice])
        with pytest.raises(Damaged):
            restore(tmp_path / "forged", tmp_path / "restored", as_it_is)


def test_a_bomb_is_refused_before_anything_is_written(archive: Path, tmp_path: Path) -> None:
    bomb = {**unpacked(archive), DATABASE: b"\0" * 50_000_000}
    packed(tmp_path / "forged", listed(bomb), compression=zipfile.ZIP_DEFLATED)
    assert (tmp_path / "forged").stat().st_size < 200_000
    with pytest.raises(Damaged, match="archive-damaged"):
        restore(tmp_path / "forged", tmp_path / "deep" / "restored", as_it_is)
    assert not (tmp_path / "deep").exists()


def test_an_archive_that_lies_about_its_sizes_is_refused(archive: Path, tmp_path: Path) -> None:
    data = bytearray(archive.read_bytes())
    central = data.rfind(b"PK\x01\x02")
    data[central + 24 : central + 28] = (2**31).to_bytes(4, "little")
    (tmp_path / "forged").write_bytes(data)
    with pytest.raises(Damaged):
        check_archive(tmp_path / "forged")


def test_every_cut_of_an_archive_is_noticed(archive: Path, tmp_path: Path) -> None:
    data = archive.read_bytes()
    for length in range(0, len(data), len(data) // 40):
        (tmp_path / "forged").write_bytes(data[:length])
        with pytest.raises(Damaged):
            check_archive(tmp_path / "forged")


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
