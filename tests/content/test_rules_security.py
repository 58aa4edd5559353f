"""Rules about addresses, secrets and accounts."""

from __future__ import annotations

from datetime import timedelta

import pytest

from given import NOON, a_content
from planner.content.checks.addresses import host_of, without_trackers
from planner.content.checks.facts import AccountFacts, LinkState
from planner.content.finding import Severity

from .rules_room import FB, IG, around, says

OFFICIAL = "Daftar di https://setkab.go.id/daftar?id=7 hari ini."


def said(code: str, text: str) -> list[str]:
    return [one.text for one in says(code, a_content(caption=text))]


@pytest.mark.parametrize("code", ["K01", "K02", "K03", "K04", "K05", "K06", "K07"])
def test_an_official_address_gives_no_cause(code: str) -> None:
    assert said(code, OFFICIAL) == []


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("K02", "Isi bit.ly/abc ya", "bit.ly/abc"),
        ("K02", "Isi https://s.id/SurveiASN.", "https://s.id/SurveiASN"),
        ("K03", "Buka http://setkab.go.id/x", "http://setkab.go.id/x"),
        ("K03", "HTTP://bmkg.go.id", "HTTP://bmkg.go.id"),
        ("K04", "Lihat contoh.com", "contoh.com"),
        ("K04", "Lihat https://a.contoh.org/b", "https://a.contoh.org/b"),
        ("K05", "Masuk https://setkab.go.id.masuk.com/x", "https://setkab.go.id.masuk.com/x"),
        ("K05", "Masuk https://setkab.go.ld/", "https://setkab.go.ld/"),
        ("K05", "Masuk https://xn--pajk-loa.com", "https://xn--pajk-loa.com"),
        ("K05", "Masuk https://p\u0430jak.com", "https://p\u0430jak.com"),
        ("K06", "https://x.com/a?fbclid=1&id=2", "https://x.com/a?fbclid=1&id=2"),
        ("K06", "https://instagram.com/p/1?igsh=abc", "https://instagram.com/p/1?igsh=abc"),
        ("K07", "Token EAAB1234567890abcdefghijk", "EAAB1234567890abcdefghijk"),
        ("K07", "kata sandi: Rahasia#1", "kata sandi: Rahasia#1"),
        ("K07", "eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSMe", "eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSMe"),
    ],
)
def test_what_is_wrong_with_an_address_is_said_where_it_stands(code: str, text: str, words: str) -> None:
    assert said(code, text) == [words]


@pytest.mark.parametrize(
    "text", ["Ganti kata sandi: jangan pakai tanggal lahir.", "Jaga kata sandi Anda", "EAA"]
)
def test_advice_about_secrets_is_no_secret(text: str) -> None:
    assert said("K07", text) == []


def test_trackers_are_taken_out_and_the_rest_stays() -> None:
    (one,) = says("K06", a_content(caption="x https://x.com/a?id=2&fbclid=1#b y"))
    assert one.fix == "https://x.com/a?id=2#b"
    (link,) = says("K06", a_content(link="https://x.com/?gclid=1"))
    assert (link.where, link.fix) == ("link", "https://x.com/")
    assert without_trackers("https://x.com/a?q=fbclid", ("fbclid",)) == "https://x.com/a?q=fbclid"


def test_only_an_answer_that_is_known_is_told() -> None:
    url = "https://setkab.go.id/daftar?id=7"
    post = a_content(caption=OFFICIAL)
    for code, is_told in ((404, True), (None, True), (200, False)):
        told = says("K01", post, about=around(links={url: LinkState(code=code)}))
        assert bool(told) is is_told
    assert says("K01", post) == []


def test_half_an_address_is_none() -> None:
    assert host_of("http://[half") == ""
    assert host_of("www.Setkab.GO.ID/x") == "setkab.go.id"


def account(**facts: object) -> list[str]:
    known = {FB.id: AccountFacts(**facts)}  # type: ignore[arg-type]  # the test's own facts
    return [one.saying for one in says("K10", a_content(), FB, IG, about=around(accounts=known))]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"token_expires_at": NOON + timedelta(days=6)}, ["K10.token"]),
        ({"token_expires_at": NOON - timedelta(days=1)}, ["K10.token"]),
        ({"has_two_factor": False}, ["K10"]),
        ({"admins": 1}, ["K10.admins"]),
        ({"token_expires_at": NOON + timedelta(days=8), "has_two_factor": True, "admins": 2}, []),
        ({}, []),
    ],
)
def test_an_account_is_in_order(facts: dict[str, object], told: list[str]) -> None:
    assert account(**facts) == told


def test_what_gives_secrets_away_blocks() -> None:
    (one,) = says("K07", a_content(caption="sandi: Ab12345"))
    assert one.severity is Severity.BLOCK
    assert "12345" not in str(one.facts)
