"""Qt's palette from the tokens: delegates, text fields and native parts read it."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from planner.ui.theme.tokens import color

R, G = QPalette.ColorRole, QPalette.ColorGroup

ROLES = {
    R.Window: "window",
    R.WindowText: "ink",
    R.Base: "surface",
    R.AlternateBase: "surface_2",
    R.ToolTipBase: "raised",
    R.ToolTipText: "ink",
    R.PlaceholderText: "ink_3",
    R.Text: "ink",
    R.Button: "raised",
    R.ButtonText: "ink",
    R.BrightText: "err",
    R.Highlight: "accent",
    R.HighlightedText: "accent_ink",
    R.Link: "accent",
    R.LinkVisited: "accent",
    R.Accent: "accent",
    R.Light: "surface",
    R.Midlight: "line",
    R.Mid: "line_2",
    R.Dark: "control_line",
    R.Shadow: "ink_3",
}
DISABLED = (R.WindowText, R.Text, R.ButtonText)


def palette() -> QPalette:
    """Return the palette of the scheme that is worn."""
    made = QPalette()
    for role, token in ROLES.items():
        made.setColor(role, color(token))
    for role in DISABLED:
        made.setColor(G.Disabled, role, color("disabled"))
    return made
