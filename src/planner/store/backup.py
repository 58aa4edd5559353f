"""Backups: one verified archive with the database and every file it refers to; never a token of a real account."""

from __future__ import annotations

import hashlib
import re
import shutil
import sqlite3
import tempfile
import zipfile
from pathlib import Path

import msgspec

from planner.content.errors import Damaged, Refused
from planner.store.failures import told_kindly
from planner.store.upgrade import WorkspaceNewer, revisions, stored_revision
from planner.store.workspace import DATABASE, Workspace

CONTENTS = "contents.json"
CHUNK = 1 << 20
_MEDIA = re.compile("media/[0-9a-f]{2}/[0-9a-f]{64}")


class Contents(msgspec.Struct, frozen=True):
    """The list of an archive: the SHA-256 of each of its files, by name."""

    schema: str
    files: dict[str, str]


def back_up(workspace: Workspace, target: Path) -> Contents:
    """Write an archive and read it back. Raises Refused when the file exists, Damaged when a file is not whole."""
    if target.exists():
        raise Refused("file-exists", file=str(target))
    fresh = target.with_name(f".{target.name}.part")
    with told_kindly(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            contents = _write(workspace, fresh)
            check_archive(fresh)
            fresh.replace(target)
        finally:
            fresh.unlink(missing_ok=True)
    return contents


def check_archive(archive: Path) -> Contents:
    """Return the contents of an archive whose files are all whole. Raises Damaged."""
    try:
        with zipfile.ZipFile(archive) as bundle:
            contents = _contents(bundle)
            for name, digest in contents.files.items():
                if _digest(bundle, name) != digest:
                    raise Damaged("archive-damaged", file=name)
            return contents
    except (zipfile.BadZipFile, KeyError, msgspec.DecodeError, OSError, EOFError) as error:
        raise Damaged("archive-damaged", file=str(archive)) from error


def restore(archive: Path, target: Path) -> Contents:
    """Unpack an archive into a folder that does not exist yet; whole or not at all.

    Raises Refused when there is something already, WorkspaceNewer, Damaged.
    """
    if target.exists() and any(target.iterdir()):
        raise Refused("folder-not-empty", place=str(target))
    contents = check_archive(archive)
    if contents.schema not in revisions():
        raise WorkspaceNewer(contents.schema)
    with told_kindly(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        try:
            _unpack(archive, contents, fresh)
            if target.exists():
                target.rmdir()
            fresh.replace(target)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    return contents


def _write(workspace: Workspace, fresh: Path) -> Contents:
    with tempfile.TemporaryDirectory(dir=fresh.parent) as folder, zipfile.ZipFile(fresh, "w") as bundle:
        copy = Path(folder) / DATABASE
        _copy_database(workspace.root / DATABASE, copy)
        files = {DATABASE: _add(bundle, DATABASE, copy)}
        for digest in workspace.vault.digests():
            name = f"media/{digest[:2]}/{digest}"
            files[name] = _add(bundle, name, workspace.vault.path(digest))
            if files[name] != digest:
                raise Damaged("vault-file-changed", sha256=digest)
        contents = Contents(schema=stored_revision(copy) or "", files=files)
        bundle.writestr(CONTENTS, msgspec.json.encode(contents))
    return contents


def _copy_database(source: Path, copy: Path) -> None:
    here, there = sqlite3.connect(source), sqlite3.connect(copy)
    try:
        here.backup(there)
    finally:
        there.close()
        here.close()


def _add(bundle: zipfile.ZipFile, name: str, file: Path) -> str:
    hashing = hashlib.sha256()
    with file.open("rb") as source, bundle.open(name, "w", force_zip64=True) as entry:
        while chunk := source.read(CHUNK):
            hashing.update(chunk)
            entry.write(chunk)
    return hashing.hexdigest()


def _contents(bundle: zipfile.ZipFile) -> Contents:
    contents = msgspec.json.decode(bundle.read(CONTENTS), type=Contents)
    odd = [name for name in contents.files if name != DATABASE and not _MEDIA.fullmatch(name)]
    if odd or DATABASE not in contents.files:
        raise Damaged("archive-damaged", file=odd[0] if odd else DATABASE)
    return contents


def _digest(bundle: zipfile.ZipFile, name: str) -> str:
    hashing = hashlib.sha256()
    with bundle.open(name) as entry:
        while chunk := entry.read(CHUNK):
            hashing.update(chunk)
    return hashing.hexdigest()


def _unpack(archive: Path, contents: Contents, folder: Path) -> None:
    with zipfile.ZipFile(archive) as bundle:
        for name, digest in contents.files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            hashing = hashlib.sha256()
            with bundle.open(name) as entry, file.open("xb") as target:
                while chunk := entry.read(CHUNK):
                    hashing.update(chunk)
                    target.write(chunk)
            if hashing.hexdigest() != digest:
                raise Damaged("archive-damaged", file=name)
    for name in ("backups", "logs"):
        (folder / name).mkdir()
