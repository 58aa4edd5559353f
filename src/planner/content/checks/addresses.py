"""An address of the web taken apart, as a reader sees it and as a browser goes there. Pure functions."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from urllib.parse import urlsplit

from rapidfuzz.distance import DamerauLevenshtein


def host_of(address: str) -> str:
    """Return the host in small letters, empty where there is none."""
    whole = address if "://" in address else f"https://{address}"
    try:
        return (urlsplit(whole).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[half" is no address at all
        return ""


def is_under(host: str, domains: Collection[str]) -> bool:
    """Tell whether a host is one of some domains or lies below one."""
    return any(host == one or host.endswith(f".{one}") for one in domains)


def without_trackers(address: str, trackers: Collection[str]) -> str:
    """Return an address without the parameters that tell who passed it on; else byte for byte."""
    head, mark, rest = address.partition("?")
    if not mark:
        return address
    query, hash_mark, anchor = rest.partition("#")
    parts = query.split("&")
    kept = [one for one in parts if one.partition("=")[0].casefold() not in trackers]
    if len(kept) == len(parts):
        return address
    return head + ("?" + "&".join(kept) if kept else "") + hash_mark + anchor


def is_lookalike(host: str, official: Collection[str], domains: Collection[str]) -> bool:
    """Tell whether a host passes as an office: foreign letters, one letter off, its name in front."""
    if not host or is_under(host, domains):
        return False
    if any(label.startswith("xn--") for label in host.split(".")) or _is_mixed(host):
        return True
    if any(f".{one}." in f".{host}." or host.startswith(f"{one}.") for one in domains):
        return True
    return any(DamerauLevenshtein.distance(host, one, score_cutoff=1) <= 1 for one in official)


def _is_mixed(host: str) -> bool:
    letters = [char for char in host if char.isalpha()]
    scripts = {unicodedata.name(char, "?").split(" ", 1)[0] for char in letters}
    return len(scripts) > 1 or any(not char.isascii() for char in letters)
