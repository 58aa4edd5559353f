"""Access tokens: whose they are, whether they still live, and whether the proof beside them is right.

Sources: Facebook Login, Access Tokens; Login Security; Error Handling.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from planner.sandbox.birth import USER_TOKEN_LIFE_S
from planner.sandbox.box import Box
from planner.sandbox.calls import Call
from planner.sandbox.clock import graph_time
from planner.sandbox.errors import Refusal, refused

_REASONS = {
    458: "The user has not authorized application.",
    459: "The session has been invalidated because the user must log in at www.facebook.com first.",
    460: "The session has been invalidated because the user changed the password.",
    463: "Session has expired.",
    464: "Sessions for the user are not allowed because the user is not a confirmed user.",
    467: "The access token is invalid.",
    490: "The user is enrolled in a blocking, logged-in checkpoint.",
    492: "The session is invalid because the person lost the role on the Page.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Who calls: a person, a Page, or the app itself."""

    kind: str
    page_id: str | None
    token: str


def bearer_of(box: Box, call: Call) -> Bearer:
    """The bearer of the call's token. Raises a refusal: 104, 190, or 100 about the proof."""
    if call.token is None:
        raise refused("no_token")
    if is_app_token(box, call.token):
        return Bearer(kind="app", page_id=None, token=call.token)
    row = box.store.one("SELECT * FROM token WHERE token = ?", call.token)
    if row is None:
        raise refused("bad_token")
    trouble = trouble_of(box, row["dead_subcode"], row["expires_at"])
    if trouble is not None:
        raise trouble
    _check_proof(box, call.token, call.proof)
    return Bearer(kind=row["kind"], page_id=row["page_id"], token=call.token)


def trouble_of(box: Box, dead_subcode: int | None, expires_at: int) -> Refusal | None:
    """Why a known token does not work any more; None while it does."""
    now = box.clock.now()
    if dead_subcode is not None:
        refusal = refused("token_dead", reason=_REASONS.get(dead_subcode, "The session is invalid."))
        refusal.subcode = dead_subcode
        return refusal
    if expires_at and expires_at <= now:
        return refused("token_expired", when=graph_time(expires_at), now=graph_time(now))
    return None


def is_app_token(box: Box, token: str) -> bool:
    """`app-id|app-secret` is a token of the app."""
    return hmac.compare_digest(token.encode(), f"{box.app_id}|{box.app_secret}".encode())


def proof_for(secret: str, token: str) -> str:
    """appsecret_proof of Login Security: hex HMAC-SHA256 of the token with the app secret."""
    return hmac.new(secret.encode(), token.encode(), hashlib.sha256).hexdigest()


def expire(box: Box, which: str) -> int:
    """Let the tokens of persons, Pages or all of them run out now; gives their number."""
    past = int(box.clock.now()) - 1
    return box.store.run("UPDATE token SET expires_at = ? WHERE ? IN (kind, 'all')", past, which)


def kill(box: Box, which: str, subcode: int) -> int:
    """Let tokens die for another reason: 458 app removed, 459 checkpoint, 460 password changed."""
    return box.store.run("UPDATE token SET dead_subcode = ? WHERE ? IN (kind, 'all')", subcode, which)


def restore(box: Box) -> int:
    """Bring all tokens back to life."""
    later = int(box.clock.now()) + USER_TOKEN_LIFE_S
    return box.store.run(
        "UPDATE token SET dead_subcode = NULL, expires_at = CASE kind WHEN 'user' THEN ? ELSE 0 END", later
    )


def _check_proof(box: Box, token: str, proof: str | None) -> None:
    if proof is None:
        if box.require_proof:
            raise refused("proof_missing")
        return
    if not hmac.compare_digest(proof.encode(), proof_for(box.app_secret, token).encode()):
        raise refused("proof_wrong")
