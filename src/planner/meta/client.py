"""One identity's view of the Graph: three verbs, and an answer that is what it seems.

Reads are asked again for a few seconds when they fail in passing. A write is sent once and never repeated
here: neither platform has an idempotency key, so whoever sent it must ask the server what happened.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

import stamina

from planner.content.errors import PlannerError
from planner.meta.errors import NotSent, ReadFailed
from planner.meta.origin import Credential, Origin, guard
from planner.meta.reply import Answer, Call, call_of, decode, judge, server_time
from planner.meta.signer import Signer
from planner.meta.transport import File, Incoming, Outgoing, Transport
from planner.meta.usage import Usage, parse_usage
from planner.meta.wire import Param

__all__ = ["Answer", "Call", "Graph"]

log = logging.getLogger(__name__)

_ATTEMPTS: Final = 3
_RETRY_FOR_S: Final = 4.0


def _nobody(_: Call) -> None:
    """Observe nothing."""


def _now() -> datetime:
    return datetime.now(UTC)


class Graph:
    """The Graph as one credential sees it; cheap to make, one per account, all sharing one transport.

    ``usage`` holds the last usage headers, ``skew`` the server's clock minus ours; both None until told.
    Raises Refused("credential-elsewhere") when the credential does not belong to the origin.
    """

    def __init__(  # noqa: PLR0913 - who, where and how one asks; the rest has defaults
        self,
        transport: Transport,
        origin: Origin,
        credential: Credential,
        *,
        locale: str = "id_ID",
        observe: Callable[[Call], None] = _nobody,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        guard(origin, credential, origin.graph)
        self.transport = transport
        self.origin = origin
        self.usage: Usage | None = None
        self.skew: timedelta | None = None
        self._signer = Signer(origin=origin, credential=credential, locale=locale)
        self._observe = observe
        self._clock = clock
        self._warned = False

    async def get(self, path: str, /, **params: Param) -> Answer:
        """Read; asked up to three times within four seconds while the failure is a passing one.

        Raises NotSent, ReadFailed, RateLimited, AnswerDamaged, or a GraphRefused.
        """
        request = self._signer.sign("GET", path, query=params)
        async for attempt in stamina.retry_context(
            on=(NotSent, ReadFailed),
            attempts=_ATTEMPTS,
            timeout=_RETRY_FOR_S,
            wait_initial=0.2,
            wait_max=1.5,
            wait_jitter=0.3,
        ):
            with attempt:
                return await self._ask(request, path)
        raise AssertionError("stamina ends by answer or by error")

    async def post(self, path: str, params: Mapping[str, Param], file: File | None = None) -> Answer:
        """Write, once. Raises NotSent, OutcomeUnknown, RateLimited, or a GraphRefused."""
        return await self._ask(self._signer.sign("POST", path, form=params, file=file), path)

    async def delete(self, path: str) -> Answer:
        """Delete, once. Raises NotSent, OutcomeUnknown, RateLimited, or a GraphRefused."""
        return await self._ask(self._signer.sign("DELETE", path), path)

    async def _ask(self, request: Outgoing, path: str) -> Answer:
        started = time.monotonic()
        incoming: Incoming | None = None
        failure: PlannerError | None = None
        try:
            incoming = await self.transport.exchange(request)
            body = decode(incoming, writes=request.writes)
            self._learn(incoming)
            return judge(incoming, body, writes=request.writes, hide=self._signer.credential.token)
        except PlannerError as error:
            failure = error
            raise
        finally:
            self._observe(call_of(request.method, path, incoming, failure, time.monotonic() - started))

    def _learn(self, incoming: Incoming) -> None:
        """Keep what every answer of the Graph tells; a portal's page never gets here."""
        self.usage = parse_usage(incoming.headers) or self.usage
        told = server_time(incoming.headers)
        if told is not None:
            self.skew = told - self._clock()
        answered = incoming.headers.get("facebook-api-version")
        if answered and answered != self.origin.version and not self._warned:
            self._warned = True
            asked = self.origin.version
            log.warning("graph answers in another version: asked=%s answered=%.20s", asked, answered)
