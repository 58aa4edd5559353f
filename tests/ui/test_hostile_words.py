"""What people and networks write is shown as it is written: no label, tooltip or field takes it for HTML."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTextEdit, QWidget

from planner.content.text import tags_and_mentions
from planner.desk.desk import Desk
from planner.store.workspace import DATABASE
from planner.ui.composer.caption.places import in_units, units
from planner.ui.screens import SCREENS
from planner.ui.widgets.elided_label import ElidedLabel
from ui.composing import composer_in, post_named

if TYPE_CHECKING:
    from planner.ui.window import MainWindow

HOSTILE = '<img src="file:///etc/passwd"><b>Dinas</b> P&K &lt;'
NAMES = (("post", "title"), ("channel", "name"), ("person", "name"), ("unit", "name"), ("asset", "filename"))


def taint(desk: Desk) -> None:
    """Give posts, accounts, people, units and files names that look like HTML."""
    written = sqlite3.connect(desk.workspace.root / DATABASE)
    for table, column in NAMES:
        written.execute(f"UPDATE {table} SET {column} = ? || {column}", (HOSTILE,))  # noqa: S608  our names
    written.execute("UPDATE workspace SET agency = ? || agency", (HOSTILE,))
    written.execute("UPDATE version SET content = json_set(content, '$.title', ?)", (HOSTILE,))
    written.commit()
    written.close()


def tooltips(widget: QWidget) -> Iterator[str]:
    """Return all that tooltips of a widget may say."""
    yield widget.toolTip()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(model.rowCount(QModelIndex())):
            yield str(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) or "")


def takes_html(widget: QWidget) -> bool:
    """Tell whether a widget would show somebody's words as HTML."""
    if isinstance(widget, QLabel) and widget.text():
        return widget.textFormat() is not Qt.TextFormat.PlainText
    if isinstance(widget, QTextEdit) and not widget.isReadOnly() and widget.acceptRichText():
        return True
    return any("<img" in told or "<b>" in told for told in tooltips(widget))


def test_no_screen_takes_words_for_html(app_desk: Desk, window_with: Callable[..., MainWindow]) -> None:
    post_id = post_named(app_desk)
    taint(app_desk)
    window = window_with()
    frame = window.frame
    assert frame is not None
    for entry in SCREENS:
        frame.go(entry.id, post_id if entry.id == "composer" else None)
        QTest.qWait(400)
        wrong = [one for one in window.findChildren(QWidget) if takes_html(one)]
        told = [f"{type(one).__name__}: {list(tooltips(one))[:2]}" for one in wrong]
        assert not told, f"{entry.id}: {told}"


def test_a_tooltip_says_a_text_as_it_is_written(bare_window: MainWindow) -> None:
    label = ElidedLabel("")
    label.setParent(bare_window.centralWidget())
    label.resize(40, 20)
    label.set_text(HOSTILE)
    shown = QTextDocument()
    shown.setHtml(label.toolTip())
    assert shown.toPlainText() == HOSTILE


@given(text=st.text(alphabet="a😀 #x@", max_size=60))
def test_places_in_units_are_those_of_each_place_alone(text: str) -> None:
    found = tags_and_mentions(text)
    assert in_units(text, found) == tuple((units(text, start), units(text, end)) for start, end in found)


def test_a_paragraph_of_endless_tags_is_pasted_in_no_time(window: MainWindow) -> None:
    page = composer_in(window)
    pasted = QMimeData()
    pasted.setText("😀 #tagar " * 8_000)
    began = time.process_time()
    page.caption.edit.insertFromMimeData(pasted)
    assert time.process_time() - began < 1
    assert page.caption.edit.text() == pasted.text()
