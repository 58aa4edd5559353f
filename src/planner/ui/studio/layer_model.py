"""The layers as a list, from the top to the bottom, with the photograph last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from typing_extensions import override

from planner.imaging.design import Design
from planner.imaging.layers import LogoLayer, PictureLayer, ScrimLayer, ShapeLayer, TextLayer
from planner.ui.studio.layers import Drawn, drawn_layers, kind_words, layer_name
from planner.ui.widgets.steady_model import ITEM, Index, Role, SteadyModel
from planner.words.catalogue import _

PHOTO = "photo"
MIME = "application/x-humas-planner-layer"
ICONS = {
    TextLayer: "type",
    ShapeLayer: "square",
    ScrimLayer: "droplet",
    LogoLayer: "stamp",
    PictureLayer: "image",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerRow:
    """One row; ``key`` is the layer's id."""

    key: str
    name: str
    kind: str
    icon: str
    is_locked: bool = False
    is_hidden: bool = False

    def told(self) -> str:
        """Return what a screen reader says of it."""
        parts = [self.name, self.kind if self.kind != self.name else ""]
        parts += [_("terkunci") if self.is_locked else "", _("tersembunyi") if self.is_hidden else ""]
        return ", ".join(part for part in parts if part)


def rows_of(design: Design) -> tuple[LayerRow, ...]:
    """Return the rows of a design."""
    rows = tuple(_row(one) for one in reversed(drawn_layers(design)))
    return (*rows, LayerRow(key=PHOTO, name=_("Foto"), kind=_("Foto"), icon="image", is_locked=True))


class LayerModel(SteadyModel[LayerRow]):
    """``renamed`` carries (id, name); ``dropped`` carries (id, row before which it is to stand)."""

    renamed = Signal(object)
    dropped = Signal(object)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.item(index.row())
        if role == ITEM:
            return row
        if role in {Role.DisplayRole, Role.EditRole}:
            return row.name
        return row.told() if role in {Role.AccessibleTextRole, Role.ToolTipRole} else None

    @override
    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        name = " ".join(str(value).split())
        if not index.isValid() or role != Role.EditRole or not name:
            return False
        self.renamed.emit((self.item(index.row()).key, name[:80]))
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        usual = flag.ItemIsEnabled | flag.ItemIsSelectable
        if self.item(index.row()).key == PHOTO:
            return usual
        return usual | flag.ItemIsEditable | flag.ItemIsDragEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Any) -> QMimeData:
        carried = QMimeData()
        keys = [self.item(one.row()).key for one in indexes]
        carried.setData(MIME, ",".join(keys).encode())
        return carried

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        key = bytes(data.data(MIME).data()).decode()
        place = row if row >= 0 else parent.row() if parent.isValid() else self.rowCount() - 1
        self.dropped.emit((key, place))
        return False  # the design moves the row, not the model


def _row(layer: Drawn) -> LayerRow:
    return LayerRow(
        key=layer.id,
        name=layer_name(layer),
        kind=kind_words(layer),
        icon=ICONS[type(layer)],
        is_locked=layer.is_locked,
        is_hidden=layer.is_hidden,
    )
