"""Whom the client talks to, with which credential, and the rule that keeps the two from ever being mixed.

A sandbox credential goes to the loopback and nowhere else, a real one to Meta's hosts and nowhere else. The
check is made where an origin is built and again for every single request.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, urlsplit

from planner.content.errors import Refused
from planner.meta.facts import shipped

GRAPH_HOSTS: Final = frozenset({"graph.facebook.com", "rupload.facebook.com", "graph-video.facebook.com"})
"""Hosts that may see a real token (Graph API, Overview; Video API; Reels Publishing)."""

_VERSION: Final = re.compile(r"v\d{1,3}\.\d{1,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One Graph: its base URL without version, the version asked for, and whether it is a local sandbox.

    Raises Refused: ``sandbox-not-loopback``, ``host-not-meta``, ``graph-version`` (not of the form v26.0).
    """

    graph: str
    version: str
    is_sandbox: bool

    def __post_init__(self) -> None:
        if not _VERSION.fullmatch(self.version):
            raise Refused("graph-version", version=self.version)
        parts = parts_of(self.graph)
        if self.is_sandbox and (parts.query or not _is_loopback(parts)):
            raise Refused("sandbox-not-loopback", url=self.graph)
        if not self.is_sandbox and (parts.query or not _is_meta(parts)):
            raise Refused("host-not-meta", url=self.graph)

    def owns(self, url: str) -> bool:
        """Whether a token for this origin may go to this URL: its loopback port, or Meta's hosts."""
        parts = parts_of(url)
        if self.is_sandbox:
            return _is_loopback(parts) and _address(parts) == _address(parts_of(self.graph))
        return _is_meta(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """A token and, where the desk knows it, the app secret that proves it. Neither is ever shown."""

    token: str = field(repr=False)
    secret: str | None = field(default=None, repr=False)
    is_sandbox: bool

    def __post_init__(self) -> None:
        if not self.token or not self.token.isascii() or not self.token.isprintable() or " " in self.token:
            raise Refused("token-malformed")


def real(version: str | None = None) -> Origin:
    """Meta's own Graph; the version is the dated one of ``graph.toml`` unless a setting names another."""
    return Origin(
        graph="https://graph.facebook.com", version=version or shipped().graph.version, is_sandbox=False
    )


def sandbox(url: str, version: str | None = None) -> Origin:
    """A local Graph on the loopback; raises Refused("sandbox-not-loopback") for any other address."""
    return Origin(graph=url.rstrip("/"), version=version or shipped().graph.version, is_sandbox=True)


def guard(origin: Origin, credential: Credential, url: str) -> None:
    """Raise Refused("credential-elsewhere") unless this credential may travel to this URL."""
    if credential.is_sandbox != origin.is_sandbox or not origin.owns(url):
        raise Refused("credential-elsewhere", host=parts_of(url).hostname, is_sandbox=credential.is_sandbox)


def parts_of(url: str) -> SplitResult:
    """The parts of an address; what cannot be read as one has none, and so belongs nowhere."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def _is_loopback(parts: SplitResult) -> bool:
    if parts.scheme not in {"http", "https"} or not _is_plain(parts):
        return False
    if parts.hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False


def _is_meta(parts: SplitResult) -> bool:
    return (
        parts.scheme == "https"
        and _is_plain(parts)
        and parts.hostname in GRAPH_HOSTS
        and _address(parts)[2] == _HTTPS
    )


def _is_plain(parts: SplitResult) -> bool:
    """No user name, no fragment, and a port that is a number: nothing two parsers could read differently."""
    return (
        "@" not in parts.netloc
        and "\\" not in parts.netloc
        and not parts.fragment
        and _port(parts) is not None
    )


_HTTP: Final = 80
_HTTPS: Final = 443


def _port(parts: SplitResult) -> int | None:
    try:
        return parts.port or (_HTTPS if parts.scheme == "https" else _HTTP)
    except ValueError:
        return None


def _address(parts: SplitResult) -> tuple[str, str | None, int | None]:
    """Scheme, host and port; both names of the IPv4 loopback are one, as a person would expect."""
    host = "127.0.0.1" if parts.hostname == "localhost" else parts.hostname
    return parts.scheme, host, _port(parts)


REAL: Final = real()
"""Meta's Graph at the pinned version."""
