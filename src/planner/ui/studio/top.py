"""The top bar of the studio: the way back, which picture it is, the targets, undo, before, and the end."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.shell.bar_page import BarPage
from planner.ui.studio.session import Session
from planner.ui.studio.target_tabs import TargetTabs
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.label import Label
from planner.ui.widgets.line import Line
from planner.words.catalogue import _

WIDEST = 300


class StudioBar(BarPage):
    """``before_held`` tells whether the picture is to be seen as it came."""

    before_held = Signal(bool)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._looked: object = None
        self.title.hide()
        self.back = IconButton("chevron-left", "", height="control_small", side=18)
        self.about = ElidedLabel("", "small", "ink_2")
        self.name = Label("", "heading")
        self.tabs = TargetTabs()
        self.undo, self.redo = IconButton("undo-2", ""), IconButton("redo-2", "")
        self.before = Button("", icon="square-split-horizontal")
        self.done = Button("", Kind.PRIMARY)
        self._arrange()
        self.undo.clicked.connect(session.undo)
        self.redo.clicked.connect(session.redo)
        self.before.pressed.connect(self._hold)
        self.before.released.connect(self._let_go)
        session.changed.connect(self.look)
        session.begun.connect(self.look)
        self.retranslate()

    def show_picture(self, title: str, number: int, count: int) -> None:
        """Say which picture of which post it is."""
        which = _("Gambar {number} dari {count}").format(number=number, count=count)
        self.about.set_text(f"{title} · {which}" if title else which)

    @Slot()
    def look(self) -> None:
        """See what can be taken back now."""
        history = self._session.history
        now = (bool(history.past), bool(history.future), history.undoable, history.redoable)
        if now == self._looked:
            return
        self._looked = now
        self.undo.setEnabled(bool(history.past))
        self.redo.setEnabled(bool(history.future))
        self.undo.set_name(_told(_("Urungkan"), history.undoable), "Ctrl+Z")
        self.redo.set_name(_told(_("Ulangi"), history.redoable), "Ctrl+Y")

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.name.setText(_("Studio"))
        self.back.set_name(_("Kembali"), "Alt+←")
        self.before.setText(_("Sebelum"))
        self.before.setToolTip(_("Tahan untuk melihat foto asli (B)"))
        self.done.setText(_("Selesai"))
        self.tabs.retranslate()
        self._looked = None
        self.look()

    def _arrange(self) -> None:
        named, names = QWidget(), QVBoxLayout()
        row = QHBoxLayout(named)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.about)
        names.addWidget(self.name)
        names.addStretch(1)
        row.addWidget(self.back)
        row.addLayout(names, 1)
        self.about.setMaximumWidth(px(WIDEST))
        self.add_left(named, before_title=True)
        self.set_middle(self.tabs)
        line = Line(down=True)
        line.setFixedHeight(px(20))
        for widget in (self.undo, self.redo, line, self.before, self.done):
            self.add_right(widget)

    @Slot()
    def _hold(self) -> None:
        self.before_held.emit(True)  # noqa: FBT003  a signal's argument

    @Slot()
    def _let_go(self) -> None:
        self.before_held.emit(False)  # noqa: FBT003


def _told(act: str, sentence: str) -> str:
    return f"{act}: {sentence}" if sentence else act
