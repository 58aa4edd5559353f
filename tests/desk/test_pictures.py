"""Pictures on their way: into the vault, into a sealed post, and out again; what is gone is refused early."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from pictures import a_jpeg
from planner.content.channel import Network
from planner.content.errors import Damaged, Refused, Unavailable
from planner.content.ids import AssetId
from planner.content.post import MediaItem, Post
from planner.content.state import State
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.keeping import verify_workspace
from planner.desk.media import add_file, add_media, all_media, export_media
from planner.desk.review import approve
from planner.desk.submit import submit
from planner.desk.write_post import edit_post

from .office import APPROVER, WRITER, a_draft, channel, look, verbs


@pytest.fixture
def writer(desk: Desk) -> Desk:
    return seated(desk, WRITER)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / "foto.jpg"
    file.write_bytes(a_jpeg(640, 800))
    return file


def with_picture(desk: Desk, file: Path) -> Post:
    asset, _ = add_file(seated(desk, WRITER), file)
    channels = (channel(desk).id, channel(desk, Network.INSTAGRAM).id)
    return a_draft(
        desk, media=(MediaItem(asset_id=asset.id, alt="Petugas", credit="Humas"),), channels=channels
    )


def sealed_files(desk: Desk, post: Post) -> set[str]:
    with desk.reading() as records:
        manifest = records.approvals.manifest(post.digest or "")
    return {picture.sha256 for dispatch in manifest.dispatches for picture in dispatch.pictures}


def spoil(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def test_an_original_is_kept_untouched_and_once(writer: Desk, photo: Path, tmp_path: Path) -> None:
    (tmp_path / "salinan.jpg").write_bytes(photo.read_bytes())
    first, second, gone = add_media(writer, [photo, tmp_path / "salinan.jpg", tmp_path / "hilang.jpg"])
    assert first.asset is not None
    assert (first.is_new, second.is_new, second.asset) == (True, False, first.asset)
    assert gone.refused is not None
    assert writer.workspace.vault.read(first.asset.sha256) == photo.read_bytes()
    export_media(writer, first.asset.id, tmp_path / "keluar.jpg")
    assert (tmp_path / "keluar.jpg").read_bytes() == photo.read_bytes()
    with pytest.raises(Refused, match="file-exists"):
        export_media(writer, first.asset.id, photo)


def test_nothing_is_exported_half(writer: Desk, photo: Path, tmp_path: Path) -> None:
    asset, _ = add_file(writer, photo)
    with pytest.raises(Unavailable):
        export_media(writer, asset.id, tmp_path / "nowhere" / "x.jpg")
    spoil(writer.workspace.vault.path(asset.sha256))
    with pytest.raises(Damaged, match="vault-file-changed"):
        export_media(writer, asset.id, tmp_path / "x.jpg")
    assert not (tmp_path / "x.jpg").exists()


@pytest.mark.skipif(os.name != "posix", reason="names of any bytes are a POSIX thing")
def test_a_name_of_odd_bytes_is_taken(writer: Desk, photo: Path, tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/foto\xff.jpg"))
    shutil.copy(photo, odd)
    asset, _ = add_file(writer, odd)
    assert asset.filename.encode()
    assert all_media(writer) == (asset,)


@pytest.mark.parametrize("data", [b"", b"no picture", a_jpeg()[:200]], ids=["empty", "text", "cut"])
def test_what_is_no_picture_is_refused_and_not_kept(writer: Desk, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "foto.jpg").write_bytes(data)
    with pytest.raises(Refused, match="picture-"):
        add_file(writer, tmp_path / "foto.jpg")
    assert all_media(writer) == ()
    assert not list((writer.workspace.root / "media").rglob("*"))


def test_an_approval_binds_to_files_that_are_there(desk: Desk, photo: Path) -> None:
    post = submit(seated(desk, WRITER), with_picture(desk, photo).id)
    files = sealed_files(desk, post)
    assert len(files) == 2
    assert all(desk.workspace.vault.holds(one) for one in files)
    assert approve(seated(desk, APPROVER), post.id).state is State.APPROVED
    assert verify_workspace(desk).files == 3


@pytest.mark.parametrize("is_gone", [True, False])
def test_a_file_that_is_not_whole_is_not_approved_and_made_again_at_submit(
    desk: Desk,
    photo: Path,
    is_gone: bool,  # noqa: FBT001
) -> None:
    draft = with_picture(desk, photo)
    post = submit(seated(desk, WRITER), draft.id)
    for one in sealed_files(desk, post):
        file = desk.workspace.vault.path(one)
        file.unlink() if is_gone else spoil(file)
    with pytest.raises(Damaged, match="vault-file-"):
        approve(seated(desk, APPROVER), post.id)
    assert look(desk, post.id).state is State.IN_REVIEW
    edit_post(seated(desk, WRITER), post.id, a_draft(desk).content)
    edit_post(seated(desk, WRITER), post.id, draft.content)
    again = submit(seated(desk, WRITER), post.id)
    assert again.digest == post.digest
    assert approve(seated(desk, APPROVER), post.id).state is State.APPROVED


def test_an_original_that_is_gone_is_told_and_the_draft_is_kept(desk: Desk, photo: Path) -> None:
    post = with_picture(desk, photo)
    before = verbs(desk, post.id)
    for file in (desk.workspace.root / "media").glob("??/*"):
        file.unlink()
    with pytest.raises(Damaged, match="vault-file-missing"):
        submit(seated(desk, WRITER), post.id)
    assert (look(desk, post.id), verbs(desk, post.id)) == (post, before)
    add_file(seated(desk, WRITER), photo)
    assert submit(seated(desk, WRITER), post.id).state is State.IN_REVIEW


def test_another_crop_or_order_is_another_content(desk: Desk, photo: Path, tmp_path: Path) -> None:
    (tmp_path / "lain.jpg").write_bytes(a_jpeg(640, 800, seed=2))
    first, second = (add_file(seated(desk, WRITER), one)[0].id for one in (photo, tmp_path / "lain.jpg"))

    def digest(*media: MediaItem) -> str | None:
        return submit(seated(desk, WRITER), a_draft(desk, media=media).id).digest

    one, two = MediaItem(asset_id=first, alt="Satu"), MediaItem(asset_id=second, alt="Dua")
    digests = [
        digest(one, two),
        digest(two, one),
        digest(one),
        digest(MediaItem(asset_id=first, alt="Lain"), two),
        digest(MediaItem(asset_id=AssetId(second), alt="Satu"), two),
    ]
    assert len(set(digests)) == len(digests)
    credited = MediaItem(asset_id=first, alt="Satu", credit="Foto: Ayu")
    assert digest(credited, two) == digests[0], "a credit is not sent"
