"""What the tests begin with: pictures, and the Graph as someone sees it."""

from __future__ import annotations

import functools
from io import BytesIO

from PIL import Image

from planner.meta.client import Graph
from planner.meta.origin import Credential, sandbox
from planner.meta.transport import Transport
from sandbox_process import Sandbox

CAPTION = "Layanan SIM keliling 🚓\nSabtu, “08.00–12.00” & gratis 100% #SIMkeliling #Polri + é"
ALT = "Petugas melayani warga di mobil “SIM keliling”"


@functools.cache
def a_jpeg(width: int = 1080, height: int = 1350, grey: int = 90) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), (grey, 100, 160)).save(out, "JPEG", quality=92)
    return out.getvalue()


def seen_by(transport: Transport, box: Sandbox, token: str) -> Graph:
    credential = Credential(token=token, secret=box.credentials["app_secret"], is_sandbox=True)
    return Graph(transport, sandbox(box.url), credential)
