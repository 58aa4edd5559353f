"""Notes as the pane shows them: open ones by their place, pinned ones with a number; settled ones after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from planner.content.ids import NoteId
from planner.desk.comparison import Comparison, Noted
from planner.ui.dates import day_and_month, hour
from planner.ui.review.comparing import Block, Compared
from planner.ui.review.places import Place, Span, Spot, place_of
from planner.words.catalogue import _, ngettext


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something that somebody wrote."""

    author: str
    when: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """A note. ``pin``: its number where it is pinned to what is shown; ``about``: what else it is on."""

    id: NoteId
    said: Said
    answers: tuple[Said, ...]
    place: Place | None
    about: str
    is_settled: bool
    settled_by: str
    pin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notebook:
    """All notes of a post; what is pinned where."""

    open: tuple[NoteRow, ...]
    settled: tuple[NoteRow, ...]

    def on_picture(self, number: int) -> tuple[tuple[Spot, str], ...]:
        """Return the pins of a picture."""
        return tuple(
            (one.place, one.pin)
            for one in self.open
            if one.pin and isinstance(one.place, Spot) and one.place.number == number
        )

    def on_caption(self, field: str) -> tuple[tuple[int, str], ...]:
        """Return the pins of a caption: behind which code point stands which number."""
        return tuple(
            (one.place.end, one.pin)
            for one in self.open
            if one.pin
            and isinstance(one.place, Span)
            and one.place.field == field
            and one.place.end is not None
        )

    def count(self) -> str:
        """Return ``2 terbuka, 1 selesai``."""
        opened = ngettext("{n} terbuka", "{n} terbuka", len(self.open)).format(n=len(self.open))
        if not self.settled:
            return opened if self.open else _("Belum ada")
        settled = ngettext("{n} selesai", "{n} selesai", len(self.settled)).format(n=len(self.settled))
        return f"{opened}, {settled}"


def notebook(told: Comparison, shown: Compared, now: datetime, zone: ZoneInfo) -> Notebook:
    """Return the notes of a post, pinned to what is shown of it now."""
    rows = [_row(one, told, shown, now, zone) for one in told.notes]
    opened = sorted((one for one in rows if not one.is_settled), key=_order)
    return Notebook(
        open=tuple(_numbered(opened)), settled=tuple(one for one in reversed(rows) if one.is_settled)
    )


def _numbered(rows: Sequence[NoteRow]) -> Iterator[NoteRow]:
    number = 0
    for row in rows:
        pinned = isinstance(row.place, Spot) or (isinstance(row.place, Span) and row.place.end is not None)
        number += pinned
        yield replace(row, pin=str(number)) if pinned else row


def _order(row: NoteRow) -> tuple[int, float, float]:
    match row.place:
        case Spot(number=number, y=y):
            return 0, number, y
        case Span(end=end) if end is not None:
            return 1, end, 0
    return 2, 0, 0


def _row(noted: Noted, told: Comparison, shown: Compared, now: datetime, zone: ZoneInfo) -> NoteRow:
    note, place = noted.note, place_of(noted.note.place)
    held = _held(place, noted, told, shown)
    return NoteRow(
        id=note.id,
        said=Said(author=noted.author.name, when=_when(note.written_at, now, zone), text=note.text),
        answers=tuple(
            Said(author=person.name, when=_when(one.written_at, now, zone), text=one.text)
            for one, person in noted.answers
        ),
        place=held,
        about="" if held is not None or place is None else _about(place, noted),
        is_settled=note.resolved_at is not None,
        settled_by="" if noted.settled_by is None else noted.settled_by.name,
    )


def _held(place: Place | None, noted: Noted, told: Comparison, shown: Compared) -> Place | None:
    """Return the place if what is shown still has it."""
    if isinstance(place, Spot):
        media, number = told.now.content.media, place.number
        there = 0 < number <= len(media) and media[number - 1].asset_id == noted.asset_id
        return place if there else None
    if isinstance(place, Span):
        block = next((one for one in shown.blocks if one.field == place.field), None)
        return None if block is None else _moved(place, noted.words, block)
    return None


def _moved(span: Span, words: str, block: Block) -> Span | None:
    """Return where the words of a note stand now: as they did, or at the one place that has them."""
    if span.first is None:
        return span
    if not words or block.text[span.first : span.end] == words:
        return span if words else None
    first = block.text.find(words)
    if first < 0 or block.text.find(words, first + 1) >= 0:
        return None
    return Span(span.field, first, first + len(words))


def _about(place: Place, noted: Noted) -> str:
    version = _("Versi {number}").format(number=noted.version)
    if isinstance(place, Spot):
        return _("Gambar {number}").format(number=place.number) + f" · {version}"
    return f"“{noted.words}” · {version}" if noted.words else version


def _when(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    day = moment.astimezone(zone).date()
    if day == now.astimezone(zone).date():
        return hour(moment, zone)
    return f"{day_and_month(day)} {hour(moment, zone)}"
