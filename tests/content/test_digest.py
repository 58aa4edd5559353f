"""What an approval binds to: every change of what is sent is another digest."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from given import NOON, a_dispatch, a_manifest
from planner.content.channel import Network
from planner.content.errors import Damaged
from planner.content.manifest import Dispatch, Manifest, SealedPicture, digest_of, seal, unseal
from planner.content.post import Format
from strategies.content import dispatches, manifests, sealed_pictures

OTHER_DISPATCH: dict[str, object] = {
    "channel_id": "c2",
    "network": Network.INSTAGRAM,
    "account": "1785",
    "format": Format.STORY,
    "caption": "Besok pagi. ",
    "link": "https://example.go.id",
    "first_comment": "Info",
    "pictures": (),
}
OTHER_MANIFEST: dict[str, object] = {
    "dispatches": (),
    "publish_at": NOON + timedelta(microseconds=1),
    "lateness_s": 1801,
    "schema": 2,
}


def test_no_field_stands_outside_of_the_digest() -> None:
    assert set(OTHER_DISPATCH) == set(Dispatch.__struct_fields__)
    assert set(OTHER_MANIFEST) == set(Manifest.__struct_fields__)


@pytest.mark.parametrize("field", OTHER_DISPATCH)
def test_another_dispatch_is_another_digest(field: str) -> None:
    other = a_manifest(dispatches=(a_dispatch(**{field: OTHER_DISPATCH[field]}),))
    assert seal(other).digest != seal(a_manifest()).digest


@pytest.mark.parametrize("field", OTHER_MANIFEST)
def test_another_manifest_is_another_digest(field: str) -> None:
    assert seal(a_manifest(**{field: OTHER_MANIFEST[field]})).digest != seal(a_manifest()).digest


@pytest.mark.parametrize(
    "pictures",
    [
        (SealedPicture(sha256="b" * 64, alt="Dua"), SealedPicture(sha256="a" * 64, alt="Satu")),
        (SealedPicture(sha256="a" * 64, alt="Dua"), SealedPicture(sha256="b" * 64, alt="Satu")),
        (SealedPicture(sha256="a" * 64, alt="Satu"),),
    ],
    ids=["other order", "alt texts swapped", "one less"],
)
def test_other_pictures_are_another_digest(pictures: tuple[SealedPicture, ...]) -> None:
    other = a_manifest(dispatches=(a_dispatch(pictures=pictures),))
    assert seal(other).digest != seal(a_manifest()).digest


def test_no_hour_is_not_any_hour() -> None:
    assert seal(a_manifest(publish_at=None)).digest != seal(a_manifest()).digest


@given(st.data())
def test_any_drawn_change_is_another_digest(data: st.DataObject) -> None:
    manifest = data.draw(manifests)
    fields = {
        "dispatches": st.lists(dispatches, max_size=2).map(tuple),
        "lateness_s": st.integers(0, 10**6),
        "publish_at": st.none() | st.just(NOON),
    }
    field = data.draw(st.sampled_from(sorted(fields)))
    other = msgspec.structs.replace(manifest, **{field: data.draw(fields[field])})
    assert (seal(other).digest == seal(manifest).digest) == (other == manifest)


@given(st.lists(sealed_pictures, min_size=2, max_size=4, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_pictures_counts(pictures: list[SealedPicture], chance: object) -> None:
    mixed = list(pictures)
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # random.Random, which hypothesis does not name
    here, there = (a_manifest(dispatches=(a_dispatch(pictures=tuple(one)),)) for one in (pictures, mixed))
    assert (seal(here).digest == seal(there).digest) == (pictures == mixed)


@given(manifests)
def test_a_sealed_manifest_reads_back_equal(manifest: Manifest) -> None:
    sealed = seal(manifest)
    assert sealed.digest == digest_of(sealed.text)
    assert unseal(sealed.text, sealed.digest) == manifest
    assert seal(unseal(sealed.text, sealed.digest)) == sealed


def test_the_zone_of_an_hour_does_not_count() -> None:
    jakarta = NOON.astimezone(timezone(timedelta(hours=7)))
    assert seal(a_manifest(publish_at=jakarta)) == seal(a_manifest(publish_at=NOON.astimezone(UTC)))


@pytest.mark.parametrize("text", ['{"dispatches":[]}', "", "[]", '{"a":'])
def test_a_manifest_changed_outside_is_noticed(text: str) -> None:
    with pytest.raises(Damaged, match="manifest-digest-differs"):
        unseal(text, seal(a_manifest()).digest)
    with pytest.raises(Damaged, match="manifest-unreadable"):
        unseal(text, digest_of(text))


def test_a_manifest_without_the_channel_is_damaged() -> None:
    assert a_manifest().on(a_dispatch().channel_id) == a_dispatch()
    with pytest.raises(Damaged, match="manifest-lacks-channel"):
        a_manifest(dispatches=()).on(a_dispatch().channel_id)
