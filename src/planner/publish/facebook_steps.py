"""The steps on a Facebook Page: photos that nobody sees, one post made of them, one switch by id."""

from __future__ import annotations

from planner.meta import facebook
from planner.meta.page_posts import PagePost
from planner.publish.course import Course
from planner.publish.outcomes import Done, StepOutcome, Unclear, Wait
from planner.publish.pace import PERMALINK_TRIES
from planner.publish.plan import SEEN_HIDDEN, SEEN_PUBLIC, Step


async def upload(course: Course, step: Step) -> StepOutcome:
    """Put one picture on the Page, unpublished, with its alt text: neither can be changed later."""
    picture = course.dispatch.pictures[step.picture]
    page = course.access.page
    async with course.uploads:
        jpeg = course.vault.read(picture.sha256)
        return Done(await facebook.upload_photo(page, course.channel.remote_id, jpeg, alt_text=picture.alt))


async def create_draft(course: Course, _step: Step) -> StepOutcome:
    """Make the post, hidden."""
    return Done(await _create(course, published=False))


async def create_public(course: Course, _step: Step) -> StepOutcome:
    """Make the post, public at once: for Pages that don't keep drafts hidden."""
    return Done(await _create(course, published=True))


async def _create(course: Course, *, published: bool) -> str:
    return await facebook.create_post(
        course.access.page,
        course.channel.remote_id,
        message=course.dispatch.caption,
        link=course.dispatch.link,
        photo_ids=course.results_of("photo"),
        published=published,
    )


async def read_back(course: Course, _step: Step) -> StepOutcome:
    """Believe only what the Page says of the draft: some Pages show posts with pictures at once."""
    post = await facebook.read_post(course.access.page, course.result("post"))
    return Done(SEEN_PUBLIC if post.is_published else SEEN_HIDDEN)


async def reveal(course: Course, _step: Step) -> StepOutcome:
    """Make the draft public, by its id; asking twice does no harm."""
    if course.result("seen") != SEEN_PUBLIC:
        await facebook.publish_post(course.access.page, course.result("post"))
    return Done(course.result("post"))


async def confirm_post(course: Course, _step: Step) -> StepOutcome:
    """Read the live post: public, with all its pictures, and where it can be seen."""
    post = await facebook.read_post(course.access.page, course.result("post"))
    if not post.is_published:
        return Unclear("post-not-public")
    if post.permalink is None and course.publication.tries < PERMALINK_TRIES:
        return Wait(2.0, "permalink", stay=True)
    missing = post.photo_count != len(course.dispatch.pictures)
    return Done(post.permalink or "", alarm="pictures-missing" if missing else None)


def is_ours(course: Course, post: PagePost) -> bool:
    """Tell whether a post on the Page is what this publication was about to make.

    A photo serves one post only, so its photos name it; where the Page tells only some, text and count do.
    """
    photos = set(course.results_of("photo"))
    if post.photo_count == len(post.photo_ids) and photos:
        return set(post.photo_ids) == photos
    return post.message == course.dispatch.caption and post.photo_count == len(photos)
