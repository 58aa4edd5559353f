"""What is done with the chosen layer as a whole, from keys, list and inspector alike."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from planner.ui.studio.acts import duplicated, moved_to, nudged, placed, raised, removed
from planner.ui.studio.findings import Finding, safe_box
from planner.ui.studio.layers import changed, layer_name, layer_of
from planner.ui.studio.laying import frame_size
from planner.ui.studio.places import covered_in
from planner.ui.studio.session import Session
from planner.words.catalogue import _


class Deeds(QObject):
    """Each is one act with a sentence."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    @Slot(str)
    def do(self, what: str) -> None:
        """Do what a button of the inspector is for."""
        deeds = {"duplicate": self.duplicate, "remove": self.remove, "lock": self.lock, "hide": self.hide}
        deeds[what]()

    def duplicate(self) -> None:
        """Put a copy of the chosen layer above it, and choose that."""
        session = self._session
        design, own = duplicated(session.design, session.chosen)
        session.act(_("Lapisan digandakan"), design)
        session.choose(own)

    def remove(self) -> None:
        """Take the chosen layer away; the one below it is chosen then."""
        session, layer = self._session, self._session.layer()
        if layer is not None:
            sentence = _("“{layer}” dihapus").format(layer=layer_name(layer))
            session.act(sentence, removed(session.design, layer.id))

    def raise_by(self, by: int) -> None:
        """Put the chosen layer higher or lower."""
        session = self._session
        sentence = _("Lapisan dinaikkan") if by > 0 else _("Lapisan diturunkan")
        session.act(sentence, raised(session.design, session.chosen, by))

    def lock(self) -> None:
        """Lock the chosen layer, or unlock it."""
        self.lock_layer(self._session.chosen)

    def hide(self) -> None:
        """Hide the chosen layer, or show it."""
        self.hide_layer(self._session.chosen)

    @Slot(str)
    def lock_layer(self, layer_id: str) -> None:
        """Lock a layer, or unlock it."""
        session, layer = self._session, layer_of(self._session.design, layer_id)
        if layer is not None:
            sentence = _("Kunci lapisan dibuka") if layer.is_locked else _("Lapisan dikunci")
            session.act(sentence, changed(session.design, layer_id, is_locked=not layer.is_locked))

    @Slot(str)
    def hide_layer(self, layer_id: str) -> None:
        """Hide a layer, or show it."""
        session, layer = self._session, layer_of(self._session.design, layer_id)
        if layer is not None:
            sentence = _("Lapisan ditampilkan") if layer.is_hidden else _("Lapisan disembunyikan")
            session.act(sentence, changed(session.design, layer_id, is_hidden=not layer.is_hidden))

    @Slot(object)
    def rename(self, named: tuple[str, str]) -> None:
        """Give a layer a name."""
        layer_id, name = named
        self._session.act(_("Nama lapisan diubah"), changed(self._session.design, layer_id, name=name))

    @Slot(object)
    def reorder(self, dropped: tuple[str, int]) -> None:
        """Put a layer before a row of the list, which counts from the top."""
        session, (layer_id, row) = self._session, dropped
        layer = layer_of(session.design, layer_id)
        if layer is None:
            return
        place = len(session.design.layers) - row
        place -= 1 if session.design.layers.index(layer) < place else 0
        session.act(_("Urutan lapisan diubah"), moved_to(session.design, layer_id, place))

    def nudge(self, across: int, down: int) -> None:
        """Move the chosen layer by pixels of the target."""
        session = self._session
        width, height = frame_size(session.design, session.target, session.size)
        by = (across / width, down / height)
        design = nudged(session.design, session.chosen, by, session.target, session.main)
        session.act(_("Lapisan dipindah"), design, key=f"nudge:{session.chosen}")

    @Slot(object)
    def mend(self, found: Finding) -> None:
        """Move a layer to where nothing is laid over it."""
        session, layer, covered = (
            self._session,
            layer_of(self._session.design, found.layer),
            covered_in(found.target),
        )
        if layer is None or covered is None:
            return
        box = safe_box(layer.box_in(found.target), covered)
        unlocked = changed(session.design, layer.id, is_locked=False)
        moved = placed(unlocked, layer.id, box, found.target, session.main)
        design = changed(moved, layer.id, is_locked=layer.is_locked)
        session.act(_("Lapisan digeser ke area aman"), design)
