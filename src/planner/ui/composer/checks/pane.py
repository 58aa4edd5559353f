"""The checks under the caption: their numbers, and a row for each that has something to say."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.composer.checks.count_row import CountRow, spoken
from planner.ui.composer.checks.found import Checked, CheckRow
from planner.ui.composer.checks.passed_list import PassedList
from planner.ui.composer.checks.row_view import HEIGHT, RowView
from planner.ui.composer.checks.short_words import fix_told
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _, ngettext

HEAD, MOST_ROWS = 45, 5


class ChecksPane(Ground):
    """``wanted``, ``fix_asked``, ``override_asked`` and ``back_asked`` carry the ``CheckRow`` that is meant.

    ``fix_all_asked``: everything that can be put right by itself.
    """

    wanted = Signal(object)
    fix_asked = Signal(object)
    override_asked = Signal(object)
    back_asked = Signal(object)
    fix_all_asked = Signal()

    def __init__(self) -> None:
        super().__init__("surface_2", "t")
        self._checked = Checked()
        self._rows: list[RowView] = []
        self.title, self.counts = Label("", "body", weight=600), CountRow()
        self._nothing, self.passed = _AllPassed(), PassedList()
        self.fix_all = Button("", icon="wand-sparkles", height="control_tiny")
        self.fix_all.clicked.connect(self.fix_all_asked)
        self.counts.toggled.connect(self._unfold)
        self._inside, self._scroll = QWidget(), QScrollArea()
        self._column = QVBoxLayout(self._inside)
        self._lay_out()
        self._finish()
        self.retranslate()

    def show_checked(self, checked: Checked) -> None:
        """Show what the checks said. Rows keep their places while somebody is in here."""
        if checked == self._checked and len(self._rows) == len(checked.rows):
            return
        before, self._checked = self._checked, checked
        self.counts.show_counts(checked)
        self._show_fixes()
        self.passed.show_rules(checked.silent)
        if self._is_used():
            self._keep_places(checked)
        else:
            self._rebuild(checked)
        if spoken(before) != spoken(checked):
            self.setAccessibleName(spoken(checked))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken(checked)))
        self.updateGeometry()

    def rows(self) -> list[RowView]:
        """Return the rows as they are shown."""
        return list(self._rows)

    def point_at(self, row: CheckRow) -> None:
        """Bring a row into view and give its button the focus."""
        for view in self._rows:
            if view.row.key == row.key:
                self._scroll.ensureWidgetVisible(view)
                view.take_focus()

    def step(self, by: int) -> None:
        """Go to the next row, or to the one before (-1)."""
        live = [one for one in self._rows if not one.solved]
        if not live:
            return
        here = next((at for at, one in enumerate(live) if _has_focus(one)), -1 if by > 0 else 0)
        view = live[(here + by) % len(live)]
        self.point_at(view.row)

    def row_in_focus(self) -> CheckRow | None:
        """Return the row that has the focus."""
        return next((one.row for one in self._rows if _has_focus(one) and not one.solved), None)

    def retranslate(self) -> None:
        """Say all words again."""
        self.passed.show_rules(self._checked.silent)
        self._show_fixes()
        self.title.setText(_("Pemeriksaan"))
        self._nothing.retranslate()
        self.counts.show_counts(self._checked)
        for view in self._rows:
            view.show_row(view.row, solved=view.solved)

    @override
    def sizeHint(self) -> QSize:
        rows = MOST_ROWS if self.counts.isChecked() else min(MOST_ROWS, max(1, len(self._rows)))
        return QSize(400, px(HEAD) + rows * px(HEIGHT) + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        rows = min(2, max(1, len(self._rows)))
        return QSize(200, px(HEAD) + rows * px(HEIGHT) + 2)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.settle()

    @Slot()
    def settle(self) -> None:
        """Bring the rows into order once nobody is in here."""
        if not self._is_used() and self._is_stale():
            self._rebuild(self._checked)
            self.updateGeometry()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 1, px(10), 0)
        head.setSpacing(px(14))
        head.addWidget(self.title)
        head.addWidget(self.counts)
        head.addStretch(1)
        head.addWidget(self.fix_all)
        bar = Ground("surface_2", "b")
        bar.setFixedHeight(px(HEAD))
        bar.setLayout(head)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self.passed)
        self._column.addStretch(1)
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._scroll, 1)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look_after_focus)

    def _rebuild(self, checked: Checked) -> None:
        while len(self._rows) > len(checked.rows):
            view = self._rows.pop()
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        for at, row in enumerate(checked.rows):
            if at < len(self._rows):
                self._rows[at].show_row(row)
            else:
                self._add(row)
        self._finish()

    def _keep_places(self, checked: Checked) -> None:
        new = {one.key: one for one in checked.rows}
        for view in self._rows:
            row = new.pop(view.row.key, None)
            view.show_row(row or view.row, solved=row is None)
        for row in new.values():
            self._add(row)
        self._finish()

    def _finish(self) -> None:
        looked = bool(self._checked.passed or self._rows)
        self._nothing.setVisible(looked and not self._rows)
        self.counts.setVisible(looked)
        widest = max((view.action_width() for view in self._rows), default=0)
        for view in self._rows:
            view.set_action_width(widest)

    def _add(self, row: CheckRow) -> None:
        view = RowView(row)
        view.wanted.connect(self.wanted)
        view.fix_asked.connect(self.fix_asked)
        view.override_asked.connect(self.override_asked)
        view.back_asked.connect(self.back_asked)
        self._column.insertWidget(1 + len(self._rows), view)
        self._rows.append(view)

    def _show_fixes(self) -> None:
        rows = self._checked.fixable
        words = ngettext("Perbaiki {n} otomatis", "Perbaiki {n} otomatis", len(rows)).format(n=len(rows))
        self.fix_all.setText(words)
        self.fix_all.setToolTip(tip("\n".join(fix_told(one.finding) for one in rows)))
        self.fix_all.setAccessibleDescription("; ".join(fix_told(one.finding) for one in rows))
        self.fix_all.setVisible(bool(rows))

    @Slot(bool)
    def _unfold(self, unfolded: bool) -> None:  # noqa: FBT001  as the signal gives it
        self.passed.setVisible(unfolded)
        self.counts.update()
        self.updateGeometry()
        if unfolded:
            self._scroll.ensureWidgetVisible(self.passed)

    def _is_used(self) -> bool:
        return self.isVisible() and (self.underMouse() or _has_focus(self))

    def _is_stale(self) -> bool:
        shown = [(one.row, one.solved) for one in self._rows]
        return shown != [(one, False) for one in self._checked.rows]

    @Slot(QWidget, QWidget)
    def _look_after_focus(self, _before: QWidget | None, _now: QWidget | None) -> None:
        self.settle()


class _AllPassed(QWidget):
    """What stands where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", "body", "ink_2")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(10))
        row.addWidget(IconView("circle-check", "ok"))
        row.addWidget(self._words, 1)
        self.setMinimumHeight(px(HEIGHT))

    def retranslate(self) -> None:
        self._words.setText(_("Semua pemeriksaan lolos."))


def _has_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and pane.isAncestorOf(focused)
