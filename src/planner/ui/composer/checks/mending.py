"""What a person does about findings: puts them right, lets them pass with a reason, takes that back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from planner.content.channel import Channel
from planner.content.errors import PlannerError
from planner.content.override import LEAST_LETTERS
from planner.desk.override import override_findings, take_back, why_not_override
from planner.ui.composer.checks.checker import Checker
from planner.ui.composer.checks.fixing import fixed
from planner.ui.composer.checks.found import CheckRow
from planner.ui.composer.checks.reason_dialog import ReasonDialog
from planner.ui.composer.checks.short_words import fix_told
from planner.ui.composer.editing import Editing
from planner.ui.context import Context
from planner.words.catalogue import _, ngettext

Act = Callable[[], object]


class Mending(QObject):
    """Acts on the rows of the checks; each act can be undone."""

    def __init__(self, context: Context, editing: Editing, checker: Checker, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._editing, self._checker, self._over = context, editing, checker, parent
        self._channels: tuple[Channel, ...] = ()
        self._dialog: ReasonDialog | None = None
        self._row: CheckRow | None = None

    def show_channels(self, channels: Sequence[Channel]) -> None:
        """Say which accounts there are."""
        self._channels = tuple(channels)

    @Slot(object)
    def fix(self, row: CheckRow) -> None:
        """Put one finding right."""
        self._fix((row,), fix_told(row.finding))

    @Slot()
    def fix_all(self) -> None:
        """Put everything right that can be, as one step."""
        rows = (self._checker.newest if self._checker.is_fresh() else self._checker.check_now()).fixable
        words = ngettext("{n} temuan diperbaiki", "{n} temuan diperbaiki", len(rows)).format(n=len(rows))
        self._fix(rows, words)

    @Slot(object)
    def ask(self, row: CheckRow) -> None:
        """Ask for the reason to let a finding pass; say at once where this person may not."""
        if self._editing.post is not None:
            forbidden = why_not_override(self._context.desk, self._editing.post_id, row.finding)
            if forbidden is not None:
                self._context.shell.complain(forbidden)
                return
        self._row, self._dialog = row, ReasonDialog(self._over.window(), row, LEAST_LETTERS)
        self._dialog.said.connect(self._save_first)
        self._dialog.ask_reason()

    @Slot(object)
    def let_count_again(self, row: CheckRow) -> None:
        """Take the overrides of a row back."""
        desk, post_id, reason = self._context.desk, self._editing.post_id, row.given[0].override.reason
        if not self._try(lambda: take_back(desk, [one.override.id for one in row.given])):
            return

        def back() -> None:
            override_findings(desk, post_id, row.all, reason)
            self._checker.look_at_overrides()

        def again() -> None:
            self._withdraw(row)

        self._tell(_("Temuan berlaku lagi"), again, back)

    @Slot(str)
    def _save_first(self, _reason: str) -> None:
        """A post that was never saved has nothing that an override could belong to."""
        job = self._editing.save() if self._editing.post is None else None
        if job is None:
            self._let_pass()
        else:
            job.done.connect(self._saved)

    @Slot(object)
    def _saved(self, _post: object) -> None:
        self._let_pass()

    def _let_pass(self) -> None:
        row, dialog, desk, post_id = self._row, self._dialog, self._context.desk, self._editing.post_id
        if row is None or dialog is None:
            return
        reason = dialog.words()
        if not self._try(lambda: override_findings(desk, post_id, row.all, reason)):
            return
        self._dialog = self._row = None
        dialog.accept()

        def again() -> None:
            override_findings(desk, post_id, row.all, reason)
            self._checker.look_at_overrides()

        def back() -> None:
            self._withdraw(row)

        self._tell(_("Temuan dikesampingkan"), again, back)

    def _withdraw(self, row: CheckRow) -> None:
        keys = {(one.code, one.where) for one in row.all}
        given = [
            one.override for one in self._checker.given if (one.override.rule, one.override.place) in keys
        ]
        take_back(self._context.desk, [one.id for one in given])
        self._checker.look_at_overrides()

    def _fix(self, rows: Iterable[CheckRow], sentence: str) -> None:
        content = fixed(self._editing.content, self._channels, (found for one in rows for found in one.all))
        if content == self._editing.content or self._editing.locked is not None:
            return
        self._editing.act(sentence, content)
        self._checker.look()
        self._context.shell.toast_undo(sentence)

    def _tell(self, sentence: str, again: Act, back: Act) -> None:
        self._checker.look_at_overrides()
        self._context.undo.did(sentence, again=again, back=back)
        self._context.shell.toast_undo(sentence)

    def _try(self, act: Act) -> bool:
        try:
            act()
        except PlannerError as error:
            self._context.shell.complain(error)
            return False
        return True
