"""Which error of Meta's means what: one row a code, and nothing else.

Sources: Graph API, Error Handling; Instagram Platform, Error Codes (June 2026); Graph API, Rate Limits; Video
API, error codes; and threads of other publishers where Meta's pages are silent. A row with ``subcode`` alone
is looked for in both places, for Meta sends some of these numbers now as code, now as subcode.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from planner.meta.errors import (
    Blocked,
    ContainerGone,
    ContentRefused,
    GraphRefused,
    Missing,
    NotAllowed,
    NotReady,
    OutcomeUnknown,
    RateLimited,
    Remedy,
    Scope,
    TokenDead,
)

HOUR_S: Final = 3_600.0
DAY_S: Final = 86_400.0

Raises = type[GraphRefused] | type[OutcomeUnknown] | type[RateLimited]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One kind of error. ``phrase`` (lower case) tells two meanings apart, ``up_to`` makes a range."""

    raises: Raises
    word: str
    remedy: Remedy
    scope: Scope = "post"
    code: int | None = None
    subcode: int | None = None
    up_to: int | None = None
    phrase: str | None = None
    retry_after_s: float | None = None


def _content(word: str, remedy: Remedy, *subcodes: int, code: int | None = None) -> tuple[Row, ...]:
    return tuple(
        Row(raises=ContentRefused, word=word, remedy=remedy, code=code, subcode=subcode)
        for subcode in subcodes
    )


def _token(word: str, remedy: Remedy, *subcodes: int) -> tuple[Row, ...]:
    return tuple(
        Row(raises=TokenDead, word=word, remedy=remedy, scope="account", code=190, subcode=subcode)
        for subcode in subcodes
    )


def _limit(code: int, scope: Scope = "account", word: str = "rate-limited") -> Row:
    return Row(raises=RateLimited, word=word, remedy="wait", scope=scope, code=code, retry_after_s=HOUR_S)


def _blocked(word: str, code: int | None = None, subcode: int | None = None) -> Row:
    return Row(
        raises=Blocked,
        word=word,
        remedy="look-in-app",
        scope="account",
        code=code,
        subcode=subcode,
        retry_after_s=DAY_S,
    )


def _demand(word: str, subcode: int) -> Row:
    return Row(raises=NotAllowed, word=word, remedy="look-in-app", scope="account", subcode=subcode)


def _unknown(code: int, subcode: int | None = None, remedy: Remedy = "nothing") -> Row:
    return Row(raises=OutcomeUnknown, word="outcome-unknown", remedy=remedy, code=code, subcode=subcode)


def _gone(word: str, code: int, subcode: int) -> Row:
    return Row(raises=ContainerGone, word=word, remedy="nothing", code=code, subcode=subcode)


PHRASES: Final = (
    Row(
        raises=NotAllowed,
        word="page-role-missing",
        remedy="fix-role",
        scope="account",
        code=190,
        phrase="impersonating a user's page",
    ),
    Row(
        raises=NotAllowed,
        word="secret-wrong",
        remedy="reconnect",
        scope="account",
        code=100,
        phrase="appsecret_proof",
    ),
)
"""Codes that need the message to be told apart; looked at first."""

