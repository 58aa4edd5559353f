"""The catalogues: fresh, complete, every hole kept, and the language a process speaks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from planner.assets import resources
from planner.words.catalogue import N_, NAMED_IN, _, ngettext, preferred, speak

ROOT = Path(__file__).resolve().parents[2]
GLOSSARY = {
    "takarir": "caption",
    "tagar": "hashtag",
    "sebutan": "mention",
    "teks alternatif": "alt text",
    "korsel": "carousel",
    "cadangan": "backup",
    "unit kerja": "work unit",
    "riwayat": "history",
    "peringatan": "warning",
    "tautan": "link",
}


@pytest.fixture(autouse=True)
def indonesian_again() -> Iterator[None]:
    yield
    speak("id")


def _messages() -> list[tuple[str, str]]:
    with (resources() / "locale" / "en" / "LC_MESSAGES" / "planner.po").open("rb") as file:
        catalogue = read_po(file, "en")
    return [
        (message.id, message.string)
        for message in catalogue
        if isinstance(message.id, str) and isinstance(message.string, str) and message.id
    ]


def test_both_catalogues_are_fresh_and_finished() -> None:
    told = subprocess.run(  # noqa: S603  our own program
        [sys.executable, str(ROOT / "packaging" / "translations.py"), "check"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert (told.returncode, told.stdout) == (0, "")


def test_the_english_uses_the_words_of_the_glossary() -> None:
    for indonesian, english in _messages():
        for ours, theirs in GLOSSARY.items():
            told = indonesian.lower().replace("takarir video", "").split("(")[0]  # those are subtitles
            if ours in told and "arsip" not in indonesian.lower():
                assert theirs in english.lower(), indonesian


def test_the_indonesian_uses_no_english_word_that_the_glossary_translates() -> None:
    foreign = ("caption", "hashtag", "mention", "carousel", "post ", "draft", "schedule", "publish ", "link")
    for indonesian, _english in _messages():
        words = indonesian.lower().replace("`post list`", "").replace("`planner", "")
        for one in foreign:
            assert one not in words, indonesian


def test_every_sentence_ends_as_its_source_does() -> None:
    for indonesian, english in _messages():
        for mark in ".:?":
            assert indonesian.endswith(mark) == english.endswith(mark), indonesian


def test_speaking_english_translates_and_indonesian_is_the_source() -> None:
    speak("en")
    assert _("Draf") == "Draft"
    assert _("no such text") == "no such text"
    speak("id")
    assert _("Draf") == "Draf"
    assert N_("Draf") == "Draf"


def test_english_has_two_forms_and_indonesian_one() -> None:
    text = "{count} karakter yang tidak dapat dikirim telah dibuang."
    speak("en")
    assert ngettext(text, text, 1) != ngettext(text, text, 2)
    speak("id")
    assert ngettext(text, text, 1) == ngettext(text, text, 2) == text


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ({}, "id"),
        ({"LANG": "C"}, "id"),
        ({"LANG": "C.UTF-8"}, "id"),
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "de_DE.UTF-8"}, "id"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "id_ID.UTF-8"}, "id"),
        ({"LANG": "id_ID.UTF-8", "LANGUAGE": "en:id"}, "en"),
        ({"LANG": "en_US.UTF-8", "PLANNER_LANG": "id"}, "id"),
        ({"LANG": "id_ID.UTF-8", "PLANNER_LANG": "EN"}, "en"),
        ({"PLANNER_LANG": "", "LANG": "en_US"}, "en"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked when nothing is named")
def test_the_environment_names_the_language(
    monkeypatch: pytest.MonkeyPatch, told: dict[str, str], language: str
) -> None:
    for name in NAMED_IN:
        monkeypatch.delenv(name, raising=False)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    assert preferred() == language
