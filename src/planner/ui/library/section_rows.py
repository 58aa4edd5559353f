"""The rows of collections and units, with their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.content.ids import UnitId
from planner.content.people import Unit
from planner.desk.library import MediaTally
from planner.ui.library.wanted import Collection, Wanted
from planner.words.catalogue import N_, _

ROWS: tuple[tuple[Collection, str, str], ...] = (
    (Collection.ALL, N_("Semua"), "images"),
    (Collection.PHOTOS, N_("Foto"), "image"),
    (Collection.DESIGNS, N_("Desain"), "palette"),
    (Collection.VIDEOS, N_("Video"), "video"),
    (Collection.INCOMPLETE, N_("Perlu dilengkapi"), "triangle-alert"),
    (Collection.TWINS, N_("Kembar"), "copy"),
    (Collection.ENDING, N_("Izin hampir habis"), "fingerprint"),
    (Collection.LOST, N_("Berkas hilang"), "image-off"),
    (Collection.ARCHIVED, N_("Diarsipkan"), "archive"),
)
ONLY_WITH_SOME = frozenset({Collection.LOST, Collection.ARCHIVED})
"""Collections that are shown only while there is something in them, or one stands in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRow:
    """A row; one without an icon is a heading."""

    key: str
    title: str
    icon: str = ""
    count: int | None = None
    collection: Collection | None = None
    unit_id: UnitId | None = None
    is_alert: bool = False

    def is_of(self, wanted: Wanted) -> bool:
        """Tell whether this row is what is shown."""
        if self.unit_id is not None:
            return self.unit_id == wanted.unit_id
        return wanted.unit_id is None and self.collection is wanted.collection

    def applied(self, wanted: Wanted) -> Wanted:
        """Return what is asked for once this row is chosen."""
        if self.unit_id is not None:
            return wanted.in_unit(self.unit_id)
        return wanted if self.collection is None else wanted.in_collection(self.collection)


def section_rows(tally: MediaTally, units: Sequence[Unit], here: Collection) -> tuple[SectionRow, ...]:
    """Return the rows of the side bar."""
    rows = [SectionRow(key="collections", title=_("Koleksi"))]
    for one, title, icon in ROWS:
        count = getattr(tally, one.value)
        if count or one is here or one not in ONLY_WITH_SOME:
            alert = one is Collection.LOST and count > 0
            rows.append(
                SectionRow(
                    key=one.value, title=_(title), icon=icon, count=count, collection=one, is_alert=alert
                )
            )
    if units:
        rows.append(SectionRow(key="units", title=_("Unit")))
        rows.extend(
            SectionRow(key=f"unit-{unit.id}", title=unit.name, icon="building-2", unit_id=unit.id)
            for unit in units
        )
    return tuple(rows)
