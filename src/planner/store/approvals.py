"""Sealed manifests and what reviewers said of them; both are written once and never changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.approval import Approval, Decision
from planner.content.errors import Damaged
from planner.content.ids import ApprovalId, PersonId, PostId, VersionId
from planner.content.manifest import Manifest, Sealed, unseal
from planner.store.base import Base


class ManifestRow(Base):
    """What would be sent, by its digest."""

    __tablename__ = "manifest"
    digest: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class ApprovalRow(Base):
    """A decision of a reviewer."""

    __tablename__ = "approval"
    __table_args__ = (UniqueConstraint("post_id", "number"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    post_id: Mapped[str] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"))
    number: Mapped[int]
    version_id: Mapped[str] = mapped_column(ForeignKey("version.id"))
    digest: Mapped[str] = mapped_column(ForeignKey("manifest.digest"))
    approver_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    decision: Mapped[str]
    note: Mapped[str]
    at: Mapped[datetime]
    same_account: Mapped[bool]


class Approvals:
    """Decisions and the manifests they are bound to."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep_manifest(self, sealed: Sealed) -> None:
        if self._session.get(ManifestRow, sealed.digest) is None:
            self._session.add(ManifestRow(digest=sealed.digest, text=sealed.text))
            self._session.flush()

    def manifest(self, digest: str) -> Manifest:
        """Return what a digest stands for. Raises Damaged when it is gone or no longer fits."""
        row = self._session.get(ManifestRow, digest)
        if row is None:
            raise Damaged("manifest-missing", digest=digest)
        return unseal(row.text, row.digest)

    def damaged_manifests(self) -> Iterator[Damaged]:
        """Yield what is wrong with each manifest that is no longer what its digest stands for."""
        for row in self._session.scalars(select(ManifestRow)):
            try:
                unseal(row.text, row.digest)
            except Damaged as fault:
                yield fault

    def add(self, approval: Approval) -> None:
        row = ApprovalRow(
            id=approval.id,
            post_id=approval.post_id,
            number=self._next_number(approval.post_id),
            version_id=approval.version_id,
            digest=approval.digest,
            approver_id=approval.approver_id,
            decision=approval.decision.value,
            note=approval.note,
            at=approval.at,
            same_account=approval.same_account,
        )
        self._session.add(row)
        self._session.flush()

    def _next_number(self, post_id: PostId) -> int:
        query = select(func.coalesce(func.max(ApprovalRow.number), 0) + 1).where(
            ApprovalRow.post_id == post_id
        )
        return self._session.scalars(query).one()

    def of(self, post_id: PostId) -> tuple[Approval, ...]:
        """Return every decision on a post, in the order they were written."""
        query = select(ApprovalRow).where(ApprovalRow.post_id == post_id).order_by(ApprovalRow.number)
        return tuple(_approval(row) for row in self._session.scalars(query))

    def approvers(self, post_ids: Collection[PostId]) -> dict[tuple[PostId, str], PersonId]:
        """Return who approved what stands approved of some posts, by post and digest."""
        query = select(ApprovalRow).where(ApprovalRow.post_id.in_(post_ids)).order_by(ApprovalRow.number)
        last = {(PostId(row.post_id), row.digest): row for row in self._session.scalars(query)}
        yes = Decision.APPROVED.value
        return {key: PersonId(row.approver_id) for key, row in last.items() if row.decision == yes}

    def standing(self, post_id: PostId, digest: str) -> Approval | None:
        """Return the approval that holds for a digest: the last decision on it, when that was a yes."""
        on_it = [approval for approval in self.of(post_id) if approval.digest == digest]
        if not on_it or on_it[-1].decision is not Decision.APPROVED:
            return None
        return on_it[-1]


def _approval(row: ApprovalRow) -> Approval:
    return Approval(
        id=ApprovalId(row.id),
        post_id=PostId(row.post_id),
        version_id=VersionId(row.version_id),
        digest=row.digest,
        approver_id=PersonId(row.approver_id),
        decision=Decision(row.decision),
        note=row.note,
        at=row.at,
        same_account=row.same_account,
    )
