"""What to ask the network when an answer was lost, and what to make of what it says (the recovery table)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence

from planner.content.post import Format
from planner.content.text import same_text
from planner.meta import facebook, instagram
from planner.meta.client import Graph
from planner.meta.errors import Missing
from planner.meta.media import InstagramMedia
from planner.publish import facebook_steps, instagram_steps
from planner.publish.aftercare import comments
from planner.publish.course import Course
from planner.publish.outcomes import Done, Lookup, NotThere, StartOver, Unclear, Wait
from planner.publish.pace import (
    FINISHED_WAIT_S,
    LOOK_AGAIN_S,
    LOOKS_MAX,
    MEDIA_LOOK_S,
    MEDIA_LOOKS_MAX,
)
from planner.publish.plan import IfLost, Step

NEWEST = 100
TWO_MATCH = "two-match"
NOT_FOUND = "not-found"


async def look(course: Course, step: Step) -> Lookup:
    """Ask what became of a step whose answer was lost. Raises what the reads raise."""
    return await _LOOKS[step.if_lost](course)


async def _repeat(_course: Course) -> Lookup:
    return NotThere()


async def _anew(course: Course) -> Lookup:
    """The children may hang on a carousel that nobody can find: they serve one only (Content Publishing)."""
    return StartOver(instagram_steps.prepared(course), "container-unknown")


async def _draft(course: Course) -> Lookup:
    found = await _own_post(course)
    if found is not None:
        return found
    return NotThere() if _looks(course) + 1 >= LOOKS_MAX else Wait(LOOK_AGAIN_S, "looking")


async def _post(course: Course) -> Lookup:
    found = await _own_post(course)
    if found is not None:
        return found
    return Unclear(NOT_FOUND) if _looks(course) >= LOOKS_MAX else Wait(LOOK_AGAIN_S, "looking")


async def _own_post(course: Course) -> Lookup | None:
    intent = course.publication.intent
    posts = await facebook.list_feed(course.access.page, course.channel.remote_id, limit=NEWEST)
    since = None if intent is None else intent.server_at - instagram_steps.CLOCK_SLACK
    ours = [
        post.id
        for post in posts
        if (since is None or post.created_at >= since) and facebook_steps.is_ours(course, post)
    ]
    return _only(course, ours)


async def _read_post(course: Course) -> Lookup:
    try:
        post = await facebook.read_post(course.access.page, course.result("post"))
    except Missing:
        return Unclear("post-gone") if _looks(course) >= LOOKS_MAX else Wait(LOOK_AGAIN_S, "looking")
    return Done(post.id) if post.is_published else NotThere()


async def _container(course: Course) -> Lookup:
    try:
        container = await instagram_steps.read_container(course, instagram_steps.final_container(course))
    except Missing:
        return await _blindly(course)
    match container.status_code:
        case "PUBLISHED":
            return await _find_media(course, or_else=Unclear(NOT_FOUND))
        case "FINISHED":
            again = _looks(course) >= 1
            return NotThere() if again else Wait(FINISHED_WAIT_S, "looking")
        case "ERROR" | "EXPIRED":
            fresh = StartOver(instagram_steps.prepared(course), "container-expired")
            return await _find_media(course, or_else=fresh)
        case _:
            return Wait(LOOK_AGAIN_S, "looking")


async def _blindly(course: Course) -> Lookup:
    """The container can't be read by any token: believe the account's list, and never publish again."""
    return await _find_media(course, or_else=Unclear("container-unreadable"))


async def _find_media(course: Course, *, or_else: Lookup) -> Lookup:
    async def ask(graph: Graph) -> tuple[InstagramMedia, ...]:
        if course.dispatch.format is Format.STORY:
            return await instagram.list_stories(graph, course.channel.remote_id)
        return await instagram.list_media(graph, course.channel.remote_id)

    newest = await course.access.instagram(ask, reads=True)
    ours = [media.id for media in newest if instagram_steps.is_ours(course, media)]
    found = _only(course, ours)
    if found is not None:
        return found
    return or_else if _looks(course) >= MEDIA_LOOKS_MAX else Wait(MEDIA_LOOK_S, "looking")


async def _comment(course: Course) -> Lookup:
    text = course.dispatch.first_comment or ""
    written = [one for one, said in await comments(course) if same_text(said, text)]
    if written:
        return Done(written[0])
    return NotThere() if _looks(course) + 1 >= LOOKS_MAX else Wait(LOOK_AGAIN_S, "looking")


def _only(course: Course, candidates: Sequence[str]) -> Lookup | None:
    """Return the one candidate that is nobody else's; two are for a person to tell apart."""
    free = course.unbound(list(candidates))
    if len(free) > 1:
        return Unclear(TWO_MATCH)
    return Done(next(iter(free))) if free else None


def _looks(course: Course) -> int:
    return 0 if course.publication.intent is None else course.publication.intent.looks


_LOOKS: Mapping[IfLost, Callable[[Course], Awaitable[Lookup]]] = {
    IfLost.REPEAT: _repeat,
    IfLost.BUILD_ANEW: _anew,
    IfLost.LOOK_FOR_DRAFT: _draft,
    IfLost.LOOK_FOR_POST: _post,
    IfLost.READ_POST: _read_post,
    IfLost.READ_CONTAINER: _container,
    IfLost.LOOK_FOR_COMMENT: _comment,
}
