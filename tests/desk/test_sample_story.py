"""The sample story: what the design's pictures show stands in a workspace, made by the desk's own verbs."""

from __future__ import annotations

import socket
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn
from zoneinfo import ZoneInfo

import msgspec
import pytest
from sqlalchemy import text

from given import StillClock, a_channel
from planner.content.approval import Decision
from planner.content.channel import Network
from planner.content.checks import Surroundings, findings
from planner.content.ids import ChannelId, new_id
from planner.content.people import Person
from planner.content.post import Content, Post
from planner.content.publication import Publication
from planner.content.snapshot import read_back, written
from planner.content.state import PublicationState, State
from planner.desk import sample_story
from planner.desk.approval_state import standing_approval
from planner.desk.demo import DEMO_START, demo_desk
from planner.desk.desk import Desk
from planner.desk.document import read_document
from planner.desk.keeping import verify_workspace
from planner.desk.rulebook import check_book
from planner.desk.sample_act import catch_in_the_act
from planner.desk.sample_script import Script, documents, read_script
from planner.desk.sample_story import TOLD, is_told, tell_story
from planner.publish.plan import LIVE, plan
from planner.store.posts import PostFilter
from planner.store.workspace import DATABASE

pytestmark = pytest.mark.xdist_group("story")  # telling it takes half a minute: one process does it

JAKARTA = ZoneInfo("Asia/Jakarta")
FB, IG = {Network.FACEBOOK}, {Network.INSTAGRAM}
BOTH = FB | IG

SEEN = [  # pictures 01, 02, 04, 07, 08, 13 and 15: title, hour in WIB, state, accounts, scene
    ("Literasi digital", "02-01 09.00", "published", BOTH, "sekolah"),
    ("Jalan layang baru", "02-01 16.00", "published", IG, "jembatan"),
    ("Rapat koordinasi mingguan", "02-02 10.30", "published", FB, "rapat"),
    ("Capaian 2026", "02-03 09.00", "published", BOTH, "p_data"),
    ("Siniar: kabar Biro", "02-03 16.00", "published", FB, "podcast"),  # 01 has it on a siniar channel
    ("Harga pangan jelang Ramadan", "02-04 09.00", "published", BOTH, "pasar"),
    ("Tip libur panjang aman", "02-05 08.00", "published", FB, "kereta"),
    ("Selamat Imlek 2578", "02-06 07.00", "published", BOTH, "p_imlek"),
    ("Jam layanan Ramadan", "02-08 07.30", "published", BOTH, "p_ramadan"),
    ("Terima kasih, insan pers", "02-09 09.00", "published", BOTH, "podcast"),
    ("Puasa sehat bagi petugas", "02-10 16.00", "published", IG, "kesehatan"),
    ("Cerita warga: urus KTP", "02-11 09.00", "published", BOTH, "warga"),
    ("Tanam seribu pohon", "02-12 09.00", "published", FB, "hutan"),
    ("Ragam tradisi Ramadan", "02-14 16.30", "published", IG, "masjid"),
    ("Kunjungan tamu negara", "02-15 11.00", "published", BOTH, "istana"),
    ("Poros maritim timur", "02-16 09.00", "published", FB, "laut"),
    ("Kutipan: mendengar", "02-17 16.00", "published", IG, "p_kutip"),
    ("Panen raya dan irigasi", "02-18 09.00", "published", BOTH, "sawah"),
    ("Klip siniar episode 41", "02-19 16.00", "failed", BOTH, "podcast"),  # 08; in 01 only Instagram
    ("Jam layanan Ramadan, pekan 3", "02-22 07.30", "published", BOTH, "p_ramadan"),
    ("Harga pangan pekan ini", "02-22 08.12", "scheduled", BOTH, "pasar"),
    ("Video: uji jalur arus mudik", "02-22 08.15", "scheduled", BOTH, "kereta"),
    ("Rakor Idulfitri dan mudik", "02-22 10.00", "scheduled", BOTH, "rapat"),
    ("Magang Humas 2027", "02-22 16.00", "in_review", BOTH, "p_lowongan"),
    ("Layanan daring 24 jam", "02-23 09.00", "scheduled", BOTH, "kota"),
    ("Nuzululquran 1448 H", "02-24 07.00", "approved", BOTH, "masjid"),
    ("Tanya jawab bansos", "02-25 09.00", "approved", FB, "warga"),
    ("Realisasi anggaran 2026", "02-25 14.00", "in_review", BOTH, "p_data"),
    ("Kabar kepulauan", "02-26 10.00", "in_review", IG, "laut"),
    ("7 hal sebelum mudik", "02-26 16.00", "changes_requested", BOTH, "p_mudik"),
    ("Berbagi takjil", "02-27 16.30", "draft", IG, "masjid"),
    ("Hari Kedaulatan Negara", "03-01 07.00", "approved", BOTH, "laut"),
    ("Jadwal libur sekolah", "03-02 09.00", "awaiting_decree", BOTH, "sekolah"),
    ("Titik istirahat mudik", "03-03 09.00", "draft", IG, "kereta"),
    ("Jam layanan saat libur", "03-04 09.00", "idea", FB, None),  # 01 has the website too
    ("Posko sehat mudik", "03-05 10.00", "draft", BOTH, "kesehatan"),
    ("Rahajeng Nyepi 1949", "03-08 07.00", "in_review", BOTH, "p_nyepi"),
]
PER_DAY = {
    1: 2,
    2: 1,
    3: 3,
    4: 1,
    5: 1,
    6: 1,
    8: 2,
    9: 1,
    10: 1,
    11: 3,
    12: 1,
    14: 1,
    15: 1,
    16: 1,
    17: 2,
    18: 1,
} | {
    19: 1,
    22: 5,
    23: 1,
    24: 1,
    25: 2,
    26: 2,
    27: 1,
}
"""February in picture 01: chips and what their pills count."""

