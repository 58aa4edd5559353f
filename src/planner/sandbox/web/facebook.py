"""The left column: the pretend Page and its posts."""

from __future__ import annotations

import sqlite3
from html import escape

from planner.sandbox.box import APP_NAME, Box
from planner.sandbox.web.icons import cover, icon
from planner.sandbox.web.seen import Account, comments_of, photos_of, posts_of
from planner.sandbox.web.text import caption_html, image, short_id
from planner.sandbox.web.words import Words

_MOST_SHOWN = 5


def facebook_column(box: Box, account: Account, words: Words, seen: str) -> str:
    """Head of the Page and all its posts."""
    posts = [_post(box, account, row, words, seen) for row in posts_of(box, account)]
    return _head(account, words) + ("".join(posts) or _empty(words))


def avatar(account: Account, size: str = "") -> str:
    """The initials of the agency on its colour."""
    classes = f"avatar {size} shade{account.shade}"
    return f'<span class="{classes}" aria-hidden="true">{escape(account.initials)}</span>'


def _head(account: Account, words: Words) -> str:
    return (
        f'<div class="card">{cover(account.shade)}<div class="page-head">{avatar(account)}'
        f"<div><h3>{escape(account.name)}</h3><p>{words('agency')}</p></div>"
        f'<span class="button quiet">{words("follow")}</span></div></div>'
    )


def _empty(words: Words) -> str:
    return f'<p class="card empty">{words("empty_facebook")}</p>'


def _post(box: Box, account: Account, row: sqlite3.Row, words: Words, seen: str) -> str:
    photos = photos_of(box, row["id"])
    when = words.ago(row["published_at"], box.clock.now())
    app = APP_NAME if row["app_id"] == box.app_id else "Meta Business Suite"
    text = f'<p class="text">{caption_html(row["message"])}</p>' if row["message"] else ""
    link = f'<span class="link">{escape(row["link"])}</span>' if row["link"] and not photos else ""
    marked = " seen" if row["id"] == seen else ""
    return (
        f'<article class="card{marked}" id="{escape(row["id"])}"><div class="post-head">{avatar(account)}'
        f"<div><strong>{escape(account.name)}</strong><small>{when} · {words('via', app=app)}</small></div>"
        f'<a class="badge" href="/p/{escape(row["id"])}" title="{escape(row["id"])}">'
        f"{words('id', id=short_id(row['id']))}</a></div>"
        f"{text}{link}{_photos(photos)}{_foot(box, row, photos, words)}</article>"
    )


def _photos(photos: list[sqlite3.Row]) -> str:
    if not photos:
        return ""
    shown = photos[:_MOST_SHOWN]
    figures = [f"<figure>{image(photo['sha'], photo['alt'])}</figure>" for photo in shown]
    more = len(photos) - len(shown)
    if more:
        last = shown[-1]
        figures[-1] = f'<figure>{image(last["sha"], last["alt"])}<span class="more">+{more}</span></figure>'
    return f'<div class="photos n{len(shown)}">{"".join(figures)}</div>'


def _foot(box: Box, row: sqlite3.Row, photos: list[sqlite3.Row], words: Words) -> str:
    comments = comments_of(box, row["id"])
    said = words("comments", n=len(comments)) if comments else words("comment")
    alt = f"<small>{alt_words(photos, words)}</small>" if photos else ""
    lines = "\n".join(f"{comment['from_name']}: {comment['message']}" for comment in comments)
    below = f'<div class="comments">{caption_html(lines)}</div>' if comments else ""
    return (
        f'<div class="post-foot"><span>{icon("like")}{words("like")}</span>'
        f"<span>{icon('comment')}{said}</span>"
        f"<span>{icon('share')}{words('share')}</span>{alt}</div>{below}"
    )


def alt_words(pictures: list[sqlite3.Row], words: Words) -> str:
    """Whether the pictures have alternative texts."""
    described = sum(1 for picture in pictures if picture["alt"])
    if described == len(pictures):
        return words("alt_all")
    return words("alt_some", n=described, all=len(pictures)) if described else words("alt_none")
