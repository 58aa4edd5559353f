"""Writes what is typed, in the one thread that writes, so that nothing overtakes what came before it."""

from __future__ import annotations

from planner.content.ids import PostId
from planner.content.post import Content, Post
from planner.desk.desk import Desk
from planner.desk.typed import forget_typed, keep_typed
from planner.desk.write_post import create_post, edit_post
from planner.ui.job import Job, Token
from planner.ui.work import Work


class Keeping:
    """Of one post; knows the newest version that this window wrote, so that a write builds on it.

    ``desk`` keeps the person who is typing, also while another one sits down.
    """

    def __init__(self, work: Work, desk: Desk, post_id: PostId, post: Post | None) -> None:
        self.post_id = post_id
        self._work, self._desk = work, desk
        self._base = None if post is None else post.version_id

    @property
    def desk(self) -> Desk:
        """Return the desk of the person who is typing."""
        return self._desk

    def keep(self, content: Content) -> Job:
        """Keep what is typed; the job ends with the content that is safe now."""

        def write(_token: Token) -> Content:
            keep_typed(self._desk, self.post_id, self._base, content)
            return content

        return self._work.write(write)

    def save(self, content: Content) -> Job:
        """Make a version; the job ends with the post."""

        def write(_token: Token) -> Post:
            keep_typed(self._desk, self.post_id, self._base, content)
            if self._base is None:
                post = create_post(self._desk, content, post_id=self.post_id)
            else:
                post = edit_post(self._desk, self.post_id, content, seen=self._base)
            self._base = post.version_id
            forget_typed(self._desk, self.post_id)
            return post

        return self._work.write(write)

    def forget(self) -> Job:
        """Forget what was typed and no version holds: the person does not want it."""

        def write(_token: Token) -> None:
            forget_typed(self._desk, self.post_id)

        return self._work.write(write)
