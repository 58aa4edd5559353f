"""The middle of the composer: tabs, the caption, the fields under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from planner.content.channel import Channel, Network
from planner.content.finding import Finding
from planner.content.ids import ChannelId
from planner.content.post import Content
from planner.ui.composer.caption import captions
from planner.ui.composer.caption.captions import MAIN
from planner.ui.composer.caption.counting import counters
from planner.ui.composer.caption.editor import CaptionEdit
from planner.ui.composer.caption.fields import Fields
from planner.ui.composer.caption.marks import underlines
from planner.ui.composer.caption.places import points, spans, units
from planner.ui.composer.caption.plain_edit import as_shown
from planner.ui.composer.caption.tab_row import TabRow
from planner.ui.composer.caption.writing_aids import WritingAids
from planner.ui.composer.editing import Edit, Editing
from planner.ui.context import Context
from planner.ui.theme.tokens import px
from planner.ui.widgets.ground import Ground
from planner.words.catalogue import _, ngettext

EDITOR = 96
"""The text field never gets lower than this: the pane scrolls instead."""


class CaptionPane(Ground):
    """Shows and changes what the post says. ``turned``: another tab is shown."""

    turned = Signal(str)

    def __init__(self, context: Context, editing: Editing) -> None:
        super().__init__("surface")
        self._context, self._editing = context, editing
        self.tab = MAIN
        self._channels: tuple[Channel, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self.row, self.edit, self.fields = TabRow(), CaptionEdit(), Fields(context, editing, self)
        self.quick, self.comment, self.link = self.fields.quick, self.fields.comment, self.fields.link
        self.aids = WritingAids(context, editing, self.edit, self.quick)
        self.edit.setMinimumHeight(px(EDITOR))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.row, self.edit, self.comment, self.link, self.quick):
            column.addWidget(part, 1 if part is self.edit else 0)
        self._connect()
        self.retranslate()

    def take_other_with(self, take: Callable[[QMimeData], bool]) -> None:
        """Say who takes pictures and files that are pasted or dropped into the text."""
        self.edit.take_other = take

    def show_channels(self, channels: Sequence[Channel]) -> None:
        """Say which accounts there are."""
        self._channels = tuple(channels)
        self._show()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Underline what findings are about."""
        self._findings = tuple(findings)
        self._underline()

    @Slot()
    def _connect_accounts(self) -> None:
        self._context.shell.go("accounts")

    def turn(self, step: int) -> None:
        """Show the next tab, or the one before (-1)."""
        order = self.row.order()
        self.turn_to(order[(order.index(self.tab) + step) % len(order)])

    @Slot(str)
    def turn_to(self, tab: str) -> None:
        """Show a tab."""
        if tab == self.tab:
            return
        self.tab = ChannelId(tab)
        self.fields.turn_to(self.tab)
        self._show()
        self.turned.emit(tab)

    def go_to(self, finding: Finding, tab: ChannelId) -> None:
        """Select the words that a finding is about, on the tab of their channel."""
        follows = self._editing.content.variant(tab).caption is None
        if tab != MAIN and not (self.tab == MAIN and follows):
            self.turn_to(tab)
        if finding.where == "caption" and not self._concerns(finding):
            self.turn_to(MAIN)
        text = self.edit.text()
        found = spans(finding, text)
        if found:
            self.edit.select(units(text, found[0][0]), units(text, found[-1][1]))
        self.edit.setFocus()

    def at_caret(self, found: Sequence[Finding]) -> Finding | None:
        """Return the first of some findings whose words the caret touches."""
        text = self.edit.text()
        caret = points(text, self.edit.textCursor().position())
        shown = (one for one in found if one.where.endswith("caption") and self._concerns(one))
        return next((one for one in shown if any(a <= caret <= b for a, b in spans(one, text))), None)

    def open_comment(self, tab: ChannelId) -> None:
        """Go to the first comment of a channel."""
        self.turn_to(tab)
        self.fields.open_comment()

    @Slot()
    def open_link(self) -> None:
        """Go to the link."""
        self.fields.open_link()

    def retranslate(self) -> None:
        """Say all words again."""
        self.row.retranslate()
        self.fields.retranslate()
        self.edit.setAccessibleName(_("Takarir"))
        self.edit.setPlaceholderText(_("Tulis takarir"))
        self._show()

    def recolour(self) -> None:
        """Wear another theme."""
        self.edit.colours_changed()
        self._underline()

    def _connect(self) -> None:
        self.row.chosen.connect(self._choose)
        self.row.matched.connect(self._match)
        self.row.toggled.connect(self._toggle)
        self.row.connect_asked.connect(self._connect_accounts)
        self.edit.written.connect(self._write)
        self.edit.cleaned.connect(self._tell_cleaned)
        self.edit.untracked.connect(self._tell_untracked)
        self.edit.left.connect(self._save)
        self.fields.closed.connect(self.edit.setFocus)
        self._editing.opened.connect(self._open)
        self._editing.changed.connect(self._follow)
        self._editing.stood.connect(self._show_lock)

    @Slot()
    def _open(self) -> None:
        self.tab, self._findings = MAIN, ()
        self.fields.forget()
        self.edit.forget()
        self._show()

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        if edit.by is self and edit.fields <= {"caption"}:
            self._count()
        else:
            self._show()

    def _show(self) -> None:
        content = self._editing.content
        views = captions.tabs(content, self._channels)
        if self.tab not in {one.id for one in views}:
            self.tab = MAIN
        self.row.show_channels(self._channels, content.channels, free=self._editing.locked is None)
        self.row.show_tabs(views, self.tab)
        self._show_text()
        self._show_lock()
        self._count()

    def _show_text(self) -> None:
        text = captions.text_on(self._editing.content, self.tab)
        if not self.edit.is_on(self.tab):
            self.edit.show_tab(self.tab, text)
            self._underline()
        elif self.edit.text() != as_shown(text):
            self.edit.replace_text(text)
        channel = self._channel()
        self.edit.fold = channel is not None and channel.network is Network.INSTAGRAM
        self.edit.viewport().update()

    @Slot()
    def _show_lock(self) -> None:
        free = self._editing.locked is None
        self.edit.setReadOnly(not free)
        self.quick.set_free(free=free)
        self.row.show_channels(self._channels, self._editing.content.channels, free=free)
        self.fields.show_tab(self.tab, self._channels)

    def _count(self) -> None:
        content = self._editing.content
        self.quick.counters.show_counters(
            counters(content, self.tab, self._channels, self._context.desk.limits)
        )
        self.quick.fit()

    def _underline(self) -> None:
        text = self.edit.text()
        shown = [one for one in self._findings if one.where.endswith("caption") and self._concerns(one)]
        found = [(one.severity, span) for one in shown for span in spans(one, text)]
        self.edit.setExtraSelections(underlines(self.edit.document(), text, found))

    def _concerns(self, finding: Finding) -> bool:
        """Tell whether a finding is about the text of this tab."""
        channel = self._channel()
        if finding.where == "caption":
            return channel is None or self._editing.content.variant(channel.id).caption is None
        if channel is not None:
            return finding.facts.get("channel") == channel.name
        content = self._editing.content
        follows = (
            one
            for one in self._channels
            if one.id in content.channels and one.name == finding.facts.get("channel")
        )
        return any(content.variant(one.id).caption is None for one in follows)

    def _channel(self) -> Channel | None:
        return next((one for one in self._channels if one.id == self.tab), None)

    @Slot(str)
    def _choose(self, tab: str) -> None:
        self.turn_to(tab)
        self.edit.setFocus()

    @Slot(str)
    def _write(self, text: str) -> None:
        self._editing.put(captions.with_text(self._editing.content, self.tab, text), by=self)

    @Slot()
    def _save(self) -> None:
        self._editing.save()

    def _act(self, sentence: str, content: Content) -> None:
        self._editing.act(sentence, content)
        self._context.shell.toast_undo(sentence)

    @Slot()
    def _match(self) -> None:
        content = captions.matched(self._editing.content, self.tab)
        self._act(_("Takarir disamakan dengan Utama"), content)

    @Slot(object)
    def _toggle(self, channel: Channel) -> None:
        chosen = channel.id not in self._editing.content.channels
        said = _("Kanal {name} ditambahkan") if chosen else _("Kanal {name} dilepas")
        content = captions.with_channel(self._editing.content, channel.id, chosen=chosen)
        self._act(said.format(name=channel.name), content)

    @Slot()
    def _tell_untracked(self) -> None:
        self._context.shell.toast(_("Pelacak dilepas dari tautan."), icon="link")

    @Slot(object)
    def _tell_cleaned(self, count: int) -> None:
        words = ngettext(
            "{n} karakter yang tidak dapat dikirim dilewati.",
            "{n} karakter yang tidak dapat dikirim dilewati.",
            count,
        )
        self._context.shell.toast(words.format(n=count), icon="info")
