"""The library's rows: facts come back equal, lists are filtered and searched, uses follow the posts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from given import NOON, a_channel, a_content, a_person, a_picture, a_post, a_unit, an_asset
from planner.content.hue import Hue, hue_of
from planner.content.ids import AssetId
from planner.content.library import (
    Consent,
    ConsentRecord,
    Direction,
    Licence,
    MediaFacts,
    MediaKind,
    MediaLooks,
    Wellbeing,
    direction,
    readable,
)
from planner.content.people import Person
from planner.content.post import Depicted, Variant
from planner.content.settings import Settings
from planner.content.state import State
from planner.store.library_list import MediaFilter
from planner.store.records import Records
from planner.store.workspace import Workspace

TODAY = date(2027, 2, 22)
SIZE = (4000, 3000)


@pytest.fixture
def owner(workspace: Workspace) -> Person:
    """Somebody in a unit, so that files and posts may belong to them."""
    unit = a_unit(is_desk=True)
    person = a_person(unit_id=unit.id)
    with workspace.writing() as records:
        records.people.add_unit(unit)
        records.people.add(person)
        records.settings.put(
            Settings(workspace_id="w", agency="Contoh", zone="Asia/Jakarta", owner_id=person.id)
        )
    return person


def put(records: Records, owner: Person, name: str, facts: MediaFacts, **looks: object) -> AssetId:
    asset = an_asset(filename=f"{name}.jpg", sha256=f"{abs(hash(name)):064x}", added_by=owner.id)
    records.assets.add(asset)
    records.library.add(asset.id, facts, MediaLooks(**looks), SIZE)  # type: ignore[arg-type]
    records.library.find_by(asset.id, f"{name} {facts.alt}".casefold())
    return asset.id


def names(records: Records, **wanted: object) -> list[str]:
    lines = records.library_list.lines(MediaFilter(**wanted), TODAY)  # type: ignore[arg-type]
    return sorted(line.filename.removesuffix(".jpg") for line in lines)


def test_facts_and_looks_come_back_equal(workspace: Workspace, owner: Person) -> None:
    facts = MediaFacts(
        title="Sawah",
        alt="Petak sawah",
        credit="Humas/Bagas",
        unit_id=owner.unit_id,
        taken_at=NOON,
        consent=ConsentRecord(state=Consent.CONSENTED, note="Surat 4", until=date(2027, 12, 31)),
        licence=Licence.OWN,
        kind=MediaKind.DESIGN,
    )
    looks = {"colours": ("#112233",), "fingerprint": (1 << 64) - 5, "wellbeing": Wellbeing.WHOLE}
    with workspace.writing() as records:
        one = put(records, owner, "sawah", facts, **looks)
    with workspace.reading() as records:
        assert records.library.facts(one) == facts
        assert records.library.looks(one) == MediaLooks(**looks)  # type: ignore[arg-type]
        assert records.library.fingerprints() == {one: (1 << 64) - 5}


def test_each_filter_lets_through_what_it_names(workspace: Workspace, owner: Person) -> None:
    needed = ConsentRecord(state=Consent.NEEDED)
    ending = ConsentRecord(state=Consent.CONSENTED, until=TODAY + timedelta(days=3))
    with workspace.writing() as records:
        put(records, owner, "biru", MediaFacts(alt="laut"), colours=("#2060c0",))
        put(records, owner, "warga", MediaFacts(alt="warga", consent=needed))
        put(records, owner, "rapat", MediaFacts(alt="rapat", consent=ending))
        put(records, owner, "poster", MediaFacts(kind=MediaKind.DESIGN))
        put(records, owner, "lenyap", MediaFacts(alt="x"), wellbeing=Wellbeing.MISSING)
        gone = put(records, owner, "lama", MediaFacts(alt="x", unit_id=owner.unit_id))
        records.library.put_away([gone], away=True)
        assert names(records, hue=Hue.BLUE) == ["biru"]
        assert names(records, lacks_consent=True) == ["warga"]
        assert names(records, is_ending=True) == ["rapat"]
        assert names(records, kind=MediaKind.DESIGN) == ["poster"]
        assert names(records, is_incomplete=True) == ["poster", "warga"]
        assert names(records, is_lost=True) == ["lenyap"]
        assert names(records, is_archived=True) == ["lama"]
        assert names(records, direction=Direction.LYING) == ["biru", "lenyap", "poster", "rapat", "warga"]
        tally = records.library_list.tally(TODAY)
    assert (tally.all, tally.photos, tally.designs, tally.incomplete) == (5, 4, 1, 2)
    assert (tally.ending, tally.lost, tally.archived, tally.units) == (1, 1, 1, ())


def test_a_file_is_found_by_the_caption_of_its_post(workspace: Workspace, owner: Person) -> None:
    with workspace.writing() as records:
        used = put(records, owner, "a", MediaFacts())
        put(records, owner, "b", MediaFacts(alt="100% asli"))
        content = a_content(
            caption="Panen raya di Subang", media=(a_picture(asset_id=used, alt="petani", credit=""),)
        )
        post = a_post(unit_id=owner.unit_id, created_by=owner.id, content=content)
        records.posts.put(post)
        records.media_uses.put(post.id, content)
    with workspace.reading() as records:
        assert names(records, text="panen SUBANG") == ["a"]
        assert names(records, text="petani") == ["a"]
        assert names(records, text="panen surabaya") == []
        assert names(records, text="100%") == ["b"]
        assert names(records, is_used=True) == ["a"]
        assert records.media_uses.words(used) == ("petani", "")


def test_uses_follow_the_newest_version_and_forget_archived_posts(
    workspace: Workspace, owner: Person
) -> None:
    with workspace.writing() as records:
        one, other = (put(records, owner, name, MediaFacts()) for name in "ab")
        channel = a_channel()
        own = Variant(channel_id=channel.id, media=(a_picture(asset_id=other),))
        content = a_content(media=(a_picture(asset_id=one),), variants=(own,))
        post = a_post(unit_id=owner.unit_id, created_by=owner.id, content=content)
        records.posts.put(post)
        records.media_uses.put(post.id, content)
        assert [use.post_id for use in records.media_uses.of(other)] == [post.id]
        records.media_uses.put(post.id, replace(content, variants=()))
        assert records.media_uses.of(other) == ()
        records.posts.put(replace(post, state=State.ARCHIVED))
        assert records.media_uses.of(one) == ()
        assert names(records, is_used=True) == []


def test_a_title_is_made_of_a_file_name() -> None:
    assert readable("sawah_irigasi-0218.JPG") == "Sawah irigasi 0218"


@pytest.mark.parametrize(
    ("size", "way"),
    [((1080, 1350), Direction.UPRIGHT), ((1000, 1020), Direction.SQUARE), ((16, 9), Direction.LYING)],
)
def test_direction(size: tuple[int, int], way: Direction) -> None:
    assert direction(*size) is way


@pytest.mark.parametrize(
    ("colour", "hue"),
    [
        ("#c8432f", Hue.RED),
        ("#2060c0", Hue.BLUE),
        ("#6ba55a", Hue.GREEN),
        ("#7a4f35", Hue.BROWN),
        ("#101010", Hue.BLACK),
        ("#fafafa", Hue.WHITE),
        ("#8c9492", Hue.GREY),
        ("#f2b54a", Hue.ORANGE),
    ],
)
def test_colours_belong_to_families(colour: str, hue: Hue) -> None:
    assert hue_of(colour) is hue


def test_a_consent_that_is_over_is_none() -> None:
    over = ConsentRecord(state=Consent.CONSENTED, until=TODAY - timedelta(days=1))
    assert over.depicted(TODAY) is Depicted.UNSAID
    assert over.depicted(TODAY - timedelta(days=1)) is Depicted.CONSENTED
    assert ConsentRecord(state=Consent.NOBODY).depicted(TODAY) is Depicted.NOBODY
