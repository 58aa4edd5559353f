"""The sandbox as its parts see it: store, clock, settings and the folder they live in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planner.sandbox.clock import SandboxClock
from planner.sandbox.faults import Faults
from planner.sandbox.journal import Journal
from planner.sandbox.pictures import Vault
from planner.sandbox.store import Store
from planner.sandbox.worlds import Worlds

APP_NAME = "Humas Planner"


@dataclass(slots=True, kw_only=True)
class Box:
    """Made once at start; everything but the latency and the change counter stays."""

    folder: Path
    store: Store
    clock: SandboxClock
    worlds: Worlds
    faults: Faults
    journal: Journal
    vault: Vault
    base_url: str
    seed: int
    latency_ms: int = 0
    require_proof: bool = False
    changes: int = 0

    @property
    def app_id(self) -> str:
        return self.store.setting("app_id") or ""

    @property
    def app_secret(self) -> str:
        return self.store.setting("app_secret") or ""

    def new_id(self, kind: str, page_id: str | None) -> str:
        """A fresh id in the look of its kind, entered in the list of nodes."""
        first, step = _LOOKS[kind]
        made = str(first + step * self.store.next_serial(kind))
        if kind == "post":
            made = f"{page_id}_{made}"
        self.store.run("INSERT INTO node VALUES (?, ?, ?)", made, kind, page_id)
        return made

    def forget_node(self, node_id: str) -> None:
        self.store.run("DELETE FROM node WHERE id = ?", node_id)


# First id and distance between ids: as long as Meta's, beyond a JavaScript number where Meta's are.
_LOOKS = {
    "photo": (122_094_000_000_000_000, 6_007),
    "post": (122_095_000_000_000_000, 6_011),
    "comment": (1_284_000_000_000_000, 7_013),
    "igcomment": (18_030_000_000_000_000, 8_009),
    "container": (17_910_000_000_000_000, 9_001),
    "media": (18_050_000_000_000_000, 9_007),
}
