"""Reads the source of the planner: which error codes it can raise, and with which facts."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import planner

SOURCE = Path(planner.__file__).parent
ROOTS = frozenset({"Refused", "Misused", "Unavailable", "Damaged"})
FOREIGN = frozenset({"sandbox"})
"""Rooms that raise nothing of ours."""

GRAPH_FACTS = frozenset({"graph_code", "graph_subcode", "detail", "trace"})
"""What every error of the Graph carries (meta/errors)."""


@dataclass(frozen=True, slots=True)
class Raised:
    """One place that makes an error: ``facts`` None where they can't be seen in the source."""

    code: str
    facts: frozenset[str] | None
    where: str


@dataclass(slots=True)
class Kinds:
    """The names of error classes, and those that name their code themselves."""

    names: set[str] = field(default_factory=lambda: set(ROOTS))
    self_coded: set[str] = field(default_factory=set)

    def learn(self, trees: list[ast.Module]) -> Kinds:
        """Add every class that descends from a known one, until there is no more."""
        classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
        before = 0
        while before != len(self.names):
            before = len(self.names)
            for one in classes:
                if self.names & {ast.unparse(base) for base in one.bases}:
                    self.names.add(one.name)
                    self.self_coded |= {one.name} if list(_own_codes("", one)) else set()
        return self


@functools.cache
def trees() -> dict[str, ast.Module]:
    """Return every file of ours, parsed."""
    files = [
        file for file in sorted(SOURCE.rglob("*.py")) if file.relative_to(SOURCE).parts[0] not in FOREIGN
    ]
    return {str(file.relative_to(SOURCE)): ast.parse(file.read_text(encoding="utf-8")) for file in files}


def raised() -> list[Raised]:
    """Return every place where an error of ours is made with a code that stands there."""
    sources = trees()
    kinds = Kinds().learn(list(sources.values()))
    found = [one for name, tree in sources.items() for one in _of(name, tree, kinds)]
    assert len(found) > 80, "the scan has gone blind"
    return found


def _of(name: str, tree: ast.Module, kinds: Kinds) -> Iterator[Raised]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name in kinds.names:
            yield from _own_codes(name, node)
        if isinstance(node, ast.Call) and _is_error(node, kinds):
            for code in _codes(node.args[0] if node.args else None):
                yield Raised(code, _facts(node), f"{name}:{node.lineno}")


def _is_error(call: ast.Call, kinds: Kinds) -> bool:
    called = call.func
    return isinstance(called, ast.Name) and called.id in kinds.names - kinds.self_coded


def _own_codes(name: str, node: ast.ClassDef) -> Iterator[Raised]:
    """Yield the code that a class hands to its base: ``super().__init__("move-refused", here=…)``."""
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "super().__init__":
            for code in _codes(call.args[0] if call.args else None):
                yield Raised(code, _facts(call), f"{name}:{call.lineno}")


def _codes(argument: ast.expr | None) -> Iterator[str]:
    match argument:
        case ast.Constant(value=str(code)):
            yield code
        case ast.IfExp(body=one, orelse=other):
            yield from _codes(one)
            yield from _codes(other)
        case _:
            pass


def _facts(call: ast.Call) -> frozenset[str] | None:
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    given = frozenset(str(keyword.arg) for keyword in call.keywords)
    return given | GRAPH_FACTS if "answer" in given else given


def named_arguments(call: str, position: int | None = None, keyword: str | None = None) -> set[str]:
    """Return the constant strings that calls of ``Wait``, ``placed.blocker``, … are given at a place."""
    found: set[str] = set()
    for tree in trees().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == call:
                chosen = [one.value for one in node.keywords if keyword is not None and one.arg == keyword]
                chosen += node.args[position : position + 1] if position is not None else []
                found |= {code for argument in chosen for code in _codes(argument)}
    return found


def strings_outside_of_words() -> set[str]:
    """Return every string of the source but those of ``words``."""
    return {
        node.value
        for name, tree in trees().items()
        if not name.startswith("words/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
