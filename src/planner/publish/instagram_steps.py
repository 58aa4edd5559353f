"""The steps on an Instagram account: pictures on a shelf, containers of them, one container published."""

from __future__ import annotations

from datetime import timedelta

from planner.content.post import Format
from planner.content.text import same_text
from planner.meta import instagram
from planner.meta.client import Graph
from planner.meta.media import Container, InstagramMedia
from planner.publish.course import Course
from planner.publish.outcomes import Done, StartOver, StepOutcome, Wait
from planner.publish.pace import PERMALINK_TRIES
from planner.publish.plan import Step

ALL = -1
CAROUSEL_TYPE = "CAROUSEL_ALBUM"
STORY_TYPE = "STORY"
CLOCK_SLACK = timedelta(seconds=60)


async def stage(course: Course, step: Step) -> StepOutcome:
    """Lay one picture where Instagram can fetch it."""
    async with course.uploads:
        jpeg = course.vault.read(course.dispatch.pictures[step.picture].sha256)
        return Done(await course.staging.put(jpeg))


async def create_container(course: Course, step: Step) -> StepOutcome:
    """Have Instagram fetch one picture; nobody sees it yet, and it lives for a day."""
    address = await course.staging.address(course.result(f"photo.{step.picture}"))
    form = course.dispatch.format
    kind: instagram.Kind = "carousel-item" if form is Format.CAROUSEL else "feed"
    if form is Format.STORY:
        kind = "story"

    async def create(graph: Graph) -> str:
        return await instagram.create_container(
            graph,
            course.channel.remote_id,
            image_url=address,
            caption=course.dispatch.caption,
            alt_text=course.dispatch.pictures[step.picture].alt,
            kind=kind,
        )

    return Done(await course.access.instagram(create, reads=False))


async def create_carousel(course: Course, _step: Step) -> StepOutcome:
    """Bind the finished children into one container that carries the caption."""

    async def create(graph: Graph) -> str:
        return await instagram.create_carousel(
            graph,
            course.channel.remote_id,
            children=course.results_of("container"),
            caption=course.dispatch.caption,
        )

    return Done(await course.access.instagram(create, reads=False))


async def await_container(course: Course, step: Step) -> StepOutcome:
    """Ask how far a container is, at the pace that Meta recommends."""
    container = await read_container(course, container_of(course, step))
    if container.status_code == "FINISHED":
        return Done(container.status_code)
    if container.status_code in {"ERROR", "EXPIRED"}:
        is_error = container.status_code == "ERROR"
        return StartOver(prepared(course), "container-failed" if is_error else "container-expired")
    pace = course.limits.instagram.container
    asked = course.publication.tries
    if sum(pace.poll_s.value[: asked + 1]) > pace.image_deadline_s.value:
        return Wait(float(pace.image_deadline_s.value), "container-slow")
    return Wait(float(pace.poll_s.value[min(asked, len(pace.poll_s.value) - 1)]), "container", stay=True)


async def check_quota(course: Course, _step: Step) -> StepOutcome:
    """Ask how many posts the account may still send in this rolling day."""

    async def ask(graph: Graph) -> instagram.Quota:
        return await instagram.quota(graph, course.channel.remote_id)

    quota = await course.access.instagram(ask, reads=True)
    if quota.used >= quota.total:
        return Wait(3600.0, "quota")
    return Done(f"{quota.used}/{quota.total}")


async def publish_container(course: Course, _step: Step) -> StepOutcome:
    """Make the container public: the one call that everything before it was for."""

    async def publish(graph: Graph) -> str:
        return await instagram.publish_container(graph, course.channel.remote_id, final_container(course))

    return Done(await course.access.instagram(publish, reads=False))


async def confirm_media(course: Course, _step: Step) -> StepOutcome:
    """Read the live media and where it can be seen."""

    async def read(graph: Graph) -> InstagramMedia:
        return await instagram.read_media(graph, course.result("media"))

    media = await course.access.instagram(read, reads=True)
    if media.permalink is None and course.publication.tries < PERMALINK_TRIES:
        return Wait(2.0, "permalink", stay=True)
    return Done(media.permalink or "", alarm=_alarm(course, media))


def _alarm(course: Course, media: InstagramMedia) -> str | None:
    """Return what is wrong with a live media; too many tags make Instagram drop a caption without a word."""
    if course.dispatch.format is Format.STORY:
        return None
    if not same_text(media.caption, course.dispatch.caption):
        return "text-differs"
    return "pictures-missing" if media.child_count not in {0, len(course.dispatch.pictures)} else None


async def read_container(course: Course, container_id: str) -> Container:
    """Read a container with whichever token knows it."""

    async def read(graph: Graph) -> Container:
        return await instagram.read_container(graph, container_id)

    return await course.access.instagram(read, reads=True)


def container_of(course: Course, step: Step) -> str:
    """Return the container that a waiting step is about."""
    return course.result("carousel") if step.picture == ALL else course.result(f"container.{step.picture}")


def final_container(course: Course) -> str:
    """Return the container that is published: the carousel, or the only one."""
    return course.publication.results.get("carousel") or course.result("container.0")


def prepared(course: Course) -> tuple[str, ...]:
    """Return the names of all results that hang on containers."""
    hanging = ("container.", "ready.", "carousel", "quota")
    return tuple(name for name in course.publication.results if name.startswith(hanging))


def is_ours(course: Course, media: InstagramMedia) -> bool:
    """Tell whether a media on the account is what this publication was about to make (IG Media)."""
    intent = course.publication.intent
    if intent is None or media.taken_at < intent.server_at - CLOCK_SLACK:
        return False
    if course.dispatch.format is Format.STORY:
        return media.product_type == STORY_TYPE
    is_carousel = media.media_type == CAROUSEL_TYPE
    return same_text(media.caption, course.dispatch.caption) and is_carousel == (
        course.dispatch.format is Format.CAROUSEL
    )
