"""What stands beside a post on an account's profile, read once for each account and hour."""

from __future__ import annotations

from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.content.post import Content
from planner.desk.preview import GridPicture, Sheet, profile_grid
from planner.ui.context import Context


class Beside:
    """Remembers the answer until ``forget``."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._asked: tuple[object, ...] = ()
        self._found: tuple[GridPicture, ...] = ()

    def forget(self) -> None:
        """Read it again when it is asked for next."""
        self._asked = ()

    def of(self, sheet: Sheet, content: Content, post_id: PostId, most: int) -> tuple[GridPicture, ...]:
        """Return what stands there before the hour of a content, ``most`` at most."""
        asked = (sheet.channel.id, content.publish_at, post_id, most)
        if asked != self._asked:
            self._asked, self._found = asked, self._read(sheet, content, post_id, most)
        return self._found

    def _read(self, sheet: Sheet, content: Content, post_id: PostId, most: int) -> tuple[GridPicture, ...]:
        try:
            until = content.publish_at
            return profile_grid(self._context.desk, sheet.channel.id, until=until, but=post_id, limit=most)
        except PlannerError as error:
            self._context.shell.complain(error)
            return ()
