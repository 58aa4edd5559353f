"""Values to test with: each factory gives something ordinary, and a test names only what it is about."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from typing import Any

from planner.assets import resources
from planner.content.approval import Approval, Decision
from planner.content.asset import Asset, Rendition
from planner.content.channel import Channel, Network
from planner.content.ids import (
    ApprovalId,
    AssetId,
    ChannelId,
    PersonId,
    PostId,
    PublicationId,
    UnitId,
    VersionId,
    new_id,
)
from planner.content.limits import Limits, parse_limits
from planner.content.manifest import Dispatch, Manifest, SealedPicture
from planner.content.people import Person, Role, Unit
from planner.content.post import Content, Format, MediaItem, Post
from planner.content.publication import Publication
from planner.content.state import PublicationState

NOON = datetime(2027, 2, 22, 5, 0, tzinfo=UTC)
"""Noon in Jakarta, on a Monday."""

DIGEST = "d" * 64


class StillClock:
    """A clock that stands until a test moves it."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def advance(self, **time: float) -> None:
        self._now += timedelta(**time)

    async def sleep(self, seconds: float) -> None:
        self.advance(seconds=seconds)


def a_unit(**told: Any) -> Unit:  # noqa: ANN401  each factory takes its value's own fields
    return Unit(**{"id": UnitId(new_id()), "code": "HUMAS", "name": "Humas", **told})


def a_person(*roles: Role, **told: Any) -> Person:  # noqa: ANN401
    usual = {"id": PersonId(new_id()), "login": "ayu", "name": "Ayu", "unit_id": UnitId(new_id())}
    return Person(**{**usual, "roles": frozenset(roles or (Role.CONTRIBUTOR,)), **told})


def a_channel(network: Network = Network.FACEBOOK, **told: Any) -> Channel:  # noqa: ANN401
    identity = new_id()
    usual = {
        "id": ChannelId(identity),
        "network": network,
        "name": f"{network.value} {identity[-4:]}",
        "remote_id": identity,
        "page_id": identity,
        "graph": "http://127.0.0.1:9",
        "is_sandbox": True,
    }
    return Channel(**{**usual, **told})


def a_picture(**told: Any) -> MediaItem:  # noqa: ANN401
    usual = {"asset_id": AssetId(new_id()), "alt": "Petugas melayani warga", "credit": "Humas"}
    return MediaItem(**{**usual, **told})


def a_content(**told: Any) -> Content:  # noqa: ANN401
    return Content(**{"title": "Layanan SIM keliling", "caption": "Besok pagi di alun-alun.", **told})


def a_post(**told: Any) -> Post:  # noqa: ANN401
    usual = {
        "id": PostId(new_id()),
        "unit_id": UnitId(new_id()),
        "created_by": PersonId(new_id()),
        "version_id": VersionId(new_id()),
        "version_number": 1,
        "content": a_content(),
    }
    return Post(**{**usual, **told})


def an_asset(**told: Any) -> Asset:  # noqa: ANN401
    usual = {
        "id": AssetId(new_id()),
        "sha256": "a" * 64,
        "filename": "foto.jpg",
        "media_type": "image/jpeg",
        "width": 4000,
        "height": 3000,
        "size": 5_000_000,
        "added_by": PersonId(new_id()),
        "added_at": NOON,
    }
    return Asset(**{**usual, **told})


def a_rendition(**told: Any) -> Rendition:  # noqa: ANN401
    usual = {"recipe": new_id(), "sha256": "b" * 64, "width": 1080, "height": 1350, "size": 300_000}
    return Rendition(**{**usual, **told})


def an_approval(**told: Any) -> Approval:  # noqa: ANN401
    usual = {
        "id": ApprovalId(new_id()),
        "post_id": PostId(new_id()),
        "version_id": VersionId(new_id()),
        "digest": DIGEST,
        "approver_id": PersonId(new_id()),
        "decision": Decision.APPROVED,
        "note": "",
        "at": NOON,
        "same_account": False,
    }
    return Approval(**{**usual, **told})


def a_publication(**told: Any) -> Publication:  # noqa: ANN401
    usual = {
        "id": PublicationId(new_id()),
        "post_id": PostId(new_id()),
        "channel_id": ChannelId(new_id()),
        "approval_id": ApprovalId(new_id()),
        "digest": DIGEST,
        "due_at": NOON,
        "state": PublicationState.QUEUED,
        "results": {},
    }
    return Publication(**{**usual, **told})


def a_dispatch(**told: Any) -> Dispatch:  # noqa: ANN401
    usual = {
        "channel_id": ChannelId("c1"),
        "network": Network.FACEBOOK,
        "account": "1784",
        "format": Format.FEED,
        "caption": "Besok pagi.",
        "link": None,
        "first_comment": None,
        "pictures": (SealedPicture(sha256="a" * 64, alt="Satu"), SealedPicture(sha256="b" * 64, alt="Dua")),
    }
    return Dispatch(**{**usual, **told})


def a_manifest(**told: Any) -> Manifest:  # noqa: ANN401
    usual = {"dispatches": (a_dispatch(),), "publish_at": NOON, "lateness_s": 1800}
    return Manifest(**{**usual, **told})


def limit_texts() -> tuple[str, str]:
    """The limits that come with the program, as text: Facebook's, Instagram's."""
    folder = resources() / "platforms"
    facebook, instagram = (folder / f"{name}.toml" for name in ("facebook", "instagram"))
    return facebook.read_text(encoding="utf-8"), instagram.read_text(encoding="utf-8")


def limits() -> Limits:
    return parse_limits(*limit_texts())


def no_power_cuts(connection: sqlite3.Connection, _entry: object) -> None:
    """Spare a test the wait for the disk; whether FULL is set is asked elsewhere."""
    connection.execute("PRAGMA synchronous = OFF")
