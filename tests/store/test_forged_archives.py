"""An archive that is not ours in every byte is refused before anything is written."""

from __future__ import annotations

import hashlib
import json
import stat
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planner.content.errors import Damaged
from planner.store.backup import CONTENTS, back_up, check_archive, restore
from planner.store.workspace import DATABASE, Workspace
from store.filled import fill

Files = dict[str, bytes]


def as_it_is(_: Path) -> None:
    """Do nothing to the unpacked workspace."""


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
