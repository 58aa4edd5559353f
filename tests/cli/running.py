"""Runs the command line as tests need it: in this process, where speed matters, or in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planner.cli.main import run

OURS = ("PLANNER_WORKSPACE", "PLANNER_NOW", "PLANNER_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401  JSON
        """The one JSON document on stdout; more or less than one is an error."""
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, str]:
        """The error of a command that was asked for JSON, which was told to the person as well."""
        told: dict[str, str] = self.json["error"]
        assert set(told) == {"code", "message", "hint"}
        assert told["message"] in self.err
        assert "Traceback" not in self.out + self.err
        return told


class Planner:
    """The command line in this process, at one workspace."""

    def __init__(self, workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.workspace = workspace
        self._capsys = capsys

    def __call__(self, *words: str | Path) -> Answer:
        self._capsys.readouterr()
        code = run([str(word) for word in words])
        said = self._capsys.readouterr()
        return Answer(code, said.out, said.err)

    def json(self, *words: str | Path) -> Any:  # noqa: ANN401  JSON
        """Return the JSON of a command that must succeed."""
        answer = self(*words, "--json")
        assert answer.code == 0, answer
        return answer.json

    def post(self, document: dict[str, Any], *, login: str = "ayu") -> str:
        """Create a post and return its id."""
        file = self.workspace.parent / "unggahan.json"
        file.write_text(json.dumps(document), encoding="utf-8")
        return str(self.json("post", "create", file, "--as", login)["post"]["id"])

    def approved(self, document: dict[str, Any]) -> str:
        """Create, submit and approve a post; return its id."""
        post_id = self.post(document)
        self.json("post", "submit", post_id, "--as", "ayu")
        self.json("post", "approve", post_id, "--as", "bayu", "--reason", "uji")
        return post_id


def surroundings(**variables: str) -> dict[str, str]:
    """Return an environment in which nothing of ours is set but what is given."""
    return {name: value for name, value in os.environ.items() if name not in OURS} | variables


def started(*words: str | Path, stdin: int = subprocess.DEVNULL, **variables: str) -> subprocess.Popen[str]:
    """Start the command line in a process of its own, with pipes."""
    return subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-m", "planner", *map(str, words)],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=surroundings(**variables),
    )


def process(*words: str | Path, given: str = "", **variables: str) -> Answer:
    """Run the command line in a process of its own."""
    with started(*words, stdin=subprocess.PIPE, **variables) as child:
        out, err = child.communicate(given, timeout=60)
    return Answer(child.returncode, out, err)
