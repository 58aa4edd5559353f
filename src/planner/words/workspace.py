"""What can be wrong with the workspace, its disk, or the keyring."""

from __future__ import annotations

from collections.abc import Mapping

from planner.words.catalogue import N_

ASK_ADMIN = N_("Jangan hapus apa pun; pulihkan dari cadangan terakhir atau hubungi pengelola.")

WORKSPACE: Mapping[str, tuple[str, str]] = {
    "workspace-exists": (N_("Di {place} sudah ada ruang kerja."), N_("Pilih folder lain.")),
    "workspace-missing": (
        N_("Di {place} tidak ada ruang kerja."),
        N_("Buat dengan `planner init`, atau sebut foldernya (--workspace)."),
    ),
    "no-display": (
        N_("Tidak ada layar: jendela tidak dapat dibuka di sini."),
        N_("Buka dari desktop, atau pakailah perintah; `planner --help` menyebut semuanya."),
    ),
    "workspace-newer": (
        N_("Ruang kerja ini ditulis oleh versi yang lebih baru (skema {revision}); tidak ada yang diubah."),
        N_("Perbarui Humas Planner."),
    ),
    "workspace-locked": (
        N_("Ruang kerja sedang dikunci oleh proses lain."),
        N_("Tunggu sebentar lalu ulangi."),
    ),
    "workspace-read-only": (
        N_("Ruang kerja di {place} hanya dapat dibaca."),
        N_("Periksa hak tulis folder itu."),
    ),
    "workspace-unreachable": (
        N_("Ruang kerja di {place} tidak dapat dibuka."),
        N_("Periksa apakah folder itu ada dan dapat dibaca."),
    ),
    "disk-full": (
        N_("Penyimpanan di {place} penuh; perubahan terakhir tidak disimpan, yang lain utuh."),
        N_("Kosongkan ruang lalu ulangi."),
    ),
    "database-damaged": (N_("Basis data rusak."), ASK_ADMIN),
    "database-orphan": (N_("Basis data tidak utuh (tabel {table})."), ASK_ADMIN),
    "migration-left-orphans": (N_("Pembaruan basis data dibatalkan (tabel {table})."), ASK_ADMIN),
    "version-changed": (N_("Versi {version} berubah di luar aplikasi."), ASK_ADMIN),
    "version-unreadable": (N_("Sebuah versi tidak dapat dibaca."), ASK_ADMIN),
    "manifest-missing": (N_("Isi yang disetujui ({digest}) hilang."), ASK_ADMIN),
    "manifest-digest-differs": (N_("Isi yang disetujui ({digest}) berubah di luar aplikasi."), ASK_ADMIN),
    "manifest-unreadable": (N_("Isi yang disetujui ({digest}) tidak dapat dibaca."), ASK_ADMIN),
    "manifest-lacks-channel": (N_("Isi yang disetujui tidak memuat kanal {channel}."), ASK_ADMIN),
    "audit-chain-broken": (N_("Rantai riwayat terputus di entri {entry}."), ASK_ADMIN),
    "vault-file-missing": (N_("Berkas media {sha256} hilang."), ASK_ADMIN),
    "vault-file-changed": (N_("Berkas media {sha256} tidak lagi utuh."), ASK_ADMIN),
    "vault-name-invalid": (N_("Nama media {sha256} tidak sah."), ASK_ADMIN),
    "archive-damaged": (N_("Arsip cadangan rusak ({file})."), N_("Pakai cadangan lain.")),
    "limits-unreadable": (
        N_("Data batas jejaring tidak dapat dibaca: {detail}"),
        N_("Pasang ulang aplikasi."),
    ),
    "checks-unreadable": (
        N_("Data pemeriksaan tidak dapat dibaca ({file}): {detail}"),
        N_("Pasang ulang aplikasi."),
    ),
    "guidance-unreadable": (N_("Isi panduan tidak dapat dibaca: {reason}"), N_("Pasang ulang aplikasi.")),
    "graph-facts-damaged": (N_("Data Graph API tidak dapat dibaca: {reason}"), N_("Pasang ulang aplikasi.")),
    "file-vanished": (N_("Berkas {file} tidak ada (lagi)."), N_("Periksa nama dan tempatnya.")),
    "file-unreadable": (N_("Berkas {file} tidak dapat dibaca."), N_("Periksa hak bacanya.")),
    "file-unwritable": (N_("{place} tidak dapat ditulis."), N_("Periksa tempat dan hak tulisnya.")),
    "keyring-unavailable": (
        N_("Brankas sistem operasi tidak tersedia, jadi izin akses tidak dapat disimpan dengan aman."),
        N_("Buka brankas sistem (keyring) lalu ulangi."),
    ),
    "credential-missing": (
        N_("Token akun {channel} tidak ditemukan."),
        N_("Sambungkan akun itu lagi."),
    ),
    "credential-unreadable": (
        N_("Token akun {channel} tidak dapat dibaca."),
        N_("Sambungkan akun itu lagi."),
    ),
    "lease-lost": (N_("Penerbit lain mengambil alih akun ini."), ""),
}
