"""The menu in which a post gets its format on each channel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QMenu

from planner.content.channel import Channel
from planner.content.formats import FORMATS, suggested
from planner.content.post import Content, Format, Outlet
from planner.ui.composer.formats.format_words import format_words
from planner.ui.theme.icons import mark_pixmap
from planner.words.catalogue import _
from planner.words.names import name_of

Choose = Callable[[Channel, Format | None], object]


def add_formats(menu: QMenu, content: Content, channels: Sequence[Channel], choose: Choose) -> None:
    """Add a menu for each channel; ``choose`` is given a channel and a format, None for automatic."""
    for channel in channels:
        own = menu.addMenu(_mark(channel.network.value), _title(content, channel))
        own.menuAction().setData(channel.id)
        group = QActionGroup(own)
        now, count = content.variant(channel.id).format, len(content.media_on(channel.id))
        by_itself = format_words(suggested(content, channel.id, channel.network), channel.network, count)
        words = _("Otomatis: {format}").format(format=by_itself)
        own.addAction(_add(group, words, partial(choose, channel, None), is_now=now is None))
        own.addSeparator()
        for form in FORMATS[channel.network]:
            words = format_words(form, channel.network, count)
            own.addAction(_add(group, words, partial(choose, channel, form), is_now=form is now))


def add_outlets(menu: QMenu, content: Content, choose: Callable[[Outlet], object]) -> None:
    """Add what the post can be planned for without an account; ``choose`` is given the one that turns."""
    menu.addSection(_("Hanya direncanakan"))
    group = QActionGroup(menu)
    group.setExclusive(False)
    for outlet in Outlet:
        action = _add(group, name_of(outlet), partial(choose, outlet), is_now=outlet in content.outlets)
        action.setIcon(_mark(outlet.value))
        menu.addAction(action)


def _title(content: Content, channel: Channel) -> str:
    form = content.format_on(channel.id, channel.network)
    words = format_words(form, channel.network, len(content.media_on(channel.id)))
    return f"{channel.name} · {words}".replace("&", "&&")


def _mark(name: str) -> QIcon:
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(mark_pixmap(name, 14, ratio))
    return made


def _add(group: QActionGroup, words: str, run: Callable[[], object], *, is_now: bool) -> QAction:
    action = group.addAction(words)
    action.setCheckable(True)
    action.setChecked(is_now)
    action.triggered.connect(run)
    return action
