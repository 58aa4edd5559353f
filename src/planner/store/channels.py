"""Channels as rows. A sandbox's credentials stand here too, marked: they are no secrets."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.channel import Channel, ChannelState, Network, Strategy
from planner.content.errors import Refused
from planner.content.ids import ChannelId
from planner.store.base import Base


class ChannelRow(Base):
    """An account on a network."""

    __tablename__ = "channel"
    __table_args__ = (UniqueConstraint("graph", "network", "remote_id"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    network: Mapped[str]
    name: Mapped[str]
    remote_id: Mapped[str]
    page_id: Mapped[str]
    graph: Mapped[str]
    is_sandbox: Mapped[bool]
    state: Mapped[str]
    strategy: Mapped[str]
    token_expires_at: Mapped[datetime | None]
    sandbox_credential: Mapped[str | None]


class Channels:
    """The accounts of the workspace."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, channel_id: ChannelId) -> Channel:
        """Return a channel. Raises Refused when there is none with that id."""
        row = self._session.get(ChannelRow, channel_id)
        if row is None:
            raise Refused("channel-unknown", channel=channel_id)
        return _channel(row)

    def all(self) -> tuple[Channel, ...]:
        rows = self._session.scalars(select(ChannelRow).order_by(ChannelRow.network, ChannelRow.name))
        return tuple(_channel(row) for row in rows)

    def of_account(self, graph: str, network: Network, remote_id: str) -> Channel | None:
        query = select(ChannelRow).where(
            ChannelRow.graph == graph, ChannelRow.network == network.value, ChannelRow.remote_id == remote_id
        )
        row = self._session.scalar(query)
        return None if row is None else _channel(row)

    def put(self, channel: Channel) -> None:
        row = self._session.get(ChannelRow, channel.id) or ChannelRow(id=channel.id)
        row.network, row.name = channel.network.value, channel.name
        row.remote_id, row.page_id = channel.remote_id, channel.page_id
        row.graph, row.is_sandbox = channel.graph, channel.is_sandbox
        row.state, row.strategy = channel.state.value, channel.strategy.value
        row.token_expires_at = channel.token_expires_at
        self._session.add(row)
        self._session.flush()

    def sandbox_credential(self, channel_id: ChannelId) -> str | None:
        return self._session.scalar(
            select(ChannelRow.sandbox_credential).where(ChannelRow.id == channel_id, ChannelRow.is_sandbox)
        )

    def keep_sandbox_credential(self, channel_id: ChannelId, credential: str | None) -> None:
        row = self._session.get_one(ChannelRow, channel_id)
        if not row.is_sandbox:
            raise ValueError("a real account's credential belongs into the keyring")
        row.sandbox_credential = credential


def _channel(row: ChannelRow) -> Channel:
    return Channel(
        id=ChannelId(row.id),
        network=Network(row.network),
        name=row.name,
        remote_id=row.remote_id,
        page_id=row.page_id,
        graph=row.graph,
        is_sandbox=row.is_sandbox,
        state=ChannelState(row.state),
        strategy=Strategy(row.strategy),
        token_expires_at=row.token_expires_at,
    )
