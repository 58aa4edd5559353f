"""Submitting a post for review: checked, rendered, sealed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from planner.content.asset import Rendition
from planner.content.channel import Network
from planner.content.checks import findings
from planner.content.errors import Refused
from planner.content.finding import Finding, Severity
from planner.content.ids import PostId
from planner.content.override import standing
from planner.content.post import Content, Format, Post
from planner.content.state import State
from planner.desk.approval_state import restored, standing_approval
from planner.desk.checking import surroundings
from planner.desk.desk import Desk
from planner.desk.override import overrides_of
from planner.desk.rights import require_at_rest, require_writing
from planner.publish.sealing import Recipe, channels_of, recipes, sealed_manifest
from planner.store.records import Records


class ChecksBlock(Refused):
    """Checks stop the post; ``findings`` says which, with counts and limits."""

    def __init__(self, found: tuple[Finding, ...]) -> None:
        first = found[0]
        super().__init__("checks-block", finding=first.code, where=first.where, blockers=len(found))
        self.findings = found


def submit(desk: Desk, post_id: PostId) -> Post:
    """Send a post to review. Pictures become the very files that will go out, and are bound into its digest.

    Raises ChecksBlock, Refused (state, right, a picture we can't use), Damaged (a file gone from the vault).
    """
    with desk.reading() as records:
        post = records.posts.get(post_id)
        require_writing(desk, post.unit_id)
        require_at_rest(records, post_id)
        post.moved_to(State.IN_REVIEW)
        require_no_blocker(desk, records, post)
        _require_fitting_targets(desk, records, post.content)
        missing = [
            recipe for _, _, recipe in recipes(records, post.content) if _is_new(desk, records, recipe)
        ]
    made = _rendered(desk, missing)
    return _sealed(desk, post, made)


def require_no_blocker(
    desk: Desk, records: Records, post: Post, *, in_review: bool = False
) -> tuple[Finding, ...]:
    """Return the warnings and hints on a post that nobody overrode. Raises ChecksBlock when there is more.

    ``in_review``: an hour that passed while somebody reviewed is a warning, for the approver still decides.
    """
    around = surroundings(desk, records, post.content)
    found = findings(post.content, channels_of(records, post.content), around)
    if in_review:
        found = tuple(replace(one, severity=Severity.WARN) if one.code == "S01" else one for one in found)
    found = standing(found, overrides_of(records, post.id))
    blockers = tuple(one for one in found if one.severity is Severity.BLOCK)
    if blockers:
        raise ChecksBlock(blockers)
    return found


def require_sendable_at(desk: Desk, records: Records, post: Post, at: datetime) -> None:
    """Raise ChecksBlock when a check stops an approved post at another hour (an embargo, a quiet period)."""
    moved = replace(post, content=replace(post.content, publish_at=at))
    require_no_blocker(desk, records, moved, in_review=True)


def _require_fitting_targets(desk: Desk, records: Records, content: Content) -> None:
    """Raise Refused when a target has a ratio that Instagram's feed does not take (Content Publishing)."""
    image = desk.limits.instagram.image
    for channel, _, recipe in recipes(records, content):
        in_feed = content.format_on(channel.id, channel.network) is not Format.STORY
        if channel.network is Network.FACEBOOK or not in_feed:
            continue
        target = recipe.target
        ratio = 0.0 if target.height is None else target.width / target.height
        if not image.ratio_min.value <= ratio <= image.ratio_max.value:
            raise Refused("target-not-for-channel", target=target.name, channel=channel.name)


def _is_new(desk: Desk, records: Records, recipe: Recipe) -> bool:
    """Tell whether a file has to be made: it never was, or it is no longer whole in the vault."""
    made = records.assets.rendition(recipe.key)
    return made is None or not desk.workspace.vault.holds(made.sha256)


def _rendered(desk: Desk, wanted: list[Recipe]) -> list[Rendition]:
    """Render what is missing, outside of any transaction: this is what takes time."""
    if not wanted:
        return []
    from planner.imaging.materials import Materials  # noqa: PLC0415  the pixel libraries are heavy
    from planner.imaging.rendering import render  # noqa: PLC0415

    made, materials = [], Materials(desk.workspace.vault.read)
    for recipe in {one.key: one for one in wanted}.values():
        original = desk.workspace.vault.read(recipe.asset.sha256)
        result = render(recipe.design, recipe.target, original, materials=materials)
        digest = desk.workspace.vault.put(result.data)
        made.append(
            Rendition(
                recipe=recipe.key,
                sha256=digest,
                width=result.width,
                height=result.height,
                size=len(result.data),
            )
        )
    return made


def _sealed(desk: Desk, seen: Post, made: list[Rendition]) -> Post:
    with desk.change("post.submitted") as change:
        records = change.records
        post = records.posts.get(seen.id)
        if post.version_id != seen.version_id:
            raise Refused("post-changed-meanwhile", post=post.id)
        for rendition in made:
            records.assets.keep_rendition(rendition)
        sealed = sealed_manifest(records, post.content)
        if sealed is None:
            raise Refused("post-changed-meanwhile", post=post.id)
        records.approvals.keep_manifest(sealed)
        post = replace(post, digest=sealed.digest)
        approval = standing_approval(change, post) if post.state is State.DRAFT else None
        post = post.moved_to(State.IN_REVIEW) if approval is None else restored(change, post, approval)
        records.posts.put(post)
        change.audit(post.id, version=post.version_number, digest=sealed.digest)
    return post
