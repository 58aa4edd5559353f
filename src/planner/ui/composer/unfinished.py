"""Offering what somebody was typing when the program ended without saving it."""

from __future__ import annotations

from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.desk.typed import Typed, typed_anywhere
from planner.ui.context import Context
from planner.words.catalogue import _


def offer_unfinished(context: Context) -> Typed | None:
    """Say that something typed has been kept, with a way to it; return the newest."""
    try:
        found = typed_anywhere(context.desk)
    except PlannerError as error:
        context.shell.complain(error)
        return None
    if not found:
        return None
    newest: Typed = found[0]

    def open_it() -> None:
        context.shell.go("composer", PostId(newest.post_id))

    about = newest.content.title or newest.content.caption.strip()[:40]
    context.shell.toast(
        _("Tulisan yang belum tersimpan dipulihkan"), about, icon="history", action=_("Buka"), run=open_it
    )
    return newest
