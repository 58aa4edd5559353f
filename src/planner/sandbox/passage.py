"""One request on its way through the sandbox, and the entry it leaves in the journal."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from starlette.requests import Request

from planner.sandbox.box import Box
from planner.sandbox.chance import letters
from planner.sandbox.clock import control_time
from planner.sandbox.errors import Refusal
from planner.sandbox.faults import Fault
from planner.sandbox.journal import masked
from planner.sandbox.reading import Sent


@dataclass(slots=True)
class Passage:
    """What is known of a request while it is being answered."""

    request: Request
    box: Box
    path: str
    faults: tuple[Fault, ...]
    began: float = field(default_factory=time.perf_counter)
    sent: Sent = field(default_factory=Sent)
    token_in: str | None = None
    trace: str = ""

    def __post_init__(self) -> None:
        self.trace = "A" + letters(self.box.seed, 22, "trace", time.perf_counter_ns())

    @property
    def fault(self) -> Fault | None:
        """The misfortune that is more than a delay."""
        return next((fault for fault in self.faults if fault.do != "delay"), None)

    def pause_s(self, *, after: bool) -> float:
        """How long scripted delays hold the request up, before or after its work."""
        return sum(fault.delay_s for fault in self.faults if fault.do == "delay" and fault.is_after == after)

    def record(self, status: int | None, refusal: Refusal | None = None, **more: object) -> None:
        """Write the journal entry, inside the transaction that is open."""
        entry: dict[str, object] = {
            "at": control_time(self.box.clock.now()),
            "method": self.request.method,
            "path": self.path,
            "params": self._params(),
            "token_in": self.token_in,
            "status": status,
            **more,
        }
        if refusal is not None:
            entry["error"] = {"code": refusal.code, "message": refusal.message}
            if refusal.subcode is not None:
                entry["error"] = {
                    "code": refusal.code,
                    "error_subcode": refusal.subcode,
                    "message": refusal.message,
                }
        if self.faults:
            entry["fault"] = "+".join(fault.do for fault in self.faults)
        entry["ms"] = round((time.perf_counter() - self.began) * 1000, 2)
        self.box.journal.write(entry)

    def _params(self) -> dict[str, object]:
        params = masked({**self.sent.query, **self.sent.body})
        return {**params, **{name: upload.brief() for name, upload in self.sent.uploads.items()}}
