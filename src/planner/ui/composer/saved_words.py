"""How safe the typing is, in words. Pure functions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from planner.ui.composer.safety import Safety, Stage
from planner.words.catalogue import _
from planner.words.sentences import tell

JUST_NOW = timedelta(seconds=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """What the indicator shows."""

    text: str
    hint: str = ""
    failed: bool = False


def saved_view(
    newest: Safety | None, last_safe: datetime | None, now: datetime, zone: ZoneInfo, *, is_kept: bool
) -> SavedView:
    """Return what to say of the newest stage; ``last_safe`` is when everything was on disk last.

    ``is_kept``: the post stands in the workspace, and nothing was typed since it was opened.
    """
    if newest is not None and newest.stage is Stage.FAILED:
        told = tell(newest.error) if newest.error is not None else None
        text = _("Penyimpanan penuh. Tulisan Anda masih aman; kosongkan ruang lalu coba lagi.")
        if newest.error is not None and newest.error.code != "disk-full":
            text = _("Belum tersimpan, dicoba lagi")
        return SavedView(text=text, hint="" if told is None else told.message, failed=True)
    if newest is not None and newest.stage is Stage.TYPED:
        return SavedView(text=_("Menyimpan…"))
    if last_safe is None:
        return SavedView(text=_("Tersimpan") if is_kept else "")
    if now - last_safe < JUST_NOW:
        return SavedView(text=_("Tersimpan baru saja"))
    return SavedView(text=_("Tersimpan {hour}").format(hour=f"{last_safe.astimezone(zone):%H.%M}"))
