"""What a run of the publisher came to, item by item."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from planner.content.channel import Channel
from planner.content.publication import Publication
from planner.content.state import PublicationState


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One publication as a report names it."""

    publication: Publication
    channel: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that was due: live, waiting (and why), or failed (and why)."""

    published: tuple[Item, ...] = field(default=())
    waiting: tuple[Item, ...] = field(default=())
    failed: tuple[Item, ...] = field(default=())


def report_of(items: Iterable[Item]) -> Report:
    """Sort items by how they stand; those taken out of the queue meanwhile are left out."""
    sorted_into: dict[str, list[Item]] = {"published": [], "waiting": [], "failed": []}
    for item in items:
        match item.publication.state:
            case PublicationState.PUBLISHED:
                sorted_into["published"].append(item)
            case PublicationState.FAILED:
                sorted_into["failed"].append(item)
            case PublicationState.CANCELLED | PublicationState.TAKEN_DOWN:
                pass
            case _:
                sorted_into["waiting"].append(item)
    return Report(
        published=tuple(sorted_into["published"]),
        waiting=tuple(sorted_into["waiting"]),
        failed=tuple(sorted_into["failed"]),
    )
