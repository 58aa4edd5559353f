"""The media vault: whole or not at all, verified when read, and never outside of its folder."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from pathlib import Path

import pytest

from planner.content.errors import Damaged, Unavailable
from planner.store.vault import CHUNK, Vault
from processes import kill, start

BIG = os.urandom(1000) * 3000


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path / "media")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def kept(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file())


@pytest.mark.parametrize("data", [b"", b"foto", BIG], ids=["empty", "small", "several chunks"])
def test_bytes_come_back(vault: Vault, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "foto").write_bytes(data)
    assert vault.put_file(tmp_path / "foto") == (sha256(data), len(data))
    assert vault.put(data) == sha256(data)
    assert vault.read(sha256(data)) == data
    assert vault.holds(sha256(data))
    assert kept(tmp_path / "media") == [vault.path(sha256(data))]


@pytest.mark.parametrize(
    "name", ["", "..", "../../etc/passwd", "A" * 64, "a" * 63, f"{'a' * 64}\n", "/etc/passwd"]
)
def test_a_name_that_is_no_digest_leads_nowhere(vault: Vault, name: str) -> None:
    with pytest.raises(Damaged, match="vault-name-invalid"):
        vault.path(name)
    with pytest.raises(Damaged, match="vault-name-invalid"):
        vault.read(name)


def test_a_missing_file_is_told(vault: Vault) -> None:
    assert not vault.holds("a" * 64)
    with pytest.raises(Damaged, match="vault-file-missing"):
        vault.read("a" * 64)


def test_one_flipped_bit_is_told_and_healed_by_the_same_bytes(vault: Vault, tmp_path: Path) -> None:
    digest = vault.put(BIG)
    spoilt = bytearray(BIG)
    spoilt[CHUNK] ^= 1
    (tmp_path / "foto").write_bytes(BIG)
    for by_file in (False, True):
        vault.path(digest).write_bytes(spoilt)
        assert not vault.holds(digest)
        with pytest.raises(Damaged, match="vault-file-changed"):
            vault.read(digest)
        assert (vault.put_file(tmp_path / "foto")[0] if by_file else vault.put(BIG)) == digest
        assert vault.read(digest) == BIG


def test_a_file_that_can_not_be_read_is_told(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name, code in (
        ("gone.jpg", "file-vanished"),
        ("folder", "file-unreadable"),
        ("x" * 300, "file-unreadable"),
        ("a\x00b", "file-unreadable"),
    ):
        with pytest.raises(Unavailable, match=code):
            vault.put_file(tmp_path / name)
    assert kept(tmp_path / "media") == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_a_pipe_is_not_waited_for(vault: Vault, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Unavailable, match="file-unreadable"):
        vault.put_file(tmp_path / "pipe")


def test_many_put_the_same_at_once(vault: Vault, tmp_path: Path) -> None:
    files = [tmp_path / f"foto {number}" for number in range(2)]
    for number, file in enumerate(files):
        file.write_bytes(BIG + bytes([number]))
    troubles: list[BaseException] = []

    def put(number: int) -> None:
        try:
            vault.put_file(files[number % 2])
            vault.put(BIG)
        except BaseException as trouble:  # noqa: BLE001  whatever it is, the test shows it
            troubles.append(trouble)

    threads = [threading.Thread(target=put, args=(number,)) for number in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(30)
    assert not troubles
    assert {file.name for file in kept(tmp_path / "media")} == {
        sha256(BIG),
        *(sha256(BIG + bytes([number])) for number in range(2)),
    }
    assert all(vault.holds(file.name) for file in kept(tmp_path / "media"))


def test_killed_while_copying_nothing_stands_under_a_digest(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "first").write_bytes(b"first")
    digest, _ = vault.put_file(tmp_path / "first")
    process = start("store.slow_copier", tmp_path / "media")
    folder = tmp_path / "media"
    give_up_at = time.monotonic() + 30
    while not any(file.stat().st_size for file in folder.glob(".new-*")):
        assert time.monotonic() < give_up_at
        time.sleep(0.005)
    kill(process)
    named = [file for file in kept(folder) if not file.name.startswith(".new-")]
    assert named == [vault.path(digest)]
    assert vault.read(digest) == b"first"
