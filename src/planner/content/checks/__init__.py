"""The checks: small pure functions with stable ids, and the lists they go by.

A **rule** is a value in ``RULES``: an ``id`` (P01 …, words for those without one), a ``severity``, how it
decides, what it ``needs`` to know, and ``look``, which yields a ``Hit`` for each fault. Three shapes:

* ``TextRule``: looks at one ``Passage`` (a caption, comment or alternative text, each once however many
  channels show it) through ``passage.read``, the text taken apart once for all. What it said is remembered,
  so while one text changes no other is looked at again: it may depend on nothing but the passage and, of the
  surroundings, on ``book``, ``agenda``, ``campaign``, ``narrative`` and ``day_of(passage)``.
* ``ChannelRule``: looks at a ``Placed`` post, as one channel will show it; ``Hit.field`` is ``caption`` …
* ``PostRule``: looks at the whole content once; ``Hit.field`` is a field of the post (``publish_at``).

``Surroundings`` is what is known beside the post. What is None there is not known: the rules that need it are
not asked (``Need``), and a rule that finds a single fact missing says nothing. ``book`` holds the lists,
thresholds and the ground of each rule (basis, date, may it be set aside), parsed from ``resources/checks``.
A rule reads no disk and no clock. A ``Hit`` carries ``at`` (code points in its field's text), ``fix`` (what
may stand there instead), ``case`` (which of the rule's sentences) and facts that fill the sentence.

To add one: the function, its line in a ``…_RULES`` tuple, its ground in ``resources/checks/rules-*.toml``,
its sentence in ``words/findings_*.py``, and a test with two true hits.
"""

from __future__ import annotations

from planner.content.checks.book import Book, parse_book
from planner.content.checks.placed import Placed
from planner.content.checks.registry import RULES, Outcome, findings, is_asked, outcome
from planner.content.checks.rule import ChannelRule, Decidable, Hit, Need, PostRule, Rule, TextRule
from planner.content.checks.surroundings import Surroundings

__all__ = [
    "RULES",
    "Book",
    "ChannelRule",
    "Decidable",
    "Hit",
    "Need",
    "Outcome",
    "Placed",
    "PostRule",
    "Rule",
    "Surroundings",
    "TextRule",
    "findings",
    "is_asked",
    "outcome",
    "parse_book",
]
