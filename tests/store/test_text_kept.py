"""Text is stored and read back byte for byte: nasty strings, emoji, scripts, captions of full length."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from given import NOON, a_content, a_post
from planner.content.ids import PersonId
from planner.content.text import clean
from planner.store.posts import Authorship, PostFilter, Posts, VersionKind
from strategies.content import HARD_TEXTS

CORPORA = Path(os.environ.get("PLANNER_CORPORA") or Path(__file__).parents[3] / "shared" / "corpora") / "text"
AUTHOR = Authorship(author_id=PersonId("p"), os_account="ayu")


def kept(session: Session, text: str) -> tuple[str, str]:
    """Write a text as title and caption, and return both as they are read back."""
    post = a_post(content=a_content(title=text, caption=text))
    book = Posts(session)
    book.put(post)
    book.add_version(post, AUTHOR, parent=None, at=NOON, kind=VersionKind.EDIT)
    session.expunge_all()
    read = Posts(session).get(post.id).content
    (line,) = Posts(session).list(PostFilter())
    assert line.title == text
    session.rollback()
    return read.title, read.caption


def corpus(name: str) -> list[str]:
    file = CORPORA / name
    if not file.exists():
        pytest.skip(f"no corpus text/{name}")
    told = file.read_text(encoding="utf-8")
    if file.suffix == ".json":
        return [str(line) for line in json.loads(told)]
    return [line for line in told.splitlines() if line]


@pytest.mark.parametrize("text", [*HARD_TEXTS, "x" * 63_206, "👨‍👩‍👧" * 440], ids=range(len(HARD_TEXTS) + 2))
def test_hard_texts(loose_session: Session, text: str) -> None:
    assert [one.encode() for one in kept(loose_session, text)] == [text.encode()] * 2


@pytest.mark.parametrize("name", ["blns/blns.json", "news-item.txt"])
def test_a_corpus(loose_session: Session, name: str) -> None:
    for line in corpus(name):
        text, _ = clean(line)
        assert kept(loose_session, text) == (text, text)


def test_every_emoji_sequence(loose_session: Session) -> None:
    lines = [line for line in corpus("emoji-test.txt") if not line.startswith("#")]
    points = [line.split(";")[0].split() for line in lines]
    text = " ".join("".join(chr(int(point, 16)) for point in one) for one in points)
    assert len(points) > 3000
    assert kept(loose_session, text) == (text, text)
