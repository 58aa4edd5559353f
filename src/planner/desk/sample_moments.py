"""The sample story as a row of moments: what happens, to which post, and what it says then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planner.content.ids import AssetId
from planner.content.post import Content
from planner.desk.desk import Desk
from planner.desk.document import Document, MediaEntry, read_document
from planner.desk.sample_script import (
    Course,
    Edit,
    Happening,
    Note,
    Pitch,
    Script,
    Settle,
    Submit,
    Write,
    changes_of,
    documents,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One beat of the story, with the content that it writes (None: it writes none)."""

    beat: Happening | Note | Settle
    course: Course
    unit: str | None
    content: Content | None


def moments(desk: Desk, script: Script, pictures: Mapping[str, AssetId]) -> tuple[Moment, ...]:
    """Return every moment of the story, those of one post in their order.

    ``pictures`` tells the asset of each scene; the accounts must be there.
    """
    told = documents()
    return tuple(
        moment for course in script.posts for moment in _course(desk, course, told[course.post], pictures)
    )


def submitted(story: Iterable[Moment]) -> Iterator[Content]:
    """Yield the contents that are submitted: only their pictures have to be files."""
    content: Content | None = None
    for moment in story:
        content = moment.content or content
        if isinstance(moment.beat, Submit) and content is not None:
            yield content


def scenes(script: Script) -> tuple[str, ...]:
    """Return the scenes that the posts and their earlier versions show, by name."""
    told = documents()
    found = {entry.file for course in script.posts for entry in _entries(told[course.post])}
    for course in script.posts:
        for beat in course.steps:
            changes = changes_of(beat) if isinstance(beat, Write | Pitch | Edit) else None
            found |= {entry.file for entry in _entries(changes)}
    return tuple(sorted(found))


def _course(
    desk: Desk, course: Course, document: Document, pictures: Mapping[str, AssetId]
) -> Iterator[Moment]:
    unit = document.unit if isinstance(document.unit, str) else None
    content: Content | None = None
    for beat in course.steps:
        if not isinstance(beat, Write | Pitch | Edit):
            yield Moment(beat=beat, course=course, unit=unit, content=None)
            continue
        if not isinstance(beat, Edit):
            content = _read(desk, document, pictures, None)
        changes = changes_of(beat)
        if changes is not None:
            content = _read(desk, changes, pictures, content)
        yield Moment(beat=beat, course=course, unit=unit, content=content)
    for note in course.notes:
        yield Moment(beat=note, course=course, unit=unit, content=None)
        if note.done_at is not None:
            yield Moment(beat=Settle(note.done_at, note), course=course, unit=unit, content=None)


def _read(desk: Desk, document: Document, pictures: Mapping[str, AssetId], onto: Content | None) -> Content:
    for entry in _entries(document):
        entry.file = pictures[entry.file]
    return read_document(desk, document, folder=desk.workspace.root, onto=onto).content


def _entries(document: Document | None) -> list[MediaEntry]:
    return document.media if document is not None and isinstance(document.media, list) else []
