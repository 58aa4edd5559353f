"""How answers are read: the shapes shared by all objects, and the one way from JSON to a shape.

Unknown fields are passed over and unknown enum values stay text. An id is text whether it was sent as text or
as a number (ids pass 2^53). Sources: Meta's reference pages of each object, and the field lists of the SDK
26.0.3.
"""

from __future__ import annotations

from datetime import datetime
from typing import Generic, TypeVar

import msgspec

from planner.meta.classify import out_of_contract
from planner.meta.reply import Answer
from planner.meta.wire import is_id, parse_time

T = TypeVar("T")


class RemoteId(str):
    """An id of Meta's: text that is safe to put into a path."""

    __slots__ = ()


class Moment:
    """A point in time, UTC, sent as ISO text or as unix seconds."""

    __slots__ = ("at",)

    def __init__(self, at: datetime) -> None:
        self.at = at


class Created(msgspec.Struct):
    """Answer to a create."""

    id: RemoteId


class Done(msgspec.Struct):
    """Answer to an update or delete."""

    success: bool


class Node(msgspec.Struct):
    """An object of which only the id matters."""

    id: RemoteId


class Cursors(msgspec.Struct):
    """Where a list goes on."""

    after: str | None = None


class Paging(msgspec.Struct):
    """``next`` holds a whole URL with a token in it: only its presence is looked at."""

    cursors: Cursors | None = None
    next: str | None = None


class Listed(msgspec.Struct, Generic[T]):
    """An edge: rows, and where they go on (Graph API, Paginated Results)."""

    data: list[T]
    paging: Paging | None = None

    def cursor(self) -> str | None:
        """What to ask for next; None at the end, which only an absent ``next`` tells."""
        if self.paging is None or self.paging.next is None or self.paging.cursors is None:
            return None
        return self.paging.cursors.after


def read(answer: Answer, shape: type[T]) -> T:
    """A read's answer in its shape; raises AnswerDamaged."""
    return _convert(answer, shape, writes=False)


def read_written(answer: Answer, shape: type[T]) -> T:
    """A write's answer in its shape; raises OutcomeUnknown, for something may well have been written."""
    return _convert(answer, shape, writes=True)


def new_id(answer: Answer) -> str:
    """The id that a create answered with; raises OutcomeUnknown when there is none."""
    return str(read_written(answer, Created).id)


def confirm(answer: Answer) -> None:
    """Raise OutcomeUnknown unless an update or delete says ``success``."""
    if not read_written(answer, Done).success:
        raise out_of_contract("no-success", writes=True)


def _convert(answer: Answer, shape: type[T], *, writes: bool) -> T:
    try:
        return msgspec.convert(answer.data, shape, strict=False, dec_hook=_build)
    except msgspec.ValidationError as error:
        raise out_of_contract(str(error), writes=writes) from None


def _build(kind: type, value: object) -> object:
    if kind is RemoteId:
        return _remote_id(value)
    if kind is Moment and isinstance(value, str | int | float):
        return Moment(parse_time(value))
    raise ValueError(f"no {kind.__name__}")


def _remote_id(value: object) -> RemoteId:
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if not is_id(text):
        raise ValueError("no id")
    return RemoteId(text)
