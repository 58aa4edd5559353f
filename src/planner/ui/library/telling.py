"""What is said where there is no file to show."""

from __future__ import annotations

from planner.ui.library.wanted import Collection, Wanted
from planner.words.catalogue import N_, _

OF: dict[Collection, tuple[str, str]] = {
    Collection.INCOMPLETE: (N_("Semua sudah lengkap"), N_("Setiap gambar punya teks alternatif dan izin.")),
    Collection.TWINS: (N_("Tidak ada yang kembar"), N_("Gambar yang mirip akan terkumpul di sini.")),
    Collection.ENDING: (
        N_("Tidak ada izin yang hampir habis"),
        N_("Izin yang berakhir dalam 30 hari akan terkumpul di sini."),
    ),
    Collection.LOST: (N_("Semua berkas ada"), N_("Berkas asli yang hilang atau rusak dilaporkan di sini.")),
    Collection.ARCHIVED: (N_("Arsip kosong"), N_("Yang diarsipkan dapat dikembalikan dari sini.")),
}


def said_of(wanted: Wanted) -> tuple[str, str]:
    """Return a heading and a sentence."""
    if wanted.is_narrowed():
        return _("Tidak ada yang cocok"), _("Coba kata lain atau hapus saringan.")
    heading, sentence = OF.get(wanted.collection, ("", ""))
    if heading:
        return _(heading), _(sentence)
    if wanted.collection is not Collection.ALL or wanted.unit_id is not None:
        return _("Belum ada berkas"), _("Berkas koleksi ini akan muncul di sini.")
    return _("Pustaka masih kosong"), _("Seret foto atau folder ke sini, tempel, atau pilih berkas.")
