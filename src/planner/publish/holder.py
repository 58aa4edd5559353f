"""Who this publisher is: a name whose lock the operating system frees the moment its process is gone."""

from __future__ import annotations

import contextlib
import uuid
from pathlib import Path

from filelock import FileLock, Timeout


class Holder:
    """Holds a lock file of its own for as long as it lives."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.name = f"publisher-{uuid.uuid4()}"
        self._lock = FileLock(self._file(self.name))
        self._lock.acquire()

    def is_alive(self, name: str) -> bool:
        """Tell whether the process that took this name still runs. What a dead one left is removed."""
        if name == self.name:
            return True
        file = self._file(name)
        return file.exists() and _is_held(file)

    def close(self) -> None:
        """Give the name back."""
        self._lock.release()
        _remove(self._file(self.name))

    def _file(self, name: str) -> Path:
        return self._folder / f"{Path(name).name}.lock"


def living_holders(folder: Path) -> frozenset[str]:
    """Return the names of all publishers that run now, our own too."""
    return frozenset(file.stem for file in folder.glob("publisher-*.lock") if _is_held(file))


def _is_held(file: Path) -> bool:
    probe = FileLock(file)
    try:
        probe.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:  # gone meanwhile
        return False
    probe.release()
    _remove(file)
    return False


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):  # Windows keeps a file that another process is just looking at
        file.unlink(missing_ok=True)
