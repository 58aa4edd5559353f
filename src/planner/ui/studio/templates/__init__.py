"""The strip of templates below the canvas."""
