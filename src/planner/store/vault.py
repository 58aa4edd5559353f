"""The media vault: files named by their SHA-256, written whole or not at all, verified when read."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from planner.content.errors import Damaged, Unavailable
from planner.store.failures import told_kindly

CHUNK = 1 << 20
_DIGEST = re.compile("[0-9a-f]{64}")


class Vault:
    """The folder ``media/`` of a workspace; ``ab/abcdef…`` holds the file with that digest."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, data: bytes) -> str:
        """Keep bytes and return their SHA-256; a damaged file is made whole again. Raises Unavailable."""
        digest = hashlib.sha256(data).hexdigest()
        if not self.holds(digest):
            self._write([data])
        return digest

    def put_file(self, source: Path) -> tuple[str, int]:
        """Copy a file in and return SHA-256 and size. Raises Unavailable: vanished, unreadable, disk full."""
        with _opened(source) as file:
            return self._write(_chunks(file, source))

    def read(self, digest: str) -> bytes:
        """Return the bytes of a digest. Raises Damaged when they are missing or are no longer the same."""
        with told_kindly(self._folder):
            try:
                data = self.path(digest).read_bytes()
            except FileNotFoundError as error:
                raise Damaged("vault-file-missing", sha256=digest) from error
        if hashlib.sha256(data).hexdigest() != digest:
            raise Damaged("vault-file-changed", sha256=digest)
        return data

    def holds(self, digest: str) -> bool:
        """Tell whether the bytes of a digest are there, and are still the same."""
        try:
            with self.path(digest).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == digest
        except OSError:
            return False

    def path(self, digest: str) -> Path:
        """Return where a digest is kept. Raises Damaged when it is none, so that no path is smuggled in."""
        if not _DIGEST.fullmatch(digest):
            raise Damaged("vault-name-invalid", sha256=digest[:80])
        return self._folder / digest[:2] / digest

    def _write(self, chunks: Iterable[bytes]) -> tuple[str, int]:
        hashing, size = hashlib.sha256(), 0
        with told_kindly(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".new-", dir=self._folder)
            fresh = Path(name)
            try:
                with os.fdopen(handle, "wb") as file:
                    for chunk in chunks:
                        hashing.update(chunk)
                        size += len(chunk)
                        file.write(chunk)
                    file.flush()
                    os.fsync(file.fileno())
                self._settle(fresh, hashing.hexdigest())
            finally:
                fresh.unlink(missing_ok=True)
        return hashing.hexdigest(), size

    def _settle(self, fresh: Path, digest: str) -> None:
        kept = self.path(digest)
        if self.holds(digest):
            return
        kept.parent.mkdir(exist_ok=True)
        fresh.replace(kept)
        _put_down(kept.parent)
        _put_down(self._folder)


def _opened(source: Path) -> BinaryIO:
    """Open a file to read. Raises Unavailable; a pipe is refused, for it would be waited for without end."""
    try:
        if not stat.S_ISREG(source.stat().st_mode):
            raise Unavailable("file-unreadable", file=str(source))
        return source.open("rb")
    except FileNotFoundError as error:
        raise Unavailable("file-vanished", file=str(source)) from error
    except (OSError, ValueError) as error:
        raise Unavailable("file-unreadable", file=str(source)) from error


def _chunks(file: BinaryIO, source: Path) -> Iterator[bytes]:
    try:
        while chunk := file.read(CHUNK):
            yield chunk
    except OSError as error:
        raise Unavailable("file-unreadable", file=str(source)) from error


def _put_down(folder: Path) -> None:
    """Let the name of a new file survive a power cut too, where the system lets a folder be synchronised."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
