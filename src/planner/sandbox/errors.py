"""Refusals in the shape that the Graph answers them.

    Refusal            an answer with an `error` object; named in refusals.toml

Source: Graph API, Error Handling; Instagram Platform, Error Codes (June 2026).
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_LANGUAGES = ("en", "id")
_CODES_OF_A_SERVER_FAULT = frozenset({1, 2, -1, -2})


class Refusal(Exception):
    """The sandbox will not do what was asked, and answers with this code."""

    def __init__(
        self,
        message: str,
        *,
        code: int,
        subcode: int | None = None,
        kind: str = "OAuthException",
        status: int = 400,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.subcode = subcode
        self.kind = kind
        self.status = status
        self.user: dict[str, tuple[str, str]] = {}

    def body(self, trace: str, locale: str | None = None) -> dict[str, object]:
        """The JSON document of the answer; what the person may read follows the locale of the request."""
        error: dict[str, object] = {"message": self.message, "type": self.kind, "code": self.code}
        if self.subcode is not None:
            error["error_subcode"] = self.subcode
            error["is_transient"] = self.code in _CODES_OF_A_SERVER_FAULT
        user = self.user.get((locale or "en")[:2]) or self.user.get("en")
        if user is not None:
            error["error_user_title"], error["error_user_msg"] = user
        error["fbtrace_id"] = trace
        return {"error": error}


def refused(name: str, /, **facts: object) -> Refusal:
    """The refusal of that name, its message filled with the facts."""
    entry = _TABLE[name]
    refusal = Refusal(
        entry["message"].format(**facts),
        code=entry["code"],
        subcode=entry.get("subcode"),
        kind=entry.get("type", "OAuthException"),
        status=entry.get("status", 400),
    )
    for lang in _LANGUAGES:
        words = entry.get(lang)
        if words is not None:
            refusal.user[lang] = (words[0], words[1].format(**facts))
    return refusal


def bad_parameter(message: str) -> Refusal:
    """Code 100: something about one parameter is wrong."""
    return Refusal(f"(#100) {message}", code=100)


_TABLE = tomllib.loads(Path(__file__).with_name("refusals.toml").read_text(encoding="utf-8"))
