"""Originals and the files made of them, as rows; the bytes are in the vault."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.asset import Asset, Rendition
from planner.content.errors import Refused
from planner.content.ids import AssetId, PersonId
from planner.store.base import Base


class AssetRow(Base):
    """An original."""

    __tablename__ = "asset"
    id: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    filename: Mapped[str]
    media_type: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    size: Mapped[int]
    added_by: Mapped[str] = mapped_column(ForeignKey("person.id"))
    added_at: Mapped[datetime] = mapped_column(index=True)


class RenditionRow(Base):
    """A file made to be uploaded."""

    __tablename__ = "rendition"
    recipe: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(index=True)
    width: Mapped[int]
    height: Mapped[int]
    size: Mapped[int]


class Assets:
    """What the vault holds, by id and by content."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, asset: Asset) -> None:
        row = AssetRow(
            id=asset.id,
            sha256=asset.sha256,
            filename=asset.filename,
            media_type=asset.media_type,
            width=asset.width,
            height=asset.height,
            size=asset.size,
            added_by=asset.added_by,
            added_at=asset.added_at,
        )
        self._session.add(row)
        self._session.flush()

    def get(self, asset_id: AssetId) -> Asset:
        """Return an original. Raises Refused when there is none with that id."""
        found = self.find(asset_id)
        if found is None:
            raise Refused("asset-unknown", asset=asset_id)
        return found

    def find(self, asset_id: AssetId) -> Asset | None:
        row = self._session.get(AssetRow, asset_id)
        return None if row is None else _asset(row)

    def several(self, asset_ids: Collection[AssetId]) -> dict[AssetId, Asset]:
        """Return some originals by their ids in one question; one that is gone is left out."""
        query = select(AssetRow).where(AssetRow.id.in_(asset_ids))
        return {AssetId(row.id): _asset(row) for row in self._session.scalars(query)}

    def files(self, asset_ids: Collection[AssetId]) -> dict[AssetId, str]:
        """Return the sha256 of some originals; one that is gone is left out."""
        query = select(AssetRow.id, AssetRow.sha256).where(AssetRow.id.in_(asset_ids))
        return {AssetId(one): sha256 for one, sha256 in self._session.execute(query)}

    def with_sha256(self, digest: str) -> Asset | None:
        row = self._session.scalar(select(AssetRow).where(AssetRow.sha256 == digest))
        return None if row is None else _asset(row)

    def all(self) -> tuple[Asset, ...]:
        rows = self._session.scalars(select(AssetRow).order_by(AssetRow.added_at, AssetRow.id))
        return tuple(_asset(row) for row in rows)

    def rendition(self, recipe: str) -> Rendition | None:
        row = self._session.get(RenditionRow, recipe)
        return None if row is None else _rendition(row)

    def keep_rendition(self, made: Rendition) -> None:
        row = RenditionRow(
            recipe=made.recipe, sha256=made.sha256, width=made.width, height=made.height, size=made.size
        )
        self._session.merge(row)

    def referenced(self) -> tuple[str, ...]:
        """Return every digest that the database expects in the vault."""
        originals = self._session.scalars(select(AssetRow.sha256)).all()
        made = self._session.scalars(select(RenditionRow.sha256)).all()
        return tuple(dict.fromkeys((*originals, *made)))


def _asset(row: AssetRow) -> Asset:
    return Asset(
        id=AssetId(row.id),
        sha256=row.sha256,
        filename=row.filename,
        media_type=row.media_type,
        width=row.width,
        height=row.height,
        size=row.size,
        added_by=PersonId(row.added_by),
        added_at=row.added_at,
    )


def _rendition(row: RenditionRow) -> Rendition:
    return Rendition(recipe=row.recipe, sha256=row.sha256, width=row.width, height=row.height, size=row.size)
