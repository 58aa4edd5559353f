"""The frame around the screens: bars, palette, toasts, dialogs, first run."""
