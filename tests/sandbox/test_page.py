"""The web page: honest, harmless, and its few buttons."""

from __future__ import annotations

import json
import re

import httpx
import pytest

from sandbox_process import Sandbox

from .caller import Caller, a_picture, code

HOSTILE = "<script>alert(1)</script> \"&' <img src=x onerror=alert(2)> #tanda<b>"


def html(sandbox: Sandbox, query: str = "") -> str:
    return sandbox.http.get(f"{sandbox.url}/{query}").text


def press(sandbox: Sandbox, do: str, value: str = "") -> None:
    answer = sandbox.http.post(f"{sandbox.url}/_page/act", data={"do": do, "value": value})
    assert answer.status_code == 303


def test_the_page_says_that_it_is_pretend_in_both_languages(sandbox: Sandbox) -> None:
    assert "Jaringan tiruan" in html(sandbox)
    assert "Pretend network" in html(sandbox, "?lang=en")
    assert '<html lang="id">' in html(sandbox, "?lang=<x>")


def test_captions_cannot_do_harm(sandbox: Sandbox, page: Caller) -> None:
    page.post(f"{page.page}/feed", message=HOSTILE, link="https://x.go.id/<b>")
    page.publish(page.container(caption=HOSTILE, alt_text=HOSTILE)["id"])
    shortcode = page.get(f"{page.ig}/media", fields="shortcode")["data"][0]["shortcode"]
    for query in ("", f"?see={shortcode}"):
        shown = html(sandbox, query)
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown
        assert "&lt;script&gt;" in shown
        assert "<b>#tanda</b>" in shown


def test_the_page_loads_nothing_from_elsewhere(sandbox: Sandbox, page: Caller) -> None:
    page.upload(published="true")
    answer = sandbox.http.get(f"{sandbox.url}/")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    sources = re.findall(r'(?:src|href|action)="([^"]+)"', answer.text)
    assert all(source.startswith("/") for source in sources)
    assert "style=" not in answer.text
    assert "onclick" not in answer.text


def test_all_parts_of_the_page_are_there(sandbox: Sandbox, page: Caller) -> None:
    page.upload(published="true")
    for source in set(re.findall(r'(?:src|href)="(/_page/[^"]+)"', html(sandbox))):
        assert sandbox.http.get(sandbox.url + source).status_code == 200, source
    assert sandbox.http.get(f"{sandbox.url}/_page/secret").status_code == 404
    assert sandbox.http.get(f"{sandbox.url}/_page/media/{'0' * 64}").status_code == 404


@pytest.mark.parametrize("photos", [1, 2, 3, 4, 5, 7])
def test_photos_are_laid_out_by_their_number(sandbox: Sandbox, page: Caller, photos: int) -> None:
    page.post(page.draft(photos=photos, message="x"), is_published="true")
    shown = html(sandbox)
    assert f'class="photos n{min(photos, 5)}"' in shown
    assert (f"+{photos - 5}</span>" in shown) is (photos > 5)
    assert "teks alternatif: tidak ada" in shown


def test_doubles_are_counted_honestly(sandbox: Sandbox, page: Caller, other: Caller) -> None:
    for caller in (page, page, other):
        caller.post(f"{caller.page}/feed", message="sama")
    for n in (1, 2):
        media = json.dumps([{"media_fbid": page.upload(a_picture(shade=n))["id"]}])
        page.post(f"{page.page}/feed", message="beda gambar", attached_media=media)
    assert "5 konten · <b>1 ganda</b>" in html(sandbox)


def test_unpublished_posts_are_not_shown(sandbox: Sandbox, page: Caller) -> None:
    page.draft(message="rahasia")
    assert "rahasia" not in html(sandbox)
    assert "0 konten · 0 ganda" in html(sandbox)


def test_each_account_has_its_own_page(sandbox: Sandbox, other: Caller) -> None:
    other.post(f"{other.page}/feed", message="hanya kedua")
    assert "hanya kedua" not in html(sandbox)
    shown = html(sandbox, f"?account={other.page}")
    assert "hanya kedua" in shown
    assert "Dinas Contoh Selatan" in shown


def test_permalinks_lead_to_the_page(sandbox: Sandbox, page: Caller) -> None:
    post = page.post(f"{page.page}/feed", message="Lihat")["id"]
    media = page.publish(page.container(caption="Gambar")["id"])["id"]
    links = [page.get(post, fields="permalink_url")["permalink_url"]]
    links.append(page.get(media, fields="permalink")["permalink"])
    answers = [sandbox.http.get(link, follow_redirects=True) for link in links]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert 'role="dialog"' in answers[1].text
    assert 'class="card seen"' in answers[0].text
    assert sandbox.http.get(f"{sandbox.url}/p/none").status_code == 404


def test_the_state_changes_with_what_can_be_seen(sandbox: Sandbox, page: Caller) -> None:
    def state() -> str:
        return str(sandbox.http.get(f"{sandbox.url}/_page/state").json()["state"])

    before = state()
    page.get("me")
    assert state() == before
    page.post(f"{page.page}/feed", message="x")
    assert state() != before


def test_the_delay_is_set_from_the_page(sandbox: Sandbox) -> None:
    press(sandbox, "latency", "150")
    assert re.search(r'value="150" aria-pressed="true"', html(sandbox))
    press(sandbox, "latency", "0")


def test_the_next_answer_is_cut_from_the_page(sandbox: Sandbox, page: Caller) -> None:
    press(sandbox, "drop")
    assert "Jawaban berikutnya putus" in html(sandbox)
    with pytest.raises(httpx.TransportError):
        page.post(f"{page.page}/feed", message="x")
    assert "Putus jawaban berikutnya" in html(sandbox)


def test_access_is_revoked_and_restored_from_the_page(sandbox: Sandbox, page: Caller) -> None:
    press(sandbox, "expire")
    assert code(page.get("me")) == (190, 463)
    assert "Pulihkan izin" in html(sandbox)
    press(sandbox, "restore")
    assert page.get("me")["id"] == page.page


def test_everything_is_emptied_from_the_page(sandbox: Sandbox, page: Caller) -> None:
    page.post(f"{page.page}/feed", message="x")
    press(sandbox, "reset")
    assert sandbox.published() == []


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
def test_another_site_cannot_press_buttons(sandbox: Sandbox, origin: str) -> None:
    answer = sandbox.http.post(f"{sandbox.url}/_page/act", data={"do": "reset"}, headers={"Origin": origin})
    assert answer.status_code == 403
