"""A rule: a stable id, how much it weighs, what it must know, and a small function that looks."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as part
from enum import Enum, Flag, auto
from typing import TYPE_CHECKING

from typing_extensions import override

from planner.content.channel import Channel
from planner.content.errors import Fact
from planner.content.finding import Finding, Severity
from planner.content.post import Content
from planner.content.text import is_blank

if TYPE_CHECKING:
    from planner.content.checks.passage import Kind, Passage
    from planner.content.checks.placed import Placed
    from planner.content.checks.surroundings import Surroundings

Span = tuple[int, int]


class Need(Flag):
    """What a rule must know beside the program's own lists; nothing is asked of a rule that knows too little.

    ``CHANNEL``: where the text will stand. ``MEDIA``: the whole post, no mere text. ``TIME``: an hour or now.
    ``PICTURES``, ``ACCOUNT``, ``LAYERS``, ``NEIGHBOURS``: what ``Surroundings`` holds of these.
    """

    TEXT = auto()
    CHANNEL = auto()
    MEDIA = auto()
    TIME = auto()
    PICTURES = auto()
    ACCOUNT = auto()
    LAYERS = auto()
    NEIGHBOURS = auto()


class Decidable(Enum):
    """How a rule decides: exactly, exactly against a list, by approximation, or a person does."""

    EXACTLY = "E"
    BY_LIST = "L"
    NEARLY = "A"
    BY_A_PERSON = "M"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What a rule saw. ``field`` is the place below the post or channel; a text rule leaves it empty."""

    field: str = ""
    at: Span | None = None
    fix: str | None = None
    severity: Severity | None = None
    case: str = ""
    facts: Mapping[str, Fact] = part(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(ABC):
    """What every rule has. ``needs`` are all needed at once."""

    id: str
    severity: Severity
    decidable: Decidable
    needs: Need

    @abstractmethod
    def found(self, content: Content, channels: Sequence[Channel], around: Surroundings) -> Iterator[Finding]:
        """Yield what the rule says of a post."""

    def finding(
        self, hit: Hit, where: str, text: str = "", facts: Mapping[str, Fact] | None = None
    ) -> Finding:
        """Return a hit as a finding of this rule in its place; ``text`` is that of the whole field."""
        start, end = hit.at if hit.at is not None else (None, None)
        return Finding(
            code=self.id,
            severity=hit.severity or self.severity,
            where=where,
            facts={**(facts or {}), **hit.facts},
            start=start,
            end=end,
            text=text[start:end] if hit.at is not None else "",
            fix=hit.fix,
            case=hit.case,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRule(Rule):
    """Looks at one text, wherever it stands; ``kinds`` says at which kinds (None: captions and comments)."""

    look: Callable[[Passage, Surroundings], Iterable[Hit]]
    kinds: frozenset[Kind] | None = None

    @override
    def found(self, content: Content, channels: Sequence[Channel], around: Surroundings) -> Iterator[Finding]:
        from planner.content.checks.passage import PROSE, passages  # noqa: PLC0415  it names rules' own types

        wanted = PROSE if self.kinds is None else self.kinds
        for passage in passages(content, tuple(channels)):
            if passage.kind in wanted and not is_blank(passage.text):
                for hit in around.seen(self, passage):
                    yield self.finding(hit, passage.where, passage.text, passage.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelRule(Rule):
    """Looks at a post as one channel will show it; ``Hit.field`` is below the channel (``caption``)."""

    look: Callable[[Placed], Iterable[Hit]]

    @override
    def found(self, content: Content, channels: Sequence[Channel], around: Surroundings) -> Iterator[Finding]:
        from planner.content.checks.placed import Placed  # noqa: PLC0415  as above

        for channel in channels:
            placed = Placed(content=content, channel=channel, around=around)
            for hit in self.look(placed):
                where = f"{channel.network.value}.{hit.field}"
                text = placed.text_of(hit.field) if hit.at is not None else ""
                yield self.finding(hit, where, text, {"channel": channel.name})


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRule(Rule):
    """Looks at a whole post once; ``Hit.field`` is the field of the post (``publish_at``)."""

    look: Callable[[Content, Sequence[Channel], Surroundings], Iterable[Hit]]

    @override
    def found(self, content: Content, channels: Sequence[Channel], around: Surroundings) -> Iterator[Finding]:
        for hit in self.look(content, channels, around):
            yield self.finding(hit, hit.field, content.caption if hit.field == "caption" else "")
