"""Names of states, networks, formats and roles, as people say them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from planner.content.channel import ChannelState, Network
from planner.content.people import Role
from planner.content.post import Format, Mark, Outlet
from planner.content.state import PublicationState, State
from planner.words.catalogue import N_, _

NAMES: Mapping[str, str] = {
    State.IDEA: N_("Usulan"),
    State.DRAFT: N_("Draf"),
    State.IN_REVIEW: N_("Ditelaah"),
    State.CHANGES_REQUESTED: N_("Perlu perbaikan"),
    State.APPROVED: N_("Disetujui"),
    State.SCHEDULED: N_("Terjadwal"),
    State.PUBLISHING: N_("Dikirim"),
    State.PUBLISHED: N_("Tayang"),
    State.FAILED: N_("Gagal tayang"),
    State.CANCELLED: N_("Dibatalkan"),
    State.ARCHIVED: N_("Diarsipkan"),
    PublicationState.QUEUED: N_("Antre"),
    PublicationState.OVERDUE: N_("Terlewat"),
    PublicationState.SENDING: N_("Dikirim"),
    PublicationState.UNCONFIRMED: N_("Belum pasti"),
    PublicationState.TAKEN_DOWN: N_("Ditarik"),
    ChannelState.CONNECTED: N_("Tersambung"),
    ChannelState.TOKEN_DEAD: N_("Izin berakhir"),
    ChannelState.BLOCKED: N_("Dibatasi"),
    ChannelState.DISCONNECTED: N_("Terputus"),
    Network.FACEBOOK: N_("Facebook"),
    Network.INSTAGRAM: N_("Instagram"),
    Format.FEED: N_("Feed"),
    Format.CAROUSEL: N_("Korsel"),
    Format.STORY: N_("Story"),
    Format.LINK: N_("Tautan"),
    Format.TEXT: N_("Teks"),
    Format.REEL: N_("Reel"),
    Format.VIDEO: N_("Video"),
    Format.LIVE: N_("Siaran langsung"),
    Format.PLAN_ONLY: N_("Rencana saja"),
    Outlet.WEBSITE: N_("Situs web"),
    Outlet.PODCAST: N_("Podcast"),
    Mark.ON_HOLD: N_("Ditahan"),
    Mark.AWAITING_DECREE: N_("Menunggu penetapan"),
    Role.CONTRIBUTOR: N_("kontributor"),
    Role.DESIGNER: N_("desainer"),
    Role.APPROVER: N_("penyetuju"),
    Role.PUBLISHER: N_("penerbit"),
    Role.ADMIN: N_("admin"),
}


def name_of(thing: StrEnum) -> str:
    """Return the name of a state, network, format, mark or role."""
    return _(NAMES[thing])
