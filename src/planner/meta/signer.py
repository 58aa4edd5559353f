"""Puts an identity on a request: token in the header, proof of the app secret, the person's language."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass

from planner.meta.origin import Credential, Origin, guard
from planner.meta.transport import File, Outgoing
from planner.meta.wire import Param, checked_path, encode


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who asks, where, and in which language Meta's messages to people come back."""

    origin: Origin
    credential: Credential
    locale: str

    def sign(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Param] | None = None,
        form: Mapping[str, Param] | None = None,
        file: File | None = None,
    ) -> Outgoing:
        """A request whose address holds no token: addresses end up in proxies' logs.

        Raises Refused: ``graph-path``, ``credential-elsewhere``.
        """
        url = f"{self.origin.graph}/{self.origin.version}/{checked_path(path)}"
        guard(self.origin, self.credential, url)
        common: dict[str, Param] = {"locale": self.locale, "appsecret_proof": self._proof()}
        return Outgoing(
            method=method,
            url=url,
            is_local=self.origin.is_sandbox,
            headers={"Authorization": f"Bearer {self.credential.token}", "Accept": "application/json"},
            query=encode({**(query or {}), **common}) if form is None else {},
            form=None if form is None else encode({**form, **common}),
            file=file,
        )

    def _proof(self) -> str | None:
        """HMAC-SHA256 of the token under the app secret (Meta, Login Security); None without a secret."""
        if self.credential.secret is None:
            return None
        key, token = self.credential.secret.encode(), self.credential.token.encode()
        return hmac.new(key, token, hashlib.sha256).hexdigest()
