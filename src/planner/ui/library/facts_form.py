"""The facts of one file as fields that are changed in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from planner.content.library import Consent, ConsentRecord, Licence, MediaFacts, MediaKind, readable
from planner.content.people import Unit
from planner.desk.library import MediaSheet
from planner.ui.library.fields import BareLine, BareText, ChoiceField, TextBox
from planner.ui.library.typed_moment import typed_moment
from planner.ui.library.words import file_line, moment_long, word
from planner.ui.theme.tokens import px
from planner.ui.typed_time import typed_day
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.label import Label
from planner.words.catalogue import _

KEYS, GAP, INDENT = 98, 1, 6
Choices = Sequence[tuple[str, MediaFacts]]


class FactsForm(QWidget):
    """``changed`` carries the facts as a person wants them, ``unread`` a text that is no day."""

    changed = Signal(object)
    unread = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._sheet: MediaSheet | None = None
        self._units: tuple[Unit, ...] = ()
        self._today, self._zone = date(2000, 1, 1), ZoneInfo("UTC")
        self.title, self.alt = BareLine("heading", 600), BareText()
        self.file = ElidedLabel("", "small", "ink_2")
        self.credit, self.taken = BareLine(), BareLine()
        self.note, self.until = BareLine(), BareLine()
        self.unit, self.consent, self.licence, self.kind = (ChoiceField() for _one in range(4))
        self._labels: dict[str, Label] = {}
        self._arrange()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        for field, told in (
            (self.alt, _("Teks alternatif")),
            (self.credit, _("Kredit")),
            (self.taken, _("Diambil")),
            (self.unit, _("Unit")),
            (self.consent, _("Izin gambar")),
            (self.note, _("Catatan izin")),
            (self.until, _("Berlaku sampai")),
            (self.licence, _("Lisensi")),
            (self.kind, _("Jenis")),
        ):
            self._labels[_key(field)].setText(told)
            field.setAccessibleName(told)
        self.title.setAccessibleName(_("Nama"))
        self.title.setPlaceholderText(_("Beri nama"))
        self.alt.setPlaceholderText(_("Siapa, sedang apa, di mana…"))
        self.credit.setPlaceholderText(_("Belum dicatat"))
        self.taken.setPlaceholderText(_("Belum dicatat"))
        self.note.setPlaceholderText(_("Siapa yang setuju, di mana suratnya"))
        self.until.setPlaceholderText(_("Tanpa batas"))
        if self._sheet is not None:
            self.show_sheet(self._sheet, self._units, self._today, self._zone)

    def show_sheet(self, sheet: MediaSheet, units: Sequence[Unit], today: date, zone: ZoneInfo) -> None:
        """Show another file, or the same one anew."""
        if self._sheet is None or self._sheet.asset.id != sheet.asset.id:
            self._let_go()
        self._sheet, self._units, self._today, self._zone = sheet, tuple(units), today, zone
        asset, facts = sheet.asset, sheet.facts
        self.title.show_text(facts.title or readable(asset.filename))
        self.file.set_text(file_line(asset.filename, asset.width, asset.height, asset.size))
        self.alt.show_text(facts.alt)
        self.credit.show_text(facts.credit)
        self.taken.show_text("" if facts.taken_at is None else moment_long(facts.taken_at, zone))
        self.unit.show_choice(sheet.unit or _("Belum dicatat"), ink="ink" if sheet.unit else "ink_3")
        self.kind.show_choice(word(facts.kind))
        is_told = facts.licence is not Licence.UNSAID
        self.licence.show_choice(word(facts.licence), ink="ink" if is_told else "ink_3")
        self._show_consent(facts.consent)

    def _show_consent(self, consent: ConsentRecord) -> None:
        state, over = consent.state, consent.is_over(self._today)
        text = _("Izin habis") if over else word(state)
        icon, ink, weight = {
            Consent.UNSAID: ("", "ink_3", 400),
            Consent.NOBODY: ("circle-check", "ok", 600),
            Consent.NEEDED: ("triangle-alert", "warn", 600),
            Consent.CONSENTED: ("circle-check", "ok", 600),
        }[state]
        if over:
            icon, ink = "triangle-alert", "warn"
        self.consent.show_choice(text, icon=icon, ink=ink, weight=weight)
        self.note.show_text(consent.note)
        self.until.show_text("" if consent.until is None else _day_told(consent.until))
        for field, is_there in (
            (self.note, state in {Consent.NEEDED, Consent.CONSENTED}),
            (self.until, state is Consent.CONSENTED),
        ):
            field.setVisible(is_there)
            self._labels[_key(field)].setVisible(is_there)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        file = QVBoxLayout()
        file.setContentsMargins(px(INDENT), 0, 0, px(12))
        file.addWidget(self.file)
        column.addLayout(file)
        self._grid = QGridLayout()
        self._grid.setSpacing(px(GAP))
        self._grid.setColumnMinimumWidth(0, px(KEYS))
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        box = TextBox(self.alt)
        for row, (field, shown) in enumerate(
            (
                (self.alt, box),
                (self.credit, self.credit),
                (self.taken, self.taken),
                (self.unit, self.unit),
                (self.consent, self.consent),
                (self.note, self.note),
                (self.until, self.until),
                (self.licence, self.licence),
                (self.kind, self.kind),
            )
        ):
            label = Label("", "small", "ink_2")
            label.setContentsMargins(px(INDENT), px(2), 0, 0)
            self._labels[_key(field)] = label
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(shown, row, 1, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.title.left.connect(self._put_title)
        self.alt.left.connect(self._put_alt)
        self.credit.left.connect(self._put_credit)
        self.taken.left.connect(self._put_taken)
        self.note.left.connect(self._put_note)
        self.until.left.connect(self._put_until)
        self.unit.clicked.connect(self._ask_unit)
        self.consent.clicked.connect(self._ask_consent)
        self.licence.clicked.connect(self._ask_licence)
        self.kind.clicked.connect(self._ask_kind)

    def _let_go(self) -> None:
        """Let what is typed go to the file it was typed for."""
        focused = self.focusWidget()
        if isinstance(focused, (BareLine, BareText)) and focused.hasFocus():
            focused.clearFocus()

    def _facts(self) -> MediaFacts:
        return MediaFacts() if self._sheet is None else self._sheet.facts

    @Slot(str)
    def _put_title(self, text: str) -> None:
        self._put(replace(self._facts(), title=text.strip()))

    @Slot(str)
    def _put_alt(self, text: str) -> None:
        self._put(replace(self._facts(), alt=text.strip()))

    @Slot(str)
    def _put_credit(self, text: str) -> None:
        self._put(replace(self._facts(), credit=text.strip()))

    @Slot(str)
    def _put_taken(self, text: str) -> None:
        moment = typed_moment(text, self._today, self._zone) if text.strip() else None
        if text.strip() and moment is None:
            self.unread.emit(text)
            return
        self._put(replace(self._facts(), taken_at=moment))

    @Slot(str)
    def _put_note(self, text: str) -> None:
        self._put_consent(replace(self._facts().consent, note=text.strip()))

    @Slot(str)
    def _put_until(self, text: str) -> None:
        day = typed_day(text, self._today) if text.strip() else None
        if text.strip() and day is None:
            self.unread.emit(text)
            return
        self._put_consent(replace(self._facts().consent, until=day))

    def _put_consent(self, consent: ConsentRecord) -> None:
        self._put(replace(self._facts(), consent=consent))

    def _put(self, facts: MediaFacts) -> None:
        if self._sheet is not None and facts != self._sheet.facts:
            self.changed.emit((self._sheet, facts))

    @Slot()
    def _ask_unit(self) -> None:
        now = self._facts()
        choices = [(unit.name, replace(now, unit_id=unit.id)) for unit in self._units]
        self._offer(self.unit, [*choices, (_("Belum dicatat"), replace(now, unit_id=None))])

    @Slot()
    def _ask_consent(self) -> None:
        now = self._facts()
        self._offer(
            self.consent,
            [(word(one), replace(now, consent=_in_state(now.consent, one))) for one in Consent],
        )

    @Slot()
    def _ask_licence(self) -> None:
        now = self._facts()
        self._offer(self.licence, [(word(one), replace(now, licence=one)) for one in Licence])

    @Slot()
    def _ask_kind(self) -> None:
        now = self._facts()
        self._offer(self.kind, [(word(one), replace(now, kind=one)) for one in MediaKind])

    def _offer(self, field: ChoiceField, choices: Choices) -> None:
        menu = QMenu(field)
        menu.aboutToHide.connect(menu.deleteLater)
        for text, facts in choices:
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(facts == self._facts())
            put: Callable[[], None] = partial(self._put, facts)
            action.triggered.connect(put)
            menu.addAction(action)
        menu.popup(field.mapToGlobal(QPoint(0, field.height())))


def _in_state(consent: ConsentRecord, state: Consent) -> ConsentRecord:
    """Return the record in another state; an end belongs to a consent alone."""
    return replace(consent, state=state, until=consent.until if state is Consent.CONSENTED else None)


def _day_told(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def _key(field: QWidget) -> str:
    return str(id(field))
