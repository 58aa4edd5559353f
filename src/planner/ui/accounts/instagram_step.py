"""The fourth step: which Instagram account goes with which Page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.channel import Network
from planner.desk.reach import ReachedPage
from planner.ui.accounts.connecting import Connecting
from planner.ui.accounts.step_view import StepView
from planner.ui.theme.tokens import px
from planner.ui.widgets.channel_mark import ChannelMark
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.ui.widgets.line import Line
from planner.words.catalogue import _, ngettext


class InstagramStep(StepView):
    """A line a Page."""

    def __init__(self, connecting: Connecting) -> None:
        super().__init__(connecting)
        self.pairs: list[Pair] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @override
    def heading(self) -> str:
        return _("Cocokkan akun Instagram")

    @override
    def about(self) -> str:
        return _("Akun profesional yang tertaut ke Halaman, menurut Meta.")

    @override
    def verb(self) -> str:
        count = len(self.connecting.picked)
        return ngettext("Sambungkan {n} Halaman", "Sambungkan {n} Halaman", count).format(n=count)

    @override
    def go_on(self) -> None:
        self.connecting.connect_chosen()

    @override
    def first(self) -> QWidget | None:
        return next((one.box for one in self.pairs if one.box is not None), None)

    @override
    def show_now(self) -> None:
        picked = self.connecting.picked
        if [one.page for one in self.pairs] != list(picked):
            self._rebuild(picked)
        for pair in self.pairs:
            pair.show_now(on=pair.page.id not in self.connecting.left_out)

    def _rebuild(self, picked: tuple[ReachedPage, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.pairs = []
        for page in picked:
            if self.pairs:
                self._column.addWidget(Line())
            pair = Pair(page)
            if pair.box is not None:
                pair.box.clicked.connect(self._match)
            self.pairs.append(pair)
            self._column.addWidget(pair)

    @Slot()
    def _match(self) -> None:
        for pair in self.pairs:
            on = pair.page.id not in self.connecting.left_out
            if pair.box is not None and pair.box.isChecked() != on:
                self.connecting.match(pair.page.id, on=pair.box.isChecked())


class Pair(QWidget):
    """A Page, and the Instagram account that goes with it, or why none does."""

    def __init__(self, page: ReachedPage) -> None:
        super().__init__()
        self.page = page
        self.box = None if page.instagram is None else CheckBox("")
        self._none = Label("", "small", "ink_2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(10), 0, px(10))
        row.setSpacing(px(10))
        row.addWidget(ChannelMark(Network.FACEBOOK.value, page.name))
        name = ElidedLabel(page.name, "body", weight=600)
        row.addWidget(name, 2)
        row.addWidget(IconView("link" if self.box else "minus", "ink_3"))
        if self.box is None:
            row.addWidget(self._none, 3)
        else:
            row.addWidget(ChannelMark(Network.INSTAGRAM.value, page.instagram or ""))
            row.addWidget(self.box, 3, Qt.AlignmentFlag.AlignVCenter)

    def show_now(self, *, on: bool) -> None:
        """Show whether it is taken in."""
        self._none.setText(
            _("Tidak ada akun profesional yang tertaut. Tautkan di pengaturan Halaman, lalu cari lagi.")
        )
        if self.box is not None:
            self.box.setText(_("Sambungkan {account}").format(account=self.page.instagram))
            self.box.setChecked(on)
