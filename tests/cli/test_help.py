"""Help speaks both languages, in every command, click's own words included."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from cli.running import surroundings
from planner.cli.main import COMMANDS

SHARED = ("--workspace DIR", "--as LOGIN", "--lang [id|en]", "--json")
ALL_HELP = """
import contextlib, io, json, sys
import click
from planner.cli.main import _root, run

def names(group, way):
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield [*way, name]
        if isinstance(command, click.Group):
            yield from names(command, [*way, name])

def helped(words):
    with contextlib.redirect_stdout(io.StringIO()) as said:
        code = run([*words, *sys.argv[1:], "--help"])
    return code, said.getvalue()

helped([])  # speaks, and loads every command
print(json.dumps([[" ".join(words), *helped(words)] for words in [[], *names(_root(), [])]]))
"""


def _helped(*options: str, **variables: str) -> dict[str, str]:
    """Return the help of every command, by its name."""
    words = [sys.executable, "-c", ALL_HELP, *options]
    run = subprocess.run(  # noqa: S603  our own program
        words, capture_output=True, encoding="utf-8", check=True, env=surroundings(**variables)
    )
    assert run.stderr == ""
    told = json.loads(run.stdout)
    assert all(code == 0 for _, code, _ in told)
    return {name: text for name, _, text in told}


@pytest.fixture(scope="module")
def indonesian() -> dict[str, str]:
    return _helped(PLANNER_LANG="id")


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    return _helped(PLANNER_LANG="en")


def test_every_command_of_the_contract_is_there(indonesian: dict[str, str]) -> None:
    contract = """
    init|people add|people list|accounts connect|accounts list|accounts check|accounts disconnect|media add
    media list|media export|post create|post show|post list|post edit|post submit|post approve
    post request-changes|post schedule|post cancel|post history|render|publish|queue list|queue pause
    queue resume|queue retry|status|backup|restore|verify|demo|sandbox serve
    """
    wanted = {name.strip() for line in contract.split("\n") for name in line.split("|") if name.strip()}
    assert wanted <= set(indonesian)
    assert set(COMMANDS) <= set(indonesian)


def test_each_help_shows_the_shared_options_once(indonesian: dict[str, str]) -> None:
    for name, text in indonesian.items():
        for option in SHARED:
            assert text.count(f"  {option}") == 1, (name, option)


def test_each_option_and_each_command_is_explained(english: dict[str, str]) -> None:
    for name, text in english.items():
        for line in text.splitlines():
            if line.startswith("  -") and "  " not in line.strip():
                following = text[text.index(line) + len(line) :].split("\n")[1]
                assert following.startswith("    "), (name, line)


def test_help_is_indonesian_down_to_the_words_of_click(indonesian: dict[str, str]) -> None:
    for name, text in indonesian.items():
        assert text.startswith("Pemakaian: planner"), name
        assert "Opsi:" in text
        for foreign in ("Usage", "Options:", "Commands:", "Show this", "[OPTIONS]", "[required]", "[default"):
            assert foreign not in text, name


def test_help_is_english_when_asked_for(english: dict[str, str], indonesian: dict[str, str]) -> None:
    for name, text in english.items():
        assert text.startswith("Usage: planner"), name
        assert text != indonesian[name]
        for foreign in ("Pemakaian", "Opsi", "Ruang kerja", "unggahan", "wajib"):
            assert foreign not in text, name


def test_lang_behind_the_command_speaks_as_lang_before_it(english: dict[str, str]) -> None:
    assert _helped("--lang", "en") == english
