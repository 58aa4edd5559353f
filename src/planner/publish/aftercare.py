"""What comes after the post is live, or after it failed: the first comment, and taking strays away."""

from __future__ import annotations

from planner.content.channel import Network
from planner.meta import facebook, instagram
from planner.meta.client import Graph
from planner.meta.errors import Missing
from planner.publish.course import Course
from planner.publish.facebook_steps import is_as_made
from planner.publish.outcomes import Done, StepOutcome
from planner.publish.plan import CLAIMED, LIVE, TRIED, Step


async def comment(course: Course, _step: Step) -> StepOutcome:
    """Write the first comment as the account itself."""
    text = course.dispatch.first_comment or ""
    if course.channel.network is Network.FACEBOOK:
        return Done(await facebook.create_comment(course.access.page, course.result("post"), text))

    async def write(graph: Graph) -> str:
        return await instagram.create_comment(graph, course.result("media"), text)

    return Done(await course.access.instagram(write, reads=False))


async def comments(course: Course) -> list[tuple[str, str]]:
    """Return (id, text) of the newest comments of the live post that the account itself may have written."""
    if course.channel.network is Network.FACEBOOK:
        told = await facebook.list_comments(course.access.page, course.result("post"))
        own = {None, course.channel.remote_id}
        return [(one.id, one.message) for one in told if one.author_id in own]

    async def ask(graph: Graph) -> tuple[instagram.MediaComment, ...]:
        return await instagram.list_comments(graph, course.result("media"))

    return [(one.id, one.message) for one in await course.access.instagram(ask, reads=True)]


async def sweep(course: Course, _step: Step) -> StepOutcome:
    """Remove what nobody sees: staged pictures, and what a post left that did not come to be."""
    if course.channel.network is Network.FACEBOOK and not await _is_away(course):
        return Done("kept")
    for name, remote_id in course.publication.results.items():
        if name.startswith("photo."):
            await course.staging.take_away(remote_id)
    return Done("swept")


async def _is_away(course: Course) -> bool:
    """Take the hidden post away; tell whether no post can hang on the photos any more.

    What is live, what a person has named, what may have come to be unseen, and what another admin has
    changed or published meanwhile is not ours to delete.
    """
    page, results = course.access.page, course.publication.results
    if LIVE in results or CLAIMED in results:
        return False
    if "post" not in results:
        return f"{TRIED}post" not in results
    try:
        post = await facebook.read_post(page, results["post"])
    except Missing:
        return False
    if post.is_published or not is_as_made(course, post):
        return False
    return await facebook.delete_object(page, results["post"])
