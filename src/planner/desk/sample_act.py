"""The sample story in the very act: as the pictures of the design show it, at 08.12 with posts under way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from planner.content.channel import Network
from planner.content.ids import PostId
from planner.content.publication import Intent, Publication
from planner.content.state import PublicationState
from planner.desk.demo import DEMO_START, seated
from planner.desk.desk import Desk
from planner.desk.hold import decide
from planner.desk.sample_sending import Sent, gone_out, send, sendings, write
from planner.store.posts import PostFilter
from planner.store.records import Records

S = PublicationState

PRICES, TRACKS, MEETING = "Harga pangan pekan ini", "Video: uji jalur arus mudik", "Rakor Idulfitri dan mudik"
LOST = "Kapal layanan singgah hari ini"
DECIDES = "sari"


def catch_in_the_act(desk: Desk) -> None:
    """Bring a told story to where the design's pictures have it: two posts on their way, none in doubt.

    Only for pictures, with no publisher at work: what these rows say was done, no network knows of.
    Done twice, it changes nothing. Raises LookupError where the story is not told.
    """
    with desk.reading() as records:
        posts = {title: _post(records, title) for title in (PRICES, TRACKS, MEETING, LOST)}
        lost = [one for one in sendings(records, posts[LOST]) if one.publication.state is S.UNCONFIRMED]
    for sent in lost:
        end = gone_out(sent)
        decide(seated(desk, DECIDES), sent.publication.id, remote_id=end.remote_id)
        send(desk, posts[LOST])
    with desk.workspace.writing() as records:
        for title, stage in ((PRICES, _prices), (TRACKS, _tracks), (MEETING, _meeting)):
            for sent in _waiting(records, posts[title]):
                write(records, stage(sent))


Stage = Callable[[Sent], Publication]


def _post(records: Records, title: str) -> PostId:
    for line in records.posts.list(PostFilter(text=title)):
        if line.title == title:
            return line.id
    raise LookupError(title)


def _waiting(records: Records, post_id: PostId) -> Iterator[Sent]:
    for sent in sendings(records, post_id):
        if sent.publication.state is S.QUEUED and not sent.publication.results:
            yield sent


def _prices(sent: Sent) -> Publication:
    """Facebook is just showing it; Instagram has two of three pictures still in the making."""
    if sent.channel.network is Network.FACEBOOK:
        return _under_way(sent, "revealed")
    waits = replace(_under_way(sent, "ready.1"), intent=None, reason="container", tries=2)
    return replace(waits, next_at=DEMO_START + timedelta(seconds=5))


def _tracks(sent: Sent) -> Publication:
    """Facebook receives the picture; Instagram comes after."""
    if sent.channel.network is Network.FACEBOOK:
        return _under_way(sent, "photo.0")
    return replace(_under_way(sent, "photo.0"), intent=None, tries=0)


def _meeting(sent: Sent) -> Publication:
    """All that nobody sees is done; the hour is still to come."""
    last = "post" if sent.channel.network is Network.FACEBOOK else "quota"
    return replace(
        sent.publication, results=sent.results(last), next_at=sent.publication.due_at, reason="hour"
    )


def _under_way(sent: Sent, step: str) -> Publication:
    intent = Intent(step=step, server_at=DEMO_START)
    return replace(
        sent.publication, state=S.SENDING, results=sent.results(step), intent=intent, tries=1, remote_id=None
    )
