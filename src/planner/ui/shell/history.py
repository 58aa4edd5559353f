"""Where a person has been, to go back."""

from __future__ import annotations


class History:
    """Screens with what was shown on them, newest last."""

    def __init__(self, most: int = 50) -> None:
        self._most = most
        self._been: list[tuple[str, object]] = []

    def went(self, screen: str, subject: object) -> None:
        """Remember where a person is now; going to the same place twice counts once."""
        if not self._been or self._been[-1] != (screen, subject):
            self._been.append((screen, subject))
            del self._been[: -self._most]

    def shows(self, subject: object) -> None:
        """Remember that something else is shown where the person is now."""
        if self._been:
            self._been[-1] = (self._been[-1][0], subject)

    def back(self) -> tuple[str, object] | None:
        """Return where the person was before, and forget where he is; None where there is nothing."""
        if len(self._been) < 2:  # noqa: PLR2004  here, and before
            return None
        self._been.pop()
        return self._been[-1]
