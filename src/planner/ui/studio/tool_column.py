"""The tools: two for the pointer, the rest put something onto the picture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from planner.ui.studio.session import Session, Tool
from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.painting import paint_box, painter_on
from planner.words.catalogue import N_, _

WIDTH, SIDE = 52, 36
TOOLS = (
    ("select", "mouse-pointer-2", N_("Pilih"), "V"),
    ("crop", "crop", N_("Potong dan titik fokus"), "C"),
    ("adjust", "sliders-horizontal", N_("Sesuaikan foto"), ""),
    ("text", "type", N_("Tambah teks"), "T"),
    ("shape", "square", N_("Tambah bentuk"), "R"),
    ("logo", "stamp", N_("Tambah logo"), "L"),
    ("picture", "image-plus", N_("Tambah gambar"), "I"),
    ("scrim", "droplet", N_("Tambah latar teks"), ""),
)

ASIDE = (
    ("layers", "layers", N_("Lapisan dan pemeriksaan"), ""),
    ("templates", "layout-grid", N_("Templat"), ""),
    ("keys", "keyboard", N_("Daftar tombol"), ""),
)
"""Parts that give way where there is no room, and the list of keys."""


class _ToolButton(QPushButton):
    """One tool."""

    def __init__(self, key: str, icon: str) -> None:
        super().__init__()
        self.key, self._icon = key, icon
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(SIDE), px(SIDE))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        if self.isChecked():
            paint_box(painter, rect, radius("md"), fill="accent")
        elif self.isDown() or self.underMouse():
            paint_box(painter, rect, radius("md"), fill="press" if self.isDown() else "hover")
        paint_icon_in(painter, rect, self._icon, "accent_ink" if self.isChecked() else "ink_2", 18)


class ToolColumn(Ground):
    """``wanted`` carries the key of a tool."""

    wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__("surface_2", "r")
        self._session = session
        self.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(10), px(8), px(10))
        column.setSpacing(px(4))
        self.buttons: dict[str, _ToolButton] = {}
        for key, icon, _name, _keys in (*TOOLS, *ASIDE):
            button = self.buttons[key] = _ToolButton(key, icon)
            button.clicked.connect(self._want)
            if key == "keys":
                column.addStretch(1)
            column.addWidget(button)
        for key in ("select", "crop", "layers", "templates"):
            self.buttons[key].setCheckable(True)
        session.tool_changed.connect(self.look)
        session.begun.connect(self.look)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Alat"))
        for key, _icon, name, keys in (*TOOLS, *ASIDE):
            self.buttons[key].setAccessibleName(_(name))
            self.buttons[key].setToolTip(f"{_(name)} ({keys})" if keys else _(name))
        self.look()

    @Slot()
    def look(self) -> None:
        """Mark what the pointer does."""
        for tool in Tool:
            self.buttons[tool.value].setChecked(self._session.tool is tool)

    @Slot()
    def _want(self) -> None:
        button = self.sender()
        if isinstance(button, _ToolButton):
            self.wanted.emit(button.key)
            self.look()