COUNTS = {
    "published": 28,
    "scheduled": 8,
    "draft": 7,
    "idea": 5,
    "in_review": 4,
    "approved": 3,
    "awaiting_decree": 3,
    "changes_requested": 1,
    "failed": 1,
    "unconfirmed": 1,
    "on_hold": 1,
    "cancelled": 1,
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A post as a screen would show it."""

    post: Post
    publications: tuple[Publication, ...]
    author: Person
    networks: frozenset[Network]
    pictures: tuple[str, ...]

    @property
    def state(self) -> str:
        if self.post.mark is not None:
            return self.post.mark.value
        if any(one.state is PublicationState.UNCONFIRMED for one in self.publications):
            return "unconfirmed"
        return self.post.state.value

    @property
    def hour(self) -> str | None:
        due_at = self.post.due_at
        return None if due_at is None else due_at.astimezone(JAKARTA).strftime("%m-%d %H.%M")

    def on(self, network: Network) -> Publication:
        """Return the newest publication on a network that was not cancelled."""
        place = sorted(Network).index(network) if len(self.publications) > 1 else 0
        return self.publications[place]


def seen(desk: Desk) -> dict[str, Seen]:
    """Every post by its title."""
    with desk.reading() as records:
        shown = {}
        for line in records.posts.list(PostFilter(limit=1000)):
            post = records.posts.get(line.id)
            networks = {one: records.channels.get(one).network for one in post.content.channels}
            alive = [
                one for one in records.publications.of(line.id) if one.state is not PublicationState.CANCELLED
            ]
            shown[line.title] = Seen(
                post=post,
                publications=tuple(
                    sorted(alive, key=lambda one: records.channels.get(one.channel_id).network)
                ),
                author=records.people.get(post.created_by),
                networks=frozenset(networks.values()),
                pictures=tuple(
                    Path(records.assets.get(item.asset_id).filename).stem for item in post.content.media
                ),
            )
        return shown


def versions(desk: Desk, post: Post) -> list[Content]:
    """Every version of a post, oldest first."""
    query = text("SELECT content FROM version WHERE post_id = :post ORDER BY number")
    with desk.workspace.engine.connect() as connection:
        return [read_back(row[0]) for row in connection.execute(query, {"post": post.id})]


def no_network(*_: object) -> NoReturn:
    raise AssertionError("the story asks no network for anything")


def a_demo(root: Path) -> Desk:
    return demo_desk(root, StillClock(DEMO_START.astimezone(UTC)))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The whole story, told once, with every network out of reach."""
    desk = a_demo(tmp_path_factory.mktemp("story") / "workspace")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", no_network)
        patch.setattr(socket, "getaddrinfo", no_network)
        tell_story(desk, lambda _done, _of: None)
    yield desk
    desk.workspace.close()


@pytest.fixture(scope="module")
def shown(told: Desk) -> dict[str, Seen]:
    return seen(told)


@pytest.fixture
def acted(told: Desk, tmp_path: Path) -> Iterator[Desk]:
    """A copy of the story without its pictures, for what changes it."""
    with (
        closing(sqlite3.connect(told.workspace.root / DATABASE)) as source,
        closing(sqlite3.connect(tmp_path / DATABASE)) as target,
    ):
        source.backup(target)
    (tmp_path / "media").mkdir()
    desk = a_demo(tmp_path)
    yield desk
    desk.workspace.close()


@pytest.mark.parametrize("told_of", SEEN, ids=[one[0] for one in SEEN])
def test_what_the_pictures_show_is_there(
    shown: dict[str, Seen], told_of: tuple[str, str, str, set[Network], str | None]
) -> None:
    title, hour, state, networks, scene = told_of
    found = shown[title]
    assert (found.hour, found.state) == (hour, state)
    assert set(found.networks) == networks
    assert found.pictures[:1] == (() if scene is None else (scene,))


def test_every_state_is_there_as_often_as_told(shown: dict[str, Seen]) -> None:
    assert Counter(one.state for one in shown.values()) == COUNTS
    assert Counter(course.state for course in read_script().posts) == COUNTS


def test_each_day_of_february_has_as_many_posts_as_its_cell_counts(shown: dict[str, Seen]) -> None:
    hours = [one.hour for one in shown.values() if one.hour is not None]
    assert Counter(int(hour[3:5]) for hour in hours if hour.startswith("02-")) == PER_DAY
    march = [one.hour[:5] for one in shown.values() if one.networks and one.hour and one.hour < "03-08"]
    assert [day for day in sorted(march) if day >= "03"] == ["03-01", "03-02", "03-03", "03-04", "03-05"]


def test_the_story_spans_three_months(shown: dict[str, Seen]) -> None:
    hours = sorted(one.hour for one in shown.values() if one.hour is not None)
    assert hours[0] < "01-12"
    assert hours[-1] > "04-12"
    assert len(shown) >= 44


def test_people_are_those_of_the_pictures(told: Desk, shown: dict[str, Seen]) -> None:
    with told.reading() as records:
        units = {unit.id: unit.code for unit in records.people.units()}
    told_by = {title: (one.author.login, units[one.post.unit_id]) for title, one in shown.items()}
    assert told_by["Magang Humas 2027"] == ("dimas", "HUMAS")
    assert told_by["Realisasi anggaran 2026"] == ("laras", "KEUANGAN")
    assert told_by["Kabar kepulauan"] == ("yosef", "WILAYAH")
    assert told_by["Rahajeng Nyepi 1949"] == ("ayu", "HUMAS")
    assert told_by["Klip siniar episode 41"] == ("dimas", "HUMAS")
    assert told_by["Harga pangan pekan ini"] == ("yosef", "WILAYAH")
    assert set(units.values()) - {unit for _, unit in told_by.values()} == {
        "HUKUM",
        "PUSDATIN",
        "INSPEKTORAT",
    }


def test_the_review_picture_two_versions_and_an_approval_that_holds_no_more(
    told: Desk, shown: dict[str, Seen]
) -> None:
    post = shown["Magang Humas 2027"].post
    with told.reading() as records:
        rani = records.people.with_login("rani")
        decisions = records.approvals.of(post.id)
        entries = [one for one in records.audit.of(post.id) if not one.verb.startswith("note.")]
        notes = records.notes.of(post.id)
    assert rani is not None
    assert [one.place for one in notes] == ["media.1", "caption@147-159", "media.1@0.95,0.28"]
    assert [one.resolved_at is None for one in notes] == [False, True, True]
    approval = decisions[-1]
    assert (approval.decision, approval.approver_id) == (Decision.APPROVED, rani.id)
    assert approval.at == datetime(2027, 2, 19, 15, 20, tzinfo=JAKARTA)
    assert [one.decision for one in decisions[:-1]] == [Decision.CHANGES_REQUESTED]
    assert "approval.voided" in [entry.verb for entry in entries]
    assert entries[-1].verb == "post.submitted"
    assert entries[-1].at == datetime(2027, 2, 22, 7, 48, tzinfo=JAKARTA)
    texts = versions(told, post)
    assert len(texts) == post.version_number == 7
    before, after = texts[4], texts[6]
    assert "1–5 Maret 2027" in before.caption
    assert "22 Februari–12 Maret 2027" in after.caption
    assert "Tanpa biaya." not in before.caption
    assert [item.alt for item in before.media] == ["Empat warga berdiri di depan rumah."]
    assert [item.alt for item in after.media] == ["Dua peserta magang Humas; tulisan Magang Humas 2027."]
    assert before.publish_at == datetime(2027, 2, 26, 9, 0, tzinfo=JAKARTA)
    assert before.channels == after.channels
    with told.change("test") as change:
        assert standing_approval(change, post) is None


def test_the_composer_picture_a_text_with_its_faults(told: Desk, shown: dict[str, Seen]) -> None:
    post = shown["7 hal sebelum mudik"].post
    with told.reading() as records:
        instagram = next(one for one in records.channels.all() if one.network is Network.INSTAGRAM)
        note = records.approvals.of(post.id)[-1].note
    caption = post.content.caption_on(instagram.id)
    assert (post.version_number, note, len(caption)) == (8, "Cek hari pada paragraf kedua.", 417)
    assert caption.count("#") == 6
    assert "Kamis, 12 Maret 2027" in caption
    assert "pukul 07:00" in caption
    assert [bool(item.alt) for item in post.content.media] == [True, True, False, True]
    assert caption.split("\n\n")[0] == post.content.caption.split("\n\n")[0]


def test_what_went_out_is_approved_by_another_and_has_its_address(told: Desk, shown: dict[str, Seen]) -> None:
    ids = set()
    with told.reading() as records:
        for one in (one for one in shown.values() if one.state == "published"):
            approval = records.approvals.standing(one.post.id, one.post.digest or "")
            assert approval is not None
            assert not approval.same_account
            assert one.author.id != approval.approver_id
            assert {sent.approval_id for sent in one.publications} == {approval.id}
            for sent in one.publications:
                channel = records.channels.get(sent.channel_id)
                dispatch = records.approvals.manifest(sent.digest).on(sent.channel_id)
                assert set(sent.results) == {step.name for step in plan(dispatch, channel.strategy)}
                assert sent.state is PublicationState.PUBLISHED
                assert sent.permalink == sent.results[LIVE]
                assert sent.permalink is not None
                assert sent.permalink.startswith("http://127.0.0.1:")
                assert sent.next_at is None
                ids.add((sent.channel_id, sent.remote_id))
    assert len(ids) == sum(len(one.publications) for one in shown.values() if one.state == "published")


def test_the_failure_and_the_lost_answer_say_why(shown: dict[str, Seen]) -> None:
    clip = shown["Klip siniar episode 41"]
    failed = clip.on(Network.INSTAGRAM)
    assert clip.on(Network.FACEBOOK).state is PublicationState.PUBLISHED
    assert (failed.state, failed.error_code, failed.tries) == (PublicationState.FAILED, "password-changed", 3)
    assert {"photo.0", "container.0"} <= set(failed.results)
    assert "ready.0" not in failed.results
    lost = shown["Kapal layanan singgah hari ini"].on(Network.INSTAGRAM)
    assert (lost.state, lost.reason) == (PublicationState.UNCONFIRMED, "not-found")
    assert lost.error_code == "outcome-unknown"
    assert lost.intent is not None
    assert lost.intent.step == "media"


def test_everything_that_waits_for_a_sandbox_is_due_from_now_on(shown: dict[str, Seen]) -> None:
    queued = [
        sent for one in shown.values() for sent in one.publications if sent.state is PublicationState.QUEUED
    ]
    assert len(queued) == 16
    assert min(sent.due_at for sent in queued) == DEMO_START
    assert not any(sent.results or sent.intent for sent in queued)


def test_the_workspace_is_whole(told: Desk) -> None:
    verified = verify_workspace(told)
    assert not verified.faults
    assert verified.audit_entries > 200


def test_the_trail_goes_forward_with_the_story(told: Desk) -> None:
    query = text("SELECT verb, at FROM audit ORDER BY seq")
    with told.workspace.engine.connect() as connection:
        entries = [(row[0], str(row[1])) for row in connection.execute(query)]
    begun = next(number for number, (verb, _) in enumerate(entries) if verb == "channel.connected")
    times = [at for _, at in entries[begun:]]
    assert times == sorted(times)
    assert entries[-1][0] == TOLD


TRUE_OF_NYEPI = frozenset({"S09"})
"""The greeting for Nyepi goes out on Nyepi, when Bali has no mobile data: that is said, and true."""


def test_each_post_as_written_could_be_approved_without_a_reason(told: Desk) -> None:
    with told.reading() as records:
        channels = {one.id: one for one in records.channels.all()}
        assets = {f"scenes/{Path(one.filename).stem}.svg": one.id for one in records.assets.all()}
    for document in documents().values():
        for entry in document.media if isinstance(document.media, list) else []:
            entry.file = assets[entry.file]
        content = read_back(written(read_document(told, document, folder=told.workspace.root).content))
        on = [channels[one] for one in content.channels]
        first = datetime(2027, 1, 4, tzinfo=UTC)
        around = Surroundings(limits=told.limits, book=check_book(), now=first, not_before=first)
        found = [one for one in findings(content, on, around) if one.code not in TRUE_OF_NYEPI]
        assert found == [], content.title


def test_a_second_telling_does_nothing(told: Desk) -> None:
    before = seen(told)

    def never(_done: int, _of: int) -> NoReturn:
        raise AssertionError("there is nothing to do")

    tell_story(told, never)
    assert seen(told) == before


def test_in_the_very_act_two_posts_are_on_their_way_and_none_in_doubt(acted: Desk) -> None:
    catch_in_the_act(acted)
    catch_in_the_act(acted)
    shown = seen(acted)
    states = Counter(sent.state for one in shown.values() for sent in one.publications)
    assert states == {
        PublicationState.PUBLISHED: 45,
        PublicationState.QUEUED: 12,
        PublicationState.SENDING: 4,
        PublicationState.FAILED: 1,
    }
    prices, tracks = shown["Harga pangan pekan ini"], shown["Video: uji jalur arus mudik"]
    meeting = shown["Rakor Idulfitri dan mudik"]
    assert prices.post.state is tracks.post.state is State.PUBLISHING
    assert "post" in prices.on(Network.FACEBOOK).results
    assert prices.on(Network.INSTAGRAM).reason == "container"
    assert "ready.0" in prices.on(Network.INSTAGRAM).results
    assert not tracks.on(Network.FACEBOOK).results
    assert meeting.state == "scheduled"
    assert set(meeting.on(Network.FACEBOOK).results) == {"photo.0"}
    assert set(meeting.on(Network.INSTAGRAM).results) == {"photo.0", "container.0", "ready.0"}
    assert shown["Kapal layanan singgah hari ini"].state == "published"
    with acted.reading() as records:
        assert records.audit.verify() > 200


def test_where_no_story_is_told_nothing_can_be_caught(tmp_path: Path) -> None:
    desk = a_demo(tmp_path / "workspace")
    with pytest.raises(LookupError):
        catch_in_the_act(desk)
    desk.workspace.close()


def a_short_story() -> Script:
    script = read_script()
    kept = {"magang-humas-2027", "jam-layanan-saat-libur", "klip-siniar-episode-41"}
    return msgspec.structs.replace(script, posts=[one for one in script.posts if one.post in kept])


def test_the_same_story_has_the_same_digests_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample_story, "read_script", a_short_story)
    digests = []
    for name in ("here", "there"):
        desk = a_demo(tmp_path / name)
        tell_story(desk, lambda _done, _of: None)
        digests.append({title: one.post.digest for title, one in seen(desk).items()})
        desk.workspace.close()
    assert digests[0] == digests[1]
    assert digests[0]["Magang Humas 2027"] is not None


