"""The right column: the pretend profile, and the sheet that opens for one of its posts."""

from __future__ import annotations

import sqlite3
from html import escape

from planner.sandbox.box import Box
from planner.sandbox.web.facebook import alt_words, avatar
from planner.sandbox.web.icons import icon
from planner.sandbox.web.seen import Account, comments_of, counts_of, media_by, tiles_of
from planner.sandbox.web.text import caption_html, image
from planner.sandbox.web.words import Words

_NEW_S = 120


def instagram_column(box: Box, account: Account, words: Words) -> str:
    """The profile and its grid."""
    tiles = "".join(_tile(box, account, row, words) for row in tiles_of(box, account))
    grid = (
        f'<div class="tiles">{tiles}</div>' if tiles else f'<p class="empty">{words("empty_instagram")}</p>'
    )
    return f'<div class="card">{_profile(box, account, words)}{_tabs(words)}{grid}</div>'


def sheet(box: Box, account: Account, shortcode: str, words: Words) -> str:
    """One post in large, over the page; nothing when there is none of this name."""
    found = media_by(box, shortcode) if shortcode else None
    if found is None:
        return ""
    row, pictures = found
    said = "\n".join(
        f"{comment['from_name']}: {comment['message']}" for comment in comments_of(box, row["id"])
    )
    caption = caption_html(row["caption"]) if row["caption"] else f"<i>{words('no_caption')}</i>"
    close = f"/?account={account.page_id}&amp;lang={words.lang}"
    return (
        f'<div class="overlay"><div class="sheet" role="dialog" aria-label="{escape(account.username)}">'
        f'<div class="strip">{"".join(image(each["sha"], each["alt"]) for each in pictures)}</div>'
        f'<div class="side"><a class="close button" href="{close}">{icon("close")}{words("close")}</a>'
        f'<strong>{escape(account.username)}</strong><p class="caption">{caption}</p>'
        f"<small>{words.ago(row['created'], box.clock.now())} · id {escape(row['id'])}</small>"
        f"<small>{alt_words(pictures, words)}</small>{_alts(pictures)}"
        f'<p class="caption">{caption_html(said)}</p></div></div></div>'
    )


def _alts(pictures: list[sqlite3.Row]) -> str:
    return "".join(f"<small>{escape(each['alt'])}</small>" for each in pictures if each["alt"])


def _profile(box: Box, account: Account, words: Words) -> str:
    posts, stories = counts_of(box, account)
    live = " live" if stories else ""
    told = f" · {words('stories', n=stories)}" if stories else ""
    numbers = ((posts, "posts"), (words("followers_n"), "followers"), (37, "following"))
    counts = "".join(f"<div><dt>{words(key)}</dt><dd>{number}</dd></div>" for number, key in numbers)
    return (
        f'<div class="profile"><span class="ring{live}">{avatar(account)}</span><div>'
        f"<h3>{escape(account.username)}</h3><dl>{counts}</dl><strong>{escape(account.name)}</strong>{told}"
        f"<p>{words('bio')}</p><p><a>contoh.go.id/tautan</a></p></div></div>"
    )


def _tabs(words: Words) -> str:
    tabs = (("grid", "tab_posts"), ("reels", "tab_reels"), ("tag", "tab_tagged"))
    return (
        f'<div class="tabs">{"".join(f"<span>{icon(name)}{words(key)}</span>" for name, key in tabs)}</div>'
    )


def _tile(box: Box, account: Account, row: sqlite3.Row, words: Words) -> str:
    fresh = box.clock.now() - row["created"] < _NEW_S
    new = f'<span class="new">{words("new")}</span>' if fresh else ""
    stack = icon("stack") if row["items"] else ""
    told = words("carousel", n=row["items"]) if row["items"] else ""
    address = f"/?account={account.page_id}&amp;lang={words.lang}&amp;see={escape(row['shortcode'])}"
    caption = caption_html(row["caption"] or "") or words("no_caption")
    return (
        f'<a class="tile" id="{escape(row["shortcode"])}" href="{address}" title="{told}">'
        f'{image(row["first"] or "", row["alt"])}{new}{stack}<span class="about">{caption}</span></a>'
    )
