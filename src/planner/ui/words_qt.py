"""Qt's own words (buttons, text menus, dialogs) from our catalogue: PySide6 brings no Indonesian."""

from __future__ import annotations

from PySide6.QtCore import QTranslator
from typing_extensions import override

from planner.words.catalogue import N_, _

BUTTONS = {
    "OK": N_("Oke"),
    "Cancel": N_("Batal"),
    "Close": N_("Tutup"),
    "Save": N_("Simpan"),
    "Save All": N_("Simpan semua"),
    "Open": N_("Buka"),
    "Yes": N_("Ya"),
    "Yes to All": N_("Ya untuk semua"),
    "No": N_("Tidak"),
    "No to All": N_("Tidak untuk semua"),
    "Abort": N_("Hentikan"),
    "Retry": N_("Coba lagi"),
    "Ignore": N_("Abaikan"),
    "Discard": N_("Buang"),
    "Don't Save": N_("Jangan simpan"),
    "Close without Saving": N_("Tutup tanpa menyimpan"),
    "Apply": N_("Terapkan"),
    "Reset": N_("Atur ulang"),
    "Restore Defaults": N_("Pulihkan bawaan"),
    "Help": N_("Bantuan"),
}
TEXT_MENU = {
    "Undo": N_("Urungkan"),
    "Redo": N_("Ulangi"),
    "Cut": N_("Potong"),
    "Copy": N_("Salin"),
    "Copy Link Location": N_("Salin alamat tautan"),
    "Paste": N_("Tempel"),
    "Delete": N_("Hapus"),
    "Select All": N_("Pilih semua"),
}
FILES = {
    "Look in:": N_("Cari di:"),
    "Back": N_("Kembali"),
    "Go back": N_("Kembali"),
    "Forward": N_("Maju"),
    "Go forward": N_("Maju"),
    "Parent Directory": N_("Folder induk"),
    "Go to the parent directory": N_("Ke folder induk"),
    "Create New Folder": N_("Folder baru"),
    "Create a New Folder": N_("Buat folder baru"),
    "List View": N_("Daftar"),
    "Change to list view mode": N_("Tampilkan sebagai daftar"),
    "Detail View": N_("Rincian"),
    "Change to detail view mode": N_("Tampilkan dengan rincian"),
    "File name:": N_("Nama berkas:"),
    "File &name:": N_("Nama berkas:"),
    "Files of type:": N_("Jenis berkas:"),
    "Directory:": N_("Folder:"),
    "Choose": N_("Pilih"),
    "All Files (*)": N_("Semua berkas (*)"),
    "All files (*)": N_("Semua berkas (*)"),
    "Open File": N_("Buka berkas"),
    "Save As": N_("Simpan sebagai"),
    "Find Directory": N_("Cari folder"),
    "Show hidden files": N_("Tampilkan berkas tersembunyi"),
    "Rename": N_("Ganti nama"),
    "New Folder": N_("Folder baru"),
    "Name": N_("Nama"),
    "Size": N_("Ukuran"),
    "Type": N_("Jenis"),
    "Kind": N_("Jenis"),
    "Date Modified": N_("Diubah"),
    "Computer": N_("Komputer"),
    "My Computer": N_("Komputer saya"),
    "Remove": N_("Singkirkan"),
    "Sidebar": N_("Bilah sisi"),
    "List of places and bookmarks": N_("Daftar tempat dan penanda"),
    "Files": N_("Berkas"),
    "Drive": N_("Diska"),
    "Folder": N_("Folder"),
    "File": N_("Berkas"),
    "%1 bytes": N_("%1 bita"),
}
OTHER = {
    "Step up": N_("Naikkan"),
    "Step down": N_("Turunkan"),
    "Show Details...": N_("Tampilkan rincian…"),
    "Hide Details...": N_("Sembunyikan rincian…"),
    "Line up": N_("Sebaris ke atas"),
    "Line down": N_("Sebaris ke bawah"),
    "Page up": N_("Sehalaman ke atas"),
    "Page down": N_("Sehalaman ke bawah"),
    "Top": N_("Paling atas"),
    "Bottom": N_("Paling bawah"),
    "Scroll here": N_("Gulir ke sini"),
    "Scroll up": N_("Gulir ke atas"),
    "Scroll down": N_("Gulir ke bawah"),
    "Left edge": N_("Tepi kiri"),
    "Right edge": N_("Tepi kanan"),
    "Page left": N_("Sehalaman ke kiri"),
    "Page right": N_("Sehalaman ke kanan"),
    "Scroll left": N_("Gulir ke kiri"),
    "Scroll right": N_("Gulir ke kanan"),
    "Clear": N_("Kosongkan"),
}
CONTEXTS = {
    "QPlatformTheme": BUTTONS,
    "QDialogButtonBox": BUTTONS,
    "QMessageBox": {**BUTTONS, **OTHER},
    "QShortcut": BUTTONS,
    "QWidgetTextControl": TEXT_MENU,
    "QLineEdit": {**TEXT_MENU, **OTHER},
    "QTextControl": TEXT_MENU,
    "QAbstractSpinBox": {**TEXT_MENU, **OTHER},
    "QScrollBar": OTHER,
    "QFileDialog": {**FILES, **BUTTONS, **TEXT_MENU},
    "QFileSystemModel": FILES,
    "QAbstractFileIconProvider": FILES,
}


class QtWords(QTranslator):
    """Answers Qt's contexts; what it doesn't know stays as Qt says it."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        del disambiguation, n
        told = CONTEXTS.get(context, {})
        found = told.get(source) or told.get(source.replace("&", ""))
        return None if found is None else _(found)
