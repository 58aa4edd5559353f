"""Hands and words that the adversarial tests share."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import text

from planner.content.channel import Channel, Network, Strategy
from planner.content.post import Content, MediaItem, Post, Variant
from planner.content.publication import Publication
from planner.content.state import PublicationState
from planner.desk.demo import seated
from planner.desk.media import add_file
from planner.desk.review import approve
from planner.desk.submit import submit
from planner.desk.write_post import create_post
from planner.publish.holder import Holder
from planner.store.leases import LEASE_S
from publish.stage import Stage

P = PublicationState
LIMIT = {"code": 32, "message": "Page request limit reached"}
GONE = {"code": 100, "error_subcode": 33, "message": "Object does not exist"}
DEAD = {"code": 190, "error_subcode": 463, "message": "expired"}
BAD = {"code": 100, "message": "Invalid parameter"}
POST_BY_ID = {"path": ".*_[0-9]+$"}
CONTAINER = {"method": "GET", "path": r".*/1791\d+$"}
MEDIA = {"method": "GET", "path": r".*/1805\d+$"}


def silent(_: object) -> None:
    """Nobody listens."""


def captions(stage: Stage) -> list[str]:
    return sorted(str(one["caption"]) for one in stage.sandbox.published())


def deleted(stage: Stage) -> list[str]:
    return [
        str(one["path"]).rsplit("/", 1)[-1] for one in stage.sandbox.journal() if one["method"] == "DELETE"
    ]


def exists(stage: Stage, remote_id: str | None) -> bool:
    token = {"access_token": stage.sandbox.page["access_token"]}
    return stage.sandbox.http.get(stage.sandbox.graph(str(remote_id)), params=token).status_code == 200


def sent(stage: Stage, ending: str) -> int:
    calls = [one for one in stage.sandbox.journal() if one["method"] == "POST"]
    return sum(str(one["path"]).endswith(ending) for one in calls)


def a_hidden_draft(stage: Stage, caption: str, kind: str = "facebook photo") -> tuple[Post, Publication]:
    """Return a post whose draft is on the Page, hidden, and whose reveal has to wait."""
    post = stage.approved(kind, caption)
    reveal = {"method": "POST", "path": ".*_[0-9]+$"}
    stage.sandbox.fault(match=reveal, do="error", error=LIMIT, times=1)
    stage.publish()
    mine = stage.only_publication(post)
    assert mine.remote_id is not None
    return post, mine


def public_last(stage: Stage) -> None:
    with stage.desk.workspace.writing() as records:
        channel = stage.channel(Network.FACEBOOK)
        records.channels.put(replace(channel, strategy=Strategy.CREATE_PUBLIC_LAST))


def hidden_by_hand(stage: Stage, message: str) -> str:
    page = stage.sandbox.page
    form = {"access_token": page["access_token"], "message": message, "published": "false"}
    answer = stage.sandbox.http.post(stage.sandbox.graph(f"{page['id']}/feed"), data=form)
    return str(answer.json()["id"])


def pictures_of(live: dict[str, object]) -> int:
    media = live["media"]
    assert isinstance(media, list)
    return len(media)


def a_container_is(stage: Stage, status: str) -> None:
    """Let the network say from now on how a container is, whatever is true."""
    body = json.dumps({"id": "1", "status_code": status, "status": status})
    stage.sandbox.fault(match=CONTAINER, do="status", status=200, body=body)


def when_begun(stage: Stage, post: Post, step: str, act: Callable[[], None]) -> Callable[[object], None]:
    """Return a listener that acts once, right after the intent of a step is on disk."""
    done: list[str] = []

    def listen(_news: object) -> None:
        intent = stage.only_publication(post).intent
        if intent is not None and intent.step == step and not done:
            done.append(step)
            act()

    return listen


def commented(stage: Stage, caption: str) -> Post:
    author, channel = seated(stage.desk, "ayu"), stage.channel(Network.FACEBOOK)
    variant = Variant(channel_id=channel.id, first_comment="Info lanjut")
    content = Content(title=caption, caption=caption, channels=(channel.id,), variants=(variant,))
    post = create_post(author, replace(content, publish_at=stage.clock.now()))
    submit(author, post.id)
    return approve(seated(stage.desk, "bayu"), post.id, reason="uji")


def comments_on(stage: Stage, post: Post) -> list[str]:
    token = {"access_token": stage.sandbox.page["access_token"]}
    live = stage.only_publication(post).remote_id
    answer = stage.sandbox.http.get(stage.sandbox.graph(f"{live}/comments"), params=token)
    return [str(one["message"]) for one in answer.json()["data"]]


def let_time_pass(stage: Stage) -> None:
    for _ in range(6):
        stage.publish_until_quiet()
        stage.clock.advance(61)


def on_both(stage: Stage, caption: str) -> Post:
    author = seated(stage.desk, "ayu")
    channels: tuple[Channel, ...] = tuple(stage.channel(network) for network in Network)
    media = (MediaItem(asset_id=add_file(author, stage.photos[0])[0].id, alt="Foto", credit="Humas"),)
    content = Content(title=caption, caption=caption, media=media, channels=tuple(one.id for one in channels))
    post = create_post(author, replace(content, publish_at=stage.clock.now()))
    submit(author, post.id)
    return approve(seated(stage.desk, "bayu"), post.id, reason="uji")


def approved_without_hour(stage: Stage, caption: str) -> Post:
    author, channel = seated(stage.desk, "ayu"), stage.channel(Network.FACEBOOK)
    post = create_post(author, Content(title=caption, caption=caption, channels=(channel.id,)))
    submit(author, post.id)
    return approve(seated(stage.desk, "bayu"), post.id, reason="uji")


def take_over(stage: Stage, other: Holder) -> None:
    """Let another publisher take the account, as it may after a minute of silence."""
    channel = stage.channel(Network.FACEBOOK)
    with stage.desk.workspace.writing() as records:
        later = time.time() + LEASE_S + 1
        assert records.leases.claim(channel.id, other.name, later, other.is_alive) is not None


def give_back(stage: Stage, other: Holder) -> None:
    with stage.desk.workspace.writing() as records:
        records.leases.release(other.name)


def audited(stage: Stage, verb: str) -> int:
    with stage.desk.workspace.engine.begin() as connection:
        return int(
            connection.execute(text("SELECT count(*) FROM audit WHERE verb = :v"), {"v": verb}).scalar_one()
        )
