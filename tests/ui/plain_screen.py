"""A screen with nothing on it, to try the frame with."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.ui.context import Context
from planner.ui.screens import Entry
from planner.ui.shell.bar_page import BarPage
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.segmented import Segmented
from planner.words.catalogue import N_, _

TITLES = {
    "calendar": (N_("Kalender"), "calendar-days"),
    "review": (N_("Telaah"), "message-square-check"),
    "activity": (N_("Aktivitas"), "send"),
    "library": (N_("Pustaka"), "images"),
}


class PlainScreen:
    """Counts what it is asked to do."""

    def __init__(self, context: Context) -> None:
        self._widget = Ground("surface")
        self._bar = BarPage("Februari 2027")
        self._bar.add_left(IconButton("chevron-left", "Bulan lalu"))
        self._bar.add_left(IconButton("chevron-right", "Bulan depan"))
        self._bar.add_left(Button("Hari ini", height="control_small"))
        tabs = (("month", "Bulan"), ("week", "Minggu"), ("agenda", "Agenda"), ("board", "Papan"))
        self._bar.set_middle(Segmented(tabs, "Tampilan"))
        self._bar.add_search(context)
        self._bar.add_right(Button("Konten baru", Kind.PRIMARY, icon="plus"))
        self.subjects: list[object] = []
        self.retranslated = self.reloaded = 0

    def widget(self) -> QWidget:
        return self._widget

    def bar(self) -> BarPage:
        return self._bar

    def retranslate(self) -> None:
        self.retranslated += 1
        self._widget.setAccessibleName(_("Kalender"))

    def reload(self) -> None:
        self.reloaded += 1

    def open(self, subject: object) -> None:
        self.subjects.append(subject)


ENTRIES = tuple(
    Entry(
        id=name,
        title=title,
        icon=icon,
        made_by="ui.plain_screen:PlainScreen",
        keys=f"Ctrl+{number}",
        is_work=name in {"review", "activity"},
    )
    for number, (name, (title, icon)) in enumerate(TITLES.items(), 2)
)
