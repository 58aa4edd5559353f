"""Above the comparison: which post, its state, who asked when; and what of it to see."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from planner.content.state import State
from planner.desk.comparison import Comparison
from planner.ui.dates import day_and_month, hour, hour_zone
from planner.ui.review.folding_bar import FoldingBar
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.segmented import Segmented
from planner.ui.widgets.state_badge import StateBadge
from planner.words.catalogue import _
from planner.words.names import name_of

HEAD = 60
CHANGES, PREVIEW, HISTORY = "changes", "preview", "history"


class Header(FoldingBar):
    """``views`` chooses between changes, preview and history; ``notes`` opens the drawer."""

    def __init__(self) -> None:
        super().__init__("surface", "b")
        self._title, self._badge = ElidedLabel("", "heading"), StateBadge()
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._meta = ElidedLabel("", "small", "ink_2")
        self.views = Segmented(_views(), _("Yang dilihat"), height="control_small")
        self.notes = Button("", icon="message-circle", height="control_small")
        first, words = QHBoxLayout(), QVBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(self._title)
        first.addWidget(self._badge)
        first.addStretch(1)
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(first)
        words.addWidget(self._meta)
        words.addStretch(1)
        self.fold(words, (self.notes, self.views), gap=12)
        self.setMinimumHeight(px(HEAD))

    def show_post(self, told: Comparison, zone: ZoneInfo, open_notes: int) -> None:
        """Show which post it is."""
        self._title.set_text(told.post.content.title)
        self._badge.show_state(told.post.state.value, name_of(told.post.state))
        self._badge.show()
        self._meta.set_text(_asked(told, zone))
        self.notes.setText(_("Catatan") + (f" ({open_notes})" if open_notes else ""))
        self.notes.updateGeometry()

    def show_nothing(self) -> None:
        """Show that no post is chosen."""
        self._title.set_text("")
        self._meta.set_text("")
        self._badge.hide()

    def retranslate(self) -> None:
        """Say its words again."""
        self.views.set_texts(dict(_views()))
        self.views.setAccessibleName(_("Yang dilihat"))


def _views() -> tuple[tuple[str, str], ...]:
    return (CHANGES, _("Perubahan")), (PREVIEW, _("Pratinjau")), (HISTORY, _("Riwayat"))


def _asked(told: Comparison, zone: ZoneInfo) -> str:
    """Return ``Diajukan Dimas, 22 Feb 07.48 WIB · berubah sejak disetujui 19 Feb 15.20``."""
    side = told.now
    verb = (
        _("Diajukan {name}, {day} {hour}")
        if told.post.state is State.IN_REVIEW
        else _("{name}, {day} {hour}")
    )
    asked = verb.format(
        name=side.by.name.split()[0],
        day=day_and_month(side.at.astimezone(zone).date()),
        hour=hour_zone(side.at, zone),
    )
    if told.approved is None:
        return asked
    when = f"{day_and_month(told.approved.at.astimezone(zone).date())} {hour(told.approved.at, zone)}"
    since = _("berubah sejak disetujui {when}") if told.is_void else _("disetujui {when}")
    return f"{asked} · {since.format(when=when)}"
