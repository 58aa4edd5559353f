"""Looking at the files that the library does not know yet: a few at a time, until a stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from planner.content.asset import Asset
from planner.content.errors import Damaged, PlannerError, Unavailable
from planner.content.ids import AssetId
from planner.content.library import MediaFacts, MediaKind, MediaLooks, Wellbeing
from planner.desk.describe_media import find_by_words
from planner.desk.desk import Desk
from planner.desk.library import first_facts
from planner.desk.twins import twins_among
from planner.store.records import Records

if TYPE_CHECKING:
    from PIL.Image import Image

SEEN_AT = 256
"""The picture is looked at in about this size: colours and likeness need no more."""

SOME = 24
TAKEN, ARTIST, CAMERA, IFD = 0x9003, 0x013B, 0x0110, 0x8769
DRAWN = {"image/png", "image/gif"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """How far the library is: files looked at in this go, and how many are left."""

    seen: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    looks: MediaLooks
    facts: MediaFacts


def index_library(desk: Desk, *, for_s: float, stopped: Callable[[], bool]) -> Indexed:
    """Look at unknown files for about ``for_s`` seconds, at least at one; the rest is for another go.

    What was looked at is kept at once, so that a stop at any moment loses nothing. A file that is gone or
    can't be decoded is known as such.
    """
    began, seen = time.monotonic(), 0
    with desk.reading() as records:
        waiting = [records.assets.get(one) for one in records.library.unseen(SOME)]
        zone = ZoneInfo(records.settings.get().zone)
        units = {person.id: person.unit_id for person in records.people.all()}
    for asset in waiting:
        if stopped() or (seen and time.monotonic() - began >= for_s):
            break
        looked = _looked_at(desk, asset, zone)
        facts = replace(looked.facts, unit_id=units.get(asset.added_by))
        with desk.workspace.writing() as records:
            _learn(records, asset, facts, looked.looks)
        seen += 1
    with desk.reading() as records:
        left = records.library.count_unseen()
    return Indexed(seen=seen, left=left)


def find_twins(desk: Desk) -> bool:
    """Look for files that look alike; tell whether any group has changed."""
    with desk.reading() as records:
        marks = records.library.fingerprints()
    groups = twins_among(marks)
    with desk.workspace.writing() as records:
        return records.library.put_twins(groups)


def look_after_originals(desk: Desk, *, stopped: Callable[[], bool]) -> bool:
    """Look whether every known original is still there in its size; tell whether anything has changed.

    One that is back, or was damaged, is looked at anew by ``index_library``.
    """
    with desk.reading() as records:
        files = records.library.files()
    changed: dict[AssetId, Wellbeing] = {}
    for asset_id, sha256, size, known in files:
        if stopped():
            break
        now = _wellbeing(desk.workspace.vault.path(sha256), size)
        if now is Wellbeing.WHOLE and known is not now:
            now = Wellbeing.UNSEEN  # it is back: whether it decodes, a new look at it tells
        if now is not known:
            changed[asset_id] = now
    if changed:
        with desk.workspace.writing() as records:
            for asset_id, now in changed.items():
                records.library.tell_wellbeing(asset_id, now)
    return bool(changed)


def _learn(records: Records, asset: Asset, facts: MediaFacts, looks: MediaLooks) -> None:
    """Keep what was found out; what people said already stays."""
    size, said = (asset.width, asset.height), records.library.facts(asset.id)
    if said is None:
        records.library.add(asset.id, facts, looks, size)
    else:
        records.library.measure(asset.id, looks, size)
        unit, taken = said.unit_id or facts.unit_id, said.taken_at or facts.taken_at
        told = replace(said, credit=said.credit or facts.credit, unit_id=unit, taken_at=taken)
        records.library.describe(asset.id, told)
    find_by_words(records, asset)


def _looked_at(desk: Desk, asset: Asset, zone: ZoneInfo) -> _Look:
    facts = first_facts(asset)
    well = _wellbeing(desk.workspace.vault.path(asset.sha256), asset.size)
    if well is not Wellbeing.WHOLE:
        return _Look(looks=MediaLooks(wellbeing=well), facts=facts)
    if facts.kind is MediaKind.VIDEO:
        return _Look(looks=_cover_looks(desk, asset), facts=facts)
    from planner.imaging.opening import open_picture  # noqa: PLC0415  the pixel libraries are heavy

    file = desk.workspace.vault.path(asset.sha256)
    try:
        picture = open_picture(file, at_least=(SEEN_AT, SEEN_AT))
    except Unavailable:
        return _Look(looks=MediaLooks(wellbeing=Wellbeing.MISSING), facts=facts)
    except (PlannerError, Damaged):
        return _Look(looks=MediaLooks(wellbeing=Wellbeing.DAMAGED), facts=facts)
    return _Look(looks=_measured(picture), facts=_told_by_file(file, asset, facts, zone))


def _cover_looks(desk: Desk, asset: Asset) -> MediaLooks:
    from PIL import Image  # noqa: PLC0415

    from planner.desk.thumbnail import thumbnail  # noqa: PLC0415

    try:
        small = thumbnail(desk, asset.sha256, width=SEEN_AT, height=SEEN_AT)
    except PlannerError:  # a video without a cover yet is no damaged one
        return MediaLooks(wellbeing=Wellbeing.WHOLE)
    return _measured(Image.frombytes("RGB", (small.width, small.height), small.rgb))


def _measured(picture: Image) -> MediaLooks:
    from planner.imaging.fingerprint import fingerprint  # noqa: PLC0415
    from planner.imaging.palette import palette  # noqa: PLC0415

    small = picture.copy()
    small.thumbnail((SEEN_AT, SEEN_AT))
    return MediaLooks(colours=palette(small, 5), fingerprint=fingerprint(small), wellbeing=Wellbeing.WHOLE)


def _told_by_file(file: Path, asset: Asset, facts: MediaFacts, zone: ZoneInfo) -> MediaFacts:
    """Return what the camera wrote: when it was taken, and by whom. A drawing comes from no camera."""
    from PIL import Image  # noqa: PLC0415

    try:
        with Image.open(file) as opened:
            exif = opened.getexif()
            taken, artist = exif.get_ifd(IFD).get(TAKEN), exif.get(ARTIST)
            has_camera = CAMERA in exif
    except (OSError, ValueError, SyntaxError, TypeError, KeyError):  # what a broken block may cost
        return facts
    kind = MediaKind.DESIGN if asset.media_type in DRAWN and not has_camera else facts.kind
    credit = artist.strip() if isinstance(artist, str) else ""
    return replace(facts, kind=kind, credit=credit, taken_at=_moment(taken, zone))


def _moment(told: object, zone: ZoneInfo) -> datetime | None:
    try:
        return datetime.strptime(str(told), "%Y:%m:%d %H:%M:%S").replace(tzinfo=zone)
    except ValueError:
        return None


def _wellbeing(file: Path, size: int) -> Wellbeing:
    try:
        found = file.stat().st_size
    except OSError:
        return Wellbeing.MISSING
    return Wellbeing.WHOLE if found == size else Wellbeing.DAMAGED
