"""A plain caller of the pretend Graph: what our tests send, and what they read."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import httpx
from PIL import Image

from sandbox_process import Sandbox


class Caller:
    """Sends with one token; knows the ids of one Page and its Instagram account."""

    def __init__(self, sandbox: Sandbox, token: str | None, position: int = 0) -> None:
        self.sandbox = sandbox
        self.token = token
        self.page = str(sandbox.credentials["pages"][position]["id"])
        self.ig = str(sandbox.credentials["pages"][position]["instagram"]["id"])
        self._headers = {} if token is None else {"Authorization": f"Bearer {token}"}

    def send(self, method: str, path: str, **more: Any) -> httpx.Response:  # noqa: ANN401 (httpx's own)
        return self.sandbox.http.request(method, self.sandbox.graph(path), headers=self._headers, **more)

    def get(self, path: str, **params: str | int) -> Any:  # noqa: ANN401 (JSON)
        return self.send("GET", path, params=params).json()

    def post(self, path: str, **params: str) -> Any:  # noqa: ANN401 (JSON)
        return self.send("POST", path, data=params).json()

    def delete(self, path: str) -> Any:  # noqa: ANN401 (JSON)
        return self.send("DELETE", path).json()

    def upload(self, content: bytes | None = None, **params: str) -> Any:  # noqa: ANN401 (JSON)
        """A photo of this Page, unpublished unless told otherwise."""
        data = {"published": "false", **params}
        files = {"source": ("foto.jpg", a_picture() if content is None else content, "image/jpeg")}
        return self.send("POST", f"{self.page}/photos", data=data, files=files).json()

    def draft(self, photos: int = 1, **params: str) -> str:
        """An unpublished post with so many photos; gives its id."""
        media = [{"media_fbid": self.upload(a_picture(shade=n))["id"]} for n in range(photos)]
        answer = self.post(f"{self.page}/feed", attached_media=json.dumps(media), published="false", **params)
        return str(answer["id"])

    def address(self, content: bytes | None = None) -> str:
        """The largest address of a freshly staged picture."""
        images = self.get(self.upload(content)["id"], fields="images")["images"]
        return str(max(images, key=lambda image: image["width"])["source"])

    def container(self, content: bytes | None = None, **params: str) -> Any:  # noqa: ANN401 (JSON)
        return self.post(f"{self.ig}/media", image_url=self.address(content), **params)

    def item(self, shade: int = 0) -> str:
        """A finished item for a carousel."""
        return str(self.container(a_picture(shade=shade), is_carousel_item="true")["id"])

    def publish(self, creation_id: str) -> Any:  # noqa: ANN401 (JSON)
        return self.post(f"{self.ig}/media_publish", creation_id=creation_id)


def a_picture(width: int = 32, height: int = 40, shade: int = 0, kind: str = "JPEG") -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), (40 + shade * 9 % 200, 120, 110)).save(out, kind)
    return out.getvalue()


def code(answer: Any) -> tuple[int, int | None]:  # noqa: ANN401 (JSON)
    """Code and subcode of a refusal."""
    if "error" not in answer:
        raise AssertionError(f"not refused: {answer}")
    return answer["error"]["code"], answer["error"].get("error_subcode")
