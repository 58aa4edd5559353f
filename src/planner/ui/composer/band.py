"""The banner of the composer: locked, in conflict, or what a change does to an approval."""

from __future__ import annotations

from PySide6.QtCore import Slot

from planner.desk.around_post import Said
from planner.ui.composer.banner import Action, Banner
from planner.ui.composer.editing import Editing
from planner.ui.composer.warned import HELD, About, Seen, warned
from planner.ui.context import Context
from planner.words.catalogue import _

LOOKS = {
    About.LOCKED: ("lock", "band"),
    About.CONFLICT: ("git-compare", "est"),
    About.VOIDS: ("triangle-alert", "est"),
    About.VOIDED: ("info", "est"),
}


class Band(Banner):
    """Follows the post that is open."""

    def __init__(self, context: Context, editing: Editing) -> None:
        super().__init__()
        self._context, self._editing = context, editing
        self._said: Said | None = None
        self._held_id = ""
        editing.opened.connect(self._start)
        editing.stood.connect(self.show_post)

    def show_said(self, said: Said | None) -> None:
        """Say who decided last."""
        self._said = said
        self.show_post()

    def retranslate(self) -> None:
        """Say all words again."""
        self.show_post()

    @Slot()
    def show_post(self) -> None:
        """Say what has to be said now."""
        editing = self._editing
        if editing.post is not None and editing.post.state in HELD:
            self._held_id = editing.post_id
        view = warned(
            Seen(
                post=editing.post,
                locked=editing.locked,
                in_conflict=editing.conflict is not None,
                said=self._said,
                was_held=self._held_id == editing.post_id,
                zone=self._context.zone,
            )
        )
        if view.about is About.NOTHING:
            self.say("")
            return
        icon, look = LOOKS[view.about]
        self.say(view.sentence, icon=icon, look=look, actions=self._actions(view.about))

    @Slot()
    def _start(self) -> None:
        self._said = None
        self.show_post()

    def _actions(self, about: About) -> tuple[Action, ...]:
        if about is not About.CONFLICT:
            return ()
        return ((_("Pakai tulisan saya"), self._take_mine), (_("Pakai versi terbaru"), self._take_newest))

    @Slot()
    def _take_mine(self) -> None:
        self._editing.settle(mine=True)

    @Slot()
    def _take_newest(self) -> None:
        self._editing.settle(mine=False)
