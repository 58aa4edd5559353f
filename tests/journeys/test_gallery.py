"""The gallery: real pictures of every main screen, the same each time they are taken."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from planner.ui.gallery import FIRST_RUN, SHOTS

NAMES = {FIRST_RUN, *(shot.name for shot in SHOTS)}


def take(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Take the pictures in a process of their own, as a person does, whatever the machine is set to."""
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "planner", "gallery", str(folder), "--json", *options],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
        env={**os.environ, "LANG": "C", "TZ": "America/New_York"},
    )


def digests(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.glob("*.png")}


@pytest.mark.xdist_group("slow")
def test_the_same_pictures_twice(tmp_path: Path) -> None:
    options = ("--lang", "en", "--theme", "dark", "--size", "1280x720")
    with ThreadPoolExecutor(2) as both:
        ran = list(both.map(lambda name: take(tmp_path / name, *options), ("one", "two")))
    assert [one.returncode for one in ran] == [0, 0], ran[0].stderr[-2_000:]
    told = json.loads(ran[0].stdout)["pictures"]
    assert {Path(one).name for one in told} == {f"{name}-dark-en.png" for name in NAMES}
    assert digests(tmp_path / "one") == digests(tmp_path / "two")
    for picture in told:
        with Image.open(picture) as shown:
            assert shown.size == (1280, 720)
            assert len(shown.getcolors(1_000_000) or ()) > 100, "a screen, not a blank"


@pytest.mark.parametrize("size", ["1440", "axb", "0x0", "99999x10"])
def test_an_odd_size_is_refused(tmp_path: Path, size: str) -> None:
    ran = take(tmp_path / "g", "--size", size)
    assert ran.returncode == 2
    assert "1440x900" in json.loads(ran.stdout)["error"]["message"]
    assert not (tmp_path / "g").exists()
