"""From a code with facts to a sentence, in both languages; a sentence never fails."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from planner.content.errors import Refused
from planner.content.finding import Finding, Severity
from planner.content.state import MoveRefused, State
from planner.desk.submit import ChecksBlock
from planner.meta.errors import GraphRefused
from planner.words.catalogue import LANGUAGES, speak
from planner.words.findings import FINDINGS
from planner.words.sentences import ERRORS, Told, tell, tell_code, tell_finding, tell_wait
from planner.words.waits import WAITS


@pytest.fixture(autouse=True)
def indonesian_again() -> Iterator[None]:
    speak("id")
    yield
    speak("id")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [*ERRORS, "no-such-code"])
def test_a_missing_fact_never_crashes_a_sentence(language: str, code: str) -> None:
    speak(language)
    for told in (tell_code(code, {}), tell_code(code, {"detail": None, "place": None})):
        assert told.message
        assert "{" not in told.message + told.hint
        assert "None" not in told.message


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [*FINDINGS, "no-such-code"])
def test_a_finding_without_facts_is_said_too(language: str, code: str) -> None:
    speak(language)
    assert tell_finding(Finding(code=code, severity=Severity.BLOCK, where="caption")).message


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", [*WAITS, "not-sent", "no-such-reason"])
def test_every_wait_is_said(language: str, reason: str) -> None:
    speak(language)
    assert tell_wait(reason)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_code_is_said_with_the_code(language: str) -> None:
    speak(language)
    assert "brand-new" in tell_code("brand-new", {}).message


@pytest.mark.parametrize(
    "fact", ["{0}", "{code.__class__}", "{", "}", "%s", "{{x}}", "\n", "<b>", "á – 🙂", "{place!r:>10}"]
)
def test_a_fact_is_said_as_it_is_and_never_taken_for_a_pattern(fact: str) -> None:
    assert tell_code("file-exists", {"file": fact}).message == f"Berkas {fact} sudah ada."


def test_states_are_said_by_their_names_in_the_language_that_is_spoken() -> None:
    error = MoveRefused(State.IN_REVIEW, State.SCHEDULED)
    assert "(Ditelaah → Terjadwal)" in tell(error).message
    speak("en")
    assert "(In review → Scheduled)" in tell(error).message


def test_roles_and_networks_are_said_by_their_names() -> None:
    told = tell(Refused("role-missing", login="ayu", roles="contributor, designer"))
    assert told.message.endswith("(kontributor, desainer).")
    assert "Instagram" in tell(Refused("channel-not-connected", channel="instagram")).message


def test_a_blocked_post_is_told_the_first_finding_with_count_and_limit() -> None:
    found = Finding(
        code="P01",
        severity=Severity.BLOCK,
        where="instagram.caption",
        facts={"channel": "humas", "count": 2300, "limit": 2200, "over": 100},
    )
    told = tell(ChecksBlock((found,)))
    assert told == Told(
        "Takarir untuk humas berisi 2300 karakter, batasnya 2200.", "Pendekkan sedikitnya 100 karakter."
    )


def test_a_remedy_stands_in_where_the_sentence_has_no_hint() -> None:
    assert tell(GraphRefused("token-dead", remedy="reconnect")).hint == "Sambungkan akun lagi."
    assert tell(GraphRefused("token-dead", remedy="nothing")).hint == ""
    assert tell(GraphRefused("token-malformed", remedy="reconnect")).hint == "Salin ulang tokennya."
