"""A workspace whose queue is full: approved posts for both networks, all due, spread over many accounts."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from planner.content.channel import Channel
from planner.content.clock import SystemClock
from planner.content.ids import PostId
from planner.content.people import Role
from planner.content.post import Content, MediaItem
from planner.desk.accounts import connect_sandbox
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.media import add_file
from planner.desk.opening import found_workspace
from planner.desk.people import add_person
from planner.desk.review import approve
from planner.desk.submit import submit
from planner.desk.write_post import create_post

AUTHOR, CURATOR = "ayu", "bayu"
SMALL, LARGE = (480, 600), (1640, 2048)
"""Sizes of pictures: about 40 kB, and near the 4 MB that a Page takes (with ``grain``)."""

GRAIN = 70
"""Sensor noise that makes a rendition of a LARGE picture weigh a little less than 4 MB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photographs:
    """What the posts show: one photograph each, no two alike."""

    size: tuple[int, int] = SMALL
    grain: float = 0

    def take(self, number: int) -> bytes:
        """Return the JPEG of one of them."""
        width, height = self.size
        chance = np.random.default_rng(number)
        rough = Image.fromarray(chance.integers(0, 256, (8, 6, 3), dtype=np.uint8))
        pixels = np.asarray(rough.resize(self.size, Image.Resampling.BICUBIC), dtype=np.float32)
        if self.grain:
            pixels = pixels + chance.normal(0, self.grain, (height, width, 3)).astype(np.float32)
        written = BytesIO()
        Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).save(written, "JPEG", quality=92)
        return written.getvalue()


def fill_queue(folder: Path, sandbox_url: str, *, posts: int, photographs: Photographs) -> Desk:
    """Found a workspace, connect the sandbox, and approve ``posts`` posts, due a second after each other."""
    clock = SystemClock()
    desk = found_workspace(folder, clock, agency="Kementerian Contoh", owner="dewi")
    for login, role in ((AUTHOR, Role.DESIGNER), (CURATOR, Role.APPROVER)):
        add_person(desk, login=login, name=login.title(), roles=[role], unit=None)
    pairs = _pairs(asyncio.run(connect_sandbox(desk, sandbox_url)))
    first_hour = clock.now() - timedelta(seconds=posts)
    for number in range(posts):
        photo = folder / "foto.jpg"
        photo.write_bytes(photographs.take(number))
        at = first_hour + timedelta(seconds=number)
        pair = tuple(channel.id for channel in pairs[number % len(pairs)])
        author = seated(desk, AUTHOR)
        media = MediaItem(asset_id=add_file(author, photo)[0].id, alt=f"Foto {number}", credit="Humas")
        content = Content(
            title=f"Unggahan {number}",
            caption=f"Pengumuman nomor {number}.",
            media=(media,),
            channels=pair,
            publish_at=at,
        )
        _approve(desk, create_post(author, content).id)
    return desk


def _approve(desk: Desk, post_id: PostId) -> None:
    submit(seated(desk, AUTHOR), post_id)
    approve(seated(desk, CURATOR), post_id, reason="uji")


def _pairs(channels: tuple[Channel, ...]) -> list[list[Channel]]:
    """Return each Page with its Instagram account."""
    pages = dict.fromkeys(channel.page_id for channel in channels)
    return [[channel for channel in channels if channel.page_id == page] for page in pages]
