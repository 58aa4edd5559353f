"""Formats as a person calls them on a network."""

from __future__ import annotations

from planner.content.channel import Network
from planner.content.post import Format
from planner.words.catalogue import _
from planner.words.names import name_of


def format_words(form: Format, network: Network, count: int) -> str:
    """Return the name of a format with so many pictures: ``Foto``, ``Album foto``, ``Korsel``."""
    if form is not Format.FEED:
        return name_of(form)
    if network is Network.FACEBOOK and count > 1:
        return _("Album foto")
    return _("Foto")
