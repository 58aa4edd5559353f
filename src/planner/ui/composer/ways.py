"""From a finding to the place where it is mended."""

from __future__ import annotations

from planner.ui.composer.caption.pane import CaptionPane
from planner.ui.composer.checks.found import CheckRow, field_of, number_of
from planner.ui.composer.media.pane import MediaPane
from planner.ui.composer.schedule.bar import ScheduleBar


def go_to(row: CheckRow, caption: CaptionPane, media: MediaPane, schedule: ScheduleBar) -> None:
    """Show the place of a fault, with the focus where one goes on."""
    field = field_of(row.finding)
    if field == "caption":
        caption.go_to(row.finding, row.tab)
    elif field == "first_comment":
        caption.open_comment(row.tab)
    elif field == "link":
        caption.open_link()
    elif field == "channels":
        caption.row.open_menu()
    elif field == "format":
        caption.turn_to(row.tab)
        caption.quick.format.setFocus()
    elif field == "publish_at":
        schedule.when.choose_hour()
    else:
        _go_to_media(row, media)


def _go_to_media(row: CheckRow, media: MediaPane) -> None:
    if row.finding.saying in {"P04", "P09.few"}:
        media.browse()
    else:
        media.show_alt(max(1, number_of(row.finding)))
