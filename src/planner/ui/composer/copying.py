"""Writing what is on the screen into a file of one's own, where the workspace can't be written."""

from __future__ import annotations

from pathlib import Path

from planner.content.post import Content
from planner.content.snapshot import written
from planner.desk.files import writing_to


def copy_to(file: Path, content: Content) -> None:
    """Write captions to read and, after them, the whole content. Raises Unavailable."""
    parts = [content.title, content.caption]
    parts += [one.caption for one in content.variants if one.caption is not None]
    parts += [one.first_comment for one in content.variants if one.first_comment]
    text = "\n\n".join((*parts, written(content))) + "\n"
    with writing_to(file):
        file.write_text(text, encoding="utf-8")
