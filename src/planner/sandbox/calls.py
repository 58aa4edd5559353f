"""A Graph call as it was sent, read from HTTP but not yet judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planner.sandbox.pictures import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """One file part of a multipart request."""

    filename: str
    mime: str | None
    picture: Picture

    def brief(self) -> dict[str, object]:
        """What the journal keeps of a file."""
        return {
            "filename": self.filename,
            "type": self.mime,
            "bytes": self.picture.bytes,
            "sha256": self.picture.sha,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Method, path and parameters; the token and its proof are taken out of the parameters."""

    method: str
    path: str
    params: Mapping[str, str]
    uploads: Mapping[str, Upload]
    token: str | None = None
    token_in: str | None = None
    proof: str | None = None

    @property
    def segments(self) -> tuple[str, ...]:
        """The parts of the path, version first; a trailing slash counts for nothing."""
        return tuple(part for part in self.path.split("/") if part)
