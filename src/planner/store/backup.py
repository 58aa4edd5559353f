"""Backups: one verified archive with the database and every file it refers to, never a real account's token.

The files lie in it unpacked, so that an archive can never unfold into more than it weighs.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sqlite3
import struct
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

import msgspec

from planner.content.errors import Damaged, Refused, Unavailable
from planner.store.failures import told_kindly
from planner.store.upgrade import WorkspaceNewer, copy_database, revisions, stored_revision
from planner.store.workspace import DATABASE, Workspace

CONTENTS = "contents.json"
CHUNK = 1 << 20
LIST_MAX_BYTES = 1 << 28
_MEDIA = re.compile("media/([0-9a-f]{2})/([0-9a-f]{64})")
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    msgspec.DecodeError,
    LookupError,
    ValueError,
    EOFError,
    RuntimeError,  # zipfile: an entry that is locked or packed in a way it does not know
    struct.error,
)


class Contents(msgspec.Struct, frozen=True):
    """The list of an archive: the SHA-256 of each of its files, by name."""

    schema: str
    files: dict[str, str]


def back_up(workspace: Workspace, target: Path) -> Contents:
    """Write an archive and read it back. Raises Refused when the file exists, Damaged, Unavailable."""
    if target.exists():
        raise Refused("file-exists", file=str(target))
    with told_kindly(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as folder:
            fresh = Path(folder) / "archive"
            contents = _write(workspace, Path(folder) / DATABASE, fresh)
            check_archive(fresh)
            fresh.replace(target)
    return contents


def check_archive(archive: Path) -> Contents:
    """Return the contents of an archive whose files are all whole. Raises Damaged, Unavailable."""
    with told_kindly(archive), _opened(archive) as bundle:
        contents = _contents(bundle, archive)
        for name in contents.files:
            _take(bundle, contents, name, None)
        return contents


def restore(archive: Path, target: Path, prepare: Callable[[Path], None]) -> Contents:
    """Unpack an archive into a folder that does not exist yet; whole or not at all.

    ``prepare`` is done to the unpacked workspace before it takes its place.

    Raises Refused when there is something already, WorkspaceNewer, Damaged, Unavailable.
    """
    _require_free(target)
    with told_kindly(target.parent), _opened(archive) as bundle:
        contents = _contents(bundle, archive)
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as folder:
            fresh = Path(folder) / "workspace"
            _unpack(bundle, contents, fresh)
            if stored_revision(fresh / DATABASE) != contents.schema:
                raise Damaged("archive-damaged", file=DATABASE)
            prepare(fresh)
            if target.exists():
                target.rmdir()  # which fails where somebody has put something into it meanwhile
            fresh.replace(target)
    return contents


def _require_free(target: Path) -> None:
    """Raise Refused unless nothing, or an empty folder, is there."""
    if target.is_symlink() or (target.exists() and not target.is_dir()) or any(target.glob("*")):
        raise Refused("folder-not-empty", place=str(target))


def _write(workspace: Workspace, copy: Path, fresh: Path) -> Contents:
    copy_database(workspace.root / DATABASE, copy)
    with fresh.open("wb") as file:
        with zipfile.ZipFile(file, "w") as bundle:
            files = {DATABASE: _add(bundle, DATABASE, copy)}
            for digest in _referenced(copy):
                name = f"media/{digest[:2]}/{digest}"
                try:
                    files[name] = _add(bundle, name, workspace.vault.path(digest))
                except FileNotFoundError as error:
                    raise Damaged("vault-file-missing", sha256=digest) from error
                if files[name] != digest:
                    raise Damaged("vault-file-changed", sha256=digest)
            contents = Contents(schema=stored_revision(copy) or "", files=files)
            bundle.writestr(CONTENTS, msgspec.json.encode(contents))
        file.flush()
        os.fsync(file.fileno())
    return contents


def _referenced(copy: Path) -> tuple[str, ...]:
    """Return what the copied database expects in the vault: the live one may have gone on."""
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        found = connection.execute("SELECT sha256 FROM asset UNION SELECT sha256 FROM rendition ORDER BY 1")
        return tuple(str(digest) for (digest,) in found)


def _add(bundle: zipfile.ZipFile, name: str, file: Path) -> str:
    with file.open("rb") as source, bundle.open(name, "w", force_zip64=True) as entry:
        return _poured(source, entry)


@contextmanager
def _opened(archive: Path) -> Iterator[zipfile.ZipFile]:
    try:
        file = archive.open("rb")
    except FileNotFoundError as error:
        raise Unavailable("file-vanished", file=str(archive)) from error
    except OSError as error:
        raise Unavailable("file-unreadable", file=str(archive)) from error
    try:
        with file, zipfile.ZipFile(file) as bundle:
            yield bundle
    except _BROKEN as error:
        raise Damaged("archive-damaged", file=str(archive)) from error


def _contents(bundle: zipfile.ZipFile, archive: Path) -> Contents:
    """Return the list of an archive that holds just what the list says. Raises Damaged, WorkspaceNewer."""
    entries = bundle.infolist()
    unpacked = all(one.compress_type == zipfile.ZIP_STORED and not one.flag_bits & 1 for one in entries)
    if not unpacked or sum(one.file_size for one in entries) > archive.stat().st_size:
        raise Damaged("archive-damaged", file=str(archive))
    if bundle.getinfo(CONTENTS).file_size > LIST_MAX_BYTES:
        raise Damaged("archive-damaged", file=CONTENTS)
    contents = msgspec.json.decode(bundle.read(CONTENTS), type=Contents)
    odd = [
        name for name, digest in contents.files.items() if name != DATABASE and not _is_media(name, digest)
    ]
    if odd or sorted(one.filename for one in entries) != sorted((CONTENTS, DATABASE, *_media(contents))):
        raise Damaged("archive-damaged", file=odd[0] if odd else str(archive))
    if contents.schema not in revisions():
        raise WorkspaceNewer(contents.schema)
    return contents


def _media(contents: Contents) -> Iterator[str]:
    return (name for name in contents.files if name != DATABASE)


def _is_media(name: str, digest: str) -> bool:
    found = _MEDIA.fullmatch(name)
    return found is not None and found[2] == digest and found[1] == digest[:2]


def _unpack(bundle: zipfile.ZipFile, contents: Contents, folder: Path) -> None:
    for name in contents.files:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as target:
            _take(bundle, contents, name, target)
            target.flush()
            os.fsync(target.fileno())
    for name in ("media", "backups", "logs"):
        (folder / name).mkdir(exist_ok=True)


def _take(bundle: zipfile.ZipFile, contents: Contents, name: str, target: BinaryIO | None) -> None:
    with bundle.open(name) as entry:
        if _poured(entry, target) != contents.files[name]:
            raise Damaged("archive-damaged", file=name)


def _poured(source: IO[bytes], target: IO[bytes] | None) -> str:
    """Pour one file into another, or nowhere, and return its SHA-256."""
    hashing = hashlib.sha256()
    while chunk := source.read(CHUNK):
        hashing.update(chunk)
        if target is not None:
            target.write(chunk)
    return hashing.hexdigest()
