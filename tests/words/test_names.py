"""Everything that people see a name of has one, in the glossary's words."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import pytest

from planner.content.channel import ChannelState, Network
from planner.content.people import Role
from planner.content.post import Format, Mark, Outlet
from planner.content.state import PublicationState, State
from planner.words.catalogue import LANGUAGES, speak
from planner.words.names import NAMES, name_of

KINDS: tuple[type[StrEnum], ...] = (
    State,
    PublicationState,
    ChannelState,
    Network,
    Role,
    Format,
    Mark,
    Outlet,
)
THINGS = [one for kind in KINDS for one in kind]

GLOSSARY = (
    (State.IDEA, "Usulan", "Pitch"),
    (State.DRAFT, "Draf", "Draft"),
    (State.IN_REVIEW, "Ditelaah", "In review"),
    (State.CHANGES_REQUESTED, "Perlu perbaikan", "Changes requested"),
    (State.APPROVED, "Disetujui", "Approved"),
    (State.SCHEDULED, "Terjadwal", "Scheduled"),
    (State.PUBLISHING, "Dikirim", "Sending"),
    (State.PUBLISHED, "Tayang", "Published"),
    (State.FAILED, "Gagal tayang", "Failed"),
    (State.CANCELLED, "Dibatalkan", "Cancelled"),
    (State.ARCHIVED, "Diarsipkan", "Archived"),
    (PublicationState.SENDING, "Dikirim", "Sending"),
    (PublicationState.UNCONFIRMED, "Belum pasti", "Unconfirmed"),
    (PublicationState.OVERDUE, "Terlewat", "Overdue"),
    (PublicationState.TAKEN_DOWN, "Ditarik", "Taken down"),
    (Mark.ON_HOLD, "Ditahan", "On hold"),
    (Mark.AWAITING_DECREE, "Menunggu penetapan", "Awaiting decree"),
    (Format.CAROUSEL, "Korsel", "Carousel"),
    (Format.LIVE, "Siaran langsung", "Live"),
)


@pytest.fixture(autouse=True)
def indonesian_again() -> Iterator[None]:
    yield
    speak("id")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("thing", THINGS, ids=lambda one: f"{type(one).__name__}.{one.name}")
def test_everything_has_a_name(language: str, thing: StrEnum) -> None:
    speak(language)
    assert name_of(thing)
    assert name_of(thing) == name_of(thing).strip()


@pytest.mark.parametrize(("thing", "indonesian", "english"), GLOSSARY)
def test_names_are_the_glossarys(thing: StrEnum, indonesian: str, english: str) -> None:
    speak("id")
    assert name_of(thing) == indonesian
    speak("en")
    assert name_of(thing) == english


def test_no_two_kinds_share_a_word_with_another_meaning() -> None:
    seen: dict[str, set[str]] = {}
    for kind in KINDS:
        for one in kind:
            seen.setdefault(one.value, set()).add(kind.__name__)
    shared = {word for word, kinds in seen.items() if len(kinds) > 1}
    assert shared <= {"published", "failed", "cancelled"}
    assert set(NAMES) == {one.value for one in THINGS}
