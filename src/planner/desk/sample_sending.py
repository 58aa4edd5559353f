"""What the publisher left behind in the sample story, written without a network: live, failed, uncertain."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from planner.content.changed import Changed
from planner.content.channel import Channel, Network
from planner.content.errors import Fact
from planner.content.ids import PostId
from planner.content.manifest import Dispatch
from planner.content.publication import Intent, Publication
from planner.content.state import PublicationState
from planner.desk.desk import Desk
from planner.desk.sample_script import Fail, Lose
from planner.publish.ledger import SYSTEM
from planner.publish.plan import LIVE, NAMED_BY, SEEN_HIDDEN, SWEPT, Step, plan
from planner.publish.standing import moved, refresh_post
from planner.store.audit import Entry
from planner.store.records import Records

S = PublicationState

FIRST_IDS = {
    "photo": 122_089_000_000_000_000,
    "post": 122_090_000_000_000_000,
    "container": 17_900_000_000_000_000,
}
FIRST_MEDIA = 18_040_000_000_000_000
"""Below those that a sandbox gives (``sandbox.box``), so that no real result can meet one of these."""

SHORTCODE = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One publication with what names its results."""

    publication: Publication
    channel: Channel
    dispatch: Dispatch

    @property
    def steps(self) -> tuple[Step, ...]:
        return plan(self.dispatch, self.channel.strategy)

    def results(self, before: str | None = None) -> dict[str, str]:
        """Return what the steps left, up to the one named ``before``."""
        done: dict[str, str] = {}
        for step in self.steps:
            if step.name == before:
                break
            done[step.name] = self._result(step.name, done)
        return done

    def _result(self, name: str, done: dict[str, str]) -> str:
        kind = name.partition(".")[0]
        told = {
            "seen": SEEN_HIDDEN,
            "revealed": done.get("post", ""),
            "ready": "FINISHED",
            "quota": f"{1 + self._number('quota') % 12}/100",
            SWEPT: SWEPT,
            LIVE: self._permalink(done),
        }
        if kind in told:
            return told[kind]
        if kind == "media":
            return str(FIRST_MEDIA + self._number(name))
        made = str(FIRST_IDS.get(kind, FIRST_IDS["container"]) + self._number(name))
        return f"{self.channel.page_id}_{made}" if kind == "post" else made

    def _permalink(self, done: dict[str, str]) -> str:
        if self.channel.network is Network.FACEBOOK:
            return f"{self.channel.graph}/p/{done.get('post', '')}"
        number, code = self._number("shortcode", digits=20), ""
        for _ in range(11):
            number, letter = divmod(number, len(SHORTCODE))
            code += SHORTCODE[letter]
        return f"{self.channel.graph}/p/{code}"

    def _number(self, what: str, *, digits: int = 9) -> int:
        """Return a number that looks like chance and is always the same."""
        said = f"{self.publication.digest}|{self.channel.remote_id}|{what}"
        return int(hashlib.sha256(said.encode()).hexdigest()[:digits], 16)


def send(desk: Desk, post_id: PostId, stop: Fail | Lose | None = None) -> None:
    """Let a post in the queue go out on all its channels, but for what ``stop`` tells of one of them."""
    with desk.workspace.writing() as records:
        touched = {str(post_id)}
        for sent in sendings(records, post_id):
            write(records, replace(sent.publication, state=moved(sent.publication.state, S.SENDING)))
            if stop is None or sent.channel.network is not stop.network:
                end = gone_out(sent)
            else:
                end = _failed(sent, stop) if isinstance(stop, Fail) else _lost(sent, stop, desk.clock.now())
            write(records, end)
            _note(records, desk.clock.now(), end)
            touched |= {end.id, end.channel_id}
        records.changes.append(Changed(verb="publication.recorded", touched=frozenset(touched)))


def sendings(records: Records, post_id: PostId) -> tuple[Sent, ...]:
    """Return what of a post is not out of the queue yet, with its channel and its sealed content."""
    return tuple(
        Sent(
            publication=one,
            channel=records.channels.get(one.channel_id),
            dispatch=records.approvals.manifest(one.digest).on(one.channel_id),
        )
        for one in records.publications.of(post_id)
        if one.state not in {S.CANCELLED, S.TAKEN_DOWN, S.PUBLISHED}
    )


def gone_out(sent: Sent) -> Publication:
    """Return the publication as it stands once it is live."""
    results = sent.results()
    named = next(results[name] for name in results if name in NAMED_BY)
    return replace(
        sent.publication,
        state=S.PUBLISHED,
        results=results,
        intent=None,
        reason=None,
        remote_id=named,
        permalink=results[LIVE],
    )


def write(records: Records, publication: Publication) -> None:
    """Write a publication, and let its post follow."""
    records.publications.put(publication)
    refresh_post(records, publication)


def _failed(sent: Sent, told: Fail) -> Publication:
    return replace(
        sent.publication,
        state=S.FAILED,
        results={**sent.results(told.before), SWEPT: SWEPT},
        tries=told.tries,
        error_code=told.code,
        error_message=told.detail,
    )


def _lost(sent: Sent, told: Lose, now: datetime) -> Publication:
    return replace(
        sent.publication,
        state=S.UNCONFIRMED,
        results=sent.results(told.before),
        intent=Intent(step=told.before, server_at=now, looks=3),
        tries=1,
        reason=told.reason,
        error_code="outcome-unknown",
    )


def _note(records: Records, at: datetime, end: Publication) -> None:
    """Write diary and audit trail as the publisher does."""
    for name in end.results:
        records.publications.note(end.id, at, name, "done", "")
    verb, told = _told(end)
    records.audit.append(
        Entry(
            at=at,
            login=SYSTEM,
            os_account=SYSTEM,
            verb=verb,
            entity_id=end.post_id,
            detail={"publication": end.id, "digest": end.digest, **told},
        )
    )


def _told(end: Publication) -> tuple[str, dict[str, Fact]]:
    if end.state is S.FAILED:
        return "publication.failed", {"code": end.error_code, "detail": end.error_message}
    if end.state is S.UNCONFIRMED:
        return "publication.unclear", {"reason": end.reason}
    return "publication.published", {"remote_id": end.remote_id, "permalink": end.permalink, "alarm": None}
