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
    """Of one post; knows the newest version that this window wrote, so that a write builds on it."""

    def __init__(self, work: Work, post_id: PostId, post: Post | None) -> None:
        self._work, self._post_id = work, post_id
        self._base = None if post is None else post.version_id

    def keep(self, desk: Desk, content: Content) -> Job:
        """Keep what is typed; the job ends with the content that is safe now."""

        def write(_token: Token) -> Content:
            keep_typed(desk, self._post_id, self._base, content)
            return content

        return self._work.write(write)

    def save(self, desk: Desk, content: Content) -> Job:
        """Make a version; the job ends with the post."""

        def write(_token: Token) -> Post:
            keep_typed(desk, self._post_id, self._base, content)
            if self._base is None:
                post = create_post(desk, content, post_id=self._post_id)
            else:
                post = edit_post(desk, self._post_id, content, seen=self._base)
            self._base = post.version_id
            forget_typed(desk, self._post_id)
            return post

        return self._work.write(write)
