"""What can be done in the review, as commands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Protocol

from planner.ui.commands.command import Command
from planner.words.catalogue import N_

WHERE = "review"
GROUP = N_("Telaah")


class Reviewing(Protocol):
    """What the commands ask of the screen."""

    def step(self, by: int) -> None: ...

    def step_difference(self, by: int) -> None: ...

    def approve(self) -> None: ...

    def send_back(self) -> None: ...

    def write(self) -> None: ...

    def has_post(self) -> bool: ...


def review_commands(screen: Reviewing) -> Iterator[Command]:
    """Return the commands of the screen."""
    yield Command(
        id="review.approve",
        title=N_("Setujui"),
        icon="badge-check",
        where=WHERE,
        keys=("Ctrl+Return", "Ctrl+Enter"),
        group=GROUP,
        run=screen.approve,
        enabled=screen.has_post,
    )
    yield Command(
        id="review.send_back",
        title=N_("Minta perbaikan"),
        icon="message-square-warning",
        where=WHERE,
        keys=("R",),
        group=GROUP,
        run=screen.send_back,
        enabled=screen.has_post,
    )
    yield Command(
        id="review.write",
        title=N_("Tulis catatan"),
        icon="message-circle",
        where=WHERE,
        group=GROUP,
        run=screen.write,
        enabled=screen.has_post,
    )
    steps = (
        ("review.next", N_("Konten berikutnya"), "J", screen.step, 1),
        ("review.previous", N_("Konten sebelumnya"), "K", screen.step, -1),
    )
    for name, title, key, run, by in steps:
        yield Command(id=name, title=title, where=WHERE, keys=(key,), group=GROUP, run=partial(run, by))
    for name, title, keys, by in (
        ("review.difference", N_("Perbedaan berikutnya"), ("D",), 1),
        ("review.difference_back", N_("Perbedaan sebelumnya"), ("Shift+D",), -1),
    ):
        yield Command(
            id=name,
            title=title,
            where=WHERE,
            keys=keys,
            group=GROUP,
            run=partial(screen.step_difference, by),
            enabled=screen.has_post,
        )
