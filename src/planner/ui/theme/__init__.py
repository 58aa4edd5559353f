"""How the window looks: tokens, palette, style sheet, fonts, icons and shadows, light and dark."""
