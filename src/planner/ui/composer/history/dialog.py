"""The history of a post: its versions, one of them beside what stands now, and the way back to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListView, QScrollArea, QWidget

from planner.content.channel import Channel
from planner.desk.versions import Version
from planner.ui.composer.editing import Editing
from planner.ui.composer.history.beside import Beside
from planner.ui.composer.history.told import consequence, facts, texts
from planner.ui.composer.history.version_list import VersionDelegate, VersionModel
from planner.ui.context import Context
from planner.ui.shell.dialogs import Dialog
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.words.catalogue import _
from planner.words.sentences import tell

WIDTH, HEIGHT, LIST, EDGE = 1000, 480, 270, 48


class HistoryDialog(Dialog):
    """``restored`` carries the ``Version`` that is to be what stands now."""

    restored = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        editing: Editing,
        kept: Sequence[Version],
        channels: Sequence[Channel],
    ) -> None:
        super().__init__(parent, _("Riwayat versi"), width=WIDTH)
        self._context, self._editing, self._channels = context, editing, tuple(channels)
        room = parent.window().size()
        self.setFixedWidth(min(px(WIDTH), room.width() - EDGE))
        self.model = VersionModel(kept, context.zone, self)
        self.list, self.area, self.warning = QListView(), QScrollArea(), Label("", "small", "warn")
        self.restore = Button(_("Pulihkan versi ini"), Kind.PRIMARY)
        self.restore.clicked.connect(self._restore)
        self._build(min(px(HEIGHT), max(px(160), room.height() - px(220))))
        self.add_buttons(self.restore, safe=Button(_("Tutup")))
        self.list.selectionModel().currentChanged.connect(self._show)
        self.list.setCurrentIndex(self.model.index(min(1, len(kept) - 1), 0))
        self.list.setFocus()

    def beside(self) -> Beside | None:
        """Return what is shown of the chosen version."""
        shown = self.area.widget()
        return shown if isinstance(shown, Beside) else None

    def _build(self, height: int) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(VersionDelegate(self._context.zone, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(_("Versi"))
        self.list.setFixedWidth(px(LIST))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.warning.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        for part in (self.list, self.area):
            part.setFixedHeight(height)
            row.addWidget(part, 1 if part is self.area else 0)
        self.body.addLayout(row)
        self.body.addWidget(self.warning)

    def _chosen(self) -> Version | None:
        return self.model.at(self.list.currentIndex().row())

    @Slot()
    def _show(self) -> None:
        one = self._chosen()
        if one is None:
            return
        now = self._editing.content
        compared = texts(one.content, now, self._channels)
        told = facts(one.content, now, self._channels, self._context.zone)
        names = _("Versi {number}").format(number=one.number), _("Sekarang")
        beside = Beside(compared, told, names)
        self.area.setWidget(beside)
        beside.setAutoFillBackground(False)
        differs, locked = one.content != now, self._editing.locked
        self.restore.setEnabled(differs and locked is None)
        said = consequence(self._editing.post) if differs else ""
        self.warning.setText(said if locked is None else tell(locked).message)

    @Slot()
    def _restore(self) -> None:
        one = self._chosen()
        if one is not None:
            self.accept()
            self.restored.emit(one)
