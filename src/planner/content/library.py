"""What the library knows of a picture besides its bytes: words, rights, looks, and where it is used."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import PurePath
from typing import NamedTuple

from planner.content.ids import AssetId, PostId, UnitId
from planner.content.post import Depicted
from planner.content.state import State

SOON = timedelta(days=30)
"""A consent that ends within this time is about to end."""

SQUARE_WITHIN = 0.05
"""How far from 1 the ratio of a picture may be that counts as square."""


class MediaKind(StrEnum):
    """What a file of the library is."""

    PHOTO = "photo"
    DESIGN = "design"
    VIDEO = "video"


class Direction(StrEnum):
    """How a picture lies."""

    UPRIGHT = "upright"
    SQUARE = "square"
    LYING = "lying"


class Consent(StrEnum):
    """What is known of the people in a picture; ``NEEDED``: they are known and have not agreed yet."""

    UNSAID = "unsaid"
    NOBODY = "nobody"
    NEEDED = "needed"
    CONSENTED = "consented"


class Wellbeing(StrEnum):
    """How the original is: not looked at yet, whole, gone, or not what it should be."""

    UNSEEN = "unseen"
    WHOLE = "whole"
    MISSING = "missing"
    DAMAGED = "damaged"


class Licence(StrEnum):
    """By which right a picture may be used."""

    UNSAID = "unsaid"
    OWN = "own"
    BY_PERMISSION = "by-permission"
    CREATIVE_COMMONS = "creative-commons"
    PUBLIC_DOMAIN = "public-domain"
    BOUGHT = "bought"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRecord:
    """A consent with a note (who agreed, where the paper is) and the last day on which it holds."""

    state: Consent = Consent.UNSAID
    note: str = ""
    until: date | None = None

    def is_ending(self, today: date) -> bool:
        """Tell whether it ends soon, or has ended."""
        return self.state is Consent.CONSENTED and self.until is not None and self.until <= today + SOON

    def is_over(self, today: date) -> bool:
        return self.state is Consent.CONSENTED and self.until is not None and self.until < today

    def depicted(self, today: date) -> Depicted:
        """Return what a post may say of the people in the picture."""
        if self.state is Consent.NOBODY:
            return Depicted.NOBODY
        agreed = self.state is Consent.CONSENTED and not self.is_over(today)
        return Depicted.CONSENTED if agreed else Depicted.UNSAID


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaFacts:
    """What people say of a file; all of it can be changed."""

    title: str = ""
    alt: str = ""
    credit: str = ""
    unit_id: UnitId | None = None
    taken_at: datetime | None = None
    consent: ConsentRecord = field(default_factory=ConsentRecord)
    licence: Licence = Licence.UNSAID
    kind: MediaKind = MediaKind.PHOTO


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaLooks:
    """What is measured of a file: its main colours (``#rrggbb``) and its perceptual hash of 64 bits."""

    colours: tuple[str, ...] = ()
    fingerprint: int | None = None
    wellbeing: Wellbeing = Wellbeing.UNSEEN


class MediaLine(NamedTuple):
    """A file as the grid shows it; a tuple, for ten thousand are made at once."""

    id: AssetId
    sha256: str
    title: str
    filename: str
    width: int
    height: int
    size: int
    kind: MediaKind
    added_at: datetime
    uses: int = 0
    twins: int = 0
    duration_s: float | None = None
    lacks_alt: bool = False
    lacks_consent: bool = False
    wellbeing: Wellbeing = Wellbeing.UNSEEN

    @property
    def name(self) -> str:
        """Return what it is called: its title, or its file's name made readable."""
        return self.title or readable(self.filename)


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaUse:
    """A post in which a file stands."""

    post_id: PostId
    title: str
    state: State
    due_at: datetime | None


def readable(filename: str) -> str:
    """Return a file's name as a title: without its ending, spaces for signs, a capital first."""
    words = PurePath(filename).stem.replace("_", " ").replace("-", " ").split()
    told = " ".join(words) or filename
    return told[:1].upper() + told[1:]


def direction(width: int, height: int) -> Direction:
    """Return how a picture of a size lies."""
    ratio = width / max(1, height)
    if abs(ratio - 1) <= SQUARE_WITHIN:
        return Direction.SQUARE
    return Direction.LYING if ratio > 1 else Direction.UPRIGHT
