from __future__ import annotations

import pytest

from planner.content.errors import Damaged, Refused
from planner.meta.origin import REAL, sandbox
from planner.meta.sandbox_control import ask_sandbox
from planner.meta.transport import Transport
from sandbox_process import Sandbox

from .tiny import TinyGraph, raw, told

pytestmark = pytest.mark.anyio


async def test_a_sandbox_hands_out_its_credentials(transport: Transport, box: Sandbox) -> None:
    handed = await ask_sandbox(transport, sandbox(box.url))
    assert handed.user_token == box.credentials["user_token"]
    assert handed.app_secret == box.credentials["app_secret"]


async def test_meta_is_never_asked_for_credentials(transport: Transport) -> None:
    with pytest.raises(Refused, match="sandbox-not-loopback"):
        await ask_sandbox(transport, REAL)


@pytest.mark.parametrize(
    "answer",
    [
        raw(b"<html>", kind="text/html"),
        raw(b'{"app_id": "\xff"}'),
        told({}),
        told({}, status="404 Not Found"),
    ],
)
async def test_another_server_is_no_sandbox(transport: Transport, tiny: TinyGraph, answer: bytes) -> None:
    tiny.plays(answer)
    with pytest.raises(Damaged, match="not-a-sandbox"):
        await ask_sandbox(transport, sandbox(tiny.url))
