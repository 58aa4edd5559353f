"""A small desk on a sandbox, for tests that publish: people, accounts, posts, a clock that does not wait."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image

from planner.content.changed import Changed
from planner.content.channel import Channel, Network
from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.content.people import Role
from planner.content.post import Content, Format, MediaItem, Post, Variant
from planner.content.publication import Publication
from planner.content.state import PublicationState
from planner.desk.accounts import connect_sandbox
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.media import add_file
from planner.desk.opening import found_workspace, open_desk
from planner.desk.people import add_person
from planner.desk.review import approve
from planner.desk.submit import submit
from planner.desk.write_post import create_post
from planner.publish.publisher import Publisher
from planner.publish.report import Report
from sandbox_process import Sandbox

KINDS = {
    "facebook text": (Network.FACEBOOK, 0, None),
    "facebook photo": (Network.FACEBOOK, 1, None),
    "facebook 2 photos": (Network.FACEBOOK, 2, None),
    "instagram photo": (Network.INSTAGRAM, 1, None),
    "instagram carousel": (Network.INSTAGRAM, 2, None),
    "instagram story": (Network.INSTAGRAM, 1, Format.STORY),
}
"""What is published in these tests: on which network, with how many pictures, in which format."""


class JumpingClock:
    """A clock whose waits are over at once: it jumps, and takes the sandbox's clock along."""

    def __init__(self, sandbox: Sandbox | None, start: datetime) -> None:
        self._sandbox = sandbox
        self._now = start

    def now(self) -> datetime:
        return self._now

    def advance(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        if self._sandbox is not None:
            self._sandbox.advance(seconds)

    async def sleep(self, seconds: float) -> None:
        self.advance(seconds)
        await asyncio.sleep(0)


@dataclass(slots=True)
class Stage:
    """A desk, its clock, and the sandbox it publishes to."""

    desk: Desk
    clock: JumpingClock
    sandbox: Sandbox
    photos: tuple[Path, ...]

    def channel(self, network: Network) -> Channel:
        with self.desk.reading() as records:
            return next(one for one in records.channels.all() if one.network is network)

    def approved(self, kind: str, caption: str, *, in_s: float = 0.0, channel: Channel | None = None) -> Post:
        """Return an approved post of a kind, due ``in_s`` seconds from now."""
        network, count, form = KINDS[kind]
        channel = channel or self.channel(network)
        author = seated(self.desk, "ayu")
        media = tuple(
            MediaItem(
                asset_id=add_file(author, self.photos[number])[0].id, alt=f"Gambar {number}", credit="Humas"
            )
            for number in range(count)
        )
        content = Content(
            title=caption[:80] or kind,
            caption=caption,
            media=media,
            channels=(channel.id,),
            variants=() if form is None else (Variant(channel_id=channel.id, format=form),),
            publish_at=self.clock.now() + timedelta(seconds=in_s),
        )
        post = create_post(author, content)
        submit(author, post.id)
        return approve(seated(self.desk, "bayu"), post.id, reason="uji")

    def publisher(self, listen: Callable[[Changed], None] | None = None) -> Publisher:
        def announce(news: Changed) -> None:
            if listen is not None:
                listen(news)

        def tell(_: object) -> None:
            """Nobody listens."""

        return Publisher(self.desk.workspace, self.clock, self.desk.limits, announce=announce, tell=tell)

    def publish(self, listen: Callable[[Changed], None] | None = None) -> Report:
        return asyncio.run(self.publisher(listen).publish_due())

    def publish_until_quiet(
        self, listen: Callable[[Changed], None] | None = None, *, rounds: int = 30
    ) -> Report:
        """Publish, and go on when the stored waits are over, until nothing changes by itself any more."""
        report = self.publish(listen)
        for _ in range(rounds):
            waits = [one.publication.next_at for one in report.waiting]
            if not waits or None in waits:
                break
            soonest = min(at for at in waits if at is not None)
            self.clock.advance(max(0.0, (soonest - self.clock.now()).total_seconds()) + 0.1)
            report = self.publish(listen)
        return report

    def publications_of(self, post_id: PostId) -> tuple[Publication, ...]:
        with self.desk.reading() as records:
            return records.publications.of(post_id)

    def only_publication(self, post: Post) -> Publication:
        (one,) = [one for one in self.publications_of(post.id) if one.state is not PublicationState.CANCELLED]
        return one

    def live(self, caption: str) -> list[dict[str, object]]:
        """Return what the public sees with this caption (stories have none: then everything)."""
        return [one for one in self.sandbox.published() if one["caption"] == caption]

    def tried(self, verb: Callable[[], object]) -> PlannerError | None:
        """Return how the desk refused something, None when it did it."""
        try:
            verb()
        except PlannerError as error:
            return error
        return None


def make_template(folder: Path, start: datetime) -> None:
    """Found a workspace with the people that these tests need."""
    desk = found_workspace(folder, JumpingClock(None, start), agency="Kementerian Contoh", owner="dewi")
    for login, role in (("ayu", Role.DESIGNER), ("bayu", Role.APPROVER), ("sari", Role.PUBLISHER)):
        add_person(desk, login=login, name=login.title(), roles=[role], unit=None)
    desk.workspace.close()


def set_stage(template: Path, folder: Path, sandbox: Sandbox, photos: tuple[Path, ...]) -> Stage:
    """Copy the template and connect it to the sandbox."""
    shutil.copytree(template, folder)
    clock = JumpingClock(sandbox, datetime.fromisoformat(sandbox.now()))
    desk = open_desk(folder, clock)
    asyncio.run(connect_sandbox(desk, sandbox.url))
    return Stage(desk=desk, clock=clock, sandbox=sandbox, photos=photos)


def never_late(stage: Stage) -> None:
    """Let nothing become overdue: these tests let hours pass."""
    with stage.desk.workspace.writing() as records:
        records.settings.put(replace(records.settings.get(), lateness_s=10**7))


def make_photos(folder: Path) -> tuple[Path, ...]:
    """Write three small photographs that differ."""
    folder.mkdir()
    files = []
    for number, colour in enumerate(((180, 60, 40), (40, 140, 90), (50, 80, 170))):
        image = Image.linear_gradient("L").resize((800, 1000)).convert("RGB")
        image.paste(colour, (100, 100, 500, 700))
        written = BytesIO()
        image.save(written, "JPEG", quality=85)
        file = folder / f"foto-{number}.jpg"
        file.write_bytes(written.getvalue())
        files.append(file)
    return tuple(files)
