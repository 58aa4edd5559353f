"""Builds a workspace with thousands of posts in seconds: rows in bulk, yet one that ``verify`` finds whole.

``python tests/benchmarks/big_workspace.py FOLDER --posts 10000``. Three years of posts around today: most are
live on both networks, some in the queue, a tenth still drafts, a few of those without an hour. The diary of
the publisher is left out: nothing lists or counts it.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from sqlalchemy import Connection, insert, select, update

from planner.content.approval import Decision
from planner.content.asset import Asset, Rendition
from planner.content.channel import Channel, ChannelState, Network, Strategy
from planner.content.clock import SystemClock
from planner.content.ids import AssetId, ChannelId, PersonId, new_id
from planner.content.manifest import Dispatch, Manifest, Sealed, SealedPicture, seal
from planner.content.people import Person, Role
from planner.content.post import Content, Format, MediaItem
from planner.content.snapshot import content_hash, written
from planner.content.state import PublicationState, State
from planner.desk.desk import Desk
from planner.desk.opening import found_workspace
from planner.store.approvals import ApprovalRow, ManifestRow
from planner.store.audit import AuditHeadRow, AuditRow, _hash
from planner.store.base import Base
from planner.store.changes import ChangeRow
from planner.store.engine import WRITING
from planner.store.posts import PostChannelRow, PostRow, VersionKind, VersionRow
from planner.store.publications import PublicationRow

BATCH = 5_000
SPAN = timedelta(days=3 * 365)
PAST = 0.9
"""Nine tenths of the span lie behind us."""

PILE: tuple[type[Base], ...] = (
    PostRow,
    VersionRow,
    PostChannelRow,
    ManifestRow,
    ApprovalRow,
    PublicationRow,
    AuditRow,
    ChangeRow,
)
"""The tables that grow with the posts, parents first."""

AUTHOR, APPROVER = "dewi", "bayu"
LATENESS_S = 3600
GRAPH = "http://127.0.0.1:9"


@dataclass(slots=True)
class House:
    """What every post of the workspace refers to, the end of its audit chain, and rows not yet written."""

    now: datetime
    desk: Desk
    approver: PersonId
    channels: tuple[Channel, ...]
    asset: AssetId
    rendition: str
    seq: int
    hash: str
    rows: dict[type[Base], list[dict[str, object]]] = field(default_factory=dict)

    def add(self, table: type[Base], **row: object) -> None:
        self.rows.setdefault(table, []).append(row)

    def audit(self, at: datetime, login: str, verb: str, entity_id: str, **detail: str | int | None) -> None:
        """Add the next link of the chain."""
        self.seq += 1
        row: dict[str, object] = {
            "seq": self.seq,
            "at": at,
            "login": login,
            "os_account": self.desk.os_account,
            "verb": verb,
            "entity_id": entity_id,
            "detail": msgspec.json.encode(detail, order="sorted").decode(),
            "previous": self.hash,
        }
        self.hash = _hash(AuditRow(**row))
        self.add(AuditRow, **row, hash=self.hash)
        self.add(ChangeRow, verb=verb, entity_id=entity_id)

    def write_down(self, connection: Connection) -> None:
        for table in PILE:
            if self.rows.get(table):
                connection.execute(insert(table), self.rows.pop(table))
        connection.execute(update(AuditHeadRow).values(seq=self.seq, hash=self.hash))


def build(folder: Path, posts: int) -> None:
    """Make a workspace of that many posts in a folder that holds none yet."""
    desk = found_workspace(folder, SystemClock(), agency="Kementerian Contoh", owner=AUTHOR)
    try:
        house = _house(desk)
        engine = desk.workspace.engine.execution_options(**{WRITING: True})
        for first in range(0, posts, BATCH):
            for number in range(first, min(first + BATCH, posts)):
                _post(house, number, house.now + SPAN * (number / posts - PAST))
            with engine.begin() as connection:
                house.write_down(connection)
    finally:
        desk.workspace.close()


def _house(desk: Desk) -> House:
    """Furnish the workspace: an approver, two accounts of a sandbox that is switched off, one picture."""
    approver = Person(
        id=PersonId(new_id()),
        login=APPROVER,
        name="Bayu",
        unit_id=desk.person.unit_id,
        roles=frozenset({Role.APPROVER}),
    )
    channels = tuple(_channel(network) for network in Network)
    original, made = desk.workspace.vault.put(b"an original"), desk.workspace.vault.put(b"a rendition")
    asset = Asset(
        id=AssetId(new_id()),
        sha256=original,
        filename="foto.jpg",
        media_type="image/jpeg",
        width=1080,
        height=1350,
        size=11,
        added_by=desk.person.id,
        added_at=desk.clock.now(),
    )
    with desk.change("bench.furnished") as change:
        change.records.people.add(approver)
        for channel in channels:
            change.records.channels.put(channel)
        change.records.assets.add(asset)
        change.records.assets.keep_rendition(
            Rendition(recipe="bench", sha256=made, width=1080, height=1350, size=11)
        )
        change.audit("bench")
    with desk.workspace.engine.connect() as connection:
        seq, last = connection.execute(select(AuditHeadRow.seq, AuditHeadRow.hash)).one()
    return House(
        now=desk.clock.now(),
        desk=desk,
        approver=approver.id,
        channels=channels,
        asset=asset.id,
        rendition=made,
        seq=seq,
        hash=last,
    )


def _channel(network: Network) -> Channel:
    return Channel(
        id=ChannelId(new_id()),
        network=network,
        name="kementerian.contoh",
        remote_id=f"1000{len(network)}",
        page_id="10008",
        graph=GRAPH,
        is_sandbox=True,
        state=ChannelState.CONNECTED,
        strategy=Strategy.DRAFT_THEN_PUBLISH,
    )


def _post(house: House, number: int, due_at: datetime) -> None:
    """Add one post with its version, and unless it is a draft with its approval and its publications."""
    is_draft = number % 10 == 0
    publish_at = None if number % 50 == 0 else due_at
    state = State.DRAFT if is_draft else State.PUBLISHED if due_at < house.now else State.SCHEDULED
    content = Content(
        title=f"Unggahan {number}: layanan pekan ini",
        caption=f"Pengumuman nomor {number}. " + "Jam layanan kantor kami pekan ini berubah; simak. " * 6,
        media=(MediaItem(asset_id=house.asset, alt="Antrean yang tertib", credit="Humas"),),
        channels=tuple(channel.id for channel in house.channels),
        publish_at=publish_at,
    )
    sealed = None if is_draft else _sealed(house, content)
    post_id, version_id, author = new_id(), new_id(), house.desk.person
    saved_at = min(due_at, house.now) - timedelta(days=2)
    house.add(
        PostRow,
        id=post_id,
        unit_id=author.unit_id,
        created_by=author.id,
        head_id=version_id,
        head_number=1,
        state=state.value,
        mark=None,
        digest=None if sealed is None else sealed.digest,
        title=content.title,
        caption=content.caption,
        due_at=publish_at,
    )
    text = written(content)
    house.add(
        VersionRow,
        id=version_id,
        post_id=post_id,
        number=1,
        parent_id=None,
        parent2_id=None,
        author_id=author.id,
        os_account=house.desk.os_account,
        kind=VersionKind.EDIT.value,
        saved_at=saved_at,
        content=text,
        content_hash=content_hash(text),
    )
    for channel in house.channels:
        house.add(PostChannelRow, post_id=post_id, channel_id=channel.id)
    house.audit(saved_at, AUTHOR, "post.created", post_id, version=1, content=content_hash(text))
    if sealed is not None:
        _approved(house, post_id, version_id, sealed, due_at)


def _sealed(house: House, content: Content) -> Sealed:
    picture = SealedPicture(sha256=house.rendition, alt=content.media[0].alt)
    dispatches = tuple(
        Dispatch(
            channel_id=channel.id,
            network=channel.network,
            account=channel.remote_id,
            format=Format.FEED,
            caption=content.caption,
            link=None,
            first_comment=None,
            pictures=(picture,),
        )
        for channel in house.channels
    )
    return seal(Manifest(dispatches=dispatches, publish_at=content.publish_at, lateness_s=LATENESS_S))


def _approved(house: House, post_id: str, version_id: str, sealed: Sealed, due_at: datetime) -> None:
    at, approval_id, is_live = min(due_at, house.now) - timedelta(days=1), new_id(), due_at < house.now
    house.add(ManifestRow, digest=sealed.digest, text=sealed.text)
    house.add(
        ApprovalRow,
        id=approval_id,
        post_id=post_id,
        number=1,
        version_id=version_id,
        digest=sealed.digest,
        approver_id=house.approver,
        decision=Decision.APPROVED.value,
        note="",
        at=at,
        same_account=False,
    )
    house.audit(at, APPROVER, "post.approved", post_id, digest=sealed.digest)
    for channel in house.channels:
        remote_id = f"{channel.remote_id}_{house.seq}" if is_live else None
        house.add(
            PublicationRow,
            id=new_id(),
            post_id=post_id,
            channel_id=channel.id,
            approval_id=approval_id,
            digest=sealed.digest,
            due_at=due_at,
            state=(PublicationState.PUBLISHED if is_live else PublicationState.QUEUED).value,
            results="{}",
            intent_step=None,
            intent_server_at=None,
            intent_looks=0,
            tries=0,
            next_at=None,
            reason=None,
            released=False,
            remote_id=remote_id,
            permalink=None if remote_id is None else f"{GRAPH}/p/{remote_id}",
            error_code=None,
            error_message=None,
        )


def main() -> int:
    """Build one and say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--posts", type=int, default=10_000)
    asked = parser.parse_args()
    began = datetime.now(UTC)
    build(asked.folder, asked.posts)
    print(f"{asked.posts} posts in {(datetime.now(UTC) - began).total_seconds():.1f} s")  # noqa: T201
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
