"""What comes after the post is live, or after it failed: the first comment, and taking strays away."""

from __future__ import annotations

from planner.content.channel import Network
from planner.meta import facebook, instagram
from planner.meta.client import Graph
from planner.publish.course import Course
from planner.publish.outcomes import Done, StepOutcome
from planner.publish.plan import LIVE, Step


async def comment(course: Course, _step: Step) -> StepOutcome:
    """Write the first comment as the account itself."""
    text = course.dispatch.first_comment or ""
    if course.channel.network is Network.FACEBOOK:
        return Done(await facebook.create_comment(course.access.page, course.result("post"), text))

    async def write(graph: Graph) -> str:
        return await instagram.create_comment(graph, course.result("media"), text)

    return Done(await course.access.instagram(write, reads=False))


async def comments(course: Course) -> list[tuple[str, str]]:
    """Return (id, text) of the newest comments of the live post."""
    if course.channel.network is Network.FACEBOOK:
        told = await facebook.list_comments(course.access.page, course.result("post"))
        return [(one.id, one.message) for one in told]

    async def ask(graph: Graph) -> tuple[instagram.MediaComment, ...]:
        return await instagram.list_comments(graph, course.result("media"))

    return [(one.id, one.message) for one in await course.access.instagram(ask, reads=True)]


async def sweep(course: Course, _step: Step) -> StepOutcome:
    """Remove what nobody sees: staged pictures, and the draft and photos of a post that did not come to be.

    Only called when it is certain whether the post is live.
    """
    results = course.publication.results
    is_live = LIVE in results
    if course.channel.network is Network.FACEBOOK:
        if is_live:
            return Done("kept")
        if "post" in results:
            await facebook.delete_object(course.access.page, results["post"])
    for name, remote_id in results.items():
        if name.startswith("photo."):
            await course.staging.take_away(remote_id)
    return Done("swept")
