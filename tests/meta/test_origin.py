from __future__ import annotations

import pytest

from planner.content.errors import Refused
from planner.meta.origin import GRAPH_HOSTS, REAL, Credential, Origin, guard, real, sandbox

REAL_ONE = Credential(token="EAAGreal", is_sandbox=False)
PLAY_ONE = Credential(token="EAAGplay", is_sandbox=True)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8123", "http://127.8.9.1", "http://[::1]:80", "http://localhost:1/"]
)
def test_a_sandbox_lives_on_the_loopback(url: str) -> None:
    assert sandbox(url).is_sandbox


@pytest.mark.parametrize(
    "url",
    [
        "http://192.168.1.2:8123",
        "http://0.0.0.0:8123",
        "https://graph.facebook.com",
        "http://localhost.evil.example",
        "http://127.0.0.1@evil.example",
        "http://evil.example\\@127.0.0.1",
        "http://user@127.0.0.1",
        "http://127.0.0.1:port",
        "http://127.0.0.1#@evil.example",
        "http://2130706433",
        "http://[::1",
        "http://127.0.0.1?to=evil.example",
        "ftp://127.0.0.1",
        "127.0.0.1:8123",
        "",
    ],
)
def test_a_sandbox_lives_nowhere_else(url: str) -> None:
    with pytest.raises(Refused, match="sandbox-not-loopback"):
        sandbox(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://graph.facebook.com",
        "https://graph.facebook.com:8443",
        "https://graph.facebook.com.evil.example",
        "https://graph.facebook.com@evil.example",
        "https://facebook.com",
        "https://127.0.0.1",
    ],
)
def test_the_real_graph_is_at_metas_hosts_over_tls_only(url: str) -> None:
    with pytest.raises(Refused, match="host-not-meta"):
        Origin(graph=url, version="v26.0", is_sandbox=False)


@pytest.mark.parametrize("version", ["26.0", "v26", "v26.0/me", "", "v1234.0"])
def test_a_version_has_the_form_of_a_version(version: str) -> None:
    with pytest.raises(Refused, match="graph-version"):
        sandbox("http://127.0.0.1", version or "x")


def test_a_setting_may_name_another_version() -> None:
    assert real("v27.0").version == "v27.0"
    assert real() == REAL


def test_a_sandbox_credential_never_goes_to_meta() -> None:
    with pytest.raises(Refused, match="credential-elsewhere"):
        guard(REAL, PLAY_ONE, "https://graph.facebook.com/v26.0/me")


def test_a_real_credential_never_goes_to_the_loopback() -> None:
    origin = sandbox("http://127.0.0.1:8123")
    with pytest.raises(Refused, match="credential-elsewhere"):
        guard(origin, REAL_ONE, "http://127.0.0.1:8123/v26.0/me")


@pytest.mark.parametrize("host", sorted(GRAPH_HOSTS))
def test_a_real_credential_goes_to_each_of_metas_hosts(host: str) -> None:
    guard(REAL, REAL_ONE, f"https://{host}/v26.0/me")


@pytest.mark.parametrize(
    "url",
    ["https://evil.example/v26.0/me", "http://graph.facebook.com/v26.0/me", "https://scontent.fbcdn.net/x"],
)
def test_a_real_credential_goes_to_no_other_address(url: str) -> None:
    with pytest.raises(Refused, match="credential-elsewhere"):
        guard(REAL, REAL_ONE, url)


def test_a_sandbox_credential_goes_to_its_own_port_only() -> None:
    origin = sandbox("http://127.0.0.1:8123")
    guard(origin, PLAY_ONE, "http://127.0.0.1:8123/v26.0/me")
    with pytest.raises(Refused, match="credential-elsewhere"):
        guard(origin, PLAY_ONE, "http://127.0.0.1:8124/v26.0/me")


def test_the_loopback_may_be_called_by_either_name() -> None:
    guard(sandbox("http://localhost:8123"), PLAY_ONE, "http://127.0.0.1:8123/v26.0/me")


def test_a_credential_does_not_show_itself() -> None:
    shown = repr(Credential(token="EAAGsecret", secret="s3cr3t", is_sandbox=False))
    assert "EAAG" not in shown
    assert "s3cr3t" not in shown


@pytest.mark.parametrize("token", ["", "two words", "line\nbreak", "tokén"])
def test_what_cannot_stand_in_a_header_is_no_token(token: str) -> None:
    with pytest.raises(Refused, match="token-malformed"):
        Credential(token=token, is_sandbox=True)
