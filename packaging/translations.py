"""Keeps the catalogues fresh: ``update`` extracts and compiles, ``check`` says what is stale or unfinished.

Ours is written in Indonesian and translated into English. The words that click says by itself are English
and are translated into Indonesian, from the click that is installed.
"""

from __future__ import annotations

import string
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "resources" / "locale"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
UNDATED = datetime(2027, 1, 1, tzinfo=UTC)
"""Compiled catalogues carry a date; with one that stands still they change only with their words."""

HEADER = """msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: {plurals}\\n"

"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One catalogue: where its messages stand in the source, and where their translations are kept."""

    domain: str
    source: Path
    language: str
    plurals: str
    unseen: tuple[str, ...] = ()

    @property
    def po(self) -> Path:
        return LOCALE / self.language / "LC_MESSAGES" / f"{self.domain}.po"

    @property
    def mo(self) -> Path:
        return self.po.with_suffix(".mo")


BOOKS = (
    Book(
        domain="planner",
        source=ROOT / "src" / "planner",
        language="en",
        plurals="nplurals=2; plural=(n != 1);",
    ),
    Book(
        domain="click",
        source=Path(click.__file__).parent,
        language="id",
        plurals="nplurals=1; plural=0;",
        unseen=("required",),
    ),
)
"""``unseen``: messages that are translated where no extraction can see it."""


def fresh(book: Book) -> Catalog:
    """Return a catalogue with exactly the messages that the source has now."""
    template = Catalog(charset="utf-8")
    for file, _line, text, comments, context in extract_from_dir(str(book.source), keywords=KEYWORDS):
        template.add(text, None, [(file, 0)], auto_comments=comments, context=context)
    for text in book.unseen:
        template.add(text)
    known = book.po.read_bytes() if book.po.exists() else _header(book)
    catalogue = read_po(BytesIO(known), book.language, charset="utf-8")
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.creation_date = catalogue.revision_date = UNDATED
    return catalogue


def as_po(book: Book, catalogue: Catalog) -> bytes:
    """Return a catalogue as text, without line numbers and dates: it changes only with its words."""
    written = BytesIO()
    write_po(written, catalogue, width=110, omit_header=True, sort_output=True, no_location=True)
    return _header(book) + written.getvalue()


def _header(book: Book) -> bytes:
    return HEADER.format(language=book.language, plurals=book.plurals).encode()


def as_mo(catalogue: Catalog) -> bytes:
    """Return the compiled catalogue."""
    written = BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def faults(book: Book) -> list[str]:
    """Return what is unfinished, fuzzy, stale, or has lost a hole."""
    catalogue, found = fresh(book), []
    for message in catalogue:
        for source, target in _pairs(message, catalogue.num_plurals) if message.id else ():
            if not target or message.fuzzy:
                found.append(f"{book.domain}: not translated: {source!r}")
            elif _holes(source) != _holes(target):
                found.append(f"{book.domain}: other holes: {source!r}")
    for file, wanted in ((book.po, as_po(book, catalogue)), (book.mo, as_mo(catalogue))):
        if not file.exists() or file.read_bytes() != wanted:
            found.append(f"{file.name} is stale: run packaging/translations.py update")
    return found


def update(book: Book) -> None:
    """Extract, keep what is translated, and compile."""
    book.po.parent.mkdir(parents=True, exist_ok=True)
    catalogue = fresh(book)
    book.po.write_bytes(as_po(book, catalogue))
    book.mo.write_bytes(as_mo(fresh(book)))


def _pairs(message: Message, plurals: int) -> list[tuple[str, str]]:
    sources = [message.id] if isinstance(message.id, str) else list(message.id)
    told = message.string or ""
    targets = [told] if isinstance(told, str) else list(told[:plurals])
    last = len(sources) - plurals  # a language with one form takes the general one
    return [(sources[max(0, number + last)], target) for number, target in enumerate(targets)]


def _holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def main(words: list[str]) -> int:
    """Update or check the catalogues; return 1 when the check finds something."""
    if words == ["update"]:
        for book in BOOKS:
            update(book)
        return 0
    found = [fault for book in BOOKS for fault in faults(book)]
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
