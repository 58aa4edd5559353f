"""Links as they are meant to be read: without what was hung on them to follow people."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

FOLLOWING = frozenset(
    {"fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "igshid", "igsh", "twclid", "ttclid", "yclid"}
    | {"mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "li_fat_id", "s_cid", "ref_src", "ref_url", "si"}
)
"""Names of parameters that say who came from where, and never what is shown."""


def without_tracking(link: str) -> str:
    """Return a link without parameters that follow people; anything that is no such link stays as it is."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return link
    if parts.scheme.lower() not in {"http", "https"} or not parts.query:
        return link
    said = parts.query.split("&")
    kept = [one for one in said if not _follows(one.partition("=")[0])]
    return link if kept == said else urlunsplit(parts._replace(query="&".join(kept)))


def is_link(text: str) -> bool:
    """Tell whether a text is one link and nothing else."""
    return text.startswith(("http://", "https://")) and not any(char.isspace() for char in text)


def _follows(name: str) -> bool:
    return name.lower() in FOLLOWING or name.lower().startswith(("utm_", "mtm_", "pk_"))
