"""What the sandbox refuses before it looks at what is meant."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.sandbox.server import NotLoopback, serve
from sandbox_process import Sandbox

from .caller import Caller, a_picture, code


def test_a_path_without_version_is_refused(sandbox: Sandbox, page: Caller) -> None:
    answer = sandbox.http.get(f"{sandbox.url}/me", params={"access_token": page.token or ""})
    assert answer.status_code == 400
    assert code(answer.json())[0] == 2500


@pytest.mark.parametrize("version", ["v24.0", "v28.0", "v3.2"])
def test_another_version_is_refused(sandbox: Sandbox, page: Caller, version: str) -> None:
    answer = sandbox.http.get(f"{sandbox.url}/{version}/me", params={"access_token": page.token or ""})
    assert code(answer.json()) == (2635, None)


@pytest.mark.parametrize("version", ["v25.0", "v26.0", "v27.0"])
def test_a_served_version_is_named_in_the_answer(sandbox: Sandbox, page: Caller, version: str) -> None:
    answer = sandbox.http.get(f"{sandbox.url}/{version}/me", params={"access_token": page.token or ""})
    assert answer.json()["id"] == page.page
    assert answer.headers["facebook-api-version"] == version
    assert answer.headers["x-fb-trace-id"]
    assert answer.headers["x-fb-request-id"]
    assert answer.headers["date"]


def test_an_unknown_edge_is_refused(page: Caller) -> None:
    answer = page.get(f"{page.page}/fotos")
    assert code(answer) == (100, None)
    assert answer["error"]["type"] == "GraphMethodException"
    assert "Unknown path components" in answer["error"]["message"]
    assert "Unknown path components" in page.get(f"{page.page}/feed/more")["error"]["message"]


def test_an_unknown_node_is_refused_with_a_trace(page: Caller) -> None:
    answer = page.get("123456789012345")
    assert code(answer) == (100, 33)
    assert answer["error"]["fbtrace_id"]


def test_a_method_that_an_edge_has_not_is_refused(page: Caller) -> None:
    assert code(page.post(f"{page.page}/published_posts", message="x")) == (100, 33)


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
def test_put_and_patch_are_refused(page: Caller, method: str) -> None:
    answer = page.send(method, f"{page.page}/feed", data={"message": "x"})
    assert answer.status_code == 405
    assert "error" in answer.json()


@pytest.mark.parametrize("name", ["method", "suppress_http_code"])
def test_a_tunnelled_method_is_refused(page: Caller, name: str) -> None:
    assert code(page.get("me", **{name: "delete"})) == (100, None)
    assert code(page.post(f"{page.page}/feed", message="x", **{name: "delete"})) == (100, None)


def test_an_unknown_parameter_is_named(page: Caller) -> None:
    answer = page.post(f"{page.page}/feed", message="x", mesage="x")
    assert code(answer) == (100, None)
    assert "mesage" in answer["error"]["message"]


def test_a_parameter_in_query_and_body_with_two_values_is_refused(sandbox: Sandbox, page: Caller) -> None:
    answer = page.send("POST", f"{page.page}/feed", params={"message": "a"}, data={"message": "b"})
    assert code(answer.json()) == (100, None)
    assert sandbox.published() == []


@pytest.mark.parametrize("text", ["[", "{}", "12", '"1"'])
def test_a_list_that_is_none_is_refused(page: Caller, text: str) -> None:
    answer = page.post(f"{page.page}/feed", message="x", attached_media=text)
    assert code(answer) == (100, None)
    assert "must be an array" in answer["error"]["message"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("published", "yes"),
        ("scheduled_publish_time", "+2 hours"),
        ("targeting", "[]"),
        ("unpublished_content_type", "SECRET"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(page: Caller, name: str, value: str) -> None:
    answer = page.post(f"{page.page}/feed", message="x", **{name: value})
    assert code(answer) == (100, None)
    assert name in answer["error"]["message"]


def test_text_where_a_file_belongs_is_refused(page: Caller) -> None:
    assert code(page.post(f"{page.page}/photos", source="foto.jpg")) == (324, None)


def test_a_file_part_without_a_name_is_refused(page: Caller) -> None:
    files = {"source": ("", a_picture(), "image/jpeg")}
    assert code(page.send("POST", f"{page.page}/photos", files=files).json())[0] in {100, 324}


@pytest.mark.parametrize("mime", ["text/plain", "application/octet-stream", "image/png"])
def test_a_file_of_the_wrong_content_type_is_refused(page: Caller, mime: str) -> None:
    files = {"source": ("foto.jpg", a_picture(), mime)}
    assert code(page.send("POST", f"{page.page}/photos", files=files).json()) == (324, None)


def test_a_file_without_a_content_type_is_taken(page: Caller) -> None:
    edge = b"--edge\r\n"
    body = b'Content-Disposition: form-data; name="source"; filename="img.jpg"\r\n\r\n' + a_picture()
    answer = page.sandbox.http.post(
        page.sandbox.graph(f"{page.page}/photos"),
        params={"access_token": page.token or ""},
        content=edge + body + b"\r\n--edge--\r\n",
        headers={"Content-Type": "multipart/form-data; boundary=edge"},
    )
    assert "id" in answer.json()


def test_bytes_on_the_graph_host_are_refused(page: Caller) -> None:
    answer = page.sandbox.http.post(
        page.sandbox.graph(f"{page.page}/photos"),
        params={"access_token": page.token or ""},
        content=a_picture(),
        headers={"Content-Type": "image/jpeg"},
    )
    assert code(answer.json()) == (100, None)


@pytest.mark.parametrize(("scheme", "status"), [("Bearer", 401), ("OAuth", 400)])
def test_the_upload_host_refuses_in_its_own_shape(page: Caller, scheme: str, status: int) -> None:
    headers = {"Authorization": f"{scheme} {page.token}"}
    answer = page.sandbox.http.post(f"{page.sandbox.url}/rupload/ig-api-upload/v26.0/1", headers=headers)
    assert answer.status_code == status
    assert set(answer.json()["debug_info"]) == {"retriable", "type", "message"}


def test_a_redirect_bait_shows_in_the_journal_whether_a_token_followed(page: Caller) -> None:
    bait = f"{page.sandbox.url}/v26.0/bait"
    page.sandbox.fault(do="status", status=302, headers={"location": bait}, match={"method": "POST"}, times=1)
    answer = page.send("POST", f"{page.page}/feed", data={"message": "x"})
    assert (answer.status_code, answer.headers["location"]) == (302, bait)
    assert [entry["path"] for entry in page.sandbox.journal()] == [f"/v26.0/{page.page}/feed"]


def test_both_forms_of_a_list_are_understood(page: Caller) -> None:
    photos = [page.upload(a_picture(shade=n))["id"] for n in range(2)]
    params = {f"attached_media[{n}]": json.dumps({"media_fbid": photo}) for n, photo in enumerate(photos)}
    post = page.post(f"{page.page}/feed", message="x", **params)
    assert "id" in post
    assert len(page.sandbox.published()[0]["media"]) == 2


def test_a_json_body_is_understood(page: Caller) -> None:
    body = {"message": "Halo 😀", "published": False}
    post = page.send("POST", f"{page.page}/feed", json=body).json()["id"]
    assert page.get(post, fields="message,is_published") == {
        "message": "Halo 😀",
        "is_published": False,
        "id": post,
    }


def test_the_token_is_taken_from_query_form_and_header(sandbox: Sandbox, page: Caller) -> None:
    token = page.token or ""
    url = sandbox.graph(f"{page.page}/feed")
    sandbox.http.post(url, params={"access_token": token}, data={"message": "a"}).raise_for_status()
    sandbox.http.post(url, data={"message": "b", "access_token": token}).raise_for_status()
    page.post(f"{page.page}/feed", message="c")
    assert [post["caption"] for post in sandbox.published()] == ["a", "b", "c"]
    assert [entry["token_in"] for entry in sandbox.journal()] == ["query", "body", "header"]


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "Baris\nkedua\r\ntiga",
        "\U0001f600\U0001f469\u200d\U0001f467 #a & b=c + %41 \x01",
        "\u0639\u0631\u0628\u064a\u200f",
        "\u00e9",
        "e\u0301",
    ],
)
def test_captions_come_back_byte_for_byte(page: Caller, text: str) -> None:
    post = page.post(f"{page.page}/feed", message=text)["id"]
    assert page.get(post, fields="message")["message"] == text
    assert page.sandbox.published()[0]["caption"] == text


def test_bytes_that_are_no_utf8_are_refused(sandbox: Sandbox, page: Caller) -> None:
    answer = sandbox.http.post(
        sandbox.graph(f"{page.page}/feed"),
        params={"access_token": page.token or ""},
        content=b"message=%FF%FE",
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    ).json()
    assert code(answer) == (100, None)
    assert "UTF-8" in answer["error"]["message"]


def test_a_lone_surrogate_in_json_is_refused(sandbox: Sandbox, page: Caller) -> None:
    answer = sandbox.http.post(
        sandbox.graph(f"{page.page}/feed"),
        params={"access_token": page.token or ""},
        content=b'{"message": "\\ud800"}',
        headers={"Content-Type": "application/json"},
    )
    assert code(answer.json()) == (100, None)


def test_a_body_beyond_the_limit_is_cut_off(sandbox: Sandbox) -> None:
    port = int(sandbox.url.rsplit(":", 1)[1])
    head = f"POST /v26.0/1/feed HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 90000000\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
        line.sendall(head.encode())
        answer = line.recv(200)
    assert b" 413 " in answer


@pytest.mark.parametrize("host", ["evil.example", "169.254.1.1:80", "127.0.0.1"])
def test_a_foreign_host_name_is_refused(sandbox: Sandbox, host: str) -> None:
    answer = sandbox.http.get(f"{sandbox.url}/_control/credentials", headers={"Host": host})
    assert answer.status_code == 403


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_another_site_cannot_move_the_sandbox(sandbox: Sandbox, headers: dict[str, str]) -> None:
    answer = sandbox.http.post(f"{sandbox.url}/_control/reset", headers=headers)
    assert answer.status_code == 403


def test_our_own_page_may_move_the_sandbox(sandbox: Sandbox) -> None:
    headers = {"Origin": sandbox.url, "Sec-Fetch-Site": "same-origin"}
    assert sandbox.http.post(f"{sandbox.url}/_control/reset", headers=headers).json() == {"success": True}


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.2", "example.go.id"])  # noqa: S104 (it is refused)
def test_only_the_loopback_is_served(tmp_path: Path, host: str) -> None:
    with pytest.raises(NotLoopback, match="loopback only"):
        serve(state_dir=tmp_path, host=host)


def test_what_the_person_may_read_follows_the_locale_of_the_request(page: Caller) -> None:
    answers = [
        page.post(f"{page.ig}/media", image_url="", locale=locale) for locale in ("id_ID", "en_GB", "fr_FR")
    ]
    titles = [answer["error"]["error_user_title"] for answer in answers]
    assert titles == ["Media gagal diunduh", "Media download has failed", "Media download has failed"]
    assert len({answer["error"]["message"] for answer in answers}) == 1


@given(
    path=st.sampled_from(
        ["{page}/feed", "{page}/photos", "{ig}/media", "{ig}/media_publish", "me/accounts", "{odd}"]
    ),
    method=st.sampled_from(["GET", "POST", "DELETE"]),
    params=st.dictionaries(
        st.sampled_from(
            ["message", "attached_media", "image_url", "children", "after", "limit", "fields", "url"]
        ),
        st.text(max_size=20)
        | st.sampled_from(["[" * 3000, "9" * 30, "[null]", '[{"media_fbid": []}]', "\x00"]),
        max_size=3,
    ),
    odd=st.text(max_size=8),
)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_is_sent_breaks_the_server(
    page: Caller, path: str, method: str, params: dict[str, str], odd: str
) -> None:
    where = path.format(page=page.page, ig=page.ig, odd=quote(odd, safe=""))
    sent = {"data": params} if method == "POST" else {"params": params}
    answer = page.send(method, where, **sent)
    assert answer.status_code < 500, answer.text
    assert isinstance(answer.json(), dict)
