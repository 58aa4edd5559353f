"""Pictures are rendered only for targets that their channel takes."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from pictures import a_jpeg
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.document import parse_document, read_document
from planner.desk.submit import submit
from planner.desk.write_post import create_post

from .office import WRITER, outcome


def test_a_target_that_instagram_would_refuse_is_refused_at_submit(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "foto.jpg"
    file.write_bytes(a_jpeg(400, 500))
    writer = seated(desk, WRITER)
    told = {
        "title": "Rasio",
        "caption": "x",
        "channels": ["instagram"],
        "media": [{"file": str(file), "alt": "a"}],
        "variants": {"instagram": {"target": "facebook-feed"}},
    }
    content = read_document(writer, parse_document(json.dumps(told)), folder=tmp_path).content
    post = create_post(writer, content)
    assert outcome(partial(submit, writer, post.id)) == "target-not-for-channel"
