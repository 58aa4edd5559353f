"""For which targets the channels of a post frame its pictures."""

from __future__ import annotations

from dataclasses import dataclass, replace

from planner.content.channel import Network
from planner.content.post import Content, Format, Variant
from planner.desk.desk import Desk
from planner.imaging.targets import TARGETS, Target
from planner.publish.sealing import channels_of, target_on

FEED = ("instagram-portrait", "instagram-square", "instagram-landscape")
"""The shapes that Instagram's feed takes."""

USUAL = ("instagram-portrait", "facebook-feed")
"""What pictures are framed for while no channel is chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A target: its size in pixels (``height`` None: any shape), and who shows it, in which shape of post."""

    target: str
    width: int
    height: int | None
    shown_on: tuple[tuple[Network, Format], ...] = ()

    @property
    def ratio(self) -> float | None:
        """Return width ÷ height, None when the target takes any."""
        return None if self.height is None else self.width / self.height


def frames_of(desk: Desk, content: Content) -> tuple[Frame, ...]:
    """Return the targets of a post, each once, in the order of its channels."""
    found: dict[str, Frame] = {}
    with desk.reading() as records:
        for channel in channels_of(records, content):
            target = target_on(content, channel)
            shown = (channel.network, content.format_on(channel.id, channel.network))
            known = found.get(target.name)
            found[target.name] = _frame(target, *(known.shown_on if known else ()), shown)
    return tuple(found.values()) or tuple(_frame(TARGETS[name]) for name in USUAL)


def reframed(desk: Desk, content: Content, target: str) -> Content:
    """Return the content with another shape for its pictures in Instagram's feed; stories stay."""
    chosen = None if target == USUAL[0] else target
    variants = {one.channel_id: one for one in content.variants}
    with desk.reading() as records:
        for channel in channels_of(records, content):
            if channel.network is Network.INSTAGRAM and target_on(content, channel).name in FEED:
                variants[channel.id] = replace(content.variant(channel.id), target=chosen)
    kept = (one for one in variants.values() if one != Variant(channel_id=one.channel_id))
    return replace(content, variants=tuple(kept))


def _frame(target: Target, *shown_on: tuple[Network, Format]) -> Frame:
    return Frame(target=target.name, width=target.width, height=target.height, shown_on=shown_on)
