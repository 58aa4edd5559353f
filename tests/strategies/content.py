"""Values of the trade as hypothesis draws them: anything that may be written and chosen."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st

from planner.content.approval import Approval, Decision
from planner.content.channel import Channel, ChannelState, Network, Strategy
from planner.content.ids import (
    ApprovalId,
    AssetId,
    ChannelId,
    PersonId,
    PostId,
    PublicationId,
    UnitId,
    VersionId,
)
from planner.content.manifest import Dispatch, Manifest, SealedPicture
from planner.content.people import Person, Role, Unit
from planner.content.post import Content, Depicted, Format, Mark, MediaItem, Post, Variant
from planner.content.publication import Intent, Publication
from planner.content.state import PublicationState, State

ZWJ_FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
HARD_TEXTS = (
    f"Keluarga {ZWJ_FAMILY} bendera \U0001f1ee\U0001f1e9 tangan \U0001f44b\U0001f3fd",
    "\u0628\u0650\u0633\u0652\u0645\u0650 \u0627\u0644\u0644\u0647\u0650",
    "\u202eterbalik\u202c e\u0301 \u00e9 \ufb01 \u1e9b\u0323",
    "'; DROP TABLE post; -- \\u0000 \\x00 {0} %s \r\n\t\u2028\ufeff",
    "\U0010ffff\ufffe\uffff\u0085",
)
texts = st.one_of(st.sampled_from(HARD_TEXTS), st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
cleaned_texts = texts.map(lambda text: text.replace("\x00", ""))
ids = st.uuids(version=4).map(str)
digests = st.text("0123456789abcdef", min_size=64, max_size=64)
zones = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
instants = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=zones)  # noqa: DTZ001  zones follow
parts = st.floats(0, 1)

media_items = st.builds(
    MediaItem,
    asset_id=ids.map(AssetId),
    alt=cleaned_texts,
    credit=cleaned_texts,
    focus=st.none() | st.tuples(parts, parts),
    design=st.none() | cleaned_texts,
    people=st.sampled_from(Depicted),
    is_made_by_ai=st.booleans(),
    is_subtitled=st.booleans(),
    trim=st.none() | st.tuples(parts, parts),
    poster_at=st.none() | parts,
)
pictures = st.lists(media_items, max_size=3).map(tuple)
variants = st.builds(
    Variant,
    channel_id=ids.map(ChannelId),
    caption=st.none() | cleaned_texts,
    format=st.none() | st.sampled_from(Format),
    target=st.none() | cleaned_texts,
    first_comment=st.none() | cleaned_texts,
    media=st.none() | pictures,
)
contents = st.builds(
    Content,
    title=cleaned_texts,
    caption=cleaned_texts,
    link=st.none() | cleaned_texts,
    pillar=st.none() | cleaned_texts,
    media=pictures,
    channels=st.just(()),
    variants=st.lists(variants, max_size=2).map(tuple),
    publish_at=st.none() | instants,
    zone=st.sampled_from(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
    source=cleaned_texts,
    embargo_until=st.none() | instants,
)
units = st.builds(Unit, id=ids.map(UnitId), code=cleaned_texts, name=cleaned_texts, is_desk=st.booleans())
people = st.builds(
    Person,
    id=ids.map(PersonId),
    login=cleaned_texts,
    name=cleaned_texts,
    unit_id=ids.map(UnitId),
    roles=st.frozensets(st.sampled_from(Role)),
    active=st.booleans(),
)
channels = st.builds(
    Channel,
    id=ids.map(ChannelId),
    network=st.sampled_from(Network),
    name=cleaned_texts,
    remote_id=ids,
    page_id=ids,
    graph=cleaned_texts,
    is_sandbox=st.booleans(),
    state=st.sampled_from(ChannelState),
    strategy=st.sampled_from(Strategy),
    token_expires_at=st.none() | instants,
)
posts = st.builds(
    Post,
    id=ids.map(PostId),
    unit_id=ids.map(UnitId),
    created_by=ids.map(PersonId),
    version_id=ids.map(VersionId),
    version_number=st.integers(1, 2**31),
    content=contents,
    state=st.sampled_from(State),
    mark=st.none() | st.sampled_from(Mark),
    digest=st.none() | digests,
    due_at=st.none() | instants,
)
approvals = st.builds(
    Approval,
    id=ids.map(ApprovalId),
    post_id=ids.map(PostId),
    version_id=ids.map(VersionId),
    digest=digests,
    approver_id=ids.map(PersonId),
    decision=st.sampled_from(Decision),
    note=cleaned_texts,
    at=instants,
    same_account=st.booleans(),
)
intents = st.builds(Intent, step=cleaned_texts, server_at=instants, looks=st.integers(0, 9))
publications = st.builds(
    Publication,
    id=ids.map(PublicationId),
    post_id=ids.map(PostId),
    channel_id=ids.map(ChannelId),
    approval_id=ids.map(ApprovalId),
    digest=digests,
    due_at=instants,
    state=st.sampled_from(PublicationState),
    results=st.dictionaries(cleaned_texts, cleaned_texts, max_size=3),
    intent=st.none() | intents,
    tries=st.integers(0, 99),
    next_at=st.none() | instants,
    reason=st.none() | cleaned_texts,
    released=st.booleans(),
    remote_id=st.none() | cleaned_texts,
    permalink=st.none() | cleaned_texts,
    error_code=st.none() | cleaned_texts,
    error_message=st.none() | cleaned_texts,
)
sealed_pictures = st.builds(SealedPicture, sha256=digests, alt=cleaned_texts)
dispatches = st.builds(
    Dispatch,
    channel_id=ids.map(ChannelId),
    network=st.sampled_from(Network),
    account=ids,
    format=st.sampled_from(Format),
    caption=cleaned_texts,
    link=st.none() | cleaned_texts,
    first_comment=st.none() | cleaned_texts,
    pictures=st.lists(sealed_pictures, max_size=3).map(tuple),
)
manifests = st.builds(
    Manifest,
    dispatches=st.lists(dispatches, max_size=3).map(tuple),
    publish_at=st.none() | instants,
    lateness_s=st.integers(0, 10**6),
)
