"""What checks say: the count, the limit and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from planner.words.catalogue import N_
from planner.words.findings_rest import FINDINGS_REST
from planner.words.findings_text import FINDINGS_TEXT

FINDINGS: Mapping[str, tuple[str, str]] = {
    **FINDINGS_TEXT,
    **FINDINGS_REST,
    "post-empty": (
        N_("Unggahan untuk {channel} kosong: tidak ada takarir, gambar, maupun tautan."),
        N_("Tulis takarir atau tambahkan gambar."),
    ),
    "no-channel": (N_("Belum ada kanal yang dipilih."), N_("Pilih sedikitnya satu kanal.")),
    "format-not-sendable": (
        N_("Format {format} belum dapat dikirim ke {channel}."),
        N_("Pilih format lain untuk kanal ini."),
    ),
    "link-with-pictures": (
        N_("Unggahan di {channel} memuat gambar dan tautan sekaligus; kartu tautan tidak akan tampil."),
        N_("Tulis tautannya di dalam takarir."),
    ),
    "P01": (
        N_("Takarir untuk {channel} berisi {count} karakter, batasnya {limit}."),
        N_("Pendekkan sedikitnya {over} karakter."),
    ),
    "P11": (
        N_("Takarir untuk {channel} berisi {count} karakter, batasnya {limit}."),
        N_("Pendekkan sedikitnya {over} karakter."),
    ),
    "comment-too-long": (
        N_("Komentar pertama untuk {channel} berisi {count} karakter, batasnya {limit}."),
        N_("Pendekkan sedikitnya {over} karakter."),
    ),
    "P02.hard": (
        N_("Takarir untuk {channel} memuat {count} tagar, batasnya {limit}."),
        N_("Sisakan tagar yang paling penting."),
    ),
    "P02": (
        N_("Takarir untuk {channel} memuat {count} tagar; aplikasi Instagram menerima {limit}."),
        N_("Sisakan paling banyak {limit} tagar, atau tulis alasannya saat menyetujui."),
    ),
    "P03": (
        N_("Takarir untuk {channel} memuat {count} sebutan, batasnya {limit}."),
        N_("Kurangi sebutan (@)."),
    ),
    "P04": (N_("{channel} perlu gambar."), N_("Tambahkan gambar atau pilih kanal lain.")),
    "P09": (
        N_("Korsel untuk {channel} berisi {count} gambar, paling banyak {limit}."),
        N_("Keluarkan gambar yang tidak perlu atau pilih format lain."),
    ),
    "P09.few": (
        N_("Korsel untuk {channel} berisi {count} gambar, sedikitnya {low}."),
        N_("Tambahkan gambar atau pilih format lain."),
    ),
    "too-many-pictures": (
        N_("Jumlah gambar untuk {channel}: {count}, paling banyak {limit}."),
        N_("Keluarkan gambar yang tidak perlu atau pilih format lain."),
    ),
    "A01": (
        N_("Gambar {number} untuk {channel} belum punya teks alternatif."),
        N_("Jelaskan isi gambar bagi yang tidak dapat melihatnya."),
    ),
    "P16": (
        N_("Teks alternatif gambar {number} untuk {channel} berisi {count} karakter, batasnya {limit}."),
        N_("Pendekkan teks alternatif."),
    ),
    "S01": (
        N_("Jadwal tayang sudah lewat."),
        N_("Pilih jam yang masih akan datang."),
    ),
}
