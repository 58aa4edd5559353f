"""Links in a post. Sources: error codes 1500 and 200/1609008 in public client sources."""

from __future__ import annotations

from urllib.parse import urlsplit

from planner.sandbox.errors import refused

_FACEBOOK = ("facebook.com", "fb.com", "fb.me", "fb.watch")


def check_link(link: str) -> None:
    """Raise 1500 for what is no web address, 200/1609008 for Facebook itself."""
    host = _host(link)
    if host is None:
        raise refused("bad_link")
    if any(host == name or host.endswith(f".{name}") for name in _FACEBOOK):
        raise refused("link_to_facebook")


def _host(link: str) -> str | None:
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    host = parts.hostname or ""
    is_web = parts.scheme in {"http", "https"} and "." in host and not any(char.isspace() for char in link)
    return host.lower() if is_web else None
