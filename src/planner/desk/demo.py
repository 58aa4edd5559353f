"""The demo workspace: sample people and posts, the sandbox as the networks, the main job walked once."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from planner.assets import resources
from planner.content.channel import Channel
from planner.content.clock import Clock
from planner.content.errors import Refused
from planner.content.file_kinds import PICTURES
from planner.content.ids import PersonId, UnitId, new_id
from planner.content.people import Person, Role, Unit
from planner.content.post import Content, Post
from planner.desk.accounts import connect_sandbox
from planner.desk.desk import Desk
from planner.desk.document import Document, MediaEntry, parse_document, read_document
from planner.desk.opening import Founding, found, open_desk
from planner.desk.publishing import Item, publish_due
from planner.desk.review import approve
from planner.desk.submit import submit
from planner.desk.write_post import create_post
from planner.meta.origin import sandbox
from planner.meta.sandbox_control import ask_published
from planner.meta.transport import Transport

DEMO_START = datetime(2027, 2, 22, 8, 12, tzinfo=ZoneInfo("Asia/Jakarta"))
"""The morning on which the whole sample story plays."""

AUTHOR, CURATOR = "ayu", "bayu"
PHOTO_PX = (3000, 3750)

Step = Callable[[str, str], None]
"""Hears of each step: its name (a stable word) and what it is about."""


class SampleUnit(msgspec.Struct):
    """A work unit of the sample agency."""

    code: str
    name: str
    is_desk: bool


class SamplePerson(msgspec.Struct):
    """A person of the sample agency, invented."""

    login: str
    name: str
    unit: str
    roles: list[Role]


class SampleAgency(msgspec.Struct):
    """The sample agency."""

    agency: str
    owner: str
    units: list[SampleUnit]
    people: list[SamplePerson]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What one post of the demo came to."""

    post: Post
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the demo came to; ``live_exactly_once`` as the sandbox itself sees it, not our database."""

    shown: tuple[Shown, ...]
    live_exactly_once: bool


def demo_desk(root: Path, clock: Clock) -> Desk:
    """Open the demo workspace, founding it where there is none. Raises Refused where another one stands."""
    told = msgspec.json.decode((resources() / "sample" / "people.json").read_bytes(), type=SampleAgency)
    try:
        desk = open_desk(root, clock)
    except Refused as error:
        if error.code != "workspace-missing":
            raise
        desk = found(root, clock, _founding(told))
    with desk.reading() as records:
        if not records.settings.get().is_demo:
            raise Refused("workspace-exists", place=str(root))
    _seat_everybody(desk, told)
    return desk


def _founding(told: SampleAgency) -> Founding:
    return Founding(
        agency=told.agency,
        owner=told.owner,
        owner_name=next(one.name for one in told.people if one.login == told.owner),
        unit_name=next(one.name for one in told.units if one.is_desk),
        is_demo=True,
    )


def seated(desk: Desk, login: str) -> Desk:
    """Return the same workspace with another person at the desk."""
    with desk.reading() as records:
        person = records.people.with_login(login)
    if person is None:
        raise Refused("person-unknown", person=login)
    return replace(desk, person=person)


async def walk(desk: Desk, url: str, *, photos: Path | None, posts: int, step: Step) -> Outcome:
    """Walk the main job: photographs, posts, review, publishing on both networks, a look at the result."""
    await connect(desk, url)
    async with Transport() as transport:
        before = {one.id for one in await ask_published(transport, sandbox(url))}
        made = [_approved(desk, document, step) for document in _documents(desk, photos, posts, step)]
        wanted = {post.id for post in made}
        landed: list[Item] = []

        def tell(item: Item) -> None:
            if item.publication.post_id in wanted:
                step(item.publication.state.value, f"{item.channel.name}: {item.publication.permalink}")
                landed.append(item)

        await publish_due(desk, tell)
        after = await ask_published(transport, sandbox(url))
    shown = tuple(
        Shown(post=post, items=tuple(one for one in landed if one.publication.post_id == post.id))
        for post in made
    )
    return Outcome(
        shown=shown, live_exactly_once=_once(shown, [one.id for one in after if one.id not in before])
    )


async def connect(desk: Desk, url: str) -> tuple[Channel, ...]:
    """Connect the demo's sandbox; its address is mended where it had to take another port."""
    with desk.change("channel.moved") as change:
        for channel in change.records.channels.all():
            if channel.is_sandbox and channel.graph != url:
                change.records.channels.put(replace(channel, graph=url))
                change.audit(channel.id, graph=url)
    return await connect_sandbox(desk, url)


