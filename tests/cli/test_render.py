"""``render``: renditions without a workspace, many at once, and names that never clash."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from PIL import Image

from cli.running import Answer, Planner
from pictures import a_jpeg

SIZES = {
    "instagram-portrait": (1080, 1350),
    "instagram-square": (1080, 1080),
    "instagram-landscape": (1080, 566),
    "story": (1080, 1920),
    "facebook-link": (1200, 630),
}


@pytest.fixture
def nowhere(planner: Planner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Planner:
    """The command line without any workspace, in a folder of its own."""
    shutil.rmtree(planner.workspace)
    (tmp_path / "sini").mkdir()
    monkeypatch.chdir(tmp_path / "sini")
    return planner


def _files(answer: Answer) -> list[str]:
    return [Path(one["file"]).name for one in answer.json["renditions"]]


def test_every_target_is_made_without_a_workspace(nowhere: Planner, photo: Path) -> None:
    targets = [word for name in [*SIZES, "facebook-feed"] for word in ("--target", name)]
    answer = nowhere("render", photo, *targets, "--json")
    assert answer.code == 0
    assert not nowhere.workspace.exists()
    for one in answer.json["renditions"]:
        file = Path(one["file"])
        assert file.name == f"foto.{one['target']}.jpg"
        assert set(one) == {"source", "target", "file", "width", "height", "bytes", "sha256"}
        data = file.read_bytes()
        assert (one["bytes"], one["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
        with Image.open(file) as image:
            assert image.size == (one["width"], one["height"])
        assert max(one["width"], one["height"]) <= 2048
        assert SIZES.get(one["target"], image.size) == image.size


def test_a_refused_input_does_not_stop_the_rest(nowhere: Planner, photo: Path, tmp_path: Path) -> None:
    broken = tmp_path / "rusak.jpg"
    broken.write_bytes(photo.read_bytes()[:400])
    unknown = "01a00000-0000-7000-8000-000000000001.jpg"
    answer = nowhere("render", "hilang.jpg", broken, unknown, photo, "--target", "story", "--json")
    assert answer.code == 1
    assert _files(answer) == ["foto.story.jpg"]
    refused = answer.json["refused"]
    assert [one["source"] for one in refused] == ["hilang.jpg", str(broken), unknown]
    assert refused[0]["code"] == "picture-missing"
    assert all(set(one) == {"source", "code", "reason"} and one["reason"] in answer.err for one in refused)


def test_a_name_used_in_this_run_gets_a_number(nowhere: Planner, photo: Path, tmp_path: Path) -> None:
    copies = []
    for name in ("satu", "dua", "tiga"):
        (tmp_path / name).mkdir()
        copies.append(
            Path(shutil.copy(photo, tmp_path / name / ("FOTO.jpg" if name == "dua" else "foto.jpg")))
        )
    words: list[str | Path] = ["render", *copies, "--target", "story", "--json"]
    assert _files(nowhere(*words)) == ["foto.story.jpg", "FOTO.story-2.jpg", "foto.story-3.jpg"]
    assert _files(nowhere(*words)) == ["foto.story.jpg", "FOTO.story-2.jpg", "foto.story-3.jpg"]


def test_an_input_is_never_written_over(nowhere: Planner, photo: Path) -> None:
    for name in ("a.jpg", "a.story.jpg"):
        shutil.copy(photo, name)
    before = Path("a.story.jpg").read_bytes()
    answer = nowhere("render", "a.jpg", "a.story.jpg", "--target", "story", "--json")
    assert _files(answer) == ["a.story-2.jpg", "a.story.story.jpg"]
    assert Path("a.story.jpg").read_bytes() == before
    refused = nowhere("render", "a.jpg", "--target", "story", "-o", "a.jpg", "--json")
    assert (refused.code, refused.error["code"]) == (2, "option-wrong")


def test_output_names_the_file_or_the_folder(nowhere: Planner, photo: Path) -> None:
    assert _files(nowhere("render", photo, "--target", "story", "-o", "jadi.jpg", "--json")) == ["jadi.jpg"]
    answer = nowhere("render", photo, "--target", "story", "-o", "folder/baru", "--json")
    assert Path(answer.json["renditions"][0]["file"]) == Path("folder/baru/foto.story.jpg")


@pytest.mark.parametrize("output", ["banyak.jpg", "jadi.png"])
def test_an_output_that_cannot_be_is_wrong_usage(nowhere: Planner, photo: Path, output: str) -> None:
    words = ["--target", "story", "--target", "instagram-square"]
    answer = nowhere("render", photo, *words, "-o", output, "--json")
    assert (answer.code, answer.error["code"]) == (2, "option-wrong")
    assert list(Path().iterdir()) == []


def test_an_output_that_cannot_be_written_fails(nowhere: Planner, photo: Path) -> None:
    Path("berkas").write_text("x")
    answer = nowhere("render", photo, "--target", "story", "-o", "berkas", "--json")
    assert (answer.code, answer.error["code"]) == (1, "file-unwritable")


def test_an_unknown_target_names_the_known_ones(nowhere: Planner, photo: Path) -> None:
    answer = nowhere("render", photo, "--target", "poster", "--json")
    assert (answer.code, answer.error["code"]) == (2, "target-unknown")
    assert all(name in answer.error["hint"] for name in SIZES)


@pytest.mark.parametrize("focus", ["0.5", "a,b", "2,0", "0.1,0.2,0.3", "nan,0"])
def test_a_focus_that_is_no_point_is_wrong_usage(nowhere: Planner, photo: Path, focus: str) -> None:
    answer = nowhere("render", photo, "--target", "story", "--focus", focus, "--json")
    assert (answer.code, answer.error["code"]) == (2, "option-wrong")


def test_fit_quality_and_focus_change_the_rendition(nowhere: Planner, photo: Path) -> None:
    def made(*words: str) -> str:
        answer = nowhere("render", photo, "--target", "facebook-link", *words, "--json")
        return str(answer.json["renditions"][0]["sha256"])

    plain = made()
    assert made() == plain
    assert len({plain, made("--fit", "pad"), made("--quality", "40"), made("--focus", "0.5,0")}) == 4


def test_a_design_is_rendered_with_the_picture_beside_it(nowhere: Planner, photo: Path) -> None:
    shutil.copy(photo, "asal.jpg")
    Path("kartu.json").write_text(json.dumps({"source": "asal.jpg"}), encoding="utf-8")
    answer = nowhere("render", "kartu.json", "--target", "instagram-square", "--json")
    assert answer.code == 0, answer
    assert _files(answer) == ["kartu.instagram-square.jpg"]


def test_layers_and_framings_of_a_design_are_rendered_with_the_files_beside_it(
    nowhere: Planner, photo: Path, tmp_path: Path
) -> None:
    shape = '<rect width="9" height="9" fill="red"/>'
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{shape}</svg>'
    (tmp_path / "lambang.svg").write_text(drawn)
    mark = {"kind": "logo", "id": "l", "asset": "lambang.svg", "box": [0.4, 0.4, 0.2, 0.2]}
    framing = {"target": "story", "crop": [0, 0, 0.1, 0.1]}
    design = tmp_path / "desain.json"
    design.write_text(json.dumps({"source": str(photo), "layers": [mark], "framings": [framing]}))

    answer = nowhere("render", design, "--target", "story", "--target", "instagram-square", "--json")

    assert answer.code == 0
    for one in answer.json["renditions"]:
        with Image.open(one["file"]) as image:
            red, green, _ = image.convert("RGB").getpixel((one["width"] // 2, one["height"] // 2))  # type: ignore[misc]
            assert red > 240
            assert green < 20


def test_a_layer_whose_file_is_absent_is_one_refused_input(
    nowhere: Planner, photo: Path, tmp_path: Path
) -> None:
    design = tmp_path / "desain.json"
    mark = {"kind": "logo", "id": "l", "asset": "tidak-ada.png"}
    design.write_text(json.dumps({"source": str(photo), "layers": [mark]}))

    answer = nowhere("render", design, "--target", "story", "--json")

    assert answer.code == 1
    assert answer.json["refused"][0]["code"] == "layer-asset-missing"


@pytest.mark.parametrize("design", ["{", '{"sorce": "x"}', "[]"])
def test_a_wrong_design_is_refused(nowhere: Planner, design: str) -> None:
    Path("kartu.json").write_text(design, encoding="utf-8")
    answer = nowhere("render", "kartu.json", "hilang.json", "--target", "story", "--json")
    assert answer.code == 1
    assert [one["source"] for one in answer.json["refused"]] == ["kartu.json", "hilang.json"]


def test_the_pictures_of_a_post_are_rendered_from_the_vault(
    planner: Planner, photo: Path, tmp_path: Path
) -> None:
    other = tmp_path / "lain.jpg"
    other.write_bytes(a_jpeg(600, 600, seed=4))
    post_id = planner.post({"title": "T", "media": [{"file": str(photo)}, {"file": str(other)}]})
    answer = planner("render", post_id, "--target", "story", "-o", tmp_path / "hasil", "--json")
    assert answer.code == 0
    assert _files(answer) == ["foto.story.jpg", "lain.story.jpg"]


def test_an_unknown_post_is_one_refused_input(planner: Planner, photo: Path, tmp_path: Path) -> None:
    unknown = "01a00000-0000-7000-8000-000000000001"
    answer = planner("render", unknown, photo, "--target", "story", "-o", tmp_path, "--json")
    assert answer.code == 1
    assert answer.json["refused"][0] | {"reason": ""} == {
        "source": unknown,
        "code": "post-unknown",
        "reason": "",
    }
    assert len(answer.json["renditions"]) == 1


def test_a_post_without_a_workspace_is_told_before_anything_is_rendered(
    nowhere: Planner, photo: Path
) -> None:
    answer = nowhere("render", photo, "01a00000-0000-7000-8000-000000000001", "--target", "story", "--json")
    assert (answer.code, answer.error["code"]) == (5, "workspace-missing")
    assert list(Path().iterdir()) == []
