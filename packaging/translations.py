"""Keeps the English catalogue fresh: ``update`` extracts and compiles, ``check`` says what is stale or unfinished.

The source language is Indonesian; the only catalogue is English.
"""

from __future__ import annotations

import string
import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "locale" / "en" / "LC_MESSAGES"
PO, MO = FOLDER / "planner.po", FOLDER / "planner.mo"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def fresh() -> Catalog:
    """Return the English catalogue with exactly the messages that the source has now."""
    template = Catalog(project="Humas Planner", charset="utf-8")
    source = ROOT / "src" / "planner"
    for file, _line, text, comments, context in extract_from_dir(str(source), keywords=KEYWORDS):
        template.add(text, None, [(file, 0)], auto_comments=comments, context=context)
    catalogue = Catalog("en", project="Humas Planner", charset="utf-8")
    if PO.exists():
        with PO.open("rb") as file_:
            catalogue = read_po(file_, "en", charset="utf-8")
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def as_po(catalogue: Catalog) -> bytes:
    """Return the text of a catalogue, without line numbers and dates, so that it changes only with its words."""
    written = BytesIO()
    write_po(written, catalogue, width=110, omit_header=True, sort_output=True, no_location=True)
    header = b'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return header + b'"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n' + written.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """Return the compiled catalogue."""
    written = BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def faults(catalogue: Catalog) -> list[str]:
    """Return what is unfinished, fuzzy, or has lost a hole."""
    found = []
    for message in catalogue:
        if not message.id:
            continue
        for source, target in _pairs(message):
            if not target or message.fuzzy:
                found.append(f"not translated: {source!r}")
            elif _holes(source) != _holes(target):
                found.append(f"other holes: {source!r}")
    return found


def _pairs(message: Message) -> list[tuple[str, str]]:
    sources = [message.id] if isinstance(message.id, str) else list(message.id)
    targets = [message.string] if isinstance(message.string, str) else list(message.string)
    return [(sources[min(number, len(sources) - 1)], target) for number, target in enumerate(targets)]


def _holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def main(words: list[str]) -> int:
    """Update or check the catalogue; return 1 when the check finds something."""
    catalogue = fresh()
    if words == ["update"]:
        FOLDER.mkdir(parents=True, exist_ok=True)
        PO.write_bytes(as_po(catalogue))
        MO.write_bytes(as_mo(catalogue))
        return 0
    found = faults(catalogue)
    if PO.read_bytes() != as_po(catalogue):
        found.append("planner.po is stale: run packaging/translations.py update")
    if MO.read_bytes() != as_mo(catalogue):
        found.append("planner.mo is stale: run packaging/translations.py update")
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