def _once(shown: Sequence[Shown], fresh: Sequence[str]) -> bool:
    """Tell whether exactly what was approved is live, each on each of its channels, and nothing besides."""
    sent = [item.publication.remote_id for one in shown for item in one.items]
    wanted = sum(len(one.post.content.channels) for one in shown)
    return None not in sent and len(sent) == wanted == len(fresh) and set(sent) == set(fresh)


def _approved(desk: Desk, document: Document, step: Step) -> Post:
    author, curator = seated(desk, AUTHOR), seated(desk, CURATOR)
    content = _content(author, document)
    post = create_post(author, replace(content, publish_at=desk.clock.now()))
    step("draft", content.title)
    step("submitted", submit(author, post.id).digest or "")
    approved = approve(curator, post.id)
    step("approved", curator.person.name)
    return approved


def _content(author: Desk, document: Document) -> Content:
    return read_document(author, document, folder=author.workspace.root / "sample").content


def _documents(desk: Desk, photos: Path | None, count: int, step: Step) -> Iterator[Document]:
    """Yield ``count`` posts of the sample, over again when it has fewer, with photographs on disk."""
    pictures = itertools.cycle(_photographs(photos)) if photos is not None else None
    for document in itertools.islice(itertools.cycle(sample_posts()), count):
        if pictures is None:
            _take_photographs(desk.workspace.root / "sample", document, step)
        elif isinstance(document.media, list):
            for entry in document.media:
                entry.file = str(next(pictures))
                step("photograph", entry.file)
        yield document


def sample_posts() -> tuple[Document, ...]:
    """Return the sample posts as documents; their pictures are drawn scenes."""
    told = msgspec.json.decode((resources() / "sample" / "posts.json").read_bytes(), type=list[msgspec.Raw])
    return tuple(parse_document(bytes(one)) for one in told)


def _photographs(folder: Path) -> list[Path]:
    found = (
        sorted(file.absolute() for file in folder.iterdir() if file.suffix.lower() in PICTURES)
        if folder.is_dir()
        else []
    )
    if not found:
        raise Refused("no-photographs", place=str(folder))
    return found


def _take_photographs(folder: Path, document: Document, step: Step) -> None:
    """Render the scenes of a post to photograph size, once, and let the document name them."""
    folder.mkdir(parents=True, exist_ok=True)
    for entry in document.media if isinstance(document.media, list) else []:
        photograph = _photograph(folder, entry)
        step("photograph", photograph.name)
        entry.file = photograph.name


def _photograph(folder: Path, entry: MediaEntry) -> Path:
    scene = resources() / "sample" / entry.file
    photograph = folder / f"{scene.stem}.jpg"
    if not photograph.exists():
        from planner.imaging.drawing import photograph_from_svg  # noqa: PLC0415  draws once

        width, height = PHOTO_PX
        data = photograph_from_svg(scene.read_bytes(), width=width, height=height, seed=len(scene.stem))
        fresh = photograph.with_suffix(".part")
        fresh.write_bytes(data)
        fresh.replace(photograph)
    return photograph


def _seat_everybody(desk: Desk, told: SampleAgency) -> None:
    """Add the people of the sample who are not there yet."""
    with desk.change("demo.founded") as change:
        people = change.records.people
        for unit in told.units:
            if people.unit_with_code(unit.code) is None:
                people.add_unit(Unit(id=UnitId(new_id()), code=unit.code, name=unit.name))
        absent = [one for one in told.people if people.with_login(one.login) is None]
        for person in absent:
            people.add(_person(people.unit_with_code(person.unit), person))
        if absent:
            change.audit(desk.person.id, people=len(absent))


def _person(unit: Unit | None, told: SamplePerson) -> Person:
    if unit is None:
        raise ValueError("the sample names a unit that it does not have")
    return Person(
        id=PersonId(new_id()),
        login=told.login,
        name=told.name,
        unit_id=unit.id,
        roles=frozenset(told.roles),
    )
