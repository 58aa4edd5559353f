"""Rows and values: what is written comes back equal, field by field."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from given import NOON, a_content, a_post, an_asset
from planner.content.approval import Approval
from planner.content.channel import Channel
from planner.content.errors import Damaged, Refused
from planner.content.ids import AssetId, ChannelId, PersonId, PostId, PublicationId, VersionId
from planner.content.manifest import Manifest, seal
from planner.content.people import Person, Unit
from planner.content.post import Post
from planner.content.publication import Publication
from planner.content.settings import Settings
from planner.store.approvals import Approvals
from planner.store.assets import AssetRow, Assets
from planner.store.channels import Channels
from planner.store.people import People
from planner.store.posts import Authorship, Posts, VersionKind, VersionRow
from planner.store.publications import Publications
from planner.store.settings import SettingsBook
from strategies.content import (
    approvals,
    channels,
    cleaned_texts,
    ids,
    instants,
    manifests,
    people,
    posts,
    publications,
    units,
)

one_session = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
AUTHOR = Authorship(author_id=PersonId("p"), os_account="ayu")


def forgotten(session: Session) -> Session:
    """The session with nothing left in memory, so that rows are read anew."""
    session.flush()
    session.expunge_all()
    return session


@one_session
@given(posts)
def test_posts(loose_session: Session, post: Post) -> None:
    book = Posts(loose_session)
    book.put(post)
    book.add_version(post, AUTHOR, parent=None, at=NOON, kind=VersionKind.EDIT)
    assert Posts(forgotten(loose_session)).get(post.id) == post
    loose_session.rollback()


@one_session
@given(approvals)
def test_approvals(loose_session: Session, approval: Approval) -> None:
    Approvals(loose_session).add(approval)
    assert Approvals(forgotten(loose_session)).of(approval.post_id) == (approval,)
    loose_session.rollback()


@one_session
@given(publications)
def test_publications(loose_session: Session, publication: Publication) -> None:
    Publications(loose_session).put(publication)
    assert Publications(forgotten(loose_session)).get(publication.id) == publication
    loose_session.rollback()


@one_session
@given(units, people)
def test_people(loose_session: Session, unit: Unit, person: Person) -> None:
    book = People(loose_session)
    book.add_unit(unit)
    book.add(replace(person, unit_id=unit.id))
    book = People(forgotten(loose_session))
    assert book.units() == (unit,)
    assert book.get(person.id) == book.with_login(person.login) == replace(person, unit_id=unit.id)
    loose_session.rollback()


@one_session
@given(channels)
def test_channels(loose_session: Session, channel: Channel) -> None:
    Channels(loose_session).put(channel)
    book = Channels(forgotten(loose_session))
    assert book.get(channel.id) == channel
    assert book.of_account(channel.graph, channel.network, channel.remote_id) == channel
    loose_session.rollback()


@one_session
@given(manifests)
def test_manifests(loose_session: Session, manifest: Manifest) -> None:
    sealed = seal(manifest)
    Approvals(loose_session).keep_manifest(sealed)
    Approvals(loose_session).keep_manifest(sealed)
    assert Approvals(forgotten(loose_session)).manifest(sealed.digest) == manifest
    loose_session.rollback()


@one_session
@given(cleaned_texts, ids, st.integers(0, 10**6), st.booleans())
def test_settings(loose_session: Session, agency: str, owner: str, lateness_s: int, demo: bool) -> None:  # noqa: FBT001  hypothesis draws it
    told = Settings(
        workspace_id="w",
        agency=agency,
        zone="Asia/Jakarta",
        owner_id=PersonId(owner),
        lateness_s=lateness_s,
        is_demo=demo,
    )
    SettingsBook(loose_session).put(told)
    assert SettingsBook(forgotten(loose_session)).get() == told
    loose_session.rollback()


@one_session
@given(instants)
def test_an_instant_comes_back_the_same(loose_session: Session, at: datetime) -> None:
    asset = an_asset(added_at=at)
    Assets(loose_session).add(asset)
    kept = Assets(forgotten(loose_session)).get(asset.id)
    assert kept.added_at == at
    assert kept.added_at.utcoffset() == timedelta(0)
    loose_session.rollback()


def test_a_time_without_zone_is_not_stored(loose_session: Session) -> None:
    with pytest.raises(StatementError, match="a time without zone"):
        Assets(loose_session).add(an_asset(added_at=datetime(2027, 2, 22)))  # noqa: DTZ001  that is the point
    loose_session.rollback()


def test_times_compare_in_the_database_whatever_their_zone(loose_session: Session) -> None:
    asset = an_asset(added_at=NOON.astimezone(timezone(timedelta(hours=9))))
    Assets(loose_session).add(asset)
    query = select(AssetRow.id).where(AssetRow.added_at == NOON.astimezone(timezone(timedelta(hours=-3))))
    assert loose_session.scalars(query).all() == [asset.id]
    loose_session.rollback()


def test_what_is_not_there_is_refused_by_name(loose_session: Session) -> None:
    for verb, code in (
        (lambda: Posts(loose_session).get(PostId("x")), "post-unknown"),
        (lambda: Publications(loose_session).get(PublicationId("x")), "publication-unknown"),
        (lambda: People(loose_session).get(PersonId("x")), "person-unknown"),
        (lambda: Channels(loose_session).get(ChannelId("x")), "channel-unknown"),
        (lambda: Assets(loose_session).get(AssetId("x")), "asset-unknown"),
    ):
        with pytest.raises(Refused, match=code):
            verb()
    with pytest.raises(Damaged, match="manifest-missing"):
        Approvals(loose_session).manifest("0" * 64)


def test_a_version_changed_outside_is_noticed_when_read(loose_session: Session) -> None:
    post = a_post()
    book = Posts(loose_session)
    book.put(post)
    book.add_version(post, AUTHOR, parent=None, at=NOON, kind=VersionKind.EDIT)
    row = loose_session.get_one(VersionRow, post.version_id)
    row.content = row.content.replace("Layanan", "Pelayanan")
    with pytest.raises(Damaged, match="version-changed"):
        Posts(forgotten(loose_session)).get(post.id)
    loose_session.rollback()


def test_moving_an_hour_is_no_writing(loose_session: Session) -> None:
    post = a_post()
    book = Posts(loose_session)
    book.put(post)
    book.add_version(post, AUTHOR, parent=None, at=NOON, kind=VersionKind.EDIT)
    mover = Authorship(author_id=PersonId("m"), os_account="bayu")
    moved = replace(post, version_id=VersionId("v2"), version_number=2, content=a_content(publish_at=NOON))
    book.add_version(moved, mover, parent=post.version_id, at=NOON, kind=VersionKind.MOVE)
    assert book.authors(post.id) == (AUTHOR,)
    loose_session.rollback()
