"""Rules about personal data (UU 27/2022): NIK (L01), telephone (L03), e-mail (L04)."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from planner.content.checks.make import exact, listed
from planner.content.checks.passage import EVERY, Passage
from planner.content.checks.rule import Hit, Rule
from planner.content.checks.surroundings import Surroundings
from planner.content.finding import Severity

_SIXTEEN = regex.compile(r"(?<![\d])(?<!Rp\s?)(?<!\d[.,])\d(?:[ .-]?\d){15}(?!\d|[.,]\d)")
_MOBILE = regex.compile(r"(?<![\d.,+])(?:\+62|62|0)[ .-]?8(?:[ .-]?\d){7,11}(?!\d)")
_NO_DIGIT = regex.compile(r"\D")
WOMAN = 40
"""Is added to the day of birth of women."""


def no_identity_number(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """L01: sixteen digits that are built as a NIK: province, district, date of birth, serial number."""
    for one in _SIXTEEN.finditer(passage.text):
        digits = _NO_DIGIT.sub("", one.group())
        if is_identity_number(digits, around.book.lists.provinces):
            yield Hit(at=one.span(), facts={"masked": f"{digits[:4]}••••••••{digits[-2:]}"})


def is_identity_number(digits: str, provinces: tuple[str, ...]) -> bool:
    """Tell whether sixteen digits can be a NIK."""
    day, month = int(digits[6:8]), int(digits[8:10])
    day -= WOMAN if day > WOMAN else 0
    return digits[:2] in provinces and 1 <= day <= 31 and 1 <= month <= 12 and digits[12:] != "0000"  # noqa: PLR2004  a date


def no_private_number(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """L03: a mobile number that is no service of an office."""
    known = {_bare(one) for one in around.book.lists.service_numbers}
    for one in _MOBILE.finditer(passage.text):
        number = _bare(one.group())
        if 9 <= len(number) + 1 <= 13 and number not in known:  # noqa: PLR2004  digits of a mobile number
            yield Hit(at=one.span(), facts={"word": one.group()})


def _bare(number: str) -> str:
    digits = _NO_DIGIT.sub("", number)
    return digits.removeprefix("62") if digits.startswith("62") else digits.removeprefix("0")


def mail_is_official(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """L04: an address of an office is under an official domain."""
    official = around.book.lists.official_domains
    for at in passage.read.mails:
        domain = passage.read.cut(at).rpartition("@")[2].casefold()
        if not any(domain == one or domain.endswith(f".{one}") for one in official):
            yield Hit(at=at, facts={"word": passage.read.cut(at), "domain": domain})


PERSONAL_RULES: tuple[Rule, ...] = (
    exact("L01", Severity.BLOCK, no_identity_number, kinds=EVERY),
    listed("L03", Severity.WARN, no_private_number, kinds=EVERY),
    exact("L04", Severity.WARN, mail_is_official, kinds=EVERY),
)
