"""Everything the database holds, through one session: the unit of work."""

from __future__ import annotations

from functools import cached_property

from sqlalchemy.orm import Session

from planner.store.approvals import Approvals
from planner.store.assets import Assets
from planner.store.audit import Audit
from planner.store.changes import Changes
from planner.store.channels import Channels
from planner.store.leases import Leases
from planner.store.library import Library
from planner.store.library_list import LibraryList
from planner.store.media_uses import MediaUses
from planner.store.near import Near
from planner.store.notes import Notes
from planner.store.overrides import Overrides
from planner.store.pauses import Pauses
from planner.store.people import People
from planner.store.planned import Planned
from planner.store.posts import Posts
from planner.store.profile import Profile
from planner.store.publications import Publications
from planner.store.recovery import Recovery
from planner.store.reviews import Reviews
from planner.store.settings import SettingsBook
from planner.store.snippets import Snippets
from planner.store.templates import Templates
from planner.store.videos import Videos


class Records:
    """One transaction's view of the workspace; it ends with its ``with`` block."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @cached_property
    def settings(self) -> SettingsBook:
        return SettingsBook(self._session)

    @cached_property
    def people(self) -> People:
        return People(self._session)

    @cached_property
    def channels(self) -> Channels:
        return Channels(self._session)

    @cached_property
    def assets(self) -> Assets:
        return Assets(self._session)

    @cached_property
    def library(self) -> Library:
        return Library(self._session)

    @cached_property
    def library_list(self) -> LibraryList:
        return LibraryList(self._session)

    @cached_property
    def media_uses(self) -> MediaUses:
        return MediaUses(self._session)

    @cached_property
    def posts(self) -> Posts:
        return Posts(self._session)

    @cached_property
    def planned(self) -> Planned:
        return Planned(self._session)

    @cached_property
    def profile(self) -> Profile:
        return Profile(self._session)

    @cached_property
    def approvals(self) -> Approvals:
        return Approvals(self._session)

    @cached_property
    def publications(self) -> Publications:
        return Publications(self._session)

    @cached_property
    def leases(self) -> Leases:
        return Leases(self._session)

    @cached_property
    def pauses(self) -> Pauses:
        return Pauses(self._session)

    @cached_property
    def notes(self) -> Notes:
        return Notes(self._session)

    @cached_property
    def near(self) -> Near:
        return Near(self._session)

    @cached_property
    def overrides(self) -> Overrides:
        return Overrides(self._session)

    @cached_property
    def reviews(self) -> Reviews:
        return Reviews(self._session)

    @cached_property
    def recovery(self) -> Recovery:
        return Recovery(self._session)

    @cached_property
    def videos(self) -> Videos:
        return Videos(self._session)

    @cached_property
    def templates(self) -> Templates:
        return Templates(self._session)

    @cached_property
    def snippets(self) -> Snippets:
        return Snippets(self._session)

    @cached_property
    def audit(self) -> Audit:
        return Audit(self._session)

    @cached_property
    def changes(self) -> Changes:
        return Changes(self._session)
