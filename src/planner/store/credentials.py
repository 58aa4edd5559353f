"""Where tokens are kept: in the operating system's keyring, one entry an account, and nowhere else.

A sandbox's tokens open nothing real: they stay in the workspace with their channel, marked as such, so that
demo and tests need no keyring.
"""

from __future__ import annotations

import msgspec
from typing_extensions import override

from planner.content.channel import Channel
from planner.content.errors import Damaged, Unavailable
from planner.store.workspace import Workspace

SERVICE = "humas-planner"


class Tokens(msgspec.Struct, frozen=True, kw_only=True):
    """What an account is worked with: the Page's token, a person's or system user's, the app's secret."""

    page: str
    user: str | None = None
    secret: str | None = None

    def to_text(self) -> str:
        return msgspec.json.encode(self).decode()

    @override
    def __repr__(self) -> str:
        return "Tokens(***)"


class Credentials:
    """Gives the tokens of channels, wherever they are kept."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of(self, channel: Channel) -> Tokens:
        """Return the tokens of a channel. Raises Unavailable when they can't be read or are gone."""
        if channel.is_sandbox:
            with self._workspace.reading() as records:
                text = records.channels.sandbox_credential(channel.id)
        else:
            text = _keyring_get(channel.id)
        if text is None:
            raise Unavailable("credential-missing", channel=channel.name)
        try:
            return msgspec.json.decode(text, type=Tokens)
        except msgspec.DecodeError as error:
            raise Damaged("credential-unreadable", channel=channel.name) from error


def keep_secret(channel: Channel, tokens: Tokens) -> None:
    """Keep a real account's tokens. Raises Unavailable when the keyring does not keep what it is given."""
    if not channel.is_sandbox:
        _keyring_set(channel.id, tokens.to_text())


def forget_secret(channel: Channel) -> None:
    """Forget a real account's tokens. Raises Unavailable."""
    if not channel.is_sandbox:
        _keyring_delete(channel.id)


def keyring_answers() -> bool:
    """Tell whether the operating system's keyring can be asked at all; nothing is written."""
    try:
        _keyring_get(SERVICE)
    except Unavailable:
        return False
    return True


def _keyring_set(name: str, secret: str) -> None:
    import keyring  # noqa: PLC0415  a tenth of a second, and only real accounts need it
    import keyring.errors  # noqa: PLC0415

    try:
        keyring.set_password(SERVICE, name, secret)
        kept = keyring.get_password(SERVICE, name)
    except keyring.errors.KeyringError as error:
        raise Unavailable("keyring-unavailable") from error
    if kept != secret:
        raise Unavailable("keyring-unavailable")


def _keyring_get(name: str) -> str | None:
    import keyring  # noqa: PLC0415
    import keyring.errors  # noqa: PLC0415

    try:
        return keyring.get_password(SERVICE, name)
    except keyring.errors.KeyringError as error:
        raise Unavailable("keyring-unavailable") from error


def _keyring_delete(name: str) -> None:
    import keyring  # noqa: PLC0415
    import keyring.errors  # noqa: PLC0415

    try:
        keyring.delete_password(SERVICE, name)
    except keyring.errors.PasswordDeleteError:
        return
    except keyring.errors.KeyringError as error:
        raise Unavailable("keyring-unavailable") from error
