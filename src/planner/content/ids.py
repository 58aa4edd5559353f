"""Names of things: UUIDv7 texts made on the client, so that a team hub can take them over as they are.

Order never comes from these ids (their clock may be wrong): it comes from sequence numbers or parents.
"""

from __future__ import annotations

from typing import NewType

PostId = NewType("PostId", str)
VersionId = NewType("VersionId", str)
ChannelId = NewType("ChannelId", str)
AssetId = NewType("AssetId", str)
ApprovalId = NewType("ApprovalId", str)
PublicationId = NewType("PublicationId", str)
PersonId = NewType("PersonId", str)
UnitId = NewType("UnitId", str)
NoteId = NewType("NoteId", str)
OverrideId = NewType("OverrideId", str)


def new_id() -> str:
    """Return a fresh UUIDv7 (RFC 9562) as text."""
    import uuid6  # noqa: PLC0415  looks its own version up, which costs every start

    return str(uuid6.uuid7())
