"""Asking for pictures and videos in the dialog of the system."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.content.file_kinds import MEDIA
from planner.words.catalogue import _


def ask_for_files(over: QWidget) -> QFileDialog:
    """Return an open dialog; connect to its ``filesSelected``."""
    dialog = QFileDialog(over, _("Pilih foto atau video"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    patterns = " ".join(f"*{one}" for one in sorted(MEDIA))
    dialog.setNameFilter(_("Gambar dan video ({patterns})").format(patterns=patterns))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
