"""Rules about what a caption is to the whole: the narrative (G24), one caption for two networks (G26)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.content.channel import Channel
from planner.content.checks.make import listed
from planner.content.checks.naming_rules import any_of
from planner.content.checks.passage import CAPTION, Passage
from planner.content.checks.reading import reading
from planner.content.checks.rule import Decidable, Hit, Need, PostRule, Rule
from planner.content.checks.surroundings import Surroundings
from planner.content.finding import Severity
from planner.content.post import Content
from planner.content.text import hashtags


def carries_the_narrative(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G24: each key message of the linked narrative is there, and nothing that it forbids."""
    narrative = around.narrative
    if narrative is None:
        return
    for one in any_of(narrative.forbidden).finditer(passage.text):
        facts = {"word": one.group(), "narrative": narrative.title}
        yield Hit(at=one.span(), severity=Severity.BLOCK, case="forbidden", facts=facts)
    folded = passage.text.casefold()
    for message in narrative.key_messages:
        if not any(word.casefold() in folded for word in message):
            yield Hit(facts={"word": message[0], "narrative": narrative.title})


def each_network_has_its_words(
    content: Content, channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """G26: what needs a link or many tags is not said alike on Facebook and Instagram."""
    captions = {one.network: content.caption_on(one.id) for one in channels}
    if len(captions) < 2 or len(set(captions.values())) > 1:  # noqa: PLR2004  two networks
        return
    caption = next(iter(captions.values()))
    if reading(caption).links or hashtags(caption) > around.book.thresholds.tags_for_likeness.value:
        yield Hit(field="caption")


WHOLE_RULES: tuple[Rule, ...] = (
    listed("G24", Severity.WARN, carries_the_narrative, kinds=CAPTION),
    PostRule(
        id="G26",
        severity=Severity.HINT,
        decidable=Decidable.EXACTLY,
        needs=Need.TEXT | Need.MEDIA | Need.CHANNEL,
        look=each_network_has_its_words,
    ),
)
