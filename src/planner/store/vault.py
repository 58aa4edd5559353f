"""The media vault: files named by their SHA-256, written whole or not at all, verified when read."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from planner.content.errors import Damaged, Unavailable
from planner.store.failures import told_kindly

CHUNK = 1 << 20
_DIGEST = re.compile("[0-9a-f]{64}")


class Vault:
    """The folder ``media/`` of a workspace; ``ab/abcdef…`` holds the file with that digest."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, data: bytes) -> str:
        """Keep bytes and return their SHA-256. Raises Unavailable when the disk is full."""
        digest = hashlib.sha256(data).hexdigest()
        if not self.path(digest).exists():
            self._write(digest, [data])
        return digest

    def put_file(self, source: Path) -> tuple[str, int]:
        """Copy a file in and return SHA-256 and size. Raises Unavailable: vanished, unreadable, disk full."""
        try:
            with source.open("rb") as file:
                return self._write_measured(iter(lambda: file.read(CHUNK), b""))
        except FileNotFoundError as error:
            raise Unavailable("file-vanished", file=str(source)) from error
        except (PermissionError, IsADirectoryError) as error:
            raise Unavailable("file-unreadable", file=str(source)) from error

    def read(self, digest: str) -> bytes:
        """Return the bytes of a digest. Raises Damaged when they are missing or are no longer the same."""
        try:
            data = self.path(digest).read_bytes()
        except FileNotFoundError as error:
            raise Damaged("vault-file-missing", sha256=digest) from error
        if hashlib.sha256(data).hexdigest() != digest:
            raise Damaged("vault-file-changed", sha256=digest)
        return data

    def path(self, digest: str) -> Path:
        """Return where a digest is kept. Raises Damaged when it is none, so that no path is smuggled in."""
        if not _DIGEST.fullmatch(digest):
            raise Damaged("vault-name-invalid", sha256=digest[:80])
        return self._folder / digest[:2] / digest

    def digests(self) -> Iterator[str]:
        """Yield every digest that is kept."""
        for file in sorted(self._folder.glob("??/*")):
            yield file.name

    def _write(self, digest: str, chunks: list[bytes]) -> None:
        written, _ = self._write_measured(iter(chunks))
        if written != digest:
            raise Damaged("vault-file-changed", sha256=digest)

    def _write_measured(self, chunks: Iterator[bytes]) -> tuple[str, int]:
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
        if kept.exists():
            return
        kept.parent.mkdir(exist_ok=True)
        fresh.replace(kept)
