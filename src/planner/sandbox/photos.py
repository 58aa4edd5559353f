"""Photos of a Page: uploading, reading, deleting. Source: Graph API, Page Photos."""

from __future__ import annotations

import sqlite3

from planner.sandbox.box import Box
from planner.sandbox.calls import Upload
from planner.sandbox.cdn import FULL, address_in, address_of, keep_picture, served_blob, sizes_of
from planner.sandbox.clock import graph_time
from planner.sandbox.errors import bad_parameter, refused
from planner.sandbox.fields import Field
from planner.sandbox.limits import limit
from planner.sandbox.lists import Window, listed
from planner.sandbox.pictures import Picture, recompressed
from planner.sandbox.posts import NewPost, make_post
from planner.sandbox.schedule import remove_photo
from planner.sandbox.shape import column, shaped, view_of, wanted_fields
from planner.sandbox.work import Work

_FORMATS = frozenset({"JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"})
_SPELLINGS = {"image/jpg": "image/jpeg", "image/x-ms-bmp": "image/bmp"}


def create_photo(work: Work) -> dict[str, object]:
    """`POST /{page}/photos`: a picture as a file or by address, public unless told otherwise."""
    values = work.values
    published = values.flag("published") is not False
    if published and (values.flag("temporary") or values.number("scheduled_publish_time") is not None):
        raise bad_parameter("temporary and scheduled_publish_time need published=false")
    caption = values.text("caption") or values.text("message")
    if caption and len(caption) > limit("page_message_chars"):
        raise refused("message_too_long", length=len(caption), most=limit("page_message_chars"))
    photo_id = _keep(work, _picture(work), caption)
    if not published and values.number("scheduled_publish_time") is None:
        return {"id": photo_id}
    post_id = make_post(
        work.box,
        work.node.id,
        NewPost(
            message=caption,
            published=published,
            scheduled=values.number("scheduled_publish_time"),
            photos=(photo_id,),
            is_single_photo=True,
            app_id=work.box.app_id,
        ),
    )
    return {"id": photo_id, "post_id": post_id}


def read_photo(work: Work) -> dict[str, object]:
    """`GET /{photo}`."""
    row = work.box.store.one(_PHOTOS + _ONE, work.node.id)
    return {} if row is None else shaped(work.box, PHOTO, row, wanted_fields(work.values.text("fields")))


def delete_photo(work: Work) -> dict[str, object]:
    """`DELETE /{photo}`."""
    remove_photo(work.box, work.node.id)
    return {"success": True}


def list_photos(work: Work) -> dict[str, object]:
    """`GET /{page}/photos`: only photos of public posts; unpublished ones are listed nowhere."""

    def fetch(part: Window) -> list[sqlite3.Row]:
        return work.box.store.all(
            _PHOTOS + _PUBLIC,
            *(work.node.id, part.after, part.since, part.until, part.count),
        )

    return listed(work, PHOTO, "photos", fetch)


def _picture(work: Work) -> Picture:
    upload, url = work.values.file, work.values.text("url")
    if upload is not None and url:
        raise bad_parameter("Send either source or url, not both")
    if upload is None and not url:
        raise refused("no_picture")
    picture = _by_address(work.box, url) if upload is None else _checked(upload)
    if picture.format not in _FORMATS or picture.bytes > limit("page_photo_bytes"):
        raise refused("bad_picture")
    return picture


def _checked(upload: Upload) -> Picture:
    """A file part needs a file name, and a content type that is true when it has one."""
    mime = _SPELLINGS.get(upload.mime or "", upload.mime)
    if not upload.filename or (mime is not None and not mime.startswith("image/")):
        raise refused("no_picture")
    if mime is not None and upload.picture.format and mime != upload.picture.mime:
        raise refused("no_picture")
    return upload.picture


def _by_address(box: Box, url: str | None) -> Picture:
    address = address_in(box, url or "")
    blob = None if address is None or address.is_over(box.clock.now()) else served_blob(box, address)
    if blob is None:
        raise refused("picture_address")
    return Picture(
        sha=blob["sha"],
        bytes=blob["bytes"],
        width=blob["width"],
        height=blob["height"],
        format=blob["format"],
    )


def _keep(work: Work, picture: Picture, caption: str | None) -> str:
    box, page_id = work.box, work.node.id
    box.store.run(
        "INSERT OR IGNORE INTO blob VALUES (?, ?, ?, ?, ?)",
        *(picture.sha, picture.bytes, picture.width, picture.height, picture.format),
    )
    served = picture.sha
    if box.worlds.flag("recompress", page_id):
        served = keep_picture(box, recompressed(box.vault.read(picture.sha)))
    photo_id = box.new_id("photo", page_id)
    box.store.run(
        "INSERT INTO photo VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, 0)",
        *(photo_id, page_id, picture.sha, served, caption, work.values.text("alt_text_custom")),
        *(int(bool(work.values.flag("temporary"))), int(box.clock.now())),
    )
    return photo_id


def _images(box: Box, row: sqlite3.Row, _field: Field) -> object:
    return [
        {"source": address_of(box, row["id"], size), "width": width, "height": height}
        for size, width, height in sizes_of(row["width"], row["height"])
    ]


def _created(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return graph_time(row["created"])


def _source(box: Box, row: sqlite3.Row, _field: Field) -> object:
    return address_of(box, row["id"], FULL)


def _link(box: Box, row: sqlite3.Row, _field: Field) -> object:
    return f"{box.base_url}/photo/{row['id']}"


_PHOTOS = (
    "SELECT photo.*, CAST(photo.id AS INTEGER) AS seq, blob.width, blob.height"
    " FROM photo JOIN blob ON blob.sha = served_sha"
)
_ONE = " WHERE photo.id = ?"
_PUBLIC = (
    " WHERE photo.page_id = ? AND photo.post_id IN (SELECT id FROM post WHERE published_at IS NOT NULL)"
    " AND seq < ? AND photo.created BETWEEN ? AND ? ORDER BY seq DESC LIMIT ?"
)
PHOTO = view_of(
    "photo",
    {
        "id": column("id"),
        "name": column("caption"),
        "alt_text": column("alt"),
        "alt_text_custom": column("alt"),
        "created_time": _created,
        "updated_time": _created,
        "width": column("width"),
        "height": column("height"),
        "images": _images,
        "source": _source,
        "picture": _source,
        "link": _link,
        "page_story_id": column("post_id"),
    },
)
