"""What belongs to the caption and is not in it: first comment, link, format. Shown as the tab wants it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.channel import Channel, Network
from planner.content.ids import ChannelId
from planner.content.links import without_tracking
from planner.content.post import Content, Format
from planner.ui.composer.caption import captions
from planner.ui.composer.caption.captions import MAIN
from planner.ui.composer.caption.counting import comment_counter
from planner.ui.composer.caption.quick_row import QuickRow
from planner.ui.composer.caption.side_fields import CommentField, LinkField
from planner.ui.composer.editing import Editing
from planner.ui.context import Context
from planner.words.catalogue import _


class Fields(QObject):
    """Opens the fields under the caption, and writes what is typed into them.

    ``closed``: the focus goes back to the caption.
    """

    closed = Signal()

    def __init__(self, context: Context, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._editing = context, editing
        self._tab, self._channels = MAIN, tuple[Channel, ...]()
        self._wants_comment, self._wants_link = False, False
        self.quick, self.comment, self.link = QuickRow(), CommentField(), LinkField()
        self.comment.written.connect(self._write_comment)
        self.link.written.connect(self._write_link)
        self.comment.left.connect(self._save)
        self.link.left.connect(self._leave_link)
        self.quick.comment_asked.connect(self._flip_comment)
        self.quick.link_asked.connect(self._flip_link)
        self.quick.format_chosen.connect(self._choose_format)

    def forget(self) -> None:
        """Close what a person opened: another post is being written."""
        self._wants_comment = self._wants_link = False

    def turn_to(self, tab: ChannelId) -> None:
        """Stand on another tab."""
        self._tab, self._wants_comment = tab, False

    def open_comment(self) -> None:
        """Go to the first comment of this tab."""
        self._wants_comment = True
        self._show()
        self.comment.edit.setFocus()

    def open_link(self) -> None:
        """Go to the link."""
        self._wants_link = True
        self._show()
        self.link.edit.setFocus()

    def show_tab(self, tab: ChannelId, channels: Sequence[Channel]) -> None:
        """Show what a tab says beside its caption."""
        self._tab, self._channels = tab, tuple(channels)
        self._show()

    def retranslate(self) -> None:
        """Say all words again."""
        for part in (self.quick, self.comment, self.link):
            part.retranslate()

    def _show(self) -> None:
        content, channel = self._editing.content, self._channel()
        free = self._editing.locked is None
        self._show_comment(content, channel, free=free)
        linkable = captions.takes_link(content, MAIN, self._channels) or bool(content.link)
        self.quick.link.setVisible(linkable)
        self.link.setVisible(linkable and (self._wants_link or bool(content.link)))
        self.quick.link.setChecked(not self.link.isHidden())
        self.link.show_link(content.link or "", free=free)
        on_instagram = channel is not None and channel.network is Network.INSTAGRAM
        self.quick.format.setVisible(on_instagram)
        self.quick.fit()
        self.quick.format.setEnabled(free)
        if channel is not None and on_instagram:
            many = len(content.media_on(channel.id)) > 1
            own = content.variant(channel.id).format
            self.quick.show_format(own, Format.CAROUSEL if many else Format.FEED)

    def _show_comment(self, content: Content, channel: Channel | None, *, free: bool) -> None:
        text = captions.comment_on(content, self._tab)
        self.quick.comment.setVisible(channel is not None)
        self.comment.setVisible(channel is not None and (self._wants_comment or bool(text)))
        self.quick.comment.setChecked(not self.comment.isHidden())
        if channel is not None:
            counter = comment_counter(text, channel.network, self._context.desk.limits)
            self.comment.show_comment(text, counter, free=free)

    def _channel(self) -> Channel | None:
        return next((one for one in self._channels if one.id == self._tab), None)

    @Slot(str)
    def _write_comment(self, text: str) -> None:
        self._editing.put(captions.with_comment(self._editing.content, self._tab, text), by=self)

    @Slot(str)
    def _write_link(self, text: str) -> None:
        self._editing.put(captions.with_link(self._editing.content, text), by=self)

    @Slot()
    def _leave_link(self) -> None:
        link = self._editing.content.link or ""
        plain = without_tracking(link)
        if plain != link:
            self._editing.put(captions.with_link(self._editing.content, plain))
            self._context.shell.toast(_("Pelacak dilepas dari tautan."), icon="link")
        self._save()

    @Slot()
    def _save(self) -> None:
        self._editing.save()

    @Slot()
    def _flip_comment(self) -> None:
        self._wants_comment = self.comment.isHidden()
        self._show()
        self._focus(self.comment)

    @Slot()
    def _flip_link(self) -> None:
        self._wants_link = self.link.isHidden()
        self._show()
        self._focus(self.link)

    def _focus(self, field: CommentField | LinkField) -> None:
        if field.isHidden():
            self.closed.emit()
        else:
            field.edit.setFocus()

    @Slot(object)
    def _choose_format(self, wanted: Format | None) -> None:
        content = captions.with_format(self._editing.content, self._tab, wanted)
        self._editing.act(_("Format diganti"), content)
        self._context.shell.toast_undo(_("Format diganti"))
