"""Signed picture addresses in the manner of fbcdn: `oh` signs, `oe` is the end as hexadecimal unix time."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import re
import sqlite3
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from planner.sandbox.box import Box
from planner.sandbox.limits import limit
from planner.sandbox.pictures import inspected, recompressed

FULL = "o"
SMALL = "s720"
_SMALL_PX = 720
_PATH = re.compile(r"^/_cdn/v/t39\.30808-6/(?P<owner>\d+)_(?P<size>o|s720)_n\.jpg$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A picture address that was really given out by us."""

    owner: str
    size: str
    ends: int

    def is_over(self, now: float) -> bool:
        return self.ends <= now


def sizes_of(width: int, height: int) -> list[tuple[str, int, int]]:
    """The sizes served of a picture: the smaller first, for nobody promises the largest first."""
    if max(width, height) <= _SMALL_PX:
        return [(FULL, width, height)]
    scale = _SMALL_PX / max(width, height)
    return [(SMALL, round(width * scale), round(height * scale)), (FULL, width, height)]


def address_of(box: Box, owner: str, size: str = FULL) -> str:
    """A fresh signed address."""
    life = box.worlds.value("cdn_life_s")
    ends = int(box.clock.now() + (life if isinstance(life, (int, float)) else limit("cdn_life_s")))
    query = f"_nc_cat=1&oh=00_{_signature(box, owner, size, ends)}&oe={ends:X}"
    return f"{box.base_url}/_cdn/v/t39.30808-6/{owner}_{size}_n.jpg?{query}"


def address_in(box: Box, url: str) -> Address | None:
    """The address in this URL, if it is one of ours with a right signature; its end is not looked at."""
    parts = urlsplit(url)
    ours = urlsplit(box.base_url)
    if (parts.scheme, parts.netloc) != (ours.scheme, ours.netloc):
        return None
    return signed_address(box, parts.path, parts.query)


def signed_address(box: Box, path: str, query: str) -> Address | None:
    """The same for a path and query of our own server."""
    found = _PATH.match(path)
    values = parse_qs(query)
    end, signature = values.get("oe", [""])[0], values.get("oh", [""])[0]
    if found is None or not re.fullmatch(r"[0-9A-Fa-f]{1,10}", end):
        return None
    right = f"00_{_signature(box, found['owner'], found['size'], int(end, 16))}"
    if not hmac.compare_digest(signature.encode(), right.encode()):
        return None
    return Address(owner=found["owner"], size=found["size"], ends=int(end, 16))


def served_blob(box: Box, address: Address) -> sqlite3.Row | None:
    """What the address serves: digest, format, width, height, bytes. None when the object is gone."""
    if address.size != FULL:
        return box.store.one(
            "SELECT blob.* FROM rendition JOIN blob USING (sha) WHERE photo_id = ? AND size = ?",
            *(address.owner, address.size),
        )
    return box.store.one(
        "SELECT * FROM blob WHERE sha = coalesce((SELECT served_sha FROM photo WHERE id = ?1),"
        " (SELECT sha FROM media WHERE id = ?1))",
        address.owner,
    )


async def make_ready(box: Box, address: Address) -> None:
    """Make the smaller size when it is asked for the first time; the scaling is done beside the loop."""
    if address.size == FULL or served_blob(box, address) is not None:
        return
    whole = served_blob(box, Address(owner=address.owner, size=FULL, ends=0))
    if whole is None:
        return
    content = await asyncio.to_thread(recompressed, box.vault.read(whole["sha"]), _SMALL_PX)
    sha = keep_picture(box, content)
    box.store.run("INSERT OR REPLACE INTO rendition VALUES (?, ?, ?)", address.owner, address.size, sha)


def keep_picture(box: Box, content: bytes) -> str:
    """Bytes that the server made itself, kept as if they had come from outside; gives their digest."""
    picture = inspected(content)
    box.vault.keep(picture.sha, content)
    box.store.run(
        "INSERT OR IGNORE INTO blob VALUES (?, ?, ?, ?, ?)",
        *(picture.sha, picture.bytes, picture.width, picture.height, picture.format),
    )
    return picture.sha


def _signature(box: Box, owner: str, size: str, ends: int) -> str:
    return hmac.new(box.app_secret.encode(), f"{owner}.{size}.{ends}".encode(), hashlib.sha256).hexdigest()[
        :32
    ]
