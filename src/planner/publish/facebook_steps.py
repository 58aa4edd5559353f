"""The steps on a Facebook Page: photos that nobody sees, one post made of them, one switch by id."""

from __future__ import annotations

from planner.content.errors import Refused
from planner.content.text import same_text
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
    """Make the draft public, by its id; asking twice does no harm.

    It is read first: other admins can change a draft in Meta's own tools, and nobody approved that.
    """
    post = await facebook.read_post(course.access.page, course.result("post"))
    if not post.is_published:
        if not is_as_made(course, post):
            raise Refused("draft-altered")
        await facebook.publish_post(course.access.page, course.result("post"))
    return Done(course.result("post"))


async def confirm_post(course: Course, _step: Step) -> StepOutcome:
    """Read the live post: public, with its text and all its pictures, and where it can be seen."""
    post = await facebook.read_post(course.access.page, course.result("post"))
    if (post.permalink is None or not post.is_published) and course.publication.tries < PERMALINK_TRIES:
        return Wait(2.0, "permalink", stay=True)
    if not post.is_published:
        return Unclear("post-not-public")
    if not same_text(post.message, course.dispatch.caption):
        return Done(post.permalink or "", alarm="text-differs")
    missing = post.photo_count != len(course.dispatch.pictures)
    return Done(post.permalink or "", alarm="pictures-missing" if missing else None)


def is_ours(course: Course, post: PagePost) -> bool:
    """Tell whether a post on the Page is what this publication was about to make.

    A photo serves one post only, so its photos name it; where the Page tells only some, text and count do.
    """
    photos = set(course.results_of("photo"))
    if post.photo_count == len(post.photo_ids) and photos:
        return set(post.photo_ids) == photos
    return same_text(post.message, course.dispatch.caption) and post.photo_count == len(photos)


def is_as_made(course: Course, post: PagePost) -> bool:
    """Tell whether a draft says and shows what we put there, as far as the Page tells."""
    photos, told = set(course.results_of("photo")), set(post.photo_ids)
    tells_all = post.photo_count > 0 and post.photo_count == len(post.photo_ids)
    same_pictures = told == photos if tells_all else told <= photos
    return same_pictures and same_text(post.message, course.dispatch.caption)
