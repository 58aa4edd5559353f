"""The media strip of the composer on an otherwise empty screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from planner.content.post import Content, MediaItem
from planner.desk.look_up import show_post
from planner.ui.composer.editing import Editing
from planner.ui.composer.media.crop_view import CropView
from planner.ui.composer.media.pane import MediaPane
from planner.ui.context import Context
from planner.ui.screens import Entry
from planner.ui.shell.bar_page import BarPage
from planner.ui.theme.tokens import px
from planner.ui.widgets.ground import Ground
from planner.ui.window import MainWindow
from planner.words.catalogue import N_
from ui.composing import MUDIK, post_named

MOUSE, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Stage:
    """A screen that is only the strip, 216 px wide, beside an empty surface."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._widget = Ground("surface")
        self.editing = Editing(context, self._widget)
        self.pane = MediaPane(context, self.editing)
        self.pane.setFixedWidth(px(216))
        row = QHBoxLayout(self._widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pane)
        row.addStretch(1)
        self._bar = BarPage("Media")

    def widget(self) -> QWidget:
        return self._widget

    def bar(self) -> BarPage:
        return self._bar

    def retranslate(self) -> None:
        self.pane.retranslate()

    def reload(self) -> None:
        """Nothing of it is read anew."""

    def open(self, _subject: object) -> None:
        """Nothing special is asked for."""

    def media(self) -> tuple[MediaItem, ...]:
        """Return the pictures of the post on the screen."""
        return self.editing.content.media

    def crop(self) -> CropView:
        """Return the view in which a picture is being cut."""
        return next(one for one in self._widget.window().findChildren(CropView) if one.isVisible())


SCREEN = Entry(
    id="composer", title=N_("Konten"), icon="pencil-line", made_by="ui.media_stage:Stage", is_work=True
)


@pytest.fixture
def stage(window_with: Callable[..., MainWindow]) -> Stage:
    """The strip with the four pictures of "7 hal sebelum mudik"."""
    window = window_with((SCREEN,))
    assert window.frame is not None
    made = window.frame.screen_named("composer")
    assert isinstance(made, Stage)
    made.editing.open(post_named(made.context.desk, MUDIK))
    QApplication.processEvents()
    return made


@pytest.fixture
def empty_stage(stage: Stage) -> Stage:
    """The strip of a new post with a channel of each network, and no picture."""
    desk = stage.context.desk
    channels = show_post(desk, stage.editing.post_id).post.content.channels
    stage.editing.begin(Content(title="Baru", channels=channels))
    QApplication.processEvents()
    return stage


def files_of(*paths: Path) -> QMimeData:
    """Return what a file manager offers when files are dragged or copied."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(widget: QWidget, mime: QMimeData) -> bool:
    """Drop something on a widget as the system does; tell whether it was taken."""
    at, copy = widget.rect().center(), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at, copy, mime, MOUSE, NO_KEY)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(at), copy, mime, MOUSE, NO_KEY)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drag(widget: QWidget, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
    """Drag from one point of a widget to another with the mouse."""
    none = Qt.MouseButton.NoButton
    steps = [(QEvent.Type.MouseButtonPress, start, MOUSE, MOUSE)]
    steps += [(QEvent.Type.MouseMove, start + (end - start) * part, none, MOUSE) for part in (0.2, 0.6, 1.0)]
    if let_go:
        steps.append((QEvent.Type.MouseButtonRelease, end, MOUSE, none))
    for kind, at, button, buttons in steps:
        where = QPointF(at)
        event = QMouseEvent(kind, where, QPointF(widget.mapToGlobal(at)), button, buttons, NO_KEY)
        QApplication.sendEvent(widget, event)
    QApplication.processEvents()
