"""Under the caption: the link, the first comment, the format; and how much is used up."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from planner.content.post import Format
from planner.ui.composer.caption.counter_view import CounterView
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_button import IconButton
from planner.words.catalogue import _
from planner.words.names import name_of

ICONS = {Format.CAROUSEL: "images", Format.STORY: "smartphone", Format.REEL: "video"}


class QuickRow(QWidget):
    """``format_chosen`` sends a ``Format``, or None for the one that the pictures suggest."""

    link_asked = Signal()
    comment_asked = Signal()
    format_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.emoji, self.tags = _tool("smile"), _tool("hash")
        self.names, self.texts = _tool("at-sign"), _tool("file-text")
        self.link = _tool("link")
        self.link.setCheckable(True)
        self.link.clicked.connect(self.link_asked)
        self.comment = Button("", Kind.QUIET, icon="message-circle", height="control_small")
        self.comment.setCheckable(True)
        self.comment.clicked.connect(self.comment_asked)
        self.format = _tool("images")
        self.format.clicked.connect(self._offer)
        self.counters = CounterView()
        self._chosen: Format | None = None
        self._suggested = Format.FEED
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(20), px(4))
        row.setSpacing(px(2))
        tools = (self.emoji, self.tags, self.names, self.link, self.texts)
        for part in (*tools, self.comment, self.format):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.counters)
        self.setFixedHeight(px(42))

    def show_format(self, chosen: Format | None, suggested: Format) -> None:
        """Show in which shape the post goes to this channel."""
        self._chosen, self._suggested = chosen, suggested
        shape = chosen or suggested
        self.format.set_icon(ICONS.get(shape, "image"))
        self.format.set_name(_("Format: {name}").format(name=name_of(shape)))

    def retranslate(self) -> None:
        """Say all words again."""
        self.emoji.set_name(_("Emoji"), "Ctrl+;")
        self.tags.set_name(_("Tagar dan set tagar"))
        self.names.set_name(_("Sebut akun resmi"))
        self.texts.set_name(_("Templat dan cuplikan"))
        self.link.set_name(_("Tautan untuk Facebook"))
        self.comment.setAccessibleName(_("Komentar pertama"))
        self.comment.setToolTip(_("Komentar pertama"))
        self.show_format(self._chosen, self._suggested)
        self.counters.update()
        self.fit()

    def fit(self) -> None:
        """Leave the words of a button away where the counters need their room."""
        words = _("Komentar pertama")
        self.comment.setText(words)
        needed = self.sizeHint().width()
        self.comment.setText(words if needed <= self.width() else "")
        self.comment.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def set_free(self, *, free: bool) -> None:
        """Say whether anything may be put into the caption now."""
        for one in (self.emoji, self.tags, self.names, self.texts):
            one.setEnabled(free)

    @Slot()
    def _offer(self) -> None:
        menu = QMenu(self)
        suggested = _("{name} (mengikuti gambar)").format(name=name_of(self._suggested))
        for wanted, text in ((None, suggested), (Format.STORY, name_of(Format.STORY))):
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(wanted is self._chosen)
            action.setData(wanted)
            menu.addAction(action)
        menu.triggered.connect(self._choose)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.format.mapToGlobal(QPoint(0, self.format.height() + 4)))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        wanted = action.data()
        self.format_chosen.emit(wanted if isinstance(wanted, Format) else None)


def _tool(icon: str) -> IconButton:
    return IconButton(icon, "", height="control_small", side=18)