ROWS: Final = (
    # sign-in
    *_token("app-removed", "reconnect", 458),
    *_token("checkpoint", "look-in-app", 459, 464),
    *_token("password-changed", "reconnect", 460),
    *_token("token-expired", "reconnect", 461, 463),
    *_token("token-dead", "reconnect", 467, 490, 492),
    Row(raises=TokenDead, word="token-dead", remedy="reconnect", scope="account", code=190),
    Row(raises=TokenDead, word="token-dead", remedy="reconnect", scope="account", code=102),
    Row(raises=TokenDead, word="token-missing", remedy="reconnect", scope="account", code=104),
    *(
        Row(
            raises=TokenDead,
            word="login-again",
            remedy="reconnect",
            scope="account",
            code=100,
            subcode=subcode,
        )
        for subcode in (36007, 36008, 36009)
    ),
    # rights
    Row(raises=NotAllowed, word="permission-missing", remedy="reconnect", scope="account", code=3),
    Row(raises=NotAllowed, word="permission-missing", remedy="reconnect", scope="account", code=10),
    Row(
        raises=NotAllowed,
        word="page-token-needed",
        remedy="report",
        scope="account",
        code=200,
        subcode=2069030,
    ),
    *_content("link-to-facebook", "fix-content", 1609008, code=200),
    Row(
        raises=NotAllowed, word="permission-missing", remedy="fix-role", scope="account", code=200, up_to=299
    ),
    _demand("security-check", 1404006),
    _demand("page-authorization", 1404078),
    _demand("identity-confirmation", 4854002),
    # the account is held back
    _blocked("account-blocked", code=368),
    _blocked("account-restricted", code=25, subcode=2207050),
    _blocked("account-blocked", subcode=1346003),
    _blocked("account-blocked", subcode=1404102),
    _blocked("account-limited", subcode=1404112),
    # limits
    _limit(4, "everything"),
    _limit(17),
    _limit(32),
    _limit(341, "everything"),
    _limit(613),
    _limit(80001),
    _limit(80002),
    _limit(1349125),
    _limit(1390008, word="posting-too-fast"),
    Row(
        raises=RateLimited,
        word="daily-posts-used-up",
        remedy="wait",
        scope="account",
        code=9,
        subcode=2207042,
        retry_after_s=HOUR_S,
    ),
    # nobody knows
    _unknown(1),
    _unknown(1, 99, "report"),
    _unknown(2),
    _unknown(-1),
    _unknown(-2),
    _unknown(-1, 2207001),
    _unknown(506, remedy="look-in-app"),
    Row(
        raises=OutcomeUnknown,
        word="called-spam",
        remedy="look-in-app",
        scope="account",
        code=4,
        subcode=2207051,
        retry_after_s=DAY_S,
    ),
    # the object
    Row(raises=Missing, word="object-missing", remedy="fix-role", code=100, subcode=33),
    Row(
        raises=NotReady,
        word="container-not-ready",
        remedy="nothing",
        code=9007,
        subcode=2207027,
        retry_after_s=10.0,
    ),
    _gone("container-unknown", 24, 2207006),
    _gone("container-expired", 24, 2207008),
    _gone("container-expired", -2, 2207020),
    _gone("container-failed", -1, 2207032),
    _gone("container-failed", -1, 2207053),
    # pictures
    *_content("photo-unreadable", "rerender", 1366046, code=100),
    *_content("photo-already-used", "nothing", 1366051),
    Row(raises=ContentRefused, word="file-missing", remedy="nothing", code=324),
    *_content("picture-too-big", "rerender", 2207004, code=36000),
    *_content("picture-format", "rerender", 2207005, code=36001),
    *_content("picture-ratio", "rerender", 2207009, code=36003),
    *_content("picture-conversion-failed", "nothing", 2207084, code=36001),
    *_content("media-not-fetchable", "nothing", 2207052, code=9004),
    *_content("media-not-fetchable", "nothing", 2207003, code=-2),
    # words, tags and links
    *_content("caption-too-long", "fix-content", 2207010, code=36004),
    *_content("collaborator-unknown", "fix-content", 2207018, code=110),
    *_content("tags", "fix-content", 2207035, 2207036, 2207037, 2207040, code=100),
    *_content("link-unreadable", "fix-content", 1609005, 2061006),
    Row(raises=ContentRefused, word="link-unreadable", remedy="fix-content", code=1500),
    # kinds of media
    *_content("media-type", "report", 2207023, 2207089, code=100),
    *_content("carousel-size", "fix-content", 2207028, code=100),
    *_content("thumbnail-outside", "fix-content", 2207057, code=1),
    *_content("trial-reel", "fix-content", 2207078, 2207081),
    *_content("delete-in-app", "look-in-app", 2207073, code=-1),
    # video
    *_content("video-format", "rerender", 2207026, code=352),
    *_content("video-refused", "rerender", 2207067, 2207076, 2207077, 2207082, 2207085),
    *_content(
        "video-refused", "rerender", 1363005, 1363022, 1363023, 1363024, 1363025, 1363026, 1363031, 1363032
    ),
    *_content("video-refused", "rerender", 1363042),
    *_content("upload-interrupted", "nothing", 1363019, 1363021, 1363030, 1363033, 1363037, 1363041, 1363045),
    Row(raises=ContentRefused, word="video-refused", remedy="rerender", code=6000),
    Row(raises=ContentRefused, word="parameter-refused", remedy="fix-content", code=100),
    # the program is too old
    Row(raises=GraphRefused, word="graph-version-gone", remedy="report", scope="everything", code=2635),
)
"""Everything known, one row a kind. The order does not matter: the most specific row wins."""
