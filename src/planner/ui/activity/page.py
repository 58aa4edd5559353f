"""The activity screen: the queue, what has ended, and the panel of facts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.content.errors import PlannerError
from planner.desk.account_pace import account_paces
from planner.desk.activity import Line, Place, Queue, ended, queue_now
from planner.desk.overview import overview
from planner.ui.activity.content import ActivityContent
from planner.ui.activity.deeds import Deeds
from planner.ui.activity.export import table
from planner.ui.activity.exporting import Exporting
from planner.ui.activity.help_text import help_text
from planner.ui.activity.items import Row
from planner.ui.activity.list_model import ActivityModel
from planner.ui.activity.sections import Day, ended_rows, items_of
from planner.ui.activity.standing_label import StandingLabel, standing_words
from planner.ui.commands.command import Command
from planner.ui.context import Context
from planner.ui.shell.bar_page import BarPage
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.segmented import Segmented
from planner.words.catalogue import N_, _

SCREEN = "activity"
SOON_MS, TICK_MS = 60, 15_000
QUEUE, HISTORY = "queue", "history"


class ActivityPage(QObject):
    """Reads when it is shown and when the news touch it; between, only the hours move on."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.owner)
        self._context = context
        self._queue = Queue(lines=(), unread=0)
        self._ended: list[Line] = []
        self._next: Place | None = None
        self._held = False
        self._bar = BarPage(_("Aktivitas"))
        self.standing = StandingLabel()
        self.parts = Segmented(((QUEUE, _("Antrean")), (HISTORY, _("Riwayat"))), _("Bagian"))
        self.hold = Button(_("Tahan semua"), Kind.DANGER, icon="octagon-pause")
        self._bar.add_left(self.standing)
        self._bar.set_middle(self.parts)
        self.export = Button(_("Ekspor"), icon="download")
        self._bar.add_right(self.export)
        self._bar.add_right(self.hold)
        self.queue_model, self.history_model = ActivityModel(self), ActivityModel(self)
        self.content = ActivityContent(self.queue_model, self.history_model, context.pictures, self._letter)
        self.deeds = Deeds(context, self.content)
        self.exporting = Exporting(context, self.content, self._table)
        self._soon, self._tick = QTimer(self), QTimer(self)
        self._connect()
        context.commands.add(self._commands(), self.content)

    def widget(self) -> QWidget:
        return self.content

    def bar(self) -> BarPage:
        return self._bar

    def retranslate(self) -> None:
        self._bar.set_title(_("Aktivitas"))
        self.parts.set_texts({QUEUE: _("Antrean"), HISTORY: _("Riwayat")})
        self.export.setText(_("Ekspor"))
        self.export.updateGeometry()
        self.content.retranslate()
        self.reload()

    def reload(self) -> None:
        self._soon.stop()
        self._read()

    def open(self, subject: object) -> None:
        self.reload()
        self._tick.start()
        self.content.queue.setFocus()
        if isinstance(subject, str):
            self.content.queue.show_post(subject)
        elif self.content.queue.current_row() is None:
            self.content.queue.move_by(1)

    def _connect(self) -> None:
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.reload)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._move_on)
        self.parts.chosen.connect(self._choose)
        self.hold.clicked.connect(self._hold)
        self.export.clicked.connect(self.exporting.ask)
        self._context.news.changed.connect(self._hear)
        self._context.sending.changed.connect(self._show_standing)
        for view in (self.content.queue, self.content.history):
            view.opened.connect(self.deeds.open_post)
            view.link_asked.connect(self.deeds.follow)
            view.deed_asked.connect(self.deeds.do)
            view.copy_asked.connect(self._copy)
        self.content.facts.pause_asked.connect(self.deeds.pause_account)
        self.content.facts.resume_asked.connect(self.deeds.resume_account)

    def _commands(self) -> tuple[Command, ...]:
        def move(step: int) -> None:
            self.content.shown_list().move_by(step)

        return (
            Command(
                id="activity.next", title=N_("Kiriman berikutnya"), where=SCREEN, keys=("J",),
                run=lambda: move(1), in_palette=False,
            ),
            Command(
                id="activity.previous", title=N_("Kiriman sebelumnya"), where=SCREEN, keys=("K",),
                run=lambda: move(-1), in_palette=False,
            ),
        )  # fmt: skip

    def _letter(self, event: QKeyEvent) -> bool:
        return self._context.commands.run_letter(event, SCREEN)

    def _day(self) -> Day:
        return Day(now=self._context.desk.clock.now(), zone=self._context.zone)

    def _read(self) -> None:
        desk, day = self._context.desk, self._day()
        try:
            self._queue = queue_now(desk, day.begins, day.ends)
            self._held = overview(desk).hold is not None
            self.content.facts.show_paces(account_paces(desk), held=self._held)
            if self.content.is_history():
                self._freshen_history()
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        self._show()

    @Slot()
    def _show(self) -> None:
        day = self._day()
        self.queue_model.show_items(items_of(self._queue, day))
        self.content.tell_counts(len(self._queue.lines), len(self._ended))
        self._show_standing()

    @Slot()
    def _move_on(self) -> None:
        if self.content.isVisible():
            self._show()

    @Slot()
    def _show_standing(self) -> None:
        self.hold.setText(_("Lanjutkan kiriman") if self._held else _("Tahan semua"))
        self.hold.kind = Kind.NORMAL if self._held else Kind.DANGER
        self.hold.set_icon("play" if self._held else "octagon-pause")
        self.standing.tell(*standing_words(self._context.sending.standing, held=self._held))

    @Slot(str)
    def _choose(self, key: str) -> None:
        self.content.show_history(history=key == HISTORY)
        self._ended, self._next = [], None
        self.reload()
        self.content.shown_list().setFocus()

    def _freshen_history(self) -> None:
        """Read the newest page anew; what was read on before stays below it."""
        page = ended(self._context.desk, None)
        fresh = {one.post_id for one in page.lines}
        below = [one for one in self._ended if one.post_id not in fresh]
        if not below:
            self._next = page.next
        self._ended = [*page.lines, *below]
        self.history_model.read_on_by(self._read_on if self._next is not None else None)
        self.history_model.show_items(ended_rows(self._ended, self._day()))

    def _read_on(self) -> None:
        try:
            page = ended(self._context.desk, self._next)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        self._ended += page.lines
        self._next = page.next
        self.history_model.read_on_by(self._read_on if self._next is not None else None)
        self.history_model.append(ended_rows(page.lines, self._day()))

    def _table(self) -> str:
        return table(self._ended if self.content.is_history() else self._queue.lines, self._context.zone)

    @Slot(object)
    def _hear(self, _news: object) -> None:
        if self.content.isVisible() and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _hold(self) -> None:
        self._context.commands.run("hold")

    @Slot(object)
    def _copy(self, row: Row) -> None:
        line = next((one for one in self._queue.lines if one.post_id == row.post_id), None)
        if line is not None:
            QGuiApplication.clipboard().setText(help_text(line))
            self._context.shell.toast(_("Rincian disalin"), _("tanpa kata sandi dan izin akses"), icon="copy")
