"""What a tooltip says: plain text, whatever it looks like; Qt takes what looks like HTML for HTML."""

from __future__ import annotations

from html import escape

SUSPECTS = ("<", "&lt;")
"""Without one of these, ``Qt::mightBeRichText`` is false."""


def tip(text: str) -> str:
    """Return a text for ``setToolTip`` that is shown as it is written."""
    if not any(one in text for one in SUSPECTS):
        return text
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>'
