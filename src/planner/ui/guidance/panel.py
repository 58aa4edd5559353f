"""The guide: its topics by number, what to read in the first week of each role, and one of them at length."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from planner.desk.guide import Topic, guide
from planner.ui.guidance.words import TOPICS
from planner.ui.shell.dialogs import WIZARD, Dialog
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.combo_box import ComboBox
from planner.ui.widgets.label import Label
from planner.words.catalogue import N_, _

LIST, HEIGHT, PLACE = 272, 380, Qt.ItemDataRole.UserRole
PATHS = (
    ("", N_("Semua topik")),
    ("contributor", N_("Minggu pertama: perwakilan unit")),
    ("curator", N_("Minggu pertama: kurator")),
    ("admin", N_("Minggu pertama: admin")),
)


class GuidePanel(Dialog):
    """A window with all topics; it opens at one of them."""

    def __init__(self, parent: QWidget, topic: Topic | None = None) -> None:
        super().__init__(parent, _("Panduan"), width=WIZARD)
        self.path, self.list = ComboBox(_("Topik panduan")), QListWidget()
        self.heading, self.text = Label("", "body", weight=600, wrap=True), Label("", "body", wrap=True)
        self.about = Label("", "small", "ink_2", wrap=True)
        for key, title in PATHS:
            self.path.addItem(_(title), key)
        self.path.currentIndexChanged.connect(self._fill)
        self.list.setAccessibleName(_("Topik panduan"))
        self.list.setFont(font("body"))
        self.list.setSpacing(px(2))
        self.list.currentItemChanged.connect(self._show)
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(self.path)
        left.addWidget(self.list)
        self.list.setFixedSize(px(LIST), px(HEIGHT))
        for part in (self.heading, self.text, self.about):
            right.addWidget(part)
        right.addStretch(1)
        row.setSpacing(px(20))
        row.addLayout(left)
        row.addLayout(right, 1)
        self.body.addLayout(row)
        close = Button(_("Tutup"), Kind.PRIMARY)
        close.clicked.connect(self.accept)
        self.add_only(close)
        self._fill()
        self._go_to(topic or guide().topic[0])
        self.list.setFocus()

    def numbers(self) -> list[int]:
        """Return the numbers of the topics that are listed."""
        return [self.list.item(row).data(PLACE).number for row in range(self.list.count())]

    @Slot()
    def _fill(self) -> None:
        wanted = guide().first_week.get(str(self.path.currentData() or ""))
        by_number = {one.number: one for one in guide().topic}
        self.list.clear()
        for number in wanted or by_number:
            topic = by_number[number]
            item = QListWidgetItem(f"{number}  {_(TOPICS[topic.id][0])}")
            item.setData(PLACE, topic)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _go_to(self, topic: Topic) -> None:
        for row, number in enumerate(self.numbers()):
            if number == topic.number:
                self.list.setCurrentRow(row)

    @Slot()
    def _show(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        topic: Topic = self.list.item(row).data(PLACE)
        title, text = TOPICS[topic.id]
        self.heading.setText(_(title))
        self.text.setText(_(text))
        told = []
        if topic.rules:
            told.append(_("Menjelaskan pemeriksaan {rules}").format(rules=", ".join(topic.rules)))
        if topic.sources:
            named = "; ".join(guide().sources[one] for one in topic.sources)
            told.append(_("Dasar: {sources}").format(sources=named))
        self.about.setText("\n".join(told))
