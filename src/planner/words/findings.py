"""What checks say: the count, the limit and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from planner.words.catalogue import N_

FINDINGS: Mapping[str, tuple[str, str]] = {
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
    "caption-too-long": (
        N_("Takarir untuk {channel} berisi {count} karakter, batasnya {limit}."),
        N_("Pendekkan sedikitnya {over} karakter."),
    ),
    "comment-too-long": (
        N_("Komentar pertama untuk {channel} berisi {count} karakter, batasnya {limit}."),
        N_("Pendekkan sedikitnya {over} karakter."),
    ),
    "too-many-hashtags": (
        N_("Takarir untuk {channel} memuat {count} tagar, batasnya {limit}."),
        N_("Sisakan tagar yang paling penting."),
    ),
    "many-hashtags": (
        N_("Takarir untuk {channel} memuat {count} tagar; aplikasi Instagram menerima {limit}."),
        N_("Sisakan paling banyak {limit} tagar, atau tulis alasannya saat menyetujui."),
    ),
    "too-many-mentions": (
        N_("Takarir untuk {channel} memuat {count} sebutan, batasnya {limit}."),
        N_("Kurangi sebutan (@)."),
    ),
    "too-few-pictures": (
        N_("Jumlah gambar untuk {channel}: {count}, sedikitnya {limit}."),
        N_("Tambahkan gambar atau pilih format lain."),
    ),
    "too-many-pictures": (
        N_("Jumlah gambar untuk {channel}: {count}, paling banyak {limit}."),
        N_("Keluarkan gambar yang tidak perlu atau pilih format lain."),
    ),
    "alt-text-missing": (
        N_("Gambar {number} untuk {channel} belum punya teks alternatif."),
        N_("Jelaskan isi gambar bagi yang tidak dapat melihatnya."),
    ),
    "alt-text-too-long": (
        N_("Teks alternatif gambar {number} untuk {channel} berisi {count} karakter, batasnya {limit}."),
        N_("Pendekkan teks alternatif."),
    ),
    "hour-has-passed": (
        N_("Jadwal tayang sudah lewat."),
        N_("Pilih jam yang masih akan datang."),
    ),
}
