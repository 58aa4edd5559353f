"""The library: what is asked for, what is found, what is known of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QWidget

from planner.content.asset import Asset
from planner.content.errors import PlannerError
from planner.content.hue import Hue
from planner.content.ids import AssetId, PostId
from planner.desk.library import library_tally, list_library, media_sheet, units_of
from planner.desk.media import Added
from planner.ui.commands.command import Command
from planner.ui.commands.menus import menu_of
from planner.ui.composer.media.choosing import ask_for_files
from planner.ui.composer.media.intake import Came
from planner.ui.context import Context
from planner.ui.library.acts import Acts
from planner.ui.library.adding import Adding
from planner.ui.library.carrying import Carried
from planner.ui.library.commands import MENU, library_commands
from planner.ui.library.indexing import Indexing
from planner.ui.library.parts import LibraryParts
from planner.ui.library.search_field import SearchField
from planner.ui.library.section_rows import SectionRow, section_rows
from planner.ui.library.sections import Sections
from planner.ui.library.telling import said_of
from planner.ui.library.wanted import Collection, Wanted
from planner.ui.shell.bar_page import BarPage
from planner.ui.widgets.button import Button, Kind
from planner.words.catalogue import _

SOON_MS = 120


class LibraryPage(QObject):
    """Reads when it is shown, when the news touch it, and when the background has learnt something."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.owner)
        self._context, self._wanted = context, Wanted()
        self._rows: tuple[SectionRow, ...] = ()
        self._added: AssetId | None = None
        self._bar = BarPage(_("Pustaka"))
        self.search = SearchField()
        self.add = Button(_("Tambah media"), Kind.PRIMARY, icon="upload")
        self._bar.set_middle(self.search)
        self.many = Button(_("Olah banyak"), icon="wand-sparkles")
        self._bar.add_right(self.many)
        self._bar.add_right(self.add)
        self.sections = Sections()
        self.parts = LibraryParts(context.pictures, has_studio=Acts.has_studio())
        self.acts = Acts(context, self.parts)
        self.adding, self.indexing = Adding(context, self), Indexing(context, self)
        self._soon = QTimer(self)
        self._connect()
        context.commands.add(self._commands(), self.parts)

    def widget(self) -> QWidget:
        return self.parts

    def bar(self) -> BarPage:
        return self._bar

    def side(self) -> QWidget:
        """Return what stands in the side bar below the screens."""
        return self.sections

    def retranslate(self) -> None:
        self._bar.set_title(_("Pustaka"))
        self.search.retranslate()
        self.add.setText(_("Tambah media"))
        self.add.updateGeometry()
        self.many.setText(_("Olah banyak"))
        self.many.updateGeometry()
        self.sections.retranslate()
        self.parts.retranslate()
        self.reload()

    def reload(self) -> None:
        self._soon.stop()
        self._read()

    def open(self, subject: object) -> None:
        self.parts.fit()
        self._fit_sections()
        self.reload()
        grid = self.parts.grid
        grid.setFocus()
        if isinstance(subject, str) and subject:
            grid.choose(AssetId(subject))
        elif grid.current() is None and grid.lines():
            grid.choose(grid.lines()[0].id)
        self.indexing.start()

    def _connect(self) -> None:
        parts = self.parts
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.reload)
        self.search.wanted.connect(self._search)
        self.search.left_down.connect(parts.grid.setFocus)
        for button in (self.add, parts.add_first):
            button.clicked.connect(self._browse)
        self.many.clicked.connect(self._process)
        parts.widen.clicked.connect(self._widen)
        self.sections.asked.connect(self._show_section)
        self.sections.seen.connect(self._hear_sections)
        parts.filters.changed.connect(self._want)
        parts.filters.listed.connect(self._list)
        parts.grid.chosen.connect(self._show_facts)
        parts.grid.opened.connect(self._open_facts)
        parts.grid.asked.connect(self._ask)
        parts.grid.dragged.connect(self._carry)
        parts.facts.form.changed.connect(self.acts.describe)
        parts.facts.form.unread.connect(self._tell_unread)
        parts.facts.swatches.wanted.connect(self._want_hue)
        parts.facts.opened.connect(self._open_post)
        parts.facts.compose.clicked.connect(self._compose)
        parts.facts.studio.clicked.connect(self._open_studio)
        parts.dropped.connect(self._take)
        parts.progress.cancelled.connect(self.adding.stop)
        self.adding.progressed.connect(parts.tell_progress)
        self.adding.ended.connect(self._end_adding)
        self.adding.refused.connect(self._tell_refused)
        self.adding.added.connect(self._show_added)
        self.indexing.moved.connect(self._read_soon)
        self._context.news.changed.connect(self._hear)

    def _commands(self) -> tuple[Command, ...]:
        grid = self.parts.grid
        return library_commands(
            {
                "search": self._go_to_search,
                "add": self._browse,
                "paste": self._paste,
                "facts": self._go_to_facts,
                "compose": self._compose,
                "many": self._process,
                "rename": self._rename,
                "copy": self._save_copy,
                "archive": self._archive,
            },
            lambda: grid.choice.count() > 0,
            lambda: grid.choice.count() == 1,
        )

    def _read(self) -> None:
        context = self._context
        desk, zone = context.desk, context.zone
        today = desk.clock.now().astimezone(zone).date()
        try:
            lines = list_library(desk, self._wanted.as_filter())
            tally, units = library_tally(desk)
        except PlannerError as error:
            context.shell.complain(error)
            return
        self._rows = section_rows(tally, units, self._wanted.collection)
        self.sections.show_rows(self._rows, self._wanted)
        self.parts.filters.show_wanted(self._wanted, len(lines), self._rows)
        heading, sentence = said_of(self._wanted)
        narrowed = self._wanted.is_narrowed() or self._wanted.collection is not Collection.ALL
        self.parts.show_place(has_files=bool(lines), is_narrowed=narrowed, heading=heading, sentence=sentence)
        self.parts.grid.show_lines(lines, today, zone)
        if self._added is not None and self.parts.grid.choose(self._added):
            self._added = None
        self._show_facts()

    @Slot()
    def _show_facts(self) -> None:
        chosen, facts = self.parts.grid.chosen_lines(), self.parts.facts
        if len(chosen) != 1:
            facts.show_nothing(len(chosen), sum(line.size for line in chosen))
            return
        desk, zone = self._context.desk, self._context.zone
        try:
            sheet = media_sheet(desk, chosen[0].id)
            units = units_of(desk)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        facts.show_sheet(chosen[0], sheet, units, desk.clock.now().astimezone(zone).date(), zone)

    def _show(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self.reload()
            self.parts.grid.verticalScrollBar().setValue(0)

    @Slot(object)
    def _want(self, wanted: Wanted) -> None:
        self._show(wanted)

    @Slot(object)
    def _want_hue(self, hue: Hue) -> None:
        self._show(replace(self._wanted, hue=hue))

    @Slot(str)
    def _search(self, text: str) -> None:
        self._show(replace(self._wanted, text=text))

    @Slot(object)
    def _show_section(self, row: SectionRow) -> None:
        self._show(row.applied(self._wanted))

    @Slot()
    def _widen(self) -> None:
        self.search.blockSignals(True)  # noqa: FBT003
        self.search.clear()
        self.search.blockSignals(False)  # noqa: FBT003
        is_narrowed = self._wanted.is_narrowed()
        self._show(self._wanted.widened() if is_narrowed else Wanted())

    @Slot(bool)
    def _list(self, listed: bool) -> None:  # noqa: FBT001  a signal's own
        self.parts.grid.show_as_list(as_list=listed)
        self.parts.grid.setFocus()

    @Slot(bool)
    def _hear_sections(self, _seen: bool) -> None:  # noqa: FBT001  a signal's own
        self._fit_sections()

    def _fit_sections(self) -> None:
        self.parts.filters.set_sections_here(here=not self.sections.isVisible())

    @Slot()
    def _read_soon(self) -> None:
        if self.parts.isVisible() and not self._soon.isActive():
            self._soon.start()

    @Slot(object)
    def _hear(self, _news: object) -> None:
        self._read_soon()

    @Slot()
    def _go_to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot(object)
    def _open_facts(self, _line: object) -> None:
        self._go_to_facts()

    def _go_to_facts(self) -> None:
        self.parts.show_facts(wanted=True)
        self.parts.facts.form.alt.setFocus()

    def _rename(self) -> None:
        self.parts.show_facts(wanted=True)
        self.parts.facts.form.title.setFocus()
        self.parts.facts.form.title.selectAll()

    @Slot()
    def _compose(self) -> None:
        self.acts.compose(self.parts.grid.chosen_lines())

    @Slot()
    def _open_studio(self) -> None:
        self.acts.open_studio(self.parts.grid.chosen_lines())

    @Slot()
    def _process(self) -> None:
        self.acts.process(self.parts.grid.chosen_lines())

    def _save_copy(self) -> None:
        self.acts.save_copy(self.parts.grid.chosen_lines()[0])

    def _archive(self) -> None:
        lines = self.parts.grid.chosen_lines()
        if self._wanted.collection is Collection.ARCHIVED:
            self.acts.unarchive(lines)
        else:
            self.acts.archive(lines)
        self.reload()

    @Slot(object)
    def _open_post(self, post_id: PostId) -> None:
        self._context.shell.go("composer", post_id)

    @Slot(str)
    def _tell_unread(self, text: str) -> None:
        self._context.shell.toast(_("Tanggal tidak dikenali: {text}").format(text=text), icon="circle-alert")
        self._show_facts()

    @Slot(object)
    def _ask(self, at: QPoint) -> None:
        if self.parts.grid.choice.count():
            commands = [one and self._context.commands.of(one) for one in MENU]
            menu_of([one or None for one in commands], self.parts).popup(at)

    @Slot()
    def _browse(self) -> None:
        if self.adding.may_add():
            ask_for_files(self.parts.window()).filesSelected.connect(self._browsed)

    @Slot("QStringList")
    def _browsed(self, files: list[str]) -> None:
        self.adding.take_files([Path(one) for one in files])

    @Slot()
    def _paste(self) -> None:
        self.adding.take(QGuiApplication.clipboard().mimeData())

    @Slot(object)
    def _take(self, mime: QMimeData) -> None:
        self.adding.take(mime)

    @Slot(object)
    def _end_adding(self, _came: Came) -> None:
        self.parts.progress.end()
        self.reload()
        self.indexing.start()

    @Slot(object)
    def _tell_refused(self, told: tuple[tuple[Added, ...], int]) -> None:
        self.parts.refused.tell(*told)

    @Slot(object)
    def _show_added(self, asset: Asset) -> None:
        self._added = asset.id

    @Slot()
    def _carry(self) -> None:
        lines = self.parts.grid.chosen_lines()
        if not lines:
            return
        drag = QDrag(self.parts.grid)
        drag.setMimeData(Carried(self._context.desk, lines))
        self.parts.carry(own=True)
        drag.exec(Qt.DropAction.CopyAction)
        self.parts.carry(own=False)
