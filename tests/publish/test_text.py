"""Text arrives as it was typed: what the public sees equals what was written, byte for byte."""

from __future__ import annotations

import json
import os
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from planner.content.channel import Network
from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.content.post import Content
from planner.content.text import clean
from planner.desk.demo import seated
from planner.desk.document import parse_document, read_document
from planner.desk.review import approve
from planner.desk.submit import ChecksBlock, submit
from planner.desk.write_post import create_post
from publish.stage import Stage

CORPORA = Path(os.environ.get("PLANNER_CORPORA") or Path(__file__).parents[3] / "shared" / "corpora")
STRINGS = CORPORA / "text" / "blns" / "blns.json"

HOSTILE = (
    "👨‍👩‍👧‍👦 keluarga, 🏳️‍🌈, 👍🏽, 🇮🇩",
    "مرحبا بكم في إندونيسيا ﷽ َّ",
    "e\u0301 bukan \u00e9, Å bukan Å",
    "baris\nbaru\r\ndan\ttab\u2028pemisah",
    "\ufeffBOM dan \u202ekanan ke kiri\u202c",
    "<script>alert(1)</script> &amp; \"kutip\" 'petik' \\ %00 %0A + = & #tagar",
    "'; DROP TABLE post; --",
    '{"json": [1, null]} ${HOME} $(id) `id`',
    "spasi di akhir   ",
    "   spasi di awal",
    "Zalgo: t̸̢̛̺͖̟̯͎͕͌̇̓̈́ȩ̷̥̠̦͕͇̏k̵̡̛̝̼͇̰̠̈́̉̈́s",
    "\U0010ffff\ufffd\u0085",
)


def strings() -> list[str]:
    said = json.loads(STRINGS.read_text(encoding="utf-8"))
    return list(dict.fromkeys(clean(one)[0] for one in said))


def shows_something(text: str) -> bool:
    """Tell whether a text has a letter, sign or symbol: one of invisible characters alone is empty."""
    return any(unicodedata.category(one)[0] in "LNPS" for one in text)


def publish_texts(stage: Stage, texts: list[str]) -> list[str]:
    """Publish each text as a post of its own on the Page, and return what the public sees."""
    author, curator = seated(stage.desk, "ayu"), seated(stage.desk, "bayu")
    channel = stage.channel(Network.FACEBOOK)
    for text in texts:
        content = Content(title="Uji", caption=text, channels=(channel.id,), publish_at=stage.clock.now())
        post = create_post(author, content)
        submit(author, post.id)
        approve(curator, post.id, reason="uji")
    stage.publish_until_quiet()
    return [str(one["caption"]) for one in stage.sandbox.published()]


def test_hostile_text_arrives_as_typed_on_the_page(patient_stage: Stage) -> None:
    assert sorted(publish_texts(patient_stage, list(HOSTILE))) == sorted(HOSTILE)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_arrives_as_typed_on_instagram(stage: Stage, text: str) -> None:
    stage.approved("instagram photo", text)
    stage.publish()
    (seen,) = stage.sandbox.published()
    assert seen["caption"] == text


def batches(texts: list[str], size: int) -> list[str]:
    """Join texts, so that hundreds of them need a few posts; no text stands at an end that could be cut."""
    return ["|" + "|".join(texts[at : at + size]) + "|" for at in range(0, len(texts), size)]


@pytest.mark.skipif(not STRINGS.exists(), reason="corpus text/blns is not here")
def test_every_naughty_string_arrives_as_typed(patient_stage: Stage) -> None:
    wanted = [text for text in strings() if shows_something(text)]
    assert len(wanted) > 400
    alone = [text for text in wanted if text != text.strip() or len(text) < 4]
    posts = [*batches(wanted, 40), *alone]
    assert sorted(publish_texts(patient_stage, posts)) == sorted(posts)


@pytest.mark.parametrize(("kind", "limit"), [("facebook text", 63_206), ("instagram photo", 2_200)])
def test_a_caption_exactly_at_the_limit_goes_out_and_one_more_is_refused(
    patient_stage: Stage, kind: str, limit: int
) -> None:
    stage = patient_stage
    exact = ("ñ😀" * (limit // 3)).ljust(limit - limit // 3, "ñ")
    post = stage.approved(kind, exact)
    stage.publish_until_quiet()
    assert [one["caption"] for one in stage.sandbox.published()] == [exact]
    author = seated(stage.desk, "ayu")
    longer = create_post(author, replace(post.content, caption=exact + "!"))
    refused = stage.tried(lambda: submit(author, longer.id))
    assert isinstance(refused, ChecksBlock)
    (finding,) = refused.findings
    assert (finding.code, finding.facts["count"], finding.facts["over"]) == (
        "P11" if "facebook" in kind else "P01",
        limit + 1,
        1,
    )
    with stage.desk.reading() as records:
        assert records.posts.get(longer.id).content.caption == exact + "!"


def test_characters_that_nobody_takes_are_cleaned_at_the_edge_and_said(stage: Stage) -> None:
    document = parse_document('{"title": "A\\u0000B", "caption": "x\\u0000\\ud83dy"}')
    read = read_document(seated(stage.desk, "ayu"), document, folder=Path())
    assert (read.content.title, read.content.caption, read.cleaned) == ("AB", "xy", 3)


def test_an_empty_post_and_an_unknown_post_are_refused_before_anything_is_sent(stage: Stage) -> None:
    author = seated(stage.desk, "ayu")
    calls = len(stage.sandbox.journal())
    channel = stage.channel(Network.FACEBOOK)
    empty = create_post(author, Content(title="Kosong", caption=" \n", channels=(channel.id,)))
    refused = stage.tried(lambda: submit(author, empty.id))
    assert isinstance(refused, ChecksBlock)
    assert refused.findings[0].code == "post-empty"
    unknown = stage.tried(lambda: submit(author, PostId("tidak-ada")))
    assert isinstance(unknown, Refused)
    assert len(stage.sandbox.journal()) == calls
