"""The panel beside the list: the four steps, what went out in a day, each account, and holding everything."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.desk.account_pace import Pace
from planner.ui.activity.account_row import AccountRow
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.card import Card
from planner.ui.widgets.channel_mark import ChannelMark
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.ui.widgets.line import Line
from planner.ui.widgets.painting import A, paint_box, paint_text, painter_on
from planner.words.catalogue import N_, _
from planner.words.names import name_of

WIDTH, PAD = 288, 18
STEPS = (
    (N_("Siapkan"), N_("Gambar dan takarir dikunci")),
    (N_("Unggah"), N_("Berkas masuk ke jaringan")),
    (N_("Periksa"), N_("Jaringan selesai memproses")),
    (N_("Tayang"), N_("Satu kali, lalu dicocokkan")),
)


class _Number(QWidget):
    """A number in a disc."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(20), px(20))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        paint_box(painter, rect, rect.height(), fill="hover")
        paint_text(painter, rect, str(self._number), font("caption", 600), "ink", align=A.AlignHCenter)


class _Gauge(QWidget):
    """How much of what a network allows is used."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(80), px(5))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        paint_box(painter, rect, radius("xs"), fill="press")
        if self._share > 0:
            width = max(px(5), rect.width() * min(1.0, self._share))
            ink = "err" if self._share >= 1 else "accent"
            paint_box(painter, QRectF(rect.left(), rect.top(), width, rect.height()), radius("xs"), fill=ink)


class Facts(QScrollArea):
    """``pause_asked`` and ``resume_asked`` carry the Pace of an account."""

    pause_asked = Signal(object)
    resume_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(px(WIDTH))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.accounts: tuple[AccountRow, ...] = ()
        self._shown: tuple[tuple[Pace, ...], bool] | None = None

    def show_paces(self, paces: Sequence[Pace], *, held: bool) -> None:
        """Show how the accounts are doing; ``held``: everything is held back."""
        wanted = (tuple(paces), held)
        if wanted == self._shown:
            return
        self._shown = wanted
        inside = Ground("surface_2", "l")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(PAD), px(16), px(PAD), px(16))
        column.setSpacing(px(10))
        self._add_steps(column)
        self._add_quota(column, paces)
        self._add_accounts(column, paces, held=held)
        column.addStretch(1)
        column.addWidget(_hold_card())
        self.setWidget(inside)
        inside.setAccessibleName(_("Fakta pengiriman"))

    def show_again(self) -> None:
        """Make everything anew: in another language, or at another scale."""
        self.setFixedWidth(px(WIDTH))
        if self._shown is not None:
            (paces, held), self._shown = self._shown, None
            self.show_paces(paces, held=held)

    def _add_steps(self, column: QVBoxLayout) -> None:
        column.addWidget(Label(_("Empat langkah kirim"), "small", "ink_2", weight=600))
        for number, (title, meaning) in enumerate(STEPS, 1):
            row = QHBoxLayout()
            row.setSpacing(px(10))
            row.addWidget(_Number(number), 0, Qt.AlignmentFlag.AlignVCenter)
            told = QVBoxLayout()
            told.setSpacing(0)
            told.addWidget(Label(_(title), "small", weight=600))
            told.addWidget(Label(_(meaning), "caption", "ink_2"))
            row.addLayout(told, 1)
            column.addLayout(row)

    def _add_quota(self, column: QVBoxLayout, paces: Sequence[Pace]) -> None:
        if not paces:
            return
        column.addSpacing(px(4))
        column.addWidget(Line())
        column.addSpacing(px(2))
        column.addWidget(Label(_("Kuota 24 jam"), "small", "ink_2", weight=600))
        for pace in paces:
            column.addLayout(_quota(pace))

    def _add_accounts(self, column: QVBoxLayout, paces: Sequence[Pace], *, held: bool) -> None:
        if not paces:
            return
        column.addSpacing(px(4))
        column.addWidget(Line())
        column.addSpacing(px(2))
        column.addWidget(Label(_("Per akun"), "small", "ink_2", weight=600))
        rows = []
        for pace in paces:
            row = AccountRow(pace, held=held)
            row.pause_asked.connect(self._pause)
            row.resume_asked.connect(self._resume)
            column.addWidget(row)
            rows.append(row)
        self.accounts = tuple(rows)

    @Slot(object)
    def _pause(self, pace: object) -> None:
        self.pause_asked.emit(pace)

    @Slot(object)
    def _resume(self, pace: object) -> None:
        self.resume_asked.emit(pace)


def _quota(pace: Pace) -> QVBoxLayout:
    network = pace.channel.network
    column = QVBoxLayout()
    column.setSpacing(px(4))
    row = QHBoxLayout()
    row.setSpacing(px(6))
    row.addWidget(ChannelMark(network.value, pace.channel.name, 14))
    row.addWidget(Label(name_of(network), "small", weight=500))
    row.addStretch(1)
    told = str(pace.live)
    if pace.most is not None:
        told = _("{n} dari {most}").format(n=pace.live, most=pace.most)
    row.addWidget(Label(told, "small", weight=600))
    column.addLayout(row)
    if pace.most is not None:
        column.addWidget(_Gauge(pace.live / pace.most))
    meaning = _("Tayang 24 jam terakhir") if pace.most is None else _("Dihitung dari kiriman kita sendiri")
    column.addWidget(Label(meaning, "caption", "ink_2"))
    return column


def _hold_card() -> Card:
    card = Card(pad=12, fill="bg_gagal", line="bg_gagal")
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.addWidget(IconView("octagon-pause", "err"))
    row.addWidget(Label(_("Tahan semua"), "body", "err", weight=600))
    row.addStretch(1)
    card.column.addLayout(row)
    told = _(
        "Menghentikan semua kiriman yang belum tayang dalam satu detik. Tercatat, dan dapat dilanjutkan."
    )
    card.column.addWidget(Label(told, "small", "ink_2", wrap=True))
    return card
