"""Ordinary news raises no alarm: our own thousand sentences, our own item, the real one where it is there."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

import pytest

from content.checking import ALONE
from content.news import sentences, written
from planner.content.checks import RULES, Need, outcome
from planner.content.checks.rule import TextRule
from planner.content.finding import Finding, Severity
from planner.content.post import Content

ITEM = """Layanan Malam Perpustakaan Dibuka, Warga Sambut Antusias

Oleh Humas     Dipublikasikan pada 22 Februari 2027
Kategori: Berita
Dibaca: 1.204 Kali

Kepala Perpustakaan Ratna Wulandari (kiri) di Ende, Senin (22/02/2027). (Foto: Humas/Yohanes)

Pemerintah Kabupaten Ende membuka layanan malam perpustakaan, Senin (22/02/2027). Layanan bertajuk \
“Malam Membaca” itu berlangsung pukul 18.00–21.00 WITA setiap hari kerja.

“Anak-anak kita enggak punya tempat belajar yang terang di rumah. Jadi ya begini, kita bikin \
bareng-bareng,” ujar Ratna.

Ratna menjelaskan, layanan ini melibatkan tujuh relawan [guru dan mahasiswa] yang mendampingi anak.

“Ini baru kick-off. Nanti ada workshop juga,

“Jangan sampai cuma ramai di awal,” pungkasnya.

Seorang pengunjung, Maria (34), mengaku senang karena tidak perlu membayar. (RW/YT)
"""


def of_text(text: str) -> tuple[Finding, ...]:
    return outcome(Content(title="", caption=text), (), ALONE, Need.TEXT).findings


def test_the_sample_is_large_and_says_nothing_twice() -> None:
    assert len(written()) >= 150
    assert len(set(sentences())) >= 1_000


def test_no_rule_raises_more_than_one_alarm_in_a_thousand_sentences() -> None:
    raised: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for sentence in sentences():
        for one in of_text(sentence):
            raised[one.code] += 1
            examples.setdefault(one.code, f"{one.text!r} in {sentence}")
    asked = [rule.id for rule in RULES if isinstance(rule, TextRule) and rule.needs == Need.TEXT]
    lines = [f"{rule:5} {raised[rule]:3}  {examples.get(rule, '')}" for rule in sorted(asked)]
    sys.stdout.write("\n".join([f"\n{len(sentences())} sentences", *lines, ""]))
    assert {rule: count for rule, count in raised.items() if count > 1} == {}, examples


def test_our_own_news_item_raises_no_blocker_and_no_warning() -> None:
    assert [one for one in of_text(ITEM) if one.severity is not Severity.HINT] == []


def test_the_real_news_item_raises_no_blocker_and_no_warning() -> None:
    corpora = Path(os.environ.get("PLANNER_CORPORA", Path(__file__).parents[3] / "shared" / "corpora"))
    file = corpora / "text" / "news-item.txt"
    if not file.is_file():
        pytest.skip(f"{file} is not there")
    found = of_text(file.read_text(encoding="utf-8"))
    assert [one for one in found if one.severity is not Severity.HINT] == []
