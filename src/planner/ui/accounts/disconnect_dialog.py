"""The question before an account is disconnected: what happens to what waits for it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.ui.accounts.rows import AccountRow
from planner.ui.shell.dialogs import Dialog, ask
from planner.words.catalogue import _, ngettext


def ask_to_disconnect(parent: QWidget, row: AccountRow) -> Dialog:
    """Return an open question; connect to its ``accepted``."""
    title = _("Putuskan {account}?").format(account=row.channel.name)
    kept = _("Izin aksesnya dihapus dari komputer ini; yang sudah tayang tetap tayang.")
    if row.waiting:
        words = ngettext(
            "{n} kiriman terjadwal ke akun ini tidak akan terkirim sebelum akun disambungkan lagi.",
            "{n} kiriman terjadwal ke akun ini tidak akan terkirim sebelum akun disambungkan lagi.",
            row.waiting,
        )
        sentence = f"{words.format(n=row.waiting)} {kept}"
    else:
        nothing = _("Tidak ada kiriman terjadwal ke akun ini.")
        sentence = f"{nothing} {kept}"
    return ask(parent, title, sentence, verb=_("Putuskan"), danger=True)