def test_a_telling_that_breaks_off_leaves_no_post_and_can_be_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample_story, "read_script", a_short_story)
    desk = a_demo(tmp_path / "workspace")
    heard: list[tuple[int, int]] = []

    def break_off(done: int, of: int) -> None:
        heard.append((done, of))
        if done == of:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tell_story(desk, break_off)
    assert not seen(desk)
    assert not is_told(desk)
    assert [done for done, _ in heard] == list(range(1, len(heard) + 1))
    tell_story(desk, lambda _done, _of: None)
    assert len(seen(desk)) == 3
    assert not list((tmp_path / "workspace").glob("sample-*"))
    desk.workspace.close()


def test_accounts_that_are_there_already_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample_story, "read_script", a_short_story)
    desk = a_demo(tmp_path / "workspace")
    mine = [
        a_channel(network, id=ChannelId(new_id()), graph="http://127.0.0.1:4000", is_sandbox=True)
        for network in Network
    ]
    with desk.change("channel.connected") as change:
        for channel in mine:
            change.records.channels.put(channel)
            change.audit(channel.id)
    tell_story(desk, lambda _done, _of: None)
    with desk.reading() as records:
        assert {one.id for one in records.channels.all()} == {one.id for one in mine}
    assert all(one.post.content.channels for one in seen(desk).values())
    desk.workspace.close()


def test_the_whole_news_comes_once_and_after_the_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample_story, "read_script", a_short_story)
    desk = a_demo(tmp_path / "workspace")
    heard: list[tuple[str, int, bool]] = []
    desk.listeners.append(lambda news: heard.append((news.verb, len(news.touched), is_told(desk))))
    tell_story(desk, lambda _done, _of: None)
    assert heard == [(TOLD, 3, True)]
    desk.workspace.close()
