"""Writing what is on the screen into a file of one's own, where the workspace can't be written."""

from __future__ import annotations

from pathlib import Path

from planner.content.post import Content
from planner.content.snapshot import written
from planner.desk.files import writing_to


def copy_to(file: Path, *contents: Content) -> None:
    """Write captions to read and, after them, the whole content, of each post. Raises Unavailable."""
    with writing_to(file):
        file.write_text("\n".join(map(_told, contents)), encoding="utf-8")


def _told(content: Content) -> str:
    parts = [content.title, content.caption]
    parts += [one.caption for one in content.variants if one.caption is not None]
    parts += [one.first_comment for one in content.variants if one.first_comment]
    return "\n\n".join((*parts, written(content))) + "\n"
