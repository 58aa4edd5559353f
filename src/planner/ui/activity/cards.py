"""The cards in the list: real widgets on the rows of posts that need somebody."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QListView

from planner.ui.activity.causes import Deed
from planner.ui.activity.failure_card import FailureCard
from planner.ui.activity.items import Row
from planner.ui.activity.list_model import ActivityModel
from planner.ui.pictures import Pictures


class ActivityView(QListView):
    """A list that knows whether the keyboard is used in it."""

    def shows_ring(self) -> bool:
        """Tell whether where the keyboard is must be seen."""
        return self.hasFocus()


class Cards(QObject):
    """Puts, changes and marks the cards of one list; sends on what they ask for."""

    asked = Signal(object)
    link_asked = Signal(str)
    copy_asked = Signal(object)

    def __init__(self, view: ActivityView, model: ActivityModel, pictures: Pictures) -> None:
        super().__init__(view)
        self._view, self._rows, self._pictures = view, model, pictures
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._put_all)
        model.rowsInserted.connect(self._put)
        model.dataChanged.connect(self._change)

    def all(self) -> tuple[FailureCard, ...]:
        """Return the cards in their order."""
        wanted = (n for n, one in enumerate(self._rows.items()) if isinstance(one, Row) and one.trouble)
        found = (self.at(self._rows.index(number)) for number in wanted)
        return tuple(one for one in found if one is not None)

    def at(self, index: QModelIndex) -> FailureCard | None:
        """Return the card of a row, None where it has none."""
        found = self._view.indexWidget(index)
        return found if isinstance(found, FailureCard) else None

    def mark_current(self) -> None:
        """Show which card the keyboard is at."""
        here = self.at(self._view.currentIndex()) if self._view.shows_ring() else None
        for card in self.all():
            card.set_current(current=card is here)

    def dress_again(self) -> None:
        """Make all cards anew in a moment: not now, while Qt walks over these very widgets."""
        self._soon.start()

    @Slot()
    def _put_all(self) -> None:
        self._put(QModelIndex(), 0, self._rows.rowCount() - 1)

    @Slot(QModelIndex, int, int)
    def _put(self, _parent: QModelIndex, first: int, last: int) -> None:
        for number in range(first, last + 1):
            self._put_one(number)

    @Slot(QModelIndex, QModelIndex)
    def _change(self, first: QModelIndex, last: QModelIndex) -> None:
        for number in range(first.row(), last.row() + 1):
            before = self.at(self._rows.index(number))
            if before is not None and before.row != self._rows.item(number):
                held = _deed_in_focus(before)
                card = self._put_one(number)
                if card is not None and held in card.deeds:
                    card.deeds[held].setFocus()

    def _put_one(self, number: int) -> FailureCard | None:
        told = self._rows.item(number)
        if not isinstance(told, Row) or told.trouble is None:
            return None
        card = FailureCard(told, self._pictures)
        card.asked.connect(self.asked)
        card.link_asked.connect(self.link_asked)
        card.copy_asked.connect(self.copy_asked)
        self._view.setIndexWidget(self._rows.index(number), card)
        self._view.scheduleDelayedItemsLayout()
        self.mark_current()
        return card


def _deed_in_focus(card: FailureCard) -> Deed | None:
    focused = QApplication.focusWidget()
    return next((deed for deed, button in card.deeds.items() if button is focused), None)
