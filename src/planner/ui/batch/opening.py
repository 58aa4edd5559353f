"""Opening the dialog "Olah banyak" from where pictures are chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from planner.content.asset import Asset
from planner.content.errors import PlannerError
from planner.content.people import Role
from planner.ui.batch.dialog import BatchDialog
from planner.ui.context import Context


def open_batch(context: Context, over: QWidget, chosen: Sequence[Asset] = ()) -> BatchDialog | None:
    """Open the dialog with the pictures among what is chosen; say so when the person may not bring any in."""
    try:
        context.desk.person.require(Role.CONTRIBUTOR, Role.DESIGNER)
    except PlannerError as error:
        context.shell.complain(error)
        return None
    pictures = tuple(one for one in chosen if one.media_type.startswith("image/"))
    dialog = BatchDialog(over.window(), context, pictures)
    dialog.open()
    return dialog
