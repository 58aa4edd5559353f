"""Adding a post to a day in a few seconds: title, channels, day, hour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.text import is_blank
from planner.ui.calendar.account_chips import AccountChips
from planner.ui.calendar.dropped import is_picture, pictures_in
from planner.ui.calendar.offer import Offer, Wanted, verdict
from planner.ui.calendar.reason_box import ReasonBox, Tone
from planner.ui.calendar.time_fields import DayField, HourField, moment_of
from planner.ui.composing import ComposeWish
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.label import Label
from planner.ui.widgets.line import Line
from planner.ui.widgets.popover import Popover
from planner.words.catalogue import _

WIDTH, PAD, GAP, TITLE_HEIGHT = 350, 16, 12, 36
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class QuickAdd(Popover):
    """``save_asked`` and ``complete_asked`` carry a Wanted; whoever hears them closes it when it is safe.

    ``pictured`` carries a ComposeWish: a picture came, and the post goes on in the composer.
    """

    save_asked = Signal(object)
    complete_asked = Signal(object)
    pictured = Signal(object)
    connect_asked = Signal()

    def __init__(self, anchor: QWidget, offer: Offer) -> None:
        super().__init__(anchor, WIDTH, pad=0)
        self._offer = offer
        self.heading = Label("", "heading")
        self.title = _TitleField(offer.title)
        self.title.setMaxLength(200)
        self.accounts = AccountChips(offer.accounts, offer.chosen, WIDTH - 2 * PAD)
        self.day = DayField(_("Tanggal"), offer.day)
        self.hour = HourField(_("Jam"), offer.hour, offer.zone.key)
        self.reason = ReasonBox(WIDTH - 2 * PAD)
        self.idea = Button("", Kind.QUIET, height="control_small")
        self.complete = Button("", height="control_small")
        self.save = Button("", Kind.PRIMARY, height="control_small")
        self.save.trailing_icon = "corner-down-left"
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Konten baru"))
        self.heading.setText(_("Konten baru"))
        self.title.setPlaceholderText(_("Judul konten"))
        self.title.setAccessibleName(_("Judul konten"))
        for button, text in (
            (self.idea, _("Sebagai usulan")),
            (self.complete, _("Lengkapi")),
            (self.save, _("Simpan")),
        ):
            button.setText(text)
            button.updateGeometry()
        self._judge()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def wanted(self, *, as_idea: bool = False) -> Wanted | None:
        """Return what stands in the fields; None while an hour or a day can't be read."""
        due_at = moment_of(self.day, self.hour, self._offer.zone)
        if due_at is None:
            return None
        return Wanted(
            title=self.title.text().strip(),
            channels=self.accounts.chosen(),
            due_at=due_at,
            as_idea=as_idea or self._offer.only_ideas,
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif isinstance(focused, Button):
            focused.click()
        else:
            self.press_save()

    @Slot()
    def press_save(self) -> None:
        """Ask for saving, or go to what stands in the way."""
        self._ask(as_idea=False)

    @Slot()
    def press_idea(self) -> None:
        """Ask for saving it as an idea."""
        self._ask(as_idea=True)

    @Slot()
    def press_complete(self) -> None:
        """Ask for going on in the composer, with or without a title."""
        wanted = self.wanted()
        if wanted is None:
            self._go_to_wrong()
        else:
            self.complete_asked.emit(wanted)

    def _ask(self, *, as_idea: bool) -> None:
        wanted = self.wanted(as_idea=as_idea)
        if wanted is None or wanted.due_at <= self._offer.now or is_blank(wanted.title):
            self._go_to_wrong()
        else:
            self.save_asked.emit(wanted)

    def _go_to_wrong(self) -> None:
        if self.reason.tone is Tone.WRONG:
            (self.day if self.day.day is None else self.hour).setFocus()
        else:
            self.reason.tell(Tone.WRONG, _("Judul belum diisi."))
            self.title.setFocus()

    @Slot(object)
    def _take_picture(self, mime: QMimeData) -> None:
        wanted = self.wanted()
        if wanted is None:
            self._go_to_wrong()
            return
        files = pictures_in(mime)
        wish = ComposeWish(
            due_at=wanted.due_at,
            channels=wanted.channels,
            title=wanted.title,
            files=files,
            pasted=not files,
        )
        self.pictured.emit(wish)

    @Slot()
    def _judge(self) -> None:
        """Say of the day and hour whether they can be taken."""
        due_at = moment_of(self.day, self.hour, self._offer.zone)
        self.reason.tell(*verdict(self._offer, self.day.day, due_at))

    def _connect(self) -> None:
        self.save.clicked.connect(self.press_save)
        self.idea.clicked.connect(self.press_idea)
        self.complete.clicked.connect(self.press_complete)
        for field in (self.day, self.hour):
            field.changed.connect(self._judge)
        self.title.textEdited.connect(self._judge)
        self.title.pictured.connect(self._take_picture)
        self.accounts.connect_asked.connect(self.connect_asked)
        self.closed.connect(self.deleteLater)

    def _lay_out(self) -> None:
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(px(PAD), px(12), px(PAD), px(14))
        inside.setSpacing(0)
        times = QHBoxLayout()
        times.setSpacing(px(8))
        times.addWidget(self.day, 3)
        times.addWidget(self.hour, 2)
        inside.addLayout(self._heading())
        inside.addSpacing(px(8))
        inside.addWidget(self.title)
        for part in (self.accounts, times, self.reason):
            inside.addSpacing(px(GAP))
            if isinstance(part, QWidget):
                inside.addWidget(part)
            else:
                inside.addLayout(part)
        self.column.setSpacing(0)
        for whole in (body, Line(), self._footer()):
            self.column.addWidget(whole)

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        shut = IconButton("x", _("Tutup"), height="control_tiny")
        shut.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Esc does the same, and the title is the first stop
        shut.clicked.connect(self.close_it)
        row.addWidget(self.heading, 1)
        row.addWidget(shut)
        return row

    def _footer(self) -> QWidget:
        footer = QWidget()
        row = QHBoxLayout(footer)
        row.setContentsMargins(px(PAD), px(11), px(PAD), px(11))
        row.setSpacing(px(8))
        if self._offer.only_ideas:
            self.idea.hide()
            row.addWidget(Label(_("Disimpan sebagai usulan"), "small", "ink_3"))
        else:
            row.addWidget(self.idea)
            row.setContentsMargins(px(PAD - 12), px(11), px(PAD), px(11))
        row.addStretch(1)
        row.addWidget(self.complete)
        row.addWidget(self.save)
        return footer


class _TitleField(QLineEdit):
    """A little higher than other fields; ``pictured`` carries the QMimeData of a picture that came."""

    pictured = Signal(object)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(TITLE_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), px(TITLE_HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = QGuiApplication.clipboard().mimeData()
        if event.matches(QKeySequence.StandardKey.Paste) and is_picture(held):
            self.pictured.emit(held)
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pictures_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if pictures_in(event.mimeData()):
            event.acceptProposedAction()
            self.pictured.emit(event.mimeData())
        else:
            super().dropEvent(event)
