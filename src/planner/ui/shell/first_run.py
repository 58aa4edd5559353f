"""The first run: three ways to begin, and a place for a backup."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner import __version__
from planner.ui.shell.begin_art import empty_month, joined_icons, three_pictures
from planner.ui.shell.begin_card import BeginCard, Way
from planner.ui.shell.drop_row import DropRow
from planner.ui.shell.first_run_side import FirstRunSide
from planner.ui.theme.tokens import px
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.ui.widgets.progress_row import ProgressRow
from planner.ui.widgets.segmented import Segmented
from planner.words.catalogue import _

SIDE_PART, EDGE = 0.314, 64


class FirstRun(QWidget):
    """``language_asked`` carries ``id`` or ``en``, ``restore_asked`` a Path, or None to ask for one."""

    demo_asked = Signal()
    open_asked = Signal()
    new_asked = Signal()
    restore_asked = Signal(object)
    language_asked = Signal(str)

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.side = FirstRunSide(self)
        self.demo, self.open, self.new = (
            BeginCard(three_pictures, primary=True),
            BeginCard(joined_icons),
            BeginCard(empty_month),
        )
        self.drop = DropRow()
        self.language = Segmented((("id", "Indonesia"), ("en", "English")), "Bahasa", height="control_small")
        self.language.choose(spoken)
        self.progress = ProgressRow("", "")
        self.progress.stop.hide()
        self._title, self._sentence = Label("", "display"), Label("", "editor", "ink_2", wrap=True)
        self._foot = [Label("", "small", "ink_2") for _ in range(3)]
        self._version = Label("", "small", "ink_2")
        self._connect()
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        self._title.setText(_("Selamat datang"))
        self._sentence.setText(
            _(
                "Pilih cara memulai. Semua yang Anda tulis tersimpan di komputer ini; "
                "tidak ada yang dikirim sebelum disetujui."
            )
        )
        self.side.say(
            _("Siap sebelum harinya tiba."),
            _("Susun, telaah, lalu tayangkan ke Facebook dan Instagram. Satu kali, tepat waktu."),
        )
        for card, way in zip((self.demo, self.open, self.new), _ways(), strict=True):
            card.say(way)
        self.drop.words.setText(_("Pindah komputer? Seret berkas cadangan .zip ke sini."))
        self.drop.button.setText(_("Pulihkan cadangan"))
        foot = (_("Data tetap di komputer Anda"), _("Aksesibilitas"), _("Semua bisa dengan papan tik"))
        for label, text in zip(self._foot, foot, strict=True):
            label.setText(text)
        self._version.setText(_("Versi {number}").format(number=__version__))
        self.progress.words.set_text(_("Menyiapkan ruang contoh"))
        self.language.setAccessibleName(_("Bahasa"))

    @Slot(object)
    def show_progress(self, told: tuple[int, int]) -> None:
        """Say how far the demo workspace is."""
        self.progress.tell(*told)

    def set_busy(self, *, busy: bool) -> None:
        """Take no second wish while the first is carried out."""
        for card in (self.demo, self.open, self.new):
            card.button.setEnabled(not busy)
        self.drop.setEnabled(not busy)
        if busy:
            self.progress.begin()
        else:
            self.progress.end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setFixedWidth(round(self.width() * SIDE_PART))

    def _connect(self) -> None:
        self.demo.button.clicked.connect(self.demo_asked)
        self.open.button.clicked.connect(self.open_asked)
        self.new.button.clicked.connect(self.new_asked)
        self.drop.button.clicked.connect(self._ask_for_backup)
        self.drop.dropped.connect(self.restore_asked)
        self.language.chosen.connect(self.language_asked)

    @Slot()
    def _ask_for_backup(self) -> None:
        self.restore_asked.emit(None)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        ground = Ground("window")
        row.addWidget(ground, 1)
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(EDGE), px(86), px(EDGE), px(20))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.language, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        column.addSpacing(px(8))
        self._sentence.setMaximumWidth(px(600))
        column.addWidget(self._sentence)
        column.addSpacing(px(32))
        cards = QHBoxLayout()
        cards.setSpacing(px(18))
        for card in (self.demo, self.open, self.new):
            card.setMinimumHeight(px(410))
            cards.addWidget(card, 1)
        column.addLayout(cards)
        column.addSpacing(px(24))
        column.addWidget(self.drop)
        column.addSpacing(px(16))
        column.addWidget(self.progress)
        column.addStretch(1)
        column.addLayout(self._feet())

    def _feet(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(6))
        for icon, label in zip(("lock", "accessibility", "keyboard"), self._foot, strict=True):
            row.addWidget(IconView(icon, "ink_2", 14))
            row.addWidget(label)
            row.addSpacing(px(14))
        row.addStretch(1)
        row.addWidget(self._version)
        return row


def _ways() -> tuple[Way, Way, Way]:
    return (
        Way(
            title=_("Coba ruang contoh"),
            sentence=_("Kementerian Contoh dengan kalender terisi dan jaringan tiruan."),
            reasons=(_("Tanpa akun, tanpa internet"), _("Tayang ke halaman tiruan"), _("Hapus kapan saja")),
            verb=_("Buka ruang contoh"),
        ),
        Way(
            title=_("Buka ruang yang ada"),
            sentence=_("Ruang kerja sudah ada di komputer atau diska ini? Tunjukkan foldernya."),
            reasons=(
                _("Kalender dan riwayat utuh"),
                _("Peran tetap berlaku"),
                _("Tetap dapat menulis luring"),
            ),
            verb=_("Pilih folder"),
        ),
        Way(
            title=_("Mulai ruang baru"),
            sentence=_("Untuk satu meja Humas di komputer ini, lalu undang tim."),
            reasons=(_("Siap dalam satu menit"), _("Anda memegang semua peran"), _("Hubungkan akun nanti")),
            verb=_("Buat ruang baru"),
        ),
    )
