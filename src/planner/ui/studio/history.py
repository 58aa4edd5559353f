"""Everything that was done to a design, to be taken back and done again: a value, as the design is one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from planner.imaging.design import Design

MOST = 200
"""How many steps are remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What was done, and the design on the other side of it. Steps of one ``key`` are one: a slider's way."""

    sentence: str
    design: Design
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The design now, what lies before it and what was taken back."""

    now: Design
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    def did(self, sentence: str, design: Design, key: str = "") -> History:
        """Return it with one more act; one that goes on with the last (the same ``key``) belongs to it."""
        if design == self.now:
            return self
        if key and self.past and self.past[-1].key == key:
            return replace(self, now=design, future=())
        step = Step(sentence=sentence, design=self.now, key=key)
        return History(now=design, past=(*self.past, step)[-MOST:])

    def settled(self) -> History:
        """Return it with the last act closed: what comes next is an act of its own."""
        if not self.past or not self.past[-1].key:
            return self
        return replace(self, past=(*self.past[:-1], replace(self.past[-1], key="")))

    def undone(self) -> History:
        """Return it without the last act, which can be done again."""
        if not self.past:
            return self
        last = self.past[-1]
        taken = Step(sentence=last.sentence, design=self.now)
        return History(now=last.design, past=self.past[:-1], future=(*self.future, taken))

    def redone(self) -> History:
        """Return it with what was taken back last done again."""
        if not self.future:
            return self
        last = self.future[-1]
        step = Step(sentence=last.sentence, design=self.now)
        return History(now=last.design, past=(*self.past, step), future=self.future[:-1])

    @property
    def undoable(self) -> str:
        """Return the sentence of what would be taken back, empty when there is nothing."""
        return self.past[-1].sentence if self.past else ""

    @property
    def redoable(self) -> str:
        """Return the sentence of what would be done again, empty when there is nothing."""
        return self.future[-1].sentence if self.future else ""
